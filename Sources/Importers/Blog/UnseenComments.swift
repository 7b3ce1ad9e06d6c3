internal import Bytes
internal import LibXML

/// Comments a page says it has and does not show.
struct UnseenComments {
  let survey: PageSurvey
  private let firstComment: Int

  private var page: HTMLPage { survey.page }

  init(_ survey: PageSurvey, comments: [Range<Int>]) {
    self.survey = survey
    firstComment = comments.map(\.lowerBound).min() ?? survey.page.count
  }

  /// What is missing, and how the page says so; nil where nothing is.
  func find(shown: Int) -> (stated: Int?, reason: String)? {
    let stated = statedCount()
    if let stated, stated > shown {
      return (stated, English.comments(stated: stated, shown: shown, paging: pagingWords()))
    }
    if let stated, stated <= shown { return nil }
    if let more = pagingWords() { return (nil, English.morePages(more)) }
    if shown == 0, stated == nil, let service = embeddedService() {
      return (nil, English.loaded(from: service))
    }
    return nil
  }

  private static let headings: [MarkupName] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// What may give the number, in document order: anything in front of the comments, and
  /// headings behind.
  private var candidates: [Int] {
    let behind = UnseenComments.headings.flatMap { page.tags.nodes($0) }
      .filter { $0 >= firstComment }.sorted()
    return Array(0..<firstComment) + behind
  }

  /// The number a heading or a link of the page gives: "14 comments", "Comments (14)",
  /// and zero where it says there are none.
  private func statedCount() -> Int? {
    var best: (rank: Int, count: Int)?
    for node in candidates {
      let name = page.name(of: node)
      guard name != .text, !page.isHidden(node) else { continue }
      let isHeading = UnseenComments.headings.contains(name)
      let isNamed = survey.hints[node].contains(.comment)
      guard isHeading || isNamed || name == .a else { continue }
      let letters = survey.lettersOfLabel(survey.extent(node))
      guard letters > 0, letters <= 90 else { continue }
      let element = page[node]
      let isAmongComments = survey.ancestor(of: node, where: .comment) != nil
      let rank = (isHeading ? 3 : 0) + (isNamed ? 2 : 0) + (isAmongComments ? 1 : 0)
      // The nearest to the comments decides between equals.
      guard rank >= (best?.rank ?? 1), let count = CountWords.count(in: element.inlineText) else {
        continue
      }
      if let aside = survey.ancestor(of: node, where: .aside), survey.isSideBlock(aside) {
        continue
      }
      best = (rank, count)
    }
    return best?.count
  }

  private func pagingWords() -> String? {
    var words: [UInt8] = []
    for node in page.tags.nodes(.a) {
      let extent = survey.extent(node)
      let letters = survey.lettersOfLabel(extent)
      guard letters > 0, letters <= 50 else { continue }
      if survey.hints[node].isDisjoint(with: .permalink),
        let address = page[node].attributeBytes("href"),
        address.holds("page"), address.holds("comment-page-") || address.holds("cpage="),
        !address.holds("#comment-"),
        survey.ancestor(of: node, where: [.aside, .action]) != nil
      {
        return page[node].inlineText
      }
      guard letters >= CommentWords.more.leastLetters else { continue }
      words.removeAll(keepingCapacity: true)
      page.appendInlineText(in: extent, to: &words)
      if CommentWords.more.occurLower(in: words.span) {
        return String(decoding: words, as: UTF8.self)
      }
    }
    return nil
  }

  /// The service whose frame or script stands where comments would.
  private func embeddedService() -> String? {
    for node in 0..<page.count {
      let element = page[node]
      guard !element.isBare else { continue }
      if let id = element.id {
        if id == "disqus_thread" { return "Disqus" }
        if id == "fb-comments" || id == "fbcomments" { return "Facebook" }
        if id == "isso-thread" { return "isso" }
        if id == "livefyre-comments" { return "Livefyre" }
        if id == "IDCommentsContainer" || id == "idc-container" { return "IntenseDebate" }
        if id == "remark42" { return "remark42" }
        if id == "commento" { return "Commento" }
        if id == "HCB_comment_box" { return "HTML Comment Box" }
      }
      if element.hasClass("fb-comments") { return "Facebook" }
      if element.hasClass("utterances") || element.hasClass("giscus") { return "GitHub" }
      guard element.name == "script" || element.name == "iframe",
        let source = element.attribute("src")
      else { continue }
      for (mark, service) in [
        ("disqus.com/embed", "Disqus"), ("utteranc.es", "GitHub"), ("giscus.app", "GitHub"),
        ("js-kit.com", "JS-Kit"), ("intensedebate.com", "IntenseDebate"),
        ("livefyre.com", "Livefyre"), ("hyvor.com", "Hyvor Talk"), ("commento.io", "Commento"),
        ("facebook.com/plugins/comments", "Facebook"),
        ("cusdis.com", "Cusdis"), ("blogger.com/comment-iframe", "Blogger"),
        ("haloscan.com", "HaloScan"), ("echo", "Echo"),
      ] where source.holds(mark) && (mark != "echo" || source.holds("aboutecho.com")) {
        return service
      }
    }
    return nil
  }
}

internal import Bytes
internal import ConversationCore
internal import LibXML

/// One page on its way to utterances: found, read, resolved, named.
struct PageReading {
  private let survey: PageSurvey
  private let address: PageAddress
  private let file: String
  private let importer: BlogPageImporter
  private var items: [CommentItem] = []
  private var fields: [CommentFields] = []
  private var engine: CompiledEngine?
  private var post = PagePost()
  /// Whether the comments stand in the page's data for machines alone.
  private var isFromData = false
  /// Scripts with data on comments that are damaged.
  private var damagedData: [Int] = []
  /// The post author's name in lower case.
  private var postAuthorKey: String?

  init(_ page: HTMLPage, file: String, importer: BlogPageImporter) {
    survey = PageSurvey(page, hintsOfNames: importer.hints)
    address = PageAddress(page)
    self.file = file
    self.importer = importer
    find()
    var reader = CommentReader(survey, items: items, engine: engine)
    fields.reserveCapacity(items.count)
    for index in items.indices {
      fields.append(CommentFields())
      reader.read(items[index], into: &fields[index])
    }
    dropEmpty()
    let linked = LinkedData(page)
    damagedData = linked.damaged
    takeLinked(linked)
    post = PagePostReader(survey, address, comments: items.map(\.range)).read()
    completePost(linked)
    takeFirstAsPost()
    PageAnchors(survey).resolve(&fields, of: items)
    postAuthorKey = post.author?.lowercased()
  }

  // MARK: Finding

  private mutating func find() {
    if !importer.ignoresEngines {
      var best: (items: [CommentItem], engine: CompiledEngine)?
      for engine in CompiledEngine.all {
        let found = engine.find(in: survey)
        if found.count > (best?.items.count ?? 0) { best = (found, engine) }
      }
      if let best {
        items = best.items
        engine = best.engine
        return
      }
    }
    items = GenericFinder(survey).find()
  }

  /// Takes comments that only the page's data for machines has; where the markup shows
  /// comments too, fills in what it leaves open on those of the same number.
  private mutating func takeLinked(_ linked: LinkedData) {
    guard !linked.comments.isEmpty else { return }
    guard items.isEmpty else {
      var byNative: [String: CommentFields] = [:]
      for comment in linked.comments {
        if let native = comment.fields.native { byNative[native] = comment.fields }
      }
      for index in fields.indices {
        guard let native = fields[index].native, let known = byNative[native] else { continue }
        fields[index].complete(with: known)
      }
      return
    }
    isFromData = true
    items = linked.comments.map {
      CommentItem(node: $0.node, range: $0.node..<$0.node, container: $0.container)
    }
    fields = linked.comments.map(\.fields)
  }

  /// What the markup does not tell of the post, from the same data.
  private mutating func completePost(_ linked: LinkedData) {
    post.author = post.author ?? linked.postAuthor
    if post.text.isEmpty, let text = linked.postText { post.text = text }
    if post.date?.printed.day == nil, let words = linked.postDate,
      let printed = PageDateScanner.scan(words), printed.day != nil
    {
      post.date = .init(printed: printed, words: .text(words), range: 0..<0)
    }
  }

  /// Leaves out what holds neither words nor a speaker: empty shells, templates.
  private mutating func dropEmpty() {
    var kept: [Int] = []
    let signed = fields.count { $0.author != nil && $0.date != nil }
    var place = [Int?](repeating: nil, count: items.count)
    for index in items.indices {
      guard !isShell(index), !isForeign(index), !isStray(index, among: signed) else { continue }
      place[index] = kept.count
      kept.append(index)
    }
    guard kept.count < items.count else { return }
    // What an empty one holds moves up to the next around it.
    func around(_ index: Int) -> Int? {
      var position = items[index].container
      while let container = position {
        if let place = place[container] { return place }
        position = items[container].container
      }
      return nil
    }
    let containers = kept.map { around($0) }
    items = zip(kept, containers).map { index, container in
      var item = items[index]
      item.container = container
      return item
    }
    fields = kept.map { fields[$0] }
  }

  // What asks for a field or two names the comment by its number: a copy of all its fields
  // costs as much as reading one of them.

  /// Whether a comment holds neither words nor a speaker.
  private func isShell(_ index: Int) -> Bool {
    fields[index].isSilent && (fields[index].author == nil || fields[index].date == nil)
      && !fields[index].isPing
  }

  /// Whether what was found by structure alone is the heading of a list or of a form: among
  /// comments that all have a speaker and a date, a few words without either.
  private func isStray(_ index: Int, among signed: Int) -> Bool {
    engine == nil && fields[index].author == nil && fields[index].date == nil
      && fields[index].native == nil && !fields[index].isPing && signed > 1
      && signed + 2 >= fields.count && fields[index].text.words.count <= 80
  }

  /// Whether a comment belongs to another page: a list of the site's latest comments
  /// names the post of each.
  private func isForeign(_ index: Int) -> Bool {
    guard let bookmark = fields[index].bookmark, let here = address.permalink ?? commonPost,
      let there = PostIdentity.post(.blog, at: bookmark)
    else { return false }
    return there != PostIdentity.post(.blog, at: here)
  }

  /// The post that comments without a bookmark of their own link to.
  private var commonPost: String? {
    fields.first { $0.bookmark == nil && $0.permalink.map { SiteHost.hasHost($0) } ?? false }?
      .permalink
  }

  /// On forums the first item is what the others answer.
  private mutating func takeFirstAsPost() {
    guard let engine, engine.engine.firstIsPost, let first = fields.first, items.count > 0,
      items[0].container == nil
    else { return }
    post.author = first.author?.value
    post.authorURL = first.authorURL
    post.date = first.date ?? post.date
    post.text = first.words(on: survey.page)
    post.line = survey.page[items[0].node].line
    items.removeFirst()
    fields.removeFirst()
    for index in items.indices {
      if let container = items[index].container {
        items[index].container = container == 0 ? nil : container - 1
      }
    }
  }
}

// MARK: - Writing

extension PageReading {
  /// Hands everything on.
  mutating func write(into sink: inout ImportSink) {
    let naming = PageNaming(
      address: address, engine: engine?.engine, generator: address.generator, post: post,
      permalinks: fields.compactMap(\.permalink),
      firstAuthor: fields.lazy.compactMap { $0.author?.value }.first)
    let dates = PageDates(
      post: post, fields: fields, address: address, stated: importer.dateOrder)
    let postHandle = handle(name: post.author, url: post.authorURL, in: naming.host)
    let context = Utterance.Context(
      id: naming.postID, title: post.title, url: naming.postURL,
      author: postHandle.isUnknown ? nil : postHandle)
    if hasPost {
      let said = post.date.map {
        dates.moment($0, on: survey.page, file: file, line: post.line, into: &sink)
      }
      sink.utter(
        Utterance(
          id: naming.postID, kind: .post, service: naming.service, speaker: postHandle,
          said: said ?? .unknown, saidPrinted: PageDates.printed(post.date, said, on: survey.page),
          words: post.text.words,
          links: post.text.links, parent: .none, context: context, url: naming.postURL,
          language: address.language,
          marks: post.text.isLinkPost && !post.text.isEmpty ? .linkPost : [],
          source: .line(post.line, of: file)))
    }
    writeComments(naming, dates, context, into: &sink)
    writeReport(naming, context, postHandle, into: &sink)
  }

  /// Whether there is a post to speak of.
  private var hasPost: Bool { post.title != nil || !post.text.isEmpty || !items.isEmpty }

  private func writeComments(
    _ naming: PageNaming, _ dates: PageDates, _ context: Utterance.Context,
    into sink: inout ImportSink
  ) {
    let ids = ids(naming)
    let hasReplyLinks = survey.hasReplyLinks
    let parents = PageThreads.parents(
      items, fields, engineThreads: engine?.engine.isThreaded ?? isFromData,
      hasReplyLinks: hasReplyLinks
    )
    // What all have in common is written once.
    var comment = Utterance(
      id: naming.postID, kind: .comment, service: naming.service,
      speaker: .unknown(in: naming.host), context: context, source: .line(0, of: file))
    for index in fields.indices {
      let line = survey.page[items[index].node].line
      let said = fields[index].date.map {
        dates.moment($0, on: survey.page, file: file, line: line, into: &sink)
      }
      comment.marks = []
      if isMarkedPostAuthor(index) { comment.marks.insert(.byPostAuthor) }
      if fields[index].isPending {
        comment.marks.insert(.pending)
        sink.report.waiting += 1
      }
      comment.speaker = handle(
        name: fields[index].author?.value, url: fields[index].authorURL, in: naming.host)
      if let login = fields[index].login { comment.speaker.name = login }
      if let hash = fields[index].emailHash { comment.speaker.emailHash = hash }
      if let account = fields[index].account { comment.speaker.account = account }
      comment.parent =
        switch parents[index] {
        case .post: .post
        case .unknown: .unknown
        case .comment(let other): .utterance(ids[other])
        case .absent(let native): .utterance(naming.id(native: native))
        }
      let text = fields[index].words(on: survey.page)
      comment.words = text.words
      comment.links = links(of: index, text)
      comment.id = ids[index]
      comment.kind = fields[index].isPing ? .pingback : .comment
      comment.said = said ?? .order
      comment.saidPrinted = PageDates.printed(fields[index].date, said, on: survey.page)
      comment.address =
        naming.url(permalink: fields[index].permalink, native: fields[index].native)
        .map { .whole($0) } ?? .nowhere
      comment.source = .line(line, of: file)
      sink.utter(comment)
    }
    sink.report.recordsRead += fields.count + (hasPost ? 1 : 0)
  }

  /// The ids of all comments. They begin alike, so that their native parts tell them apart.
  private func ids(_ naming: PageNaming) -> [Identifier] {
    var occurrences: [String: Int] = [:]
    var numbers: Set<UInt64> = []
    var names: Set<String> = []
    func isNew(_ id: Identifier) -> Bool {
      id.number.map { numbers.insert($0).inserted } ?? names.insert(id.name).inserted
    }
    var ids: [Identifier] = []
    ids.reserveCapacity(fields.count)
    numbers.reserveCapacity(fields.count)
    for index in fields.indices {
      var id =
        fields[index].native.map { naming.id(native: $0) }
        ?? naming.unnamed(
          fields[index], saying: fields[index].text.text, occurrences: &occurrences)
      // The same native id twice on one page (a quoted copy) is told apart by place.
      if !isNew(id) {
        let words = fields[index].words(on: survey.page).text
        id = naming.unnamed(fields[index], saying: words, occurrences: &occurrences)
        _ = isNew(id)
      }
      ids.append(id)
    }
    return ids
  }

  /// Whether a comment is the post author's: the page marks it, or it is signed with the same
  /// name.
  private func isMarkedPostAuthor(_ index: Int) -> Bool {
    if fields[index].isByPostAuthor { return true }
    guard let postAuthorKey, !fields[index].isPing, let name = fields[index].author?.value else {
      return false
    }
    return WordSearch.isCaseless(name, postAuthorKey)
  }

  private func links(of index: Int, _ text: PlainText) -> [String] {
    guard fields[index].isPing, let source = fields[index].authorURL, !text.links.contains(source)
    else { return text.links }
    return [source] + text.links
  }

  private func handle(name: String?, url: String?, in realm: String) -> Handle {
    guard let name, !PageNaming.isNobody(name) else {
      return Handle(realm: realm, url: url)
    }
    return Handle(realm: realm, displayName: name, url: url)
  }

  private func writeReport(
    _ naming: PageNaming, _ context: Utterance.Context, _ postHandle: Handle,
    into sink: inout ImportSink
  ) {
    let structure = isFromData ? English.linkedData : English.byStructure
    let family = engine?.engine.name ?? (items.isEmpty ? nil : structure)
    sink.report.recognisedAs = English.blogPage(family)
    sink.report.visibility = .bothSides
    // Where the markup shows the comments too, what is broken there takes nothing away.
    for node in damagedData where isFromData || items.isEmpty {
      sink.note(Diagnostic(.damage, file: file, line: survey.page[node].line, English.damagedData))
    }
    let shown = fields.count
    if let unseen = UnseenComments(survey, comments: items.map(\.range)).find(shown: shown) {
      sink.report.unseen.append(
        SourceReport.Unseen(
          context: context, stated: unseen.stated, shown: shown, reason: unseen.reason))
    }
    var marked: [Handle: Int] = [:]
    for index in fields.indices where isMarkedPostAuthor(index) {
      var speaker = handle(
        name: fields[index].author?.value, url: fields[index].authorURL, in: naming.host)
      speaker.name = fields[index].login
      speaker.emailHash = fields[index].emailHash
      speaker.account = fields[index].account
      if !speaker.isUnknown { marked[speaker, default: 0] += 1 }
    }
    for (speaker, count) in marked.sorted(by: {
      ($1.value, $0.key.displayName ?? "") < ($0.value, $1.key.displayName ?? "")
    }) {
      sink.report.owners.append(.init(handle: speaker, evidence: .markedPostAuthor, weight: count))
    }
    if !postHandle.isUnknown {
      sink.report.owners.append(.init(handle: postHandle, evidence: .postAuthor))
    }
  }
}

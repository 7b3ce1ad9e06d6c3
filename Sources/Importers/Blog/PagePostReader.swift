internal import Bytes
internal import ConversationCore
internal import LibXML

/// Finds the post of a page.
struct PagePostReader {
  let survey: PageSurvey
  let address: PageAddress
  /// Where the comments stand, sorted and apart; nothing of the post is looked for inside.
  let comments: [Range<Int>]
  /// Whether anything on the page is named as a post's words.
  let hasArticleBody: Bool
  /// Letters of the comments before each of them, and of all at the end.
  let lettersBefore: [Int]

  /// Reads names and dates as it does those of comments.
  let reader: CommentReader
  /// Where the first comment starts, or the end of the page.
  let limit: Int

  var page: HTMLPage { survey.page }

  /// A reader of a page whose comments stand at these places.
  init(_ survey: PageSurvey, _ address: PageAddress, comments: [Range<Int>]) {
    self.survey = survey
    self.address = address
    self.comments = CommentReader.apart(comments)
    reader = CommentReader(survey, items: [], engine: nil)
    limit = self.comments.first?.lowerBound ?? survey.page.count
    hasArticleBody = survey.names.number(of: PagePostReader.articleBodyKey) != nil
    lettersBefore = self.comments.reduce(into: [0]) { sums, range in
      sums.append((sums.last ?? 0) + survey.letters(in: range))
    }
  }

  /// The post, as far as the page tells.
  func read() -> PagePost {
    var post = PagePost()
    let heading = headingNode()
    post.title = title(heading: heading)
    let article = articleNode(heading: heading)
    post.line = page[article ?? heading ?? 0].line
    let header = header(article: article, heading: heading)
    (post.author, post.authorURL) = author(in: header)
    post.date = date(in: header)
    if let article { post.text = text(of: article, heading: heading) }
    if post.text.isEmpty, let heading { post.text = textBehind(heading) }
    return post
  }
}

extension PagePostReader {
  /// Where the post's name and date are looked for: its article, from its heading on.
  func header(article: Int?, heading: Int?) -> Range<Int> {
    var start = [article, heading].compactMap { $0 }.min() ?? 0
    if let heading, let parent = page[heading].parent, parent.index > 0 {
      start = min(start, parent.index)
    }
    // A little before the heading: dates stand above titles.
    return max(0, start - 12)..<limit
  }

  /// The line that says when, and perhaps by whom, the post was written: "Posted on
  /// January 12, 2009 by Ida Holm".
  func lineOfPost(in range: Range<Int>) -> Range<Int>? {
    for node in range.prefix(200) where page[node].isText {
      let bytes = page[node].rawText
      guard (6...160).contains(bytes.count), bytes.contains(where: { $0 &- 0x30 < 10 }) else {
        continue
      }
      let words = page.inlineText(in: node..<node + 1)
      guard let printed = PageDateScanner.scan(words), case .date = printed.day,
        printed.length * 2 >= words.utf8.count || words.utf8.count - printed.length <= 40
      else { continue }
      guard survey.ancestor(of: node, where: [.aside, .comment]) == nil else { continue }
      if let parent = page[node].parent, survey.letters(in: survey.extent(parent.index)) <= 100 {
        return survey.extent(parent.index)
      }
      return node..<node + 1
    }
    return nil
  }

  func isComment(_ node: Int) -> Bool {
    survey.ancestor(of: node, where: .comment).map {
      !survey.hints[$0].contains(.post) && page[$0].name != "body"
    } ?? false
  }
}

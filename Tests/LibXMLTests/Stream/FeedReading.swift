import LibXML

/// A small vocabulary and a reader for the tests of `XMLStream`.
struct FeedReading {
  enum Name: UInt16 {
    case item = 1
    case title
    case description
    case link
    case creator
    case head
    case comment
    case author
    case href
  }

  static let vocabulary = XMLVocabulary(
    namespaces: [
      .init(""), .init("atom", "www.w3.org/2005/atom"),
      .init("dc", "purl.org/dc/elements/1.1"), .init("wp", "wordpress.org/export/#.#"),
    ],
    elements: [
      ("item", Name.item, .record), ("title", .title, .text), ("link", .link, .text),
      ("description", .description, .markup), ("dc:creator", .creator, .text),
      ("channel", .head, .container), ("atom:entry", .item, .record),
      ("atom:title", .title, .text), ("atom:link", .link, .text),
      ("atom:content", .description, .markup), ("atom:author", .author, .container),
      ("wp:comment", .comment, .record), ("wp:comment_author", .creator, .text),
    ], attributes: [("href", .href)])

  /// A record, flattened.
  struct Item: Equatable {
    var title: String?
    var description: String?
    var creator: String?
    var href: String?
    var line = 0
  }

  var items: [Item] = []
  var comments: [String] = []
  var headTitle: String?
  var outcome = XMLOutcome()

  init(_ bytes: [UInt8]) {
    self.init(XMLInput(bytes: bytes))
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ input: XMLInput) {
    var items: [Item] = []
    var comments: [String] = []
    var headTitle: String?
    outcome = XMLStream.read(input, vocabulary: FeedReading.vocabulary) { tree, record in
      if tree.code(of: record) == Name.comment.rawValue {
        comments.append(tree.child(Name.creator, of: record).flatMap { tree.string(of: $0) } ?? "")
        return
      }
      var item = Item(line: tree.line(of: record))
      for child in tree.children(of: record) {
        switch Name(rawValue: tree.code(of: child)) {
        case .title: item.title = tree.string(of: child)
        case .description: item.description = tree.plainText(of: child).text
        case .creator: item.creator = tree.string(of: child)
        case .link: item.href = tree.attribute(Name.href, of: child)
        default: break
        }
      }
      items.append(item)
    } finish: { tree in
      let head = tree.child(Name.head, of: nil)
      headTitle = tree.string(of: tree.child(Name.title, of: head))
    }
    self.items = items
    self.comments = comments
    self.headTitle = headTitle
  }

  /// A feed of items around a body, which is put into the middle one's description.
  static func feed(_ body: String, prolog: String = "<?xml version=\"1.0\"?>\n") -> String {
    var text = prolog + "<rss version=\"2.0\"><channel><title>Head</title>\n"
    for n in 0..<9 {
      text +=
        "<item><title>t\(n)</title><description>\(n == 4 ? body : "1 &lt; \(n) &amp; 9")"
        + "</description><link href=\"http://x/?a=1&amp;b=\(n)\"/></item>\n"
    }
    return text + "</channel></rss>\n"
  }
}

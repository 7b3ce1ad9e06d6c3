internal import Bytes
internal import LibXML

/// What a page says of itself to machines (JSON-LD, the words of schema.org): its comments,
/// and who wrote the post and when.
struct LinkedData {
  /// One comment, as its object has it.
  struct Comment {
    /// The script it stands in.
    var node: Int
    var fields: CommentFields
    /// The comment its object stands in, by index in the list.
    var container: Int?
  }

  /// Comments and answers, in the order of the scripts.
  private(set) var comments: [Comment] = []
  private(set) var postAuthor: String?
  private(set) var postDate: String?
  private(set) var postText: PlainText?
  /// Scripts that speak of comments and are damaged: what follows in them may be missing.
  private(set) var damaged: [Int] = []

  /// Reads every script of the page that holds linked data. Linear.
  init(_ page: HTMLPage) {
    for node in page.tags.nodes("script") {
      let element = page[node]
      guard let type = element.attributeBytes("type"), type.holds("ld+json"),
        let child = element.firstChild, child.isText
      else { continue }
      let tree = JSONTree(Array(child.rawText))
      read(tree, node)
      if tree.damage != nil, LinkedData.speaksOfComments(tree) { damaged.append(node) }
    }
  }

  private static func speaksOfComments(_ tree: JSONTree) -> Bool {
    tree.values.indices.contains { index in
      let value = tree.values[index]
      return value.key == "comment" || value.key == "suggestedAnswer"
        || value.key == "acceptedAnswer"
        || (value.key == "@type" && commentTypes.contains(tree.text(of: index)))
    }
  }

  private mutating func read(_ tree: JSONTree, _ node: Int) {
    // The comment around each value, and references that stand for a whole comment.
    var around = [Int?](repeating: nil, count: tree.values.count)
    for (index, value) in tree.values.enumerated() {
      let outer = value.parent >= 0 ? around[value.parent] : nil
      around[index] = outer
      guard value.kind == .object else { continue }
      let types = LinkedData.types(of: index, in: tree)
      if types.contains(where: LinkedData.commentTypes.contains) {
        guard let fields = LinkedData.fields(of: index, in: tree) else { continue }
        around[index] = comments.count
        comments.append(Comment(node: node, fields: fields, container: outer))
      } else if outer == nil, types.contains(where: LinkedData.postTypes.contains) {
        postAuthor = postAuthor ?? LinkedData.author(of: index, in: tree)?.name
        postText =
          postText
          ?? tree.words(["articleBody", "text"], of: index)
          .map { Fragment.plainText($0, lineBreaks: .keep) }
        postDate = postDate ?? tree.words(["datePublished", "dateCreated"], of: index)
      }
    }
  }

  private static let commentTypes: Set<String> = [
    "Comment", "UserComments", "Answer", "CorrectionComment",
  ]
  private static let postTypes: Set<String> = [
    "Article", "BlogPosting", "NewsArticle", "SocialMediaPosting", "DiscussionForumPosting",
    "Question", "TechArticle", "Report", "LiveBlogPosting",
  ]

  /// The last part of what an object says it is.
  private static func types(of object: Int, in tree: JSONTree) -> [String] {
    guard
      let found = tree.children(of: object).first(where: { tree.values[$0].key == "@type" })
    else { return [] }
    let all = tree.values[found].kind == .list ? tree.children(of: found) : [found]
    return all.map { index in
      let text = tree.text(of: index)
      return text.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }.last
        .map { String($0) ?? "" } ?? text
    }
  }

  private static func author(of object: Int, in tree: JSONTree) -> (name: String, url: String?)? {
    for key in ["author", "creator"] {
      guard let found = tree.member(key, of: object) else { continue }
      if tree.values[found].kind == .string {
        if let name = PersonName.clean(tree.text(of: found)), !name.holds("://") {
          return (name, nil)
        }
      } else if let words = tree.words(["name", "alternateName", "givenName"], of: found),
        let name = PersonName.clean(words)
      {
        let url = tree.words(["url", "sameAs"], of: found)
        return (name, url.flatMap { $0.holds("://") && SiteHost.hasHost($0) ? $0 : nil })
      }
    }
    return nil
  }

  private static func fields(of object: Int, in tree: JSONTree) -> CommentFields? {
    var fields = CommentFields()
    guard let words = tree.words(["text", "commentText", "articleBody", "description"], of: object)
    else { return nil }
    fields.text = Fragment.plainText(words, lineBreaks: .keep)
    if let author = author(of: object, in: tree) {
      fields.author = .init(value: author.name, range: 0..<0)
      fields.authorURL = author.url
    }
    if let date = tree.words(
      ["dateCreated", "datePublished", "commentTime", "uploadDate"], of: object),
      let printed = PageDateScanner.scan(date), printed.day != nil
    {
      fields.date = .init(printed: printed, words: .text(date), range: 0..<0)
    }
    let address = tree.words(["url", "@id"], of: object)
    fields.permalink = address.flatMap { $0.holds("#") || $0.holds("://") ? $0 : nil }
    fields.native = native(address) ?? native(tree.words(["@id", "identifier"], of: object))
    if let parent = tree.member("parentItem", of: object) {
      let reference =
        tree.values[parent].kind == .string
        ? tree.text(of: parent) : tree.words(["@id", "url"], of: parent)
      let isComment =
        tree.values[parent].kind == .string
        || types(of: parent, in: tree).allSatisfy { commentTypes.contains($0) }
      if isComment { fields.parentNative = native(reference) }
    }
    return fields
  }

  /// The native id in an address (`…#comment-12`), or the identifier itself where it is a
  /// plain word.
  private static func native(_ address: String?) -> String? {
    guard let address else { return nil }
    if let mark = address.utf8.firstIndex(of: UInt8(ascii: "#")) {
      let fragment = Array(address.utf8[address.utf8.index(after: mark)...])
      return CommentReader.native(inFragment: fragment[...])
        ?? (fragment.isEmpty || fragment.count > 80
          ? nil : String(decoding: fragment, as: UTF8.self))
    }
    let isWord = !address.holds("/") && address.utf8.count <= 80 && !address.holds(" ")
    return isWord ? address : nil
  }
}

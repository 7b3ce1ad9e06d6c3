internal import LibXML

extension CommentReader {
  /// Native id, permalink, depth, parent, and what pictures and names give away.
  func readIdentity(_ item: CommentItem, _ scan: OwnNodes, into fields: inout CommentFields) {
    fields.native = nativeID(item, scan)
    readLinks(item, scan, into: &fields)
    fields.depth = depth(of: item, scan)
    if fields.parentNative == nil { fields.parentNative = statedParent(item, scan) }
    _ = page[item.node].hasWord(in: .class) { word in
      if word.starts(with: CommentReader.loginMark) {
        fields.login = String(
          decoding: word.dropFirst(CommentReader.loginMark.count), as: UTF8.self)
      }
      return false
    }
    for part in item.own {
      for node in part where page[node].name == "img" {
        if let hash = CommentReader.gravatar(page[node]) {
          fields.emailHash = hash
          return
        }
        if node > item.node + 60 { return }
      }
    }
  }

  // MARK: Ids

  private static let loginMark = Array("comment-author-".utf8)
  private static let stems: Set<String> = [
    "comment-", "li-comment-", "div-comment-", "c", "comment", "comment_", "cmt-", "cmt", "c-",
    "c_",
    "dsq-comment-", "ljcmt", "t", "post-", "post_", "post", "p", "reply-", "answer-", "com-",
    "msg-",
    "issuecomment-", "isso-", "comm-", "komentar-", "kommentar-", "commentaire-", "r-",
  ]

  private func nativeID(_ item: CommentItem, _ scan: OwnNodes) -> String? {
    let nodes = [item.node] + scan.elements.dropFirst().prefix(12)
    for node in nodes {
      let element = page[node]
      guard !element.isBare else { continue }
      if let id = element.attribute(.id), let native = number(in: id) { return native }
      if element.name == .a, let id = element.attribute("name"), let native = number(in: id) {
        return native
      }
    }
    for node in nodes.prefix(6) where !attributes.ids.isEmpty && !page[node].isBare {
      for name in attributes.ids {
        if let value = page[node].attribute(name), !value.isEmpty, value.utf8.count <= 80 {
          return value
        }
      }
    }
    // An element's own id that is neither of these is still its name.
    if let id = page[item.node].id, id.utf8.count <= 80,
      id.utf8.contains(where: { $0 &- 0x30 < 10 })
    {
      for stem in ["comment-", "comment_", "post-"] where id.hasPrefix(stem) {
        return String(id.dropFirst(stem.count))
      }
      return id
    }
    return nil
  }

  private func number(in id: String) -> String? {
    CommentReader.number(in: id) { stem in
      CommentReader.stems.contains(stem) || engine?.engine.idStems.contains(stem) ?? false
    }
  }

  /// The number an id ends in, without leading zeros, where what stands in front of it is
  /// nothing or passes for the stem of a comment's id.
  private static func number(in id: String, where isKnown: (String) -> Bool) -> String? {
    let stem = stem(of: id)
    guard stem.utf8.count < id.utf8.count, stem.isEmpty || isKnown(String(stem)) else {
      return nil
    }
    let digits = id.utf8.dropFirst(stem.utf8.count).drop { $0 == 0x30 }
    return digits.isEmpty ? nil : String(Substring(digits))
  }

  private static func stem(of id: String) -> Substring {
    var digits = 0
    for byte in id.utf8.reversed() {
      guard byte &- 0x30 < 10 else { break }
      digits += 1
    }
    return Substring(id.utf8.dropLast(digits))
  }

  /// The native id a fragment names (`#comment-12` → `12`).
  static func native(inFragment fragment: Substring) -> String? {
    guard !fragment.isEmpty, fragment.utf8.count <= 80 else { return nil }
    return number(in: String(fragment)) { stems.contains($0) }
  }

  // MARK: Links

  private func readLinks(_ item: CommentItem, _ scan: OwnNodes, into fields: inout CommentFields) {
    for node in scan.elements where page[node].name == .a {
      guard let address = page[node].attribute("href"), address.utf8.count > 1 else { continue }
      let words = linkWords(page[node])
      let fragment = address.utf8.firstIndex(of: UInt8(ascii: "#"))
        .map { address[address.utf8.index(after: $0)...] }
      let target = fragment.flatMap { CommentReader.native(inFragment: $0) }
      let isReply =
        address.holds("replytocom") || words.holds("reply-link")
        || words.holds("reply_link")
      if words.holds("in-reply-to") || words.holds("reply-to") || words.holds("parent") {
        if let target, target != fields.native, fields.parentNative == nil {
          fields.parentNative = target
        }
        continue
      }
      guard !isReply else { continue }
      if fragment == nil, words.holds("bookmark"), address.holds("://"),
        survey.letters(in: survey.extent(node)) > 0,
        PageDateScanner.scan(page[node].inlineText)?.day == nil
      {
        fields.bookmark = address
        continue
      }
      let isOwn = target != nil && target == fields.native
      let isMarked =
        words.holds("permalink") || words.holds("bookmark") || words.holds("u-url")
      let isDate =
        fields.date.map {
          !$0.range.isEmpty
            && ($0.range.contains(node) || survey.extent(node).contains($0.range.lowerBound))
        } ?? false
      if isOwn || isMarked || (isDate && (fragment != nil || address.holds("://"))) {
        if fields.permalink == nil || (isOwn && !(fields.permalink ?? "").holds("#")) {
          fields.permalink = address
        }
        if fields.native == nil, let target { fields.native = target }
      }
    }
    if fields.permalink == nil, attributes.hasPermalinks {
      for node in scan.elements.prefix(40) {
        if let address = page[node].attribute("data-comment-url")
          ?? page[node].attribute("data-permalink")
        {
          fields.permalink = address
          break
        }
      }
    }
  }

  /// Class and relation of a link in one text.
  private func linkWords(_ link: Element) -> String {
    guard let relation = link.attribute(.rel) else { return link.attribute(.class) ?? "" }
    return (link.attribute(.class) ?? "") + " " + relation
  }

  private func statedParent(_ item: CommentItem, _ scan: OwnNodes) -> String? {
    guard !attributes.parents.isEmpty else { return nil }
    for node in [item.node] + scan.elements.dropFirst().prefix(8) {
      for name in attributes.parents {
        if let value = page[node].attribute(name), !value.isEmpty, value.utf8.count <= 80 {
          let number = CommentReader.number(in: value) { CommentReader.stems.contains($0) }
          return number ?? (value.allSatisfy { $0 == "0" } ? nil : value)
        }
      }
    }
    return nil
  }

  // MARK: Depth

  /// A depth from names, attributes or indents; nil where the page gives none.
  private func depth(of item: CommentItem, _ scan: OwnNodes) -> Int? {
    let element = page[item.node]
    for node in [element] + [element.firstChild].compactMap({ $0 }).filter({ !$0.isText })
      + [element.parent].compactMap({ $0 })
    {
      var found: Int?
      let isFound = node.hasWord(in: .class) { word in
        found = CommentReader.depth(inWord: word)
        return found != nil
      }
      if isFound { return found }
      for name in attributes.depths {
        if let value = node.attribute(name), let depth = Int(value), (0...1000).contains(depth) {
          return depth
        }
      }
    }
    if let style = element.attribute("style")
      ?? element.parent.flatMap({
        $0.index > 0 && items.count > 1
          && $0.children.contains { $0.index != element.index } == false
          ? $0.attribute("style") : nil
      }),
      let indent = CommentReader.indent(inStyle: style)
    {
      return indent
    }
    // Hacker News: the width of an empty picture.
    for node in scan.elements.prefix(14)
    where !page[node].isBare && page[node].hasClass("ind") {
      if let width = page[node].attribute("indent").flatMap({ Int($0) }) { return width }
      for child in page[node].children where child.name == "img" {
        if let width = child.attribute("width").flatMap({ Int($0) }) { return width }
      }
    }
    return item.container == nil ? listDepth(of: item) : nil
  }

  /// How many lists and answer blocks stand around it: answers often follow the
  /// comment in a list of their own instead of standing inside it.
  private func listDepth(of item: CommentItem) -> Int? {
    var depth = 0
    var position = page[item.node].parent
    var steps = 0
    while let element = position, steps < 60 {
      switch element.name {
      case "ul", "ol", "dl", "blockquote": depth += 1
      default:
        let hints = survey.hints[element.index]
        if hints.contains(.children) || element.hasClass("indented") { depth += 1 }
      }
      position = element.parent
      steps += 1
    }
    return depth
  }

  private static let depthStems = [
    "depth", "level", "lvl", "indent", "nest", "nested", "nesting", "comment-depth",
    "comment-level", "thread-level", "reply-level", "indentation", "comment_level", "tree-level",
    "comment-indent",
  ]

  private static func depth(inWord word: ArraySlice<UInt8>) -> Int? {
    guard let last = word.last, last &- 0x30 < 10 else { return nil }
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    for stem in depthStems where lower.hasPrefix(stem) {
      let rest = lower.dropFirst(stem.count).drop { $0 == "-" || $0 == "_" }
      if !rest.isEmpty, rest.utf8.count <= 3, let depth = Int(rest) { return depth }
    }
    return nil
  }

  /// `margin-left: 40px` → 40; em and percent count by their number.
  private static func indent(inStyle style: String) -> Int? {
    let lower = style.lowercased()
    for name in [
      "margin-left", "padding-left", "margin-inline-start", "--depth", "--level", "--indent",
    ] {
      guard let start = lower.range(of: name)?.upperBound else { continue }
      let digits = lower[start...].drop { $0 == ":" || $0 == " " }.prefix {
        $0.isASCII && ($0.isNumber || $0 == ".")
      }
      if let value = Double(digits), value >= 0, value < 100_000 { return Int(value * 10) }
    }
    return nil
  }

  // MARK: Pictures and pingbacks

  private static let pictureAttributes: [MarkupName] = [
    "src", "data-src", "data-lazy-src", "srcset", "data-original",
  ]

  /// The hash in a Gravatar address.
  static func gravatar(_ image: Element) -> String? {
    for name in pictureAttributes {
      guard let address = image.attribute(name)?.lowercased(), address.utf8.count < 2000,
        address.holds("gravatar")
      else {
        continue
      }
      for mark in ["/avatar/", "gravatar_id="] {
        guard let start = address.range(of: mark)?.upperBound else { continue }
        let hash = address[start...].prefix { $0.isASCII && $0.isHexDigit }
        if hash.utf8.count == 32 || hash.utf8.count == 64 { return String(hash) }
      }
    }
    return nil
  }

  /// A pingback's speaker is the page that links here: its title and address.
  func readPing(_ item: CommentItem, _ scan: OwnNodes, into fields: inout CommentFields) {
    for node in scan.elements where page[node].name == .a {
      guard let address = page[node].attribute("href"), address.holds("://"),
        !address.holds("replytocom")
      else { continue }
      let title = page[node].inlineText
      guard !title.isEmpty, !CommentWords.isAction(title) else { continue }
      if let printed = PageDateScanner.scan(title), printed.length * 2 > title.utf8.count {
        continue
      }
      fields.author = .init(value: String(title.prefix(200)), range: survey.extent(node))
      fields.authorURL = address
      return
    }
  }

  /// A pingback's words without the label in front ("Pingback:").
  static func withoutPingLabel(_ text: String) -> String {
    let lower = text.lowercased()
    for label in ["pingback", "trackback"] where lower.hasPrefix(label) {
      let rest = text.dropFirst(label.count).drop { $0 == ":" || $0 == " " || $0 == "\n" }
      return String(rest)
    }
    return text
  }
}

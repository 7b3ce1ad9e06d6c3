internal import Bytes
internal import LibXML

extension CommentReader {
  /// Native id, permalink, depth, parent, and what pictures and names give away.
  func readIdentity(_ item: CommentItem, _ scan: OwnNodes, into fields: inout CommentFields) {
    fields.native = nativeID(item, scan)
    readLinks(item, scan, into: &fields)
    fields.depth = depth(of: item, scan)
    readBlogger(into: &fields)
    if fields.parentNative == nil { fields.parentNative = statedParent(item, scan) }
    if attributes.hasLogins { fields.login = login(item) }
    if attributes.hasPictures { fields.emailHash = pictureHash(item, scan) }
  }

  /// The hash of the first picture that has one, near the comment's start.
  private func pictureHash(_ item: CommentItem, _ scan: OwnNodes) -> String? {
    for part in scan.own {
      for node in part where page[node].name == "img" {
        if let hash = CommentReader.gravatar(page[node]) { return hash }
        if node > item.node + 60 { return nil }
      }
    }
    return nil
  }

  // MARK: Ids

  /// The account a class word names; of several the last.
  private func login(_ item: CommentItem) -> String? {
    var login: String?
    _ = page[item.node].hasWord(in: .class) { word in
      if word.starts(with: CommentAttributes.loginMark) {
        login = String(
          decoding: word.dropFirst(CommentAttributes.loginMark.count), as: UTF8.self)
      }
      return false
    }
    return login
  }

  private static let stems = WordTable([
    "", "comment-", "li-comment-", "div-comment-", "c", "comment", "comment_", "cmt-", "cmt",
    "c-", "c_", "dsq-comment-", "ljcmt", "t", "post-", "post_", "post", "p", "reply-", "answer-",
    "com-", "msg-", "issuecomment-", "isso-", "comm-", "komentar-", "kommentar-", "commentaire-",
    "r-",
  ])

  private func nativeID(_ item: CommentItem, _ scan: OwnNodes) -> String? {
    for node in scan.elements.prefix(13) where !page[node].isBare {
      let element = page[node]
      if let id = element.attributeBytes(.id), let native = number(in: id) { return native }
      if element.name == .a, let id = element.attributeBytes("name"), let native = number(in: id) {
        return native
      }
    }
    for node in scan.elements.prefix(6) where !attributes.ids.isEmpty && !page[node].isBare {
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

  private func number(in id: ArraySlice<UInt8>) -> String? {
    CommentReader.number(in: id, orStems: engine?.engine.idStems ?? [])
  }

  /// The number an id ends in, without leading zeros, where what stands in front of it is
  /// nothing or passes for the stem of a comment's id.
  private static func number(in id: ArraySlice<UInt8>, orStems others: [String] = []) -> String? {
    let stem = PageSurvey.stem(id)
    guard stem.count < id.count else { return nil }
    var hash = WordTable.Hash()
    for byte in stem { hash.feed(byte) }
    guard stems.holds(hash) || others.contains(where: { stem.elementsEqual($0.utf8) }) else {
      return nil
    }
    let digits = id[stem.endIndex...].drop { $0 == 0x30 }
    return digits.isEmpty ? nil : String(utf8: digits.span)
  }

  /// The native id a fragment names (`#comment-12` → `12`).
  static func native(inFragment fragment: ArraySlice<UInt8>) -> String? {
    guard !fragment.isEmpty, fragment.count <= 80 else { return nil }
    return number(in: fragment)
  }

  // MARK: Links

  private func readLinks(_ item: CommentItem, _ scan: OwnNodes, into fields: inout CommentFields) {
    let date = fields.date?.range ?? 0..<0
    for node in scan.links {
      guard let address = page[node].attributeBytes("href"), address.count > 1 else { continue }
      let hints = survey.hints[node]
      let mark = BytePlaces.first(
        of: UInt8(ascii: "#"), or: UInt8(ascii: "#"), in: address.span)
      let fragment = mark < address.count ? address.dropFirst(mark + 1) : nil
      let target = fragment.flatMap { CommentReader.native(inFragment: $0) }
      if let fragment, isNamedAsAnswered(node), fields.parentNative == nil {
        // Ids that are no numbers are names as a whole.
        let isNumbered = fields.native.map { $0.utf8.allSatisfy { $0 &- 0x30 < 10 } } ?? true
        let answered = isNumbered ? target : String(decoding: fragment, as: UTF8.self)
        if answered != fields.native {
          fields.parentNative = answered
          fields.parentAnchor = String(decoding: fragment, as: UTF8.self)
        }
        continue
      }
      if hints.contains(.toParent) {
        if let target, target != fields.native, fields.parentNative == nil {
          fields.parentNative = target
        }
        continue
      }
      guard !hints.contains(.toReplyForm), !address.holds("replytocom") else { continue }
      if fragment == nil, hints.contains(.toBookmark), address.holds("://"),
        survey.letters(in: survey.extent(node)) > 0,
        PageDateScanner.scan(page[node].inlineText)?.day == nil
      {
        fields.bookmark = String(decoding: address, as: UTF8.self)
        continue
      }
      let isOwn = target != nil && target == fields.native
      let isMarked = !hints.isDisjoint(with: [.toSelf, .toBookmark])
      let isDate =
        !date.isEmpty && (date.contains(node) || survey.extent(node).contains(date.lowerBound))
      if isOwn || isMarked || (isDate && (fragment != nil || address.holds("://"))) {
        if fields.permalink == nil || (isOwn && !(fields.permalink ?? "").holds("#")) {
          fields.permalink = String(utf8: address.span)
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

  private static let separators = Array(" \n\t:".utf8)

  /// Whether the words in front of a link say that it leads to what is answered: "in reply
  /// to Ann".
  func isNamedAsAnswered(_ link: Int) -> Bool {
    guard link > 0, page.name(of: link - 1) == .text else { return false }
    let before = page[link - 1].rawText
    guard before.count >= 4, before.count <= 200,
      let last = before.last(where: { !CommentReader.separators.contains($0) }),
      last >= 0x80 || CommentWords.answeringEnds.contains(last | 0x20)
    else { return false }
    let words = String(decoding: before, as: UTF8.self).lowercased()
      .split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == ":" }.suffix(4)
      .joined(separator: " ")
    return CommentWords.answering.contains { words.hasSuffix($0) }
  }

  private func statedParent(_ item: CommentItem, _ scan: OwnNodes) -> String? {
    guard !attributes.parents.isEmpty else { return nil }
    for node in scan.elements.prefix(9) {
      for name in attributes.parents {
        if let value = page[node].attributeBytes(name), !value.isEmpty, value.count <= 80 {
          if let number = CommentReader.number(in: value) { return number }
          return value.allSatisfy { $0 == 0x30 } ? nil : String(decoding: value, as: UTF8.self)
        }
      }
    }
    return nil
  }

  /// What only Blogger's addresses tell: the millisecond a comment was made, the number of
  /// the speaker's profile.
  private func readBlogger(into fields: inout CommentFields) {
    if let address = fields.permalink,
      let number = CommentReader.number(in: address, behind: "showComment="),
      let made = PrintedDate(epoch: Int64(clamping: number))
    {
      let printed = fields.date
      fields.date = .init(
        printed: made, words: printed?.words ?? .text(""), range: printed?.range ?? 0..<0)
    }
    if let address = fields.authorURL,
      let number = CommentReader.number(in: address, behind: "blogger.com/profile/")
    {
      fields.account = number
    }
  }

  private static func number(in address: String, behind mark: String) -> UInt64? {
    guard let start = address.range(of: mark)?.upperBound else { return nil }
    return UInt64(Substring(address.utf8[start...].prefix { $0 &- 0x30 < 10 }))
  }

  // MARK: Depth

  /// A depth from names, attributes or indents; nil where the page gives none.
  private func depth(of item: CommentItem, _ scan: OwnNodes) -> Int? {
    let element = page[item.node]
    if let depth = namedDepth(element) { return depth }
    if let child = element.firstChild, !child.isText, let depth = namedDepth(child) {
      return depth
    }
    if let parent = element.parent, let depth = namedDepth(parent) { return depth }
    if attributes.hasStyles, let style = style(of: element),
      let indent = CommentReader.indent(inStyle: style)
    {
      return indent
    }
    if attributes.hasIndents, let width = indent(scan) { return width }
    return item.container == nil ? listDepth(of: item) : nil
  }

  /// The depth an element states in its class or in an attribute made for it.
  private func namedDepth(_ element: Element) -> Int? {
    guard !element.isBare else { return nil }
    if attributes.hasDepthWords {
      var found: Int?
      let isFound = element.hasWord(in: .class) { word in
        found = CommentReader.depth(inWord: word)
        return found != nil
      }
      if isFound { return found }
    }
    for name in attributes.depths {
      if let value = element.attribute(name), let depth = Int(value), (0...1000).contains(depth) {
        return depth
      }
    }
    return nil
  }

  /// How an element looks, or what wraps it alone.
  private func style(of element: Element) -> String? {
    if let style = element.attribute("style") { return style }
    guard items.count > 1, let parent = element.parent, parent.index > 0,
      let style = parent.attribute("style"),
      !parent.children.contains(where: { $0.index != element.index })
    else { return nil }
    return style
  }

  /// Hacker News: the width of an empty picture.
  private func indent(_ scan: OwnNodes) -> Int? {
    for node in scan.elements.prefix(14)
    where !page[node].isBare && page[node].hasClass("ind") {
      if let width = page[node].attribute("indent").flatMap({ Int($0) }) { return width }
      for child in page[node].children where child.name == "img" {
        if let width = child.attribute("width").flatMap({ Int($0) }) { return width }
      }
    }
    return nil
  }

  /// How many lists and answer blocks stand around it: answers often follow the
  /// comment in a list of their own instead of standing inside it.
  private func listDepth(of item: CommentItem) -> Int? {
    var depth = 0
    var node = item.node
    var steps = 0
    while node > 0, steps < 60 {
      node = page.parent(of: node)
      switch page.name(of: node) {
      case "ul", "ol", "dl", "blockquote": depth += 1
      default:
        if survey.hints[node].contains(.children)
          || (attributes.hasIndentedBlocks && page[node].hasClass("indented"))
        {
          depth += 1
        }
      }
      steps += 1
    }
    return depth
  }

  private static let depthStems = WordTable([
    "depth", "level", "lvl", "indent", "nest", "nested", "nesting", "comment-depth",
    "comment-level", "thread-level", "reply-level", "indentation", "comment_level", "tree-level",
    "comment-indent",
  ])

  /// The number behind one of the words for depth: `depth-2`, `level3`.
  static func depth(inWord word: ArraySlice<UInt8>) -> Int? {
    guard let last = word.last, last &- 0x30 < 10 else { return nil }
    var stem = PageSurvey.stem(word)
    let digits = word[stem.endIndex...]
    guard digits.count <= 3 else { return nil }
    while let mark = stem.last, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") {
      stem = stem.dropLast()
    }
    guard depthStems.value(stem) != nil else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
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
      guard let value = image.attributeBytes(name), value.count < 2000 else { continue }
      let address = value.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
      guard address.holds("gravatar") else { continue }
      for mark in ["/avatar/", "gravatar_id="] {
        guard let found = address.firstIndex(ofBytes: mark) else { continue }
        let hash = address[(found + mark.utf8.count)...].prefix {
          $0 &- 0x30 < 10 || $0 &- 0x61 < 6
        }
        if hash.count == 32 || hash.count == 64 { return String(decoding: hash, as: UTF8.self) }
      }
    }
    return nil
  }

  /// A pingback's speaker is the page that links here: its title and address.
  func readPing(_ item: CommentItem, _ scan: OwnNodes, into fields: inout CommentFields) {
    for node in scan.links {
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

internal import Bytes
internal import LibXML

extension CommentReader {
  /// The speaker's name and where it stands.
  func findAuthor(_ item: CommentItem, _ scan: OwnNodes) -> CommentFields.Found<String>? {
    for list in authorLists {
      let found = scan.first(among: list) { node -> CommentFields.Found<String>? in
        guard let name = name(at: node), !CommentWords.isAction(name) else { return nil }
        return .init(value: name, range: survey.extent(node))
      }
      if let found { return found }
    }
    return authorByLabel(scan) ?? authorInByline(scan) ?? authorByHints(item, scan)
      ?? authorInCell(item) ?? authorInLead(item, scan)
  }

  /// The name in a line of its own that begins with "by" and ends in a date, below a
  /// heading that is a subject and no name, or at the foot.
  private func authorInByline(_ scan: OwnNodes) -> CommentFields.Found<String>? {
    guard engine == nil else { return nil }
    for node in scan.texts.prefix(3) + scan.texts.dropFirst(3).suffix(3) {
      let line = page.inlineText(in: node..<node + 1)
      guard line.utf8.count <= 120, PersonName.isByline(line) else { continue }
      let named = withoutDate(line)
      if named != line, let name = PersonName.clean(named), isLikelyName(name) {
        return .init(value: name, range: node..<node + 1)
      }
    }
    return nil
  }

  /// The name behind a label that asks for one: "Name: Ann".
  private func authorByLabel(_ scan: OwnNodes) -> CommentFields.Found<String>? {
    guard engine == nil else { return nil }
    for (place, node) in scan.texts.prefix(8).enumerated() {
      guard page[node].rawText.contains(UInt8(ascii: ":")),
        let rest = PersonName.labelled(page.inlineText(in: node..<node + 1))
      else { continue }
      if let name = PersonName.clean(String(rest)), isLikelyName(name) {
        return .init(value: name, range: node..<node + 1)
      }
      guard place + 1 < scan.texts.count, scan.texts[place + 1] <= node + 4 else { continue }
      let next = scan.texts[place + 1]
      if let name = PersonName.clean(page.inlineText(in: next..<next + 1)), isLikelyName(name) {
        let start = page[node].parent.map { survey.extent($0.index) } ?? node..<node + 1
        let first = start.count <= 2 ? start.lowerBound : node
        return .init(value: name, range: first..<next + 1)
      }
    }
    return nil
  }

  /// A comment that is a row of a table has its speaker in a cell of its own: a few words
  /// beside a cell with a date and one with more words.
  private func authorInCell(_ item: CommentItem) -> CommentFields.Found<String>? {
    guard page[item.node].name == "tr" else { return nil }
    let cells = page[item.node].children.map { survey.extent($0.index) }
    let longest = cells.map { survey.letters(in: $0) }.max() ?? 0
    for cell in cells where (2...40).contains(survey.letters(in: cell)) {
      guard survey.letters(in: cell) < longest, let name = name(at: cell.lowerBound),
        isLikelyName(name), name.split(separator: " ").count <= 4,
        PageDateScanner.scan(page.inlineText(in: cell)) == nil,
        name.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
      else { continue }
      return .init(value: name, range: cell)
    }
    return nil
  }

  /// The name an element holds: its first line without badges, dates and buttons.
  func name(at node: Int) -> String? {
    let extent = survey.extent(node)
    guard survey.letters(in: extent) > 0 else {
      return page[node].attribute("content").flatMap { PersonName.clean($0) }
    }
    guard survey.letters(in: extent) <= 160 else { return nil }
    var excluded: [Range<Int>] = []
    var index = extent.lowerBound + 1
    while index < extent.upperBound {
      let tag = page.name(of: index)
      if tag != .text {
        let hints = survey.hints[index]
        let isNoise =
          !hints.isDisjoint(with: [.badge, .says, .date, .score, .pending, .avatar])
          || (hints.contains(.action) && hints.isDisjoint(with: [.name, .author]))
          || tag == "time" || tag == "small" || tag == "sup"
        if isNoise, hints.isDisjoint(with: [.name]), tag != "img" {
          excluded.append(survey.extent(index))
          index = max(index + 1, page.end(of: index))
          continue
        }
      }
      index += 1
    }
    if excluded.isEmpty, page.isInline(extent) {
      scratch.fill(from: page, extent)
      if PersonName.isPlain(scratch.bytes) {
        let bytes = scratch.bytes
        return String(utf8: bytes.span)
      }
    }
    let text = page.plainText(in: extent, excluding: excluded).text
    let line = text.split(separator: "\n", omittingEmptySubsequences: true).first.map(String.init)
    guard let line else { return nil }
    return PersonName.clean(CommentReader.withoutActions(withoutDate(line)))
  }

  /// A line up to the first bar or dot with only buttons behind it: "Ann | link | flag".
  private static func withoutActions(_ line: String) -> String {
    let parts = line.split { $0 == "|" || $0 == "·" || $0 == "•" }
    guard parts.count > 1, let first = parts.first,
      parts.dropFirst().allSatisfy({ CommentWords.isAction(String($0)) })
    else { return line }
    return String(first)
  }

  private static let dateLeads: Set<String> = [
    "on", "am", "le", "el", "em", "il", "op", "at", "um", "vom", "den", "d.", "-", "–", "|", "@",
    "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "发表于", "發表於", "发布于", "於", "于",
  ]

  /// What stands between a name and what is said of the date: "about 9 years ago", "— last
  /// modified".
  static let changeLeads: Set<String> = [
    "about", "over", "almost", "last", "modified", "updated", "edited", "changed", "—", "–", "-",
    "|", "·", "•", "zuletzt", "geändert", "modifié", "modificado",
  ]

  /// A line up to the date in it: "Ann | September 3, 2008", "Ann on 3/09 2008".
  func withoutDate(_ line: String) -> String {
    guard line.utf8.contains(where: { $0 &- 0x30 < 10 }), let date = PageDateScanner.scan(line),
      date.day != nil, date.start > 0
    else { return line }
    var name = String(decoding: line.utf8.prefix(date.start), as: UTF8.self)
    // What leads to the date is no part of the name.
    let words = name.split(separator: " ").map(String.init)
    var count = words.count
    if count > 1, PersonName.weekdays.contains(PersonName.bare(words[count - 1])) { count -= 1 }
    if count > 1, CommentReader.dateLeads.contains(PersonName.bare(words[count - 1])) { count -= 1 }
    while count > 1, CommentReader.changeLeads.contains(PersonName.bare(words[count - 1])) {
      count -= 1
    }
    if count < words.count { name = words.prefix(count).joined(separator: " ") }
    return name
  }

  private func authorByHints(_ item: CommentItem, _ scan: OwnNodes) -> CommentFields.Found<String>?
  {
    var best: (rank: Int, name: String, node: Int)?
    for node in scan.elements {
      // The first element of a run is often the name itself.
      guard node != item.node || survey.extent(node).count < item.range.count else { continue }
      let rank = authorRank(node, item)
      guard rank > (best?.rank ?? 0), let name = name(at: node), isLikelyName(name) else {
        continue
      }
      best = (rank, name, node)
      if rank >= 9 { break }
    }
    guard let best else { return nil }
    let range = best.rank <= 6 ? lineOfName(best.node, item) : survey.extent(best.node)
    return .init(value: best.name, range: range)
  }

  /// The line a name stands in with its date and little else ("Posted by Ann on …"), or
  /// the name alone.
  private func lineOfName(_ node: Int, _ item: CommentItem) -> Range<Int> {
    let extent = survey.extent(node)
    guard let parent = page[node].parent, parent.index > item.node,
      parent.name == "p" || parent.name == "small"
    else { return extent }
    let line = survey.extent(parent.index)
    guard survey.letters(in: line) - survey.letters(in: extent) <= 60,
      let date = PageDateScanner.scan(page.inlineText(in: line)), date.day != nil
    else { return extent }
    let around = survey.letters(in: line) - survey.letters(in: extent) - date.length
    return around <= 16 ? line : extent
  }

  /// How much an element looks like the name of who speaks; 0 for not at all.
  private func authorRank(_ node: Int, _ item: CommentItem) -> Int {
    let element = page[node]
    let hints = survey.hints[node]
    let letters = survey.letters(in: survey.extent(node))
    guard letters > 0, letters <= 160 else { return 0 }
    // A name may be called a permanent link: of the speaker's own site.
    if hints.contains(.permalink), element.name == "a", letters <= 40, leadsOut(element) {
      return 6
    }
    if !hints.isDisjoint(with: [.action, .form, .date, .score, .signature]),
      hints.isDisjoint(with: [.name, .author])
    {
      return 0
    }
    if hints.contains(.name), hints.contains(.author) { return 9 }
    if element.name == "cite" { return 8 }
    if hints.contains(.name), hints.isDisjoint(with: [.title, .post, .body]) { return 8 }
    if hints.contains(.author), hints.isDisjoint(with: [.body, .badge, .action, .date]),
      letters <= 80
    {
      return element.name == "a" ? 8 : 7
    }
    // Whom it answers.
    if element.name == "a", isNamedAsAnswered(node) { return 0 }
    if element.name == "a", let rel = element.attributeBytes(.rel), rel.holds("external") {
      return isInBody(node, item) ? 0 : 6
    }
    if element.name == "a", let address = element.attribute("href"), isProfile(address) { return 6 }
    let isStrong: Bool
    switch element.name {
    case "b", "strong", "h3", "h4", "h5", "h6", "dt", "th": isStrong = true
    default: isStrong = false
    }
    if letters <= 40, survey.standsBesideDate(node) { return 5 }
    if isStrong, letters <= 60, !isInBody(node, item) { return 4 }
    return 0
  }

  /// Whether a link says that it leads to somebody else's page, as a whole address.
  private func leadsOut(_ link: Element) -> Bool {
    guard let relation = link.attributeBytes(.rel),
      relation.holds("nofollow") || relation.holds("external")
    else { return false }
    return absolute(at: link.index) != nil
  }

  private func isInBody(_ node: Int, _ item: CommentItem) -> Bool {
    var position: Element? = page[node]
    for _ in 0..<4 {
      guard let element = position, element.index > item.node else { return false }
      if survey.hints[element.index].contains(.body),
        survey.hints[element.index].isDisjoint(with: [.meta, .author]),
        !element.hasClass("comment-body")
      {
        return true
      }
      if element.name == "p", survey.letters(in: survey.extent(element.index)) > 120 { return true }
      position = element.parent
    }
    return false
  }

  private func isProfile(_ address: String) -> Bool {
    CommentReader.profileMarks.occur(in: address.lowercased())
  }

  private static let profileMarks = Phrases([
    "/user", "/profile", "/member", "/people/", "/author/", "user?id=", "/u/", "memberlist", "/~",
    "/@", "/users/", "member.php", "profile.php", "action=profile", "mode=viewprofile",
  ])

  func isLikelyName(_ name: String) -> Bool {
    let words = name.split(separator: " ").count
    guard words <= 8, name.utf8.count <= 80 else { return false }
    guard !CommentWords.isAction(name), !PersonName.isLabel(name), !name.holds("://") else {
      return false
    }
    // A subject, and the number of an answer: "Reply #2 on".
    if name.prefix(3).lowercased() == "re:" { return false }
    if let number = name.utf8.firstIndex(of: UInt8(ascii: "#")),
      name.utf8[number...].dropFirst().first.map({ $0 &- 0x30 < 10 }) ?? false
    {
      return false
    }
    if let date = PageDateScanner.scan(name), date.length * 2 > name.utf8.count { return false }
    return true
  }

  // MARK: Where the speaker lives

  /// The speaker's own page: the link on, in or around the name.
  func authorURL(around range: Range<Int>, _ item: CommentItem, _ scan: OwnNodes) -> String? {
    for node in range where page.name(of: node) == .a {
      if let address = absolute(at: node) { return address }
    }
    var node = range.lowerBound
    for _ in 0..<3 {
      node = page.parent(of: node)
      guard node > item.node else { break }
      if page.name(of: node) == .a, let address = absolute(at: node) { return address }
    }
    guard attributes.hasItemAddresses else { return nil }
    // Microdata keeps it beside the name.
    for node in scan.elements.prefix(40)
    where !page[node].isBare && page[node].attribute(.itemprop) == "url" {
      if let address = page[node].attribute("content") ?? page[node].attribute("href"),
        let whole = absolute(address),
        survey.ancestor(of: node, where: .author, upTo: item.node) != nil
      {
        return whole
      }
    }
    return nil
  }

  /// Where a link leads, if it leaves the page and is no reply link.
  private func absolute(at node: Int) -> String? {
    guard let address = page[node].attributeBytes("href"), address.count > 10 else { return nil }
    let bytes = address.span
    for index in bytes.indices where bytes[index] <= 0x20 || bytes[index] >= 0x7F {
      return absolute(String(decoding: address, as: UTF8.self))
    }
    let isSchemeless = WordSearch.starts(bytes, with: "//", at: 0)
    guard isSchemeless || CommentReader.hasWebScheme(bytes), bytes.count <= 500,
      !CommentReader.ownLinks.occurLower(in: bytes), SiteHost.authority(in: bytes) != nil
    else { return nil }
    let text = String(utf8: address.span)
    return isSchemeless ? "http:" + text : text
  }

  /// An address that leaves the page and is no reply link.
  private func absolute(_ address: String) -> String? {
    let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    let trimmed = isPlain ? address : String(address.filter { $0 > " " })
    let isSchemeless = trimmed.utf8.starts(with: "//".utf8)
    let bytes = trimmed.utf8Span.span
    guard isSchemeless || CommentReader.hasWebScheme(bytes), trimmed.utf8.count > 10,
      trimmed.utf8.count <= 500, !CommentReader.ownLinks.occurLower(in: bytes),
      SiteHost.hasHost(trimmed)
    else { return nil }
    guard isSchemeless else { return trimmed }
    return "http:" + trimmed
  }

  private static let ownLinks = Phrases(["replytocom", "#comment"])

  private static func hasWebScheme(_ address: Span<UInt8>) -> Bool {
    WordSearch.startsCaseless(address, with: "http://")
      || WordSearch.startsCaseless(address, with: "https://")
  }
}

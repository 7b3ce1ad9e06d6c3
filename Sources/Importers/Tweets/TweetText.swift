internal import ConversationCore

/// The text of a status as it was meant: HTML's three escapes undone once, short
/// addresses replaced by what they stand for, addresses of attached media and of the
/// status itself left out; and the addresses it points to.
struct TweetText: ~Copyable {
  /// The text, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The addresses, in order, each once.
  private(set) var links: [String] = []
  /// Whether the status links to another one.
  private(set) var linksToStatus = false
  /// Whether it links to itself: X did so where it cut the text.
  private(set) var linksToSelf = false
  /// Whether anything is said beside addresses and names.
  private(set) var hasWords = false

  /// Reads a text; `prefix` is put before it as it stands.
  mutating func read(
    _ text: [UInt8], _ short: borrowing ShortLinks, id: UInt64?, prefix: [UInt8] = []
  ) {
    bytes.removeAll(keepingCapacity: true)
    // The utterance before may still hold the array: keeping its capacity would copy it.
    links = []
    (linksToStatus, linksToSelf, hasWords) = (false, false, false)
    bytes += prefix
    if prefix.isEmpty, short.isEmpty, Self.isPlain(text) {
      hasWords = text.contains { $0 > 64 }
      bytes += text
      return
    }
    var place = 0
    var run = 0
    while place < text.count {
      let byte = text[place]
      if byte == UInt8(ascii: "&"), let (character, length) = Self.entity(text, place) {
        bytes += text[run..<place]
        bytes.append(character)
        place += length
        run = place
      } else if byte == UInt8(ascii: "h"), let end = Self.addressEnd(text, place) {
        bytes += text[run..<place]
        replace(text[place..<end], short, id)
        place = end
        run = end
      } else {
        if byte > 64 { hasWords = true }
        place += 1
      }
    }
    bytes += text[run...]
    while let last = bytes.last, last == 32 || last == 10 { bytes.removeLast() }
  }

  /// Adds an address that stands beside the text (a CSV's `expanded_urls`).
  mutating func add(link: String, id: UInt64?) {
    let other = StatusLink(link)
    if other == nil || other?.status != id { add(link, isStatus: other != nil) }
  }

  private mutating func add(_ link: String, isStatus: Bool) {
    if isStatus { linksToStatus = true }
    if !links.contains(link) { links.append(link) }
  }

  private mutating func replace(
    _ address: ArraySlice<UInt8>, _ short: borrowing ShortLinks, _ id: UInt64?
  ) {
    guard let target = short.target(of: address) else {
      // An old status has its addresses in the text alone; one cut by "…" leads nowhere.
      let written = Self.unescaped(address)
      bytes += written
      let isCut = written.suffix(3).elementsEqual("…".utf8)
      if !isCut { add(link: String(decoding: written, as: UTF8.self), id: id) }
      return
    }
    guard let target else {
      if bytes.last == 32 { bytes.removeLast() }
      return
    }
    let other = StatusLink(target)
    if let other, other.status == id {
      linksToSelf = true
      if bytes.last == 32 { bytes.removeLast() }
      return
    }
    bytes += target.utf8
    add(target, isStatus: other != nil)
  }

  /// Whether a text has neither escapes nor anything that could be an address.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    for byte in text where byte == UInt8(ascii: "&") || byte == UInt8(ascii: ":") { return false }
    return true
  }

  /// `&amp;`, `&lt;` or `&gt;` at a place, and its length. X escapes nothing else, but
  /// old clients did.
  private static func entity(_ text: [UInt8], _ place: Int) -> (UInt8, Int)? {
    let rest = text[place...].prefix(6)
    for (name, character) in entities where rest.starts(with: name) {
      return (character, name.count)
    }
    return nil
  }

  private static let entities: [([UInt8], UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
    (Array("&#39;".utf8), UInt8(ascii: "'")),
  ]

  /// A text with HTML's escapes undone.
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    let text = Array(text)
    var bytes: [UInt8] = []
    var place = 0
    while place < text.count {
      if text[place] == UInt8(ascii: "&"), let (character, length) = entity(text, place) {
        bytes.append(character)
        place += length
      } else {
        bytes.append(text[place])
        place += 1
      }
    }
    return bytes
  }

  /// X's short addresses in a text, in order, each once.
  static func shortAddresses(in text: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var place = 0
    while place < text.count {
      guard text[place] == UInt8(ascii: "h"), let end = addressEnd(text, place) else {
        place += 1
        continue
      }
      let address = Array(text[place..<end])
      let isShort =
        address.starts(with: "https://t.co/".utf8) || address.starts(with: "http://t.co/".utf8)
      if isShort, !found.contains(address) { found.append(address) }
      place = end
    }
    return found
  }

  /// The end of an address that begins at `place`, without what closes the sentence;
  /// nil where none begins.
  private static func addressEnd(_ text: [UInt8], _ place: Int) -> Int? {
    guard text.count > place + 8, text[place + 1] == UInt8(ascii: "t"),
      text[place...].starts(with: "http".utf8)
    else { return nil }
    var end = place + 4
    if end < text.count, text[end] == UInt8(ascii: "s") { end += 1 }
    guard text[end...].starts(with: "://".utf8) else { return nil }
    let start = end + 3
    end = start
    loop: while end < text.count {
      switch text[end] {
      case 0...32, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7f: break loop
      case UInt8(ascii: "&") where isClosingEntity(text, end): break loop
      default: end += 1
      }
    }
    while end > start, ".,;:!?)'".utf8.contains(text[end - 1]) { end -= 1 }
    return end > start ? end : nil
  }

  private static func isClosingEntity(_ text: [UInt8], _ place: Int) -> Bool {
    let rest = text[place...]
    return rest.starts(with: "&lt;".utf8) || rest.starts(with: "&gt;".utf8)
      || rest.starts(with: "&quot;".utf8)
  }
}

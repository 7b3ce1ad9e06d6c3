internal import Bytes
internal import ConversationCore

/// The text of a status as it was meant: HTML's three escapes undone once, short
/// addresses replaced by what they stand for, addresses of attached media and of the
/// status itself left out; and the addresses it points to.
struct TweetText: ~Copyable {
  /// The text, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The addresses, in order, each once.
  private(set) var links: [String] = []
  /// The same, once there are more than a few.
  private var known: Set<String> = []
  private static let few = 16
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
    // The utterance before may still hold the array: keeping its capacity would copy it.
    if !links.isEmpty { (links, known) = ([], []) }
    (linksToStatus, linksToSelf, hasWords) = (false, false, false)
    var place = BytePlaces.first(of: UInt8(ascii: "&"), or: UInt8(ascii: ":"), in: text.span)
    if place == text.count, prefix.isEmpty, short.isEmpty {
      bytes.replaceSubrange(bytes.indices, with: text)
      hasWords = text.contains { $0 > 64 }
      return
    }
    bytes.replaceSubrange(bytes.indices, with: prefix)
    var run = 0
    while place < text.count {
      if text[place] == UInt8(ascii: "&"), let (character, length) = Self.entity(text, place) {
        take(text[run..<place])
        bytes.append(character)
        place += length
        run = place
      } else if let start = Self.addressStart(text, before: place, from: run),
        let end = Self.addressEnd(text.span, start)
      {
        take(text[run..<start])
        replace(text[start..<end], short, id)
        place = end
        run = end
      } else {
        place += 1
      }
      place = BytePlaces.first(
        of: UInt8(ascii: "&"), or: UInt8(ascii: ":"), in: text.span, from: place)
    }
    take(text[run...])
    while let last = bytes.last, last == 32 || last == 10 { bytes.removeLast() }
  }

  /// Puts the text in place of an array's content, as sound UTF-8, and takes the array's
  /// memory for the next.
  mutating func give(_ words: inout [UInt8]) {
    swap(&words, &bytes)
    if !BytePlaces.areUTF8(words.span) {
      words = Array(String(decoding: words, as: UTF8.self).utf8)
    }
  }

  /// Takes what is neither an address nor an escape as it stands.
  private mutating func take(_ run: ArraySlice<UInt8>) {
    if !hasWords { hasWords = run.contains { $0 > 64 } }
    bytes += run
  }

  /// Adds an address that stands beside the text (a CSV's `expanded_urls`).
  mutating func add(link: String, id: UInt64?) {
    let other = StatusLink(link)
    if other == nil || other?.status != id { add(link, isStatus: other != nil) }
  }

  private mutating func add(_ link: String, isStatus: Bool) {
    if isStatus { linksToStatus = true }
    guard links.count >= Self.few else {
      if !links.contains(link) { links.append(link) }
      return
    }
    if known.isEmpty { known = Set(links) }
    if known.insert(link).inserted { links.append(link) }
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

  /// Where the address begins whose `://` stands at a place; nil where none does, or
  /// before `start`.
  private static func addressStart(_ text: [UInt8], before place: Int, from start: Int) -> Int? {
    guard place + 2 < text.count, text[place] == UInt8(ascii: ":"),
      text[place + 1] == UInt8(ascii: "/"), text[place + 2] == UInt8(ascii: "/")
    else { return nil }
    for scheme in schemes where place - start >= scheme.count {
      let first = place - scheme.count
      if text[first..<place].elementsEqual(scheme) { return first }
    }
    return nil
  }

  private static let schemes = [Array("http".utf8), Array("https".utf8)]

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
    var known: Set<[UInt8]> = []
    var place = 0
    while place < text.count {
      guard text[place] == UInt8(ascii: "h"), let end = addressEnd(text.span, place) else {
        place += 1
        continue
      }
      let address = Array(text[place..<end])
      let isShort =
        address.starts(with: "https://t.co/".utf8) || address.starts(with: "http://t.co/".utf8)
      if isShort, known.insert(address).inserted { found.append(address) }
      place = end
    }
    return found
  }

  /// The end of an address that begins at `place`, without what closes the sentence;
  /// nil where none begins.
  private static func addressEnd(_ text: borrowing Span<UInt8>, _ place: Int) -> Int? {
    guard text.count > place + 8, stands(http, text, place) else { return nil }
    var end = place + 4
    if text[end] == UInt8(ascii: "s") { end += 1 }
    guard stands(schemeEnd, text, end) else { return nil }
    let start = end + 3
    end = start
    loop: while end < text.count {
      switch text[end] {
      case 0...32, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7f: break loop
      case UInt8(ascii: "&") where isClosingEntity(text, end): break loop
      default: end += 1
      }
    }
    while end > start, closesSentence(text[end - 1]) { end -= 1 }
    return end > start ? end : nil
  }

  private static func closesSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private static func isClosingEntity(_ text: borrowing Span<UInt8>, _ place: Int) -> Bool {
    for entity in closingEntities where stands(entity, text, place) { return true }
    return false
  }

  /// Whether a word stands at a place.
  @inline(__always)
  private static func stands(
    _ word: [UInt8], _ text: borrowing Span<UInt8>, _ place: Int
  ) -> Bool {
    guard place <= text.count &- word.count else { return false }
    for offset in word.indices where text[place &+ offset] != word[offset] { return false }
    return true
  }

  private static let http = Array("http".utf8)
  private static let schemeEnd = Array("://".utf8)
  private static let closingEntities = ["&lt;", "&gt;", "&quot;"].map { Array($0.utf8) }
}

/// Counts record start tags in raw UTF-8, outside CDATA and comments, and notices what
/// would make libxml2's push parser slow: tags, CDATA sections and comments without end.
///
/// The count is compared with the records parsed: damage can make a parser lose records
/// without a word.
struct RecordCounter {
  /// Start tags so far.
  private(set) var count = 0
  /// Whether something is longer than a parser should be fed in one go.
  private(set) var isUnwieldy = false

  private enum Place {
    case markup
    case cdata
    case comment
  }

  private let names: [(prefix: [UInt8], local: [UInt8])]
  /// Bytes that the name of a record begins with, with its prefix if it must have one.
  private var initials = InlineArray<256, Bool>(repeating: false)
  /// Whether some record may have any prefix.
  private var hasPlainNames = false
  private var place = Place.markup
  private var inside = 0
  private var insideBytes = 0
  private var openTag = 0
  private var rest: [UInt8] = []
  private static let lookahead = 96
  /// Bytes of CDATA or comment that libxml2 may have to keep and search again.
  private static let longest = 1 << 20

  init(_ vocabulary: XMLVocabulary) {
    names = vocabulary.recordNames
    for name in names {
      if let first = (name.prefix + name.local).first { initials[Int(first)] = true }
      if name.prefix.isEmpty { hasPlainNames = true }
    }
  }

  /// Takes the next piece of the document.
  mutating func take(_ piece: ByteView, isLast: Bool) {
    if openTag > 0 {
      openTag = piece.find(UInt8(ascii: ">")) == nil ? openTag + piece.count : 0
      if openTag > Budget.tagBytes { isUnwieldy = true }
    }
    if rest.isEmpty {
      keep(piece, from: scan(piece, isLast: isLast))
    } else {
      let joined = rest + piece
      joined.withView { keep($0, from: scan($0, isLast: isLast)) }
    }
    // A section nobody closes swallows nothing: what looks like records in it counts.
    if isLast, place == .cdata { count += inside }
  }

  private mutating func keep(_ bytes: ByteView, from index: Int) {
    rest = Array(bytes.part(from: min(index, bytes.count)))
  }

  /// Scans what can be decided; the place where to go on.
  private mutating func scan(_ bytes: ByteView, isLast: Bool) -> Int {
    var index = 0
    while index < bytes.count {
      switch place {
      case .markup:
        guard let open = bytes.find(UInt8(ascii: "<"), from: index) else { return bytes.count }
        if !isLast, bytes.count - open < RecordCounter.lookahead { return open }
        index = markup(bytes, at: open)
      case .cdata, .comment:
        index = section(bytes, from: index)
        if place != .markup { return max(0, index) }
      }
    }
    return bytes.count
  }

  private mutating func markup(_ bytes: ByteView, at open: Int) -> Int {
    if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "!") {
      let tag = bytes.part(from: open)
      if tag.starts(with: "<![CDATA[") {
        enter(.cdata)
        return open + 9
      }
      if tag.starts(with: "<!--") {
        enter(.comment)
        return open + 4
      }
    }
    if isRecord(bytes, at: open + 1) { count += 1 }
    let close = bytes.find(UInt8(ascii: ">"), from: open + 1)
    openTag = close == nil ? bytes.count - open : 0
    if let close, close - open > Budget.tagBytes { isUnwieldy = true }
    return open + 1
  }

  private mutating func enter(_ section: Place) {
    place = section
    inside = 0
    insideBytes = 0
  }

  /// Looks for the end of a section; the place behind it, or where to go on.
  private mutating func section(_ bytes: ByteView, from start: Int) -> Int {
    let mark = place == .cdata ? UInt8(ascii: "]") : UInt8(ascii: "-")
    var index = start
    while let close = bytes.find(UInt8(ascii: ">"), from: index) {
      index = close + 1
      if close >= start + 2, bytes[close - 1] == mark, bytes[close - 2] == mark {
        place = .markup
        return close + 1
      }
    }
    if place == .cdata { inside += records(in: bytes.part(from: start)) }
    insideBytes += bytes.count - start
    if insideBytes > RecordCounter.longest { isUnwieldy = true }
    return bytes.count - 2
  }

  private func records(in bytes: ByteView) -> Int {
    var found = 0
    var index = 0
    while let open = bytes.find(UInt8(ascii: "<"), from: index) {
      if isRecord(bytes, at: open + 1) { found += 1 }
      index = open + 1
    }
    return found
  }

  /// Whether the name that starts here is a record's.
  private func isRecord(_ bytes: ByteView, at start: Int) -> Bool {
    guard start < bytes.count, bytes[start] != UInt8(ascii: "/") else { return false }
    guard initials[Int(bytes[start])] || mayHavePrefix(bytes, at: start) else { return false }
    for name in names {
      var index = start
      if !name.prefix.isEmpty {
        guard matches(bytes, at: index, name.prefix) else { continue }
        index += name.prefix.count
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { continue }
        index += 1
      }
      if matchesName(bytes, at: index, name.local) { return true }
      guard name.prefix.isEmpty, let local = localStart(bytes, from: index) else { continue }
      if matchesName(bytes, at: local, name.local) { return true }
    }
    return false
  }

  /// Whether a record may stand behind a prefix of the document's own.
  private func mayHavePrefix(_ bytes: ByteView, at start: Int) -> Bool {
    guard hasPlainNames, let local = localStart(bytes, from: start), local < bytes.count else {
      return false
    }
    return initials[Int(bytes[local])]
  }

  /// The place behind a prefix, if a short one starts here.
  private func localStart(_ bytes: ByteView, from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index < start + 16 {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") { return index + 1 }
      guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else { return nil }
      index += 1
    }
    return nil
  }

  private func matches(_ bytes: ByteView, at index: Int, _ word: [UInt8]) -> Bool {
    guard index + word.count <= bytes.count else { return false }
    for offset in word.indices where bytes[index + offset] != word[offset] { return false }
    return true
  }

  private func matchesName(_ bytes: ByteView, at index: Int, _ word: [UInt8]) -> Bool {
    guard matches(bytes, at: index, word), index + word.count < bytes.count else { return false }
    let next = bytes[index + word.count]
    return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }
}

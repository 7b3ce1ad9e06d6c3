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

  private let names: RecordNames
  private var place = Place.markup
  private var inside = 0
  private var insideBytes = 0
  private var openTag = 0
  private var rest: [UInt8] = []
  private static let lookahead = 96
  /// Bytes of CDATA or comment that libxml2 may have to keep and search again.
  private static let longest = 1 << 20
  /// Bytes from one `<` to the next above which it matters where its `>` is.
  private static let longTag = 4 << 10

  /// A counter of records by these names, for a document from its beginning or, with
  /// `inSection`, from inside a CDATA section.
  init(_ names: RecordNames, inSection: Bool = false) {
    self.names = names
    if inSection { place = .cdata }
  }

  /// Takes the next piece of the document.
  mutating func take(_ piece: ByteView, isLast: Bool) {
    if openTag > 0 {
      openTag = piece.find(UInt8(ascii: ">")) == nil ? openTag + piece.count : 0
      if openTag > Budget.tagBytes { isUnwieldy = true }
    }
    var start = 0
    if !rest.isEmpty {
      // What the last piece left open is decided with the beginning of this one.
      let seam = min(piece.count, 2 * RecordCounter.lookahead)
      let joined = rest + piece.part(0..<seam)
      let isAll = seam == piece.count
      let end = joined.withView { scan($0, from: 0, isLast: isLast && isAll) }
      if isAll {
        rest = Array(joined[min(end, joined.count)...])
        if isLast { finish() }
        return
      }
      start = max(0, end - rest.count)
      // A tag that is longer than the seam may end in the rest of the piece.
      if openTag > 0 {
        openTag =
          piece.find(UInt8(ascii: ">"), from: start) == nil ? openTag + piece.count - seam : 0
      }
    }
    let end = scan(piece, from: start, isLast: isLast)
    rest = Array(piece.part(from: min(end, piece.count)))
    if isLast { finish() }
  }

  /// A section nobody closes swallows nothing: what looks like records in it counts.
  private mutating func finish() {
    if place == .cdata { count += inside }
  }

  /// Scans what can be decided; the place where to go on.
  private mutating func scan(_ bytes: ByteView, from start: Int, isLast: Bool) -> Int {
    var index = start
    while index < bytes.count {
      index =
        place == .markup
        ? markup(bytes, from: index, isLast: isLast) : section(bytes, from: index)
      if place != .markup, index >= bytes.count - 2 { return max(0, index) }
      if place == .markup, index < bytes.count, bytes[index] == UInt8(ascii: "<"),
        !isLast, bytes.count - index < RecordCounter.lookahead
      {
        return index
      }
    }
    return bytes.count
  }

  /// Goes from tag to tag; the place behind the start of a section, of a `<` too near the
  /// end to be decided, or the end.
  private mutating func markup(_ bytes: ByteView, from start: Int, isLast: Bool) -> Int {
    var index = start
    var last: Int?
    while let open = bytes.find(UInt8(ascii: "<"), from: index) {
      if let last, open - last > RecordCounter.longTag { measure(bytes, at: last) }
      if !isLast, bytes.count - open < RecordCounter.lookahead { return open }
      last = open
      index = open + 1
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: "/"): break
      case UInt8(ascii: "!"):
        let tag = bytes.part(from: open)
        if tag.starts(with: "<![CDATA[") {
          enter(.cdata)
          return open + 9
        }
        if tag.starts(with: "<!--") {
          enter(.comment)
          return open + 4
        }
      default: if names.isRecord(bytes, at: index) { count += 1 }
      }
    }
    if let last { measure(bytes, at: last) }
    return bytes.count
  }

  /// How long the tag is that starts at a place.
  private mutating func measure(_ bytes: ByteView, at open: Int) {
    let close = bytes.find(UInt8(ascii: ">"), from: open)
    openTag = close == nil ? bytes.count - open : 0
    if let close, close - open > Budget.tagBytes { isUnwieldy = true }
  }

  private mutating func enter(_ section: Place) {
    place = section
    inside = 0
    insideBytes = 0
  }

  /// Looks for the end of a section; the place behind it, or where to go on.
  private mutating func section(_ bytes: ByteView, from start: Int) -> Int {
    // In HTML a `]` is rarer than a `>`.
    let mark = place == .cdata ? UInt8(ascii: "]") : UInt8(ascii: "-")
    var index = start
    while let first = bytes.find(mark, from: index), first + 2 < bytes.count {
      if bytes[first + 1] == mark, bytes[first + 2] == UInt8(ascii: ">") {
        place = .markup
        return first + 3
      }
      index = first + 1
    }
    if place == .cdata { inside += records(in: bytes.part(from: start)) }
    insideBytes += bytes.count - start
    if insideBytes > RecordCounter.longest { isUnwieldy = true }
    return max(start, bytes.count - 2)
  }

  private func records(in bytes: ByteView) -> Int {
    var found = 0
    var index = 0
    while let open = bytes.find(UInt8(ascii: "<"), from: index) {
      if names.isRecord(bytes, at: open + 1) { found += 1 }
      index = open + 1
    }
    return found
  }
}

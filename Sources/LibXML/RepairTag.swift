/// A tag as it stands in damaged bytes.
struct RepairTag {
  /// Its name, prefix included.
  var name: [UInt8]
  /// Its attributes: the first of a duplicate.
  var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  /// Whether it ends with `/>`.
  var isEmpty = false
  /// One past its `>`.
  var end: Int
  /// Attributes that had to be dropped or quoted.
  var changes = 0

  /// What looking for a tag came to.
  enum Reading {
    case tag(RepairTag)
    /// There is none.
    case none
    /// More bytes are needed.
    case undecided
  }

  /// The end tag at `start`: `</name`, white space, `>`.
  static func end(in bytes: ByteView, from start: Int, isLast: Bool) -> Reading {
    let name = start + 2
    var index = nameEnd(in: bytes, from: name)
    guard index > name else { return index == bytes.count && !isLast ? .undecided : .none }
    let range = name..<index
    while index < bytes.count, bytes[index] <= 0x20, index - start < Budget.tagBytes { index += 1 }
    guard index < bytes.count else { return isLast ? .none : .undecided }
    guard bytes[index] == UInt8(ascii: ">") else { return .none }
    return .tag(RepairTag(name: Array(bytes.part(range)), end: index + 1))
  }

  /// The start tag at `start`: a name followed by white space, `/` or `>`, and a `>`
  /// within the budget before the next `<` outside quotes.
  static func start(in bytes: ByteView, from start: Int, isLast: Bool) -> Reading {
    let nameStart = start + 1
    var index = nameEnd(in: bytes, from: nameStart)
    guard index > nameStart else { return index == bytes.count && !isLast ? .undecided : .none }
    let limit = min(bytes.count, start + Budget.tagBytes)
    let incomplete: Reading = isLast || limit < bytes.count ? .none : .undecided
    guard index < limit else { return incomplete }
    var tag = RepairTag(name: Array(bytes.part(nameStart..<index)), end: index)
    var names: Set<[UInt8]> = []
    guard isNameStop(bytes[index]) else { return .none }
    while true {
      while index < limit, bytes[index] <= 0x20 { index += 1 }
      guard index < limit else { return incomplete }
      switch bytes[index] {
      case UInt8(ascii: ">"):
        tag.end = index + 1
        return .tag(tag)
      case UInt8(ascii: "/"):
        tag.isEmpty = index + 1 < limit && bytes[index + 1] == UInt8(ascii: ">")
        index += 1
      case UInt8(ascii: "<"): return .none
      default:
        guard let next = tag.readAttribute(in: bytes, at: index, limit: limit, names: &names)
        else { return incomplete }
        index = next
      }
    }
  }

  /// Reads an attribute; the place behind it, or nil where it does not end.
  private mutating func readAttribute(
    in bytes: ByteView, at start: Int, limit: Int, names: inout Set<[UInt8]>
  ) -> Int? {
    let nameEnd = RepairTag.nameEnd(in: bytes, from: start)
    var index = max(nameEnd, start + 1)
    let name = start..<nameEnd
    while index < limit, bytes[index] <= 0x20 { index += 1 }
    guard index < limit else { return nil }
    guard bytes[index] == UInt8(ascii: "=") else {
      changes += 1
      return index
    }
    index += 1
    while index < limit, bytes[index] <= 0x20 { index += 1 }
    guard index < limit else { return nil }
    let quote = bytes[index]
    let value: Range<Int>
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = bytes.part(0..<limit).find(quote, from: index + 1) else { return nil }
      value = index + 1..<close
      index = close + 1
    } else {
      let from = index
      while index < limit, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"),
        bytes[index] != UInt8(ascii: "<")
      {
        index += 1
      }
      guard index < limit else { return nil }
      value = from..<index
      changes += 1
    }
    let isNew = !name.isEmpty && names.insert(Array(bytes.part(name))).inserted
    if isNew, attributes.count < Budget.attributes {
      attributes.append((name, value))
    } else {
      changes += 1
    }
    return index
  }

  private static func isNameStop(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// The end of the XML name that starts at a place; the place itself where none does.
  static func nameEnd(in bytes: ByteView, from start: Int) -> Int {
    var index = start
    var colons = 0
    while index < bytes.count, index - start < 256 {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard index > start else { return start }
        index += 1
      case UInt8(ascii: ":"):
        guard index > start, colons == 0 else { return index }
        colons += 1
        index += 1
      case 0xC3...0xF4:
        guard case .valid(let length) = UTF8Bytes.sequence(in: bytes, at: index),
          isNameCharacter(bytes.part(index..<index + length))
        else { return index }
        index += length
      default: return index
      }
    }
    return index
  }

  /// Whether a character beyond ASCII may start a name (XML 1.0, fifth edition, [4]).
  private static func isNameCharacter(_ bytes: ByteView) -> Bool {
    switch bytes.string.unicodeScalars.first?.value ?? 0 {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }
}

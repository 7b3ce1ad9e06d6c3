/// A small JSON text as one flat list of values in the order of the text: a value and all
/// inside it are a range of indices. For the data that pages carry in scripts.
///
/// It takes what it can: behind damage everything open is closed and what was read stays.
/// Nothing here recurses.
struct JSONTree {
  /// What a value is.
  enum Kind: Equatable {
    case object
    case list
    case string
    /// A number, `true`, `false` or `null`.
    case other
  }

  /// One value.
  struct Value {
    var kind: Kind
    /// The name of the member it is; empty for an item of a list.
    var key: String
    /// Where its bytes stand; of a string those between the quotes.
    var bytes: Range<Int>
    /// The value it stands in; -1 for the outermost.
    var parent: Int
    /// One past the last value inside it.
    var end: Int
  }

  private(set) var values: [Value] = []
  /// Where it stops being JSON or breaks off; nil for a sound text.
  private(set) var damage: Int?
  private let bytes: [UInt8]

  /// Values of one text; more are not read.
  private static let mostValues = 200_000

  /// Reads a text. Linear.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    read()
  }

  private mutating func read() {
    var open: [Int] = []
    var key = ""
    var isKeyNext = false
    var index = 0
    scan: while index < bytes.count, values.count < JSONTree.mostValues {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        isKeyNext = byte == UInt8(ascii: "{")
        add(isKeyNext ? .object : .list, key, index..<index + 1, open.last)
        open.append(values.count - 1)
        key = ""
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let last = open.popLast() else { break scan }
        if (values[last].kind == .object) != (byte == UInt8(ascii: "}")) { note(damage: index) }
        values[last].end = values.count
        index += 1
        if open.isEmpty { break scan }
      case UInt8(ascii: ","):
        isKeyNext = open.last.map { values[$0].kind == .object } ?? false
        key = ""
        index += 1
      case UInt8(ascii: ":"):
        isKeyNext = false
        index += 1
      case UInt8(ascii: "\""):
        let end = endOfString(from: index + 1)
        if isKeyNext {
          key = text(index + 1..<end)
        } else if !open.isEmpty {
          add(.string, key, index + 1..<end, open.last)
        }
        index = end + 1
      case ...0x20: index += 1
      default:
        // A word or a number; outside of everything it is no JSON yet.
        let start = index
        while index < bytes.count, !JSONTree.isMark(bytes[index]) { index += 1 }
        if !JSONTree.isLiteral(bytes[start..<index]) { note(damage: start) }
        if !open.isEmpty, !isKeyNext { add(.other, key, start..<index, open.last) }
      }
    }
    if !open.isEmpty { note(damage: index) }
    for index in open { values[index].end = values.count }
  }

  private mutating func add(_ kind: Kind, _ key: String, _ bytes: Range<Int>, _ parent: Int?) {
    values.append(
      Value(kind: kind, key: key, bytes: bytes, parent: parent ?? -1, end: values.count + 1))
  }

  private mutating func note(damage place: Int) { damage = damage ?? place }

  /// Whether a word is `true`, `false`, `null` or begins like a number.
  private static func isLiteral(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return UInt8(ascii: "0")...UInt8(ascii: "9") ~= first || first == UInt8(ascii: "-")
      || ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "{}[],:\"".utf8.contains(byte)
  }

  /// The closing quote, or the end of the text.
  private func endOfString(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }
}

extension JSONTree {
  /// The text of a string; of anything else its bytes as they are.
  func text(of index: Int) -> String {
    values[index].kind == .string
      ? text(values[index].bytes) : String(decoding: bytes[values[index].bytes], as: UTF8.self)
  }

  /// The values directly inside one, in order.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < values[index].end {
      children.append(child)
      child = max(child + 1, values[child].end)
    }
    return children
  }

  /// The member of an object with this name; a list counts as the first in it.
  func member(_ key: String, of object: Int) -> Int? {
    guard let found = children(of: object).first(where: { values[$0].key == key }) else {
      return nil
    }
    return values[found].kind == .list ? children(of: found).first : found
  }

  /// The words of the first of some members that is a string and not blank.
  func words(_ keys: [String], of object: Int) -> String? {
    for key in keys {
      guard let found = member(key, of: object), values[found].kind == .string else { continue }
      let text = text(of: found)
      if text.utf8.contains(where: { $0 > 0x20 }) { return text }
    }
    return nil
  }

  /// A string with its escapes replaced.
  private func text(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "\\")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var text = ""
    // Runs of plain bytes and runs of UTF-16 units follow each other.
    var plain: [UInt8] = []
    var units: [UInt16] = []
    func flush() {
      text += String(decoding: units, as: UTF16.self) + String(decoding: plain, as: UTF8.self)
      units.removeAll()
      plain.removeAll()
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let isEscape = byte == UInt8(ascii: "\\") && index + 1 < range.upperBound
      let mark = isEscape ? bytes[index + 1] : byte
      index += isEscape ? 2 : 1
      if isEscape, mark == UInt8(ascii: "u"), index + 4 <= range.upperBound,
        let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
      {
        if !plain.isEmpty { flush() }
        units.append(unit)
        index += 4
        continue
      }
      if !units.isEmpty { flush() }
      switch (isEscape, mark) {
      case (true, UInt8(ascii: "n")): plain.append(0x0A)
      case (true, UInt8(ascii: "t")): plain.append(0x09)
      case (true, UInt8(ascii: "r")), (true, UInt8(ascii: "b")), (true, UInt8(ascii: "f")):
        plain.append(0x20)
      default: plain.append(mark)
      }
    }
    flush()
    return text
  }
}

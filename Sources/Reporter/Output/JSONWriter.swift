internal import ConversationCore

/// Writes JSON whose bytes depend on nothing but the values: keys in the order they
/// are given, numbers in one form, one way to escape.
///
/// Text is escaped beyond what JSON asks for, so that the output is safe to show in a
/// terminal, to set into a page and to paste into a document: controls, line
/// separators and reordering characters, `<`, `>` and `|`, and the few sequences that
/// turn text into links, footnotes or bold are written as `\u` escapes. Any parser
/// gives back the same text.
public struct JSONWriter: Sendable {
  /// The document so far, in UTF-8.
  public internal(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false

  /// A writer of one line, or of indented lines for people.
  public init(indented: Bool = false) { self.isIndented = indented }

  /// What was written since the last time, so that a long output never stands in memory.
  public mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// The document so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An object; the body writes its members.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array of objects.
  mutating func objects<Items: Sequence>(
    _ key: String, _ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    self.key(key)
    open(UInt8(ascii: "["))
    for item in items {
      separate()
      object { body(&$0, item) }
      needsComma = true
    }
    close(UInt8(ascii: "]"))
    needsComma = true
  }

  /// An object as a member.
  mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    object(body)
    needsComma = true
  }

  /// An object as a member whose name comes from the input.
  mutating func object(named name: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    string(name)
    bytes += (isIndented ? ": " : ":").utf8
    object(body)
    needsComma = true
  }

  /// An array of strings.
  mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    if values.isEmpty {
      bytes += "[]".utf8
    } else {
      open(UInt8(ascii: "["))
      for value in values {
        separate()
        string(value)
        needsComma = true
      }
      close(UInt8(ascii: "]"))
    }
    needsComma = true
  }

  /// An array of whole numbers, on one line.
  mutating func numbers(_ key: String, _ values: [Int]) {
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes += (isIndented ? ", " : ",").utf8 }
      integer(value)
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A string, or null.
  mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
    needsComma = true
  }

  /// A whole number, or null.
  mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { integer(value) } else { null() }
    needsComma = true
  }

  /// A number rounded to six decimals, or null; a number that is none is null.
  mutating func member(_ key: String, _ value: Double?) {
    self.key(key)
    if let value { number(value) } else { null() }
    needsComma = true
  }

  /// A count under a name that comes from the input.
  mutating func count(_ name: String, _ value: Int) {
    separate()
    string(name)
    bytes += (isIndented ? ": " : ":").utf8
    integer(value)
    needsComma = true
  }

  /// True or false.
  mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bytes += (value ? "true" : "false").utf8
    needsComma = true
  }

  /// Null, and beside it the reason under `key_reason`.
  mutating func unknown(_ key: String, because reason: String) {
    self.key(key)
    null()
    needsComma = true
    member(key + "_reason", reason)
  }

  /// A moment as ISO 8601, or null where no date is known.
  mutating func member(_ key: String, _ moment: Moment) {
    self.key(key)
    self.moment(moment)
    needsComma = true
  }

  /// Ends the document with a line feed.
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }
}

extension JSONWriter {
  private mutating func key(_ key: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes += key.utf8
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isIndented, needsComma { newLine() }
    bytes.append(bracket)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if isIndented { newLine() }
    needsComma = false
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func null() { bytes += "null".utf8 }
}

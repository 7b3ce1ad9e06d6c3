/// Where a text stands among the bytes of many, or that there is none.
struct TextPart: Sendable {
  private let start: UInt32
  private let count: UInt32

  /// No text: a null.
  static let none = TextPart(start: 0, count: .max)

  private init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  /// What was appended to bytes that ended here before.
  init(from start: Int, in bytes: [UInt8]) {
    self.init(start: UInt32(clamping: start), count: UInt32(clamping: bytes.count - start))
  }

  /// Whether it is no text.
  var isNone: Bool { count == .max }

  /// The bytes, of so many; nil for no text.
  func range(in total: Int) -> Range<Int>? {
    guard !isNone else { return nil }
    let start = min(Int(start), total)
    return start..<min(start + Int(count), total)
  }

  /// The text itself; nil for none.
  func string(in bytes: [UInt8]) -> String? {
    range(in: bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}

/// What a server answered.
public struct WebAnswer: Hashable, Sendable {
  /// The HTTP status.
  public var status: Int
  /// The header lines as they came, with their line ends.
  public var headers: [UInt8]
  /// The body, with its transfer packing (gzip) undone.
  public var body: [UInt8]
  /// Whether it came from a private address.
  public var isFromPrivate: Bool

  /// An answer.
  public init(status: Int, headers: [UInt8] = [], body: [UInt8] = [], isFromPrivate: Bool = false) {
    self.status = status
    self.headers = headers
    self.body = body
    self.isFromPrivate = isFromPrivate
  }

  /// The value of a header, by its name without regard to case; the last one where a
  /// server sends several.
  public func header(_ name: String) -> String? {
    var found: String?
    for line in headers.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = line[..<colon]
      guard key.count == name.utf8.count,
        zip(key, name.utf8).allSatisfy({ ($0 | 0x20) == ($1 | 0x20) })
      else { continue }
      var value = line[line.index(after: colon)...]
      while let first = value.first, first <= 0x20 { value.removeFirst() }
      while let last = value.last, last <= 0x20 { value.removeLast() }
      found = value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
    return found
  }
}

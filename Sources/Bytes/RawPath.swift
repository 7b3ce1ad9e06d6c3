/// A path as the system has it: bytes, not necessarily UTF-8, so that every file a
/// folder holds can be opened.
struct RawPath: Hashable, Sendable {
  /// The bytes, without the closing zero.
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// For people; bytes that are not UTF-8 become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path of a name inside this folder.
  func appending(_ name: [UInt8]) -> RawPath {
    var joined = bytes
    if joined.last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
    joined += name
    return RawPath(bytes: joined)
  }

  /// Closed by a zero, for the system's calls; a zero inside would name another file,
  /// so such a path is nil.
  var terminated: [CChar]? {
    guard !bytes.contains(0) else { return nil }
    var closed = bytes.map { CChar(bitPattern: $0) }
    closed.append(0)
    return closed
  }
}

/// Reads a source once, from its beginning, in pieces as large as the caller likes.
///
/// Not to be shared between tasks; each opens its own.
public final class ByteReader {
  private let stream: any ByteStream

  init(_ stream: any ByteStream) { self.stream = stream }

  /// Fills the buffer from `offset` on, as far as the next piece goes, and returns how
  /// many bytes were written; 0 at the end. Never grows the buffer.
  ///
  /// - Throws: `BytesFailure`; whatever was read before stays good.
  public func read(into buffer: inout [UInt8], from offset: Int = 0) throws(BytesFailure) -> Int {
    guard offset >= 0, offset < buffer.count else { return 0 }
    // Unsafe: the array's own memory, within its count, for the length of the call.
    return try unsafe buffer.withUnsafeMutableBufferPointer {
      (bytes: inout UnsafeMutableBufferPointer<UInt8>) throws(BytesFailure) -> Int in
      let rest = unsafe UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(bytes)[offset...])
      return try unsafe stream.read(into: rest)
    }
  }

  /// Reads up to the buffer's size; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(BytesFailure) -> Int {
    try unsafe stream.read(into: buffer)
  }
}

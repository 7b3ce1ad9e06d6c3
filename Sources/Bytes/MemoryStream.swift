/// Bytes at hand as a stream; with a failure at their end where that is all that could
/// be read of a damaged member.
final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private let failure: BytesFailure?
  private var offset: Int

  /// A stream of some bytes, from a place among them on.
  init(_ bytes: [UInt8], failure: BytesFailure?, from offset: Int = 0) {
    self.bytes = bytes
    self.failure = failure
    self.offset = min(max(0, offset), bytes.count)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(BytesFailure) -> Int {
    let count = min(buffer.count, bytes.count - offset)
    if count == 0, buffer.count > 0, let failure { throw failure }
    // Unsafe: `count` fits both the buffer and what is left of the array.
    unsafe buffer.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    return count
  }
}

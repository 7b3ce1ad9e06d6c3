/// What a reader reads from: a file, bytes at hand, a member of an archive.
protocol ByteStream: AnyObject {
  /// Reads up to the buffer's size; 0 at the end, and ever after.
  ///
  /// Unsafe: the buffer is written to, up to its count, only during the call.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(BytesFailure) -> Int
}

internal import Glibc

/// Standard input, which can be read only once and is therefore kept.
public enum StandardInput {
  /// Reads it to the end, at most `Limits.standardInput` bytes.
  ///
  /// Unsafe: `read` writes into the array's own memory within its count.
  public static func read() throws(BytesFailure) -> Source {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    var count = 0
    while true {
      let start = count
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
        return unsafe Glibc.read(STDIN_FILENO, rest.baseAddress, rest.count)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: "-", reason: FileStream.systemWord(errno))
      }
      if got == 0 { break }
      count += got
      guard count <= Limits.standardInput else {
        throw .tooLarge(path: "-", limit: Limits.standardInput)
      }
      if count == bytes.count { bytes += repeatElement(0, count: count) }
    }
    bytes.removeLast(bytes.count - count)
    return Source(name: "-", bytes: bytes)
  }
}

internal import Glibc

/// Writes bytes to an open descriptor through a buffer of 64 KiB.
///
/// Unsafe code here: `write(2)` gets the buffer's own storage for the length it has.
public struct ByteWriter: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private static let size = 64 << 10

  /// A writer on a descriptor that stays the caller's; `path` names it in errors.
  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
    buffer.reserveCapacity(ByteWriter.size)
  }

  /// Standard output. The caller has seen to it that SIGPIPE is ignored
  /// (`StandardStreams.prepare()`), so that a closed pipe is an error, not a signal.
  public static func standardOutput() -> ByteWriter {
    ByteWriter(descriptor: STDOUT_FILENO, path: English.standardOutput)
  }

  /// Standard error.
  public static func standardError() -> ByteWriter {
    ByteWriter(descriptor: STDERR_FILENO, path: English.standardError)
  }

  /// Adds text.
  public mutating func write(_ text: String) throws(WriteFailure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= ByteWriter.size { try flush() }
  }

  /// Adds bytes.
  public mutating func write(_ bytes: [UInt8]) throws(WriteFailure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= ByteWriter.size { try flush() }
  }

  /// Writes what is in the buffer; call it at the end.
  public mutating func flush() throws(WriteFailure) {
    var done = 0
    defer { buffer.removeAll(keepingCapacity: true) }
    while done < buffer.count {
      let written = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if written >= 0 {
        done += written
      } else if errno == EPIPE {
        throw .closedPipe
      } else if errno != EINTR {
        throw .failed(path: path, reason: systemReason(errno))
      }
    }
  }
}

/// The system's word for an error number, without a trailing period.
func systemReason(_ code: Int32) -> String {
  guard let text = unsafe strerror(code) else { return English.error(code) }
  return unsafe String(cString: text)
}

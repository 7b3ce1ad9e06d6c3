internal import Glibc

/// A lock between processes: `flock(2)` on a file of its own. The kernel lets go of it
/// when the process ends, however it ends, so no lock is ever stale.
///
/// Unsafe: the path goes to `open`, and buffers to system calls, for the length of the call,
/// each with the size of the memory behind it.
public struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock; nil where another process holds it. The file stays behind.
  public init?(path: String) throws(WriteFailure) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: systemReason(errno))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { return nil }
      throw .failed(path: path, reason: systemReason(code))
    }
    self.descriptor = descriptor
  }

  deinit {
    // A child that is being started shares the descriptor until it has begun: closing ours
    // alone would leave the lock with it for that long.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// What the last holder noted in the file, at most 200 bytes of it; empty for nothing.
  public func note() -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0)
    }
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// Notes something for the next holder. What cannot be noted is not: the next one then
  /// finds less or nothing.
  public func leave(_ note: String) {
    guard ftruncate(descriptor, 0) == 0 else { return }
    var note = note
    note.withUTF8 { bytes in
      _ = unsafe pwrite(descriptor, bytes.baseAddress, bytes.count, 0)
    }
  }
}

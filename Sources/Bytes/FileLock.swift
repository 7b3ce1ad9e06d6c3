internal import Glibc

/// A lock between processes: `flock(2)` on a file of its own. The kernel lets go of it
/// when the process ends, however it ends, so no lock is ever stale.
///
/// Unsafe: the path goes to `open` for the length of the call.
public struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock; nil where another process holds it. The file stays behind, empty.
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

  deinit { close(descriptor) }
}

internal import Glibc

/// Writes a file whole or not at all.
///
/// The bytes go to a temporary file in the same folder, are synced and take the name
/// by `rename(2)`: a reader sees the old file or the new one, never half of one.
public enum WholeFile {
  /// Writes a file, replacing the one that was there.
  public static func write(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
    let temporary = "\(path).\(getpid()).partial"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: systemReason(errno))
    }
    do throws(WriteFailure) {
      try fill(descriptor, with: bytes, path: path)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    guard unsafe rename(temporary, path) == 0 else {
      let reason = systemReason(errno)
      unsafe unlink(temporary)
      throw .failed(path: path, reason: reason)
    }
    syncFolder(of: path)
  }

  /// Writes and syncs the bytes, and closes the descriptor whatever happens.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8], path: String)
    throws(WriteFailure)
  {
    defer { close(descriptor) }
    var writer = ByteWriter(descriptor: descriptor, path: path)
    try writer.write(bytes)
    try writer.flush()
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .failed(path: path, reason: systemReason(errno))
    }
  }

  /// Makes the new name survive a power cut; where the file system cannot, nothing is
  /// lost but that promise.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}

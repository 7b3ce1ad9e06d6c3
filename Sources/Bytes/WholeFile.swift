internal import Glibc

/// A file that is written whole or not at all.
///
/// The bytes go to a temporary file in the same folder; `commit()` syncs it and gives it
/// the name by `rename(2)`: a reader sees the old file or the new one, never half of
/// one. A file that is never committed leaves nothing behind.
public struct WholeFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var writer: ByteWriter
  private var isCommitted = false

  /// Starts a file; the one that has the name stays as it is until `commit()`.
  public init(path: String) throws(WriteFailure) {
    self.path = path
    Self.sweepLeftovers(of: path)
    temporary = "\(path).\(getpid()).partial"
    descriptor = unsafe open(
      temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      writer = ByteWriter(descriptor: -1, path: path)
      throw .cannotCreate(path: path, reason: systemReason(errno))
    }
    writer = ByteWriter(descriptor: descriptor, path: path)
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !isCommitted { unsafe unlink(temporary) }
  }

  /// Adds bytes.
  public mutating func write(_ bytes: [UInt8]) throws(WriteFailure) {
    try writer.write(bytes)
  }

  /// Makes what was written the file of that name.
  public mutating func commit() throws(WriteFailure) {
    try writer.flush()
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .failed(path: path, reason: systemReason(errno))
    }
    guard unsafe rename(temporary, path) == 0 else {
      throw .failed(path: path, reason: systemReason(errno))
    }
    isCommitted = true
    Self.syncFolder(of: path)
  }

  /// Takes away what killed runs left of this file; one whose process lives is still
  /// being written.
  private static func sweepLeftovers(of path: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let prefix = (slash.map { String(path[path.index(after: $0)...]) } ?? path) + "."
    guard let stream = unsafe opendir(folder.isEmpty ? "." : folder) else { return }
    defer { unsafe closedir(stream) }
    var leftovers: [String] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        unsafe Array(raw.prefix { $0 != 0 })
      }
      let name = String(decoding: bytes, as: UTF8.self)
      guard name.hasPrefix(prefix), name.hasSuffix(".partial"),
        let process = pid_t(name.dropFirst(prefix.count).dropLast(".partial".count)),
        process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      leftovers.append(folder + name)
    }
    for leftover in leftovers { unsafe unlink(leftover) }
  }

  /// Makes the new name survive a power cut; where the file system cannot, nothing is
  /// lost but that promise.
  static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let folderDescriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folderDescriptor >= 0 else { return }
    _ = fsync(folderDescriptor)
    close(folderDescriptor)
  }
}

internal import Glibc

/// Files and folders only their owner may look into.
///
/// Unsafe: paths and buffers go to system calls for the length of the call, each with the
/// size of the memory behind it.
public enum PrivateFile {
  /// Makes a folder, and those above it, where they are missing: readable by their owner
  /// alone (0700). A folder that is there stays as it is.
  public static func makeFolder(_ path: String) throws(WriteFailure) {
    var missing: [String] = []
    var folder = path
    while !folder.isEmpty, !isThere(folder) {
      missing.append(folder)
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = String(folder[..<slash])
    }
    for folder in missing.reversed() where unsafe mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw .cannotCreate(path: path, reason: FileStream.systemWord(errno))
    }
  }

  /// Makes an empty file only its owner may read (0600), if there is none.
  public static func make(_ path: String) throws(WriteFailure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: FileStream.systemWord(errno))
    }
    close(descriptor)
  }

  /// The first bytes of a regular file, at most `count` of them.
  public static func head(of path: String, count: Int) throws(BytesFailure) -> [UInt8] {
    let file = try FileStream(RawPath(path), followingLinks: true)
    var head = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let room = count - filled
      let read = unsafe head.withUnsafeMutableBytes { bytes in
        unsafe pread(
          file.descriptor, bytes.baseAddress?.advanced(by: filled), room, off_t(filled))
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw FileStream.failure(RawPath(path), errno) }
      if read == 0 { break }
      filled += read
    }
    return Array(head.prefix(filled))
  }

  /// Whether there is anything of that name.
  public static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0
  }

  /// Whether this process may write there.
  public static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  /// Takes away a file, if it is there.
  public static func remove(_ path: String) { unsafe unlink(path) }

  /// Gives a file that is complete another name, replacing what has it, so that it
  /// survives a power cut.
  public static func publish(_ path: String, as name: String) throws(WriteFailure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: name, reason: FileStream.systemWord(errno))
    }
    let isSynced = fsync(descriptor) == 0 || errno == EINVAL
    let reason = FileStream.systemWord(errno)
    close(descriptor)
    guard isSynced else { throw .failed(path: name, reason: reason) }
    guard unsafe rename(path, name) == 0 else {
      throw .failed(path: name, reason: FileStream.systemWord(errno))
    }
    WholeFile.syncFolder(of: name)
  }
}

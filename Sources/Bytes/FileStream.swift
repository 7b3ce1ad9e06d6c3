internal import Glibc

/// A regular file, open for reading; closed when it goes away.
///
/// Unsafe: pointers go to `open`, `fstat` and `read` only for the length of the call,
/// each with the size of the memory behind it.
final class FileStream: ByteStream {
  /// The descriptor, owned by this object.
  let descriptor: CInt
  /// Bytes in the file when it was opened.
  let size: Int
  private let path: RawPath

  /// Opens a file. A FIFO is opened without waiting for its writer and then refused, as
  /// is everything else that is not a regular file.
  init(_ path: RawPath, followingLinks: Bool) throws(BytesFailure) {
    guard let name = path.terminated else { throw .notFound(path: path.text) }
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = unsafe open(name, flags)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw Self.failure(path, code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile(path: path.text)
    }
    self.descriptor = descriptor
    self.path = path
    self.size = max(0, Int(status.st_size))
  }

  deinit { close(descriptor) }

  /// Goes on at a place, which may lie behind the end: nothing is read there.
  func seek(to offset: Int) throws(BytesFailure) {
    guard lseek(descriptor, off_t(max(0, offset)), SEEK_SET) >= 0 else {
      throw Self.failure(path, errno)
    }
  }

  /// Bytes in a regular file, without opening it; more than any file holds where it is
  /// none or cannot be asked.
  static func size(of path: RawPath, followingLinks: Bool) -> Int {
    guard let name = path.terminated else { return .max }
    var status = stat()
    let found = unsafe followingLinks ? stat(name, &status) : lstat(name, &status)
    return found == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : .max
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(BytesFailure) -> Int {
    guard let start = buffer.baseAddress, buffer.count > 0 else { return 0 }
    while true {
      let count = unsafe Glibc.read(descriptor, start, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw Self.failure(path, errno) }
    }
  }

  /// The failure a system error stands for.
  static func failure(_ path: RawPath, _ code: CInt) -> BytesFailure {
    switch code {
    case ENOENT, ENOTDIR: .notFound(path: path.text)
    case ENXIO: .notAFile(path: path.text)
    default: .unreadable(path: path.text, reason: systemWord(code))
    }
  }

  /// The system's word for an error.
  static func systemWord(_ code: CInt) -> String {
    // Unsafe: the C library's string, closed by a zero, copied at once.
    if let word = unsafe strerror(code) { return unsafe String(cString: word) }
    return English.error(code)
  }
}

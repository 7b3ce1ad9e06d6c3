internal import Glibc

/// What the system knows of a file without opening it.
///
/// Unsafe: the path goes to `stat` for the length of the call.
public struct FileFacts: Hashable, Sendable {
  /// Bytes in it.
  public let size: Int
  /// When it was last written, in nanoseconds since 1970.
  public let modified: Int64
  /// Whether it is a folder.
  public let isFolder: Bool

  /// The facts of what is at a path; nil where there is nothing. A link counts as what it
  /// points to.
  public init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}

internal import Glibc

/// A folder for files that go with a result: made where it is missing.
public struct OutputFolder: Sendable {
  private let path: String

  /// The folder of a path, which is made if it is not there; its parent must be.
  public init(path: String) throws(WriteFailure) {
    self.path = path
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .cannotCreate(path: path, reason: systemReason(errno))
    }
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotCreate(path: path, reason: systemReason(ENOTDIR))
    }
  }

  /// Writes a file of that name, whole or not at all.
  public func write(_ bytes: [UInt8], as name: String) throws(WriteFailure) {
    var file = try WholeFile(path: "\(path)/\(name)")
    try file.write(bytes)
    try file.commit()
  }

  /// Starts a file of that name, for what comes in pieces.
  public func file(_ name: String) throws(WriteFailure) -> WholeFile {
    try WholeFile(path: "\(path)/\(name)")
  }

  /// Takes a file away that an earlier run left in a folder; nothing where there is none.
  public static func remove(_ name: String, from path: String) {
    unsafe unlink("\(path)/\(name)")
  }
}

internal import Glibc

/// Where a result goes: standard output as it comes, or a file, whole or not at all.
public enum Destination: ~Copyable {
  /// Standard output, a pipe or a device.
  case stream(ByteWriter)
  /// A file, which takes its name only when everything is written.
  case file(WholeFile)

  /// Standard output for nil, else a file of that path. A device or a pipe that is there
  /// already (`/dev/stdout`) is written as it comes.
  public init(path: String?) throws(WriteFailure) {
    guard let path else {
      self = .stream(.standardOutput())
      return
    }
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    let type = status.st_mode & S_IFMT
    guard isThere, type == S_IFCHR || type == S_IFIFO else {
      self = .file(try WholeFile(path: path))
      return
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: systemReason(errno))
    }
    self = .stream(ByteWriter(descriptor: descriptor, path: path))
  }

  /// Adds bytes.
  public mutating func write(_ bytes: [UInt8]) throws(WriteFailure) {
    switch consume self {
    case .stream(var writer):
      let failure = caught { () throws(WriteFailure) in try writer.write(bytes) }
      self = .stream(writer)
      if let failure { throw failure }
    case .file(var file):
      let failure = caught { () throws(WriteFailure) in try file.write(bytes) }
      self = .file(file)
      if let failure { throw failure }
    }
  }

  /// Ends: everything is written, or the error says why not.
  public consuming func finish() throws(WriteFailure) {
    switch consume self {
    case .stream(var writer): try writer.flush()
    case .file(var file): try file.commit()
    }
  }
}

/// The error of a body, or nil: a noncopyable case has to be put back before throwing.
private func caught(_ body: () throws(WriteFailure) -> Void) -> WriteFailure? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}

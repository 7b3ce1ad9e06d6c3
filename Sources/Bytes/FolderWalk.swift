internal import Glibc

/// Walks a folder: files only, sorted by their bytes, no link followed, so that no loop
/// can arise and the order is the same everywhere.
///
/// Unsafe: `stat`, `opendir`, `readdir` get pointers for the length of the call; an
/// entry's name is copied before the next `readdir`; names are compared as far as the
/// shorter one reaches.
enum FolderWalk {
  /// Whether a path is a folder; a symbolic link counts as what it points to.
  static func isFolder(_ path: RawPath) throws(BytesFailure) -> Bool {
    guard let name = path.terminated else { throw .notFound(path: path.text) }
    var status = stat()
    guard unsafe stat(name, &status) == 0 else { throw FileStream.failure(path, errno) }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// All files below a folder.
  static func bundle(of root: RawPath, name: String) throws(BytesFailure) -> SourceBundle {
    var members: [SourceBundle.Member] = []
    var omissions: [SourceBundle.Omission] = []
    var pending: [(path: RawPath, inside: String, depth: Int)] = [(root, "", 0)]
    var isFirst = true
    while let folder = pending.popLast() {
      let entries: [Entry]
      do {
        entries = try list(folder.path)
      } catch {
        if isFirst { throw error }
        omissions.append(.init(path: folder.path.text, reason: .failure(error)))
        continue
      }
      isFirst = false
      for entry in entries {
        let path = folder.path.appending(entry.name)
        let text = String(decoding: entry.name, as: UTF8.self)
        let inside = folder.inside.isEmpty ? text : "\(folder.inside)/\(text)"
        func omit(_ reason: SourceBundle.Omission.Reason) {
          omissions.append(.init(path: path.text, reason: reason))
        }
        if SourceBundle.isHidden(text) {
          omit(.hidden)
          continue
        }
        switch entry.kind {
        case .file:
          guard members.count < Limits.members else {
            omissions.append(.init(path: name, reason: .tooMany))
            return finish(members, omissions, name)
          }
          let source = Source(
            name: path.text, size: entry.size, content: .file(path, followingLinks: false))
          members.append(SourceBundle.Member(path: inside, source: source))
        case .folder where folder.depth >= Limits.folderDepth: omit(.tooDeep)
        case .folder: pending.append((path, inside, folder.depth + 1))
        case .link: omit(.symbolicLink)
        case .other: omit(.notAFile)
        case .failed(let failure): omit(.failure(failure))
        }
      }
    }
    return finish(members, omissions, name)
  }

  private static func finish(
    _ members: [SourceBundle.Member], _ omissions: [SourceBundle.Omission], _ name: String
  ) -> SourceBundle {
    SourceBundle(
      name: name, kind: .folder,
      members: members.sorted { precedes($0.path.utf8Span.span, $1.path.utf8Span.span) },
      omissions: omissions.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  /// Whether one name's bytes come before another's.
  private static func precedes(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    let order = unsafe a.withUnsafeBytes { a in
      unsafe b.withUnsafeBytes { b -> Int32 in
        guard let first = a.baseAddress, let second = b.baseAddress else { return 0 }
        return unsafe memcmp(first, second, min(a.count, b.count))
      }
    }
    return order != 0 ? order < 0 : a.count < b.count
  }

  private struct Entry {
    enum Kind {
      case file
      case folder
      case link
      case other
      case failed(BytesFailure)
    }
    var name: [UInt8]
    var kind: Kind
    var size: Int?
  }

  private static func list(_ path: RawPath) throws(BytesFailure) -> [Entry] {
    guard let name = path.terminated else { throw .notFound(path: path.text) }
    guard let folder = unsafe opendir(name) else { throw FileStream.failure(path, errno) }
    defer { unsafe closedir(folder) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        unsafe Array(raw.prefix { $0 != 0 })
      }
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
      entries.append(describe(path.appending(name), name))
    }
    return entries
  }

  private static func describe(_ path: RawPath, _ name: [UInt8]) -> Entry {
    var status = stat()
    guard let full = path.terminated, unsafe lstat(full, &status) == 0 else {
      return Entry(name: name, kind: .failed(FileStream.failure(path, errno)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Entry(name: name, kind: .file, size: max(0, Int(status.st_size)))
    case S_IFDIR: return Entry(name: name, kind: .folder)
    case S_IFLNK: return Entry(name: name, kind: .link)
    default: return Entry(name: name, kind: .other)
    }
  }
}

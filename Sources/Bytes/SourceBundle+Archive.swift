extension SourceBundle {
  /// The archive or the compressed file a source turns out to be; nil where its first
  /// bytes say it is neither.
  ///
  /// - Throws: `BytesFailure` where the source cannot be read, or nothing of the archive.
  public init?(packedIn source: Source) throws(BytesFailure) {
    let head = try source.head()
    guard var packing = Packing(head: head, name: source.name) else { return nil }
    let container: Container
    switch source.content {
    case .file(let path, let followingLinks):
      container = .file(path, followingLinks: followingLinks)
    case .memory(let bytes, _):
      container = .memory(bytes)
    case .member:
      container = .memory(try source.bytes(limit: Limits.standardInput))
    }
    if packing == .compressed {
      let unpacked = Source(
        name: source.name, size: nil,
        content: .member(
          0, of: ArchiveShelf(container, packing: .compressed, name: source.name)))
      guard Packing.isTar(try unpacked.head()) else {
        self.init(single: unpacked)
        return
      }
      packing = .tar
    }
    try self.init(listing: container, packing: packing, name: source.name)
  }

  /// Lists an archive. A zip whose directory is missing is read from the front.
  private init(listing container: Container, packing: Packing, name: String)
    throws(BytesFailure)
  {
    var listing = Listing(name: name, container: container, packing: packing)
    do {
      try listing.run()
    } catch {
      guard packing == .zip, listing.members.isEmpty else { throw error }
      let first = error
      listing = Listing(name: name, container: container, packing: .zipFromFront)
      do { try listing.run() } catch { throw first }
      if listing.members.isEmpty { throw first }
      listing.omissions.append(.init(path: name, reason: .failure(first)))
    }
    self.init(
      name: name, kind: .archive, members: listing.members, omissions: listing.omissions,
      archive: (container, listing.packing))
  }

  /// Whether a path inside a bundle is hidden: a part of it begins with a dot, or it is
  /// one of macOS's side files.
  static func isHidden(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { (part: Substring.UTF8View) in
      if part.elementsEqual("..".utf8) || part.elementsEqual(".".utf8) { return false }
      return part.first == UInt8(ascii: ".") || part.elementsEqual("__MACOSX".utf8)
    }
  }
}

/// The walk over an archive's headers.
private struct Listing {
  let name: String
  let container: Container
  let packing: Packing
  var members: [SourceBundle.Member] = []
  var omissions: [SourceBundle.Omission] = []
  private let shelf: ArchiveShelf

  init(name: String, container: Container, packing: Packing) {
    self.name = name
    self.container = container
    self.packing = packing
    shelf = ArchiveShelf(container, packing: packing, name: name)
  }

  /// - Throws: where not even the first header can be read.
  mutating func run() throws(BytesFailure) {
    let stream = try ArchiveStream(container, packing: packing, name: name)
    var index = 0
    while true {
      let header: ArchiveStream.Header?
      do {
        header = try stream.next()
      } catch {
        if index == 0 { throw error }
        omissions.append(.init(path: name, reason: .failure(error)))
        return
      }
      guard let header else { return }
      guard index < Limits.members else {
        omissions.append(.init(path: name, reason: .tooMany))
        return
      }
      add(header, at: index)
      index += 1
    }
  }

  private mutating func add(_ header: ArchiveStream.Header, at index: Int) {
    guard header.path.utf8.count <= Limits.memberName else {
      omissions.append(.init(path: name, reason: .longName))
      return
    }
    let full = "\(name)/\(header.path)"
    if header.isFolder || header.path.utf8.last == UInt8(ascii: "/") { return }
    if header.isLink {
      omissions.append(.init(path: full, reason: .symbolicLink))
    } else if !header.isRegular {
      omissions.append(.init(path: full, reason: .notAFile))
    } else if SourceBundle.isHidden(header.path) {
      omissions.append(.init(path: full, reason: .hidden))
    } else if header.isEncrypted {
      omissions.append(.init(path: full, reason: .encrypted))
    } else {
      let content = Source.Content.member(index, of: shelf)
      members.append(
        SourceBundle.Member(
          path: header.path, source: Source(name: full, size: header.size, content: content)))
    }
  }
}

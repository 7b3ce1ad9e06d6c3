/// What a path turned out to be: a file, a folder with all that is in it, or an archive
/// that is read in place. It lists; nothing is unpacked to disk, ever, so names inside
/// an archive are only names.
public struct SourceBundle: Sendable {
  /// What sort of thing it is.
  public enum Kind: Hashable, Sendable {
    /// One file, or standard input.
    case file
    /// A folder, walked.
    case folder
    /// A zip or tar archive.
    case archive
  }

  /// A file in it.
  public struct Member: Sendable {
    /// The path inside the bundle, `/` between folders; for a single file its name.
    public let path: String
    /// The bytes.
    public let source: Source

    init(path: String, source: Source) {
      self.path = path
      self.source = source
    }
  }

  /// Something that was left out, and why.
  public struct Omission: Hashable, Sendable {
    /// Why it was left out.
    public enum Reason: Hashable, Sendable {
      /// A symbolic link inside a folder or an archive: never followed.
      case symbolicLink
      /// A FIFO, a socket, a device.
      case notAFile
      /// Its name begins with a dot, or it is macOS's bookkeeping.
      case hidden
      /// It is encrypted.
      case encrypted
      /// Its name is longer than `Limits.memberName`.
      case longName
      /// It lies deeper than `Limits.folderDepth`.
      case tooDeep
      /// The bundle holds more than `Limits.members` files.
      case tooMany
      /// It cannot be read: the rest of the bundle may be missing too.
      case failure(BytesFailure)
    }

    /// Its path as given, with the name inside the bundle.
    public let path: String
    /// Why.
    public let reason: Reason
  }

  /// The path as given.
  public let name: String
  /// What sort of thing it is.
  public let kind: Kind
  /// The files in it: a folder's in order of their paths, an archive's in its own order.
  public let members: [Member]
  /// What was left out.
  public let omissions: [Omission]
  /// Where an archive's bytes are, for one pass over it.
  private let archive: (container: Container, packing: Packing)?

  init(
    name: String, kind: Kind, members: [Member], omissions: [Omission] = [],
    archive: (container: Container, packing: Packing)? = nil
  ) {
    self.name = name
    self.kind = kind
    self.members = members
    self.omissions = omissions
    self.archive = archive
  }

  /// What a path given by the user is: a folder is walked, an archive listed. A symbolic
  /// link is followed, because it was asked for.
  ///
  /// - Throws: `BytesFailure` where the path itself cannot be read.
  public init(path: String) throws(BytesFailure) {
    let raw = RawPath(path)
    if try FolderWalk.isFolder(raw) {
      self = try FolderWalk.bundle(of: raw, name: path)
    } else {
      self = try SourceBundle(source: Source(file: path))
    }
  }

  /// What a source is: an archive where its first bytes say so, else a single file.
  public init(source: Source) throws(BytesFailure) {
    self = try SourceBundle(packedIn: source) ?? SourceBundle(single: source)
  }

  /// A single file, whatever it holds.
  public init(single source: Source) {
    let name = source.name.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" }
    self.init(
      name: source.name, kind: .file,
      members: [Member(path: name ?? source.name, source: source)])
  }
}

extension SourceBundle {
  /// Hands every wanted member to `body`, in the bundle's order, in one pass: an archive
  /// of ten thousand pages is read once, not once for each page. Small members of an
  /// archive come as bytes in memory, large ones are opened again in place; a member that
  /// is damaged comes with what could be read of it.
  ///
  /// - Throws: `BytesFailure` where the archive as a whole can be read no further.
  /// - Complexity: one reading of the archive up to the last wanted member.
  public func forEachMember(
    in range: Range<Int>, where wanted: (Member) -> Bool = { _ in true },
    _ body: (Member) -> Void
  ) throws(BytesFailure) {
    let range = range.clamped(to: 0..<members.count)
    guard let archive else {
      for member in members[range] where wanted(member) { body(member) }
      return
    }
    var stream: ArchiveStream?
    var position = 0
    for member in members[range] where wanted(member) {
      guard case .member(let index, _, _, _) = member.source.content,
        (member.source.size ?? 0) <= Limits.memberInMemory
      else {
        body(member)
        continue
      }
      let current: ArchiveStream
      if let stream {
        current = stream
      } else {
        current = try ArchiveStream(archive.container, packing: archive.packing, name: name)
        stream = current
      }
      while position <= index {
        guard try current.next() != nil else { return }
        position += 1
      }
      guard let content = Source.Content.reading(current, limit: Limits.memberInMemory) else {
        body(member)
        continue
      }
      let size = if case .memory(let bytes, _) = content { bytes.count } else { 0 }
      body(
        Member(
          path: member.path,
          source: Source(name: member.source.name, size: size, content: content)))
    }
  }
}

extension Source.Content {
  /// All that is left of a stream, with its failure at the end; nil where there is more
  /// than `limit`.
  fileprivate static func reading(_ stream: any ByteStream, limit: Int) -> Source.Content? {
    let reader = ByteReader(stream)
    var bytes = [UInt8](repeating: 0, count: 32 << 10)
    var count = 0
    var failure: BytesFailure?
    do {
      while true {
        let read = try reader.read(into: &bytes, from: count)
        if read == 0 { break }
        count += read
        guard count <= limit else { return nil }
        if count == bytes.count { bytes += repeatElement(0, count: count) }
      }
    } catch { failure = error }
    bytes.removeLast(bytes.count - count)
    return .memory(bytes, failure: failure)
  }
}

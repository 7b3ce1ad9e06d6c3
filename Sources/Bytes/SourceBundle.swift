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

  /// Single files together, in the order given.
  public init(files: [SourceBundle], name: String) {
    self.init(name: name, kind: .folder, members: files.flatMap(\.members))
  }
}

extension SourceBundle {
  /// Hands the members at these places, in rising order, to `body` in one pass: an
  /// archive of ten thousand pages is read once, not once for each page. Small members of
  /// an archive come as bytes in memory, large ones are opened again in place; a member
  /// that is damaged comes with what could be read of it.
  ///
  /// - Complexity: one reading of the archive up to the last of the members.
  public func forEachMember(_ indices: [Int], _ body: (Member) -> Void) {
    var pass = archive.map { ArchivePass(name: name, container: $0.container, packing: $0.packing) }
    for index in indices where members.indices.contains(index) {
      let member = members[index]
      guard case .member(let entry, _) = member.source.content,
        (member.source.size ?? 0) <= Limits.memberInMemory,
        let content = pass?.content(ofEntry: entry)
      else {
        body(member)
        continue
      }
      let size = if case .memory(let bytes, _) = content { bytes.count } else { 0 }
      let source = Source(name: member.source.name, size: size, content: content)
      body(Member(path: member.path, source: source))
    }
  }

  /// Whether reaching a member means unpacking all before it (a compressed tar), so that
  /// the bundle is best read by one worker.
  public var isSequential: Bool { archive.map { $0.packing != .zip } ?? false }
}

/// A named run of bytes that can be read from the start, any number of times: a file,
/// a member of an archive, or bytes at hand. Making one opens nothing.
public struct Source: Sendable {
  /// The path as given; `archive.zip/data/tweets.js` for a member.
  public let name: String
  /// Bytes in it as far as is known without reading; what an archive states is not to
  /// be trusted for more than a progress bar.
  public let size: Int?
  let content: Content

  /// Where the bytes are.
  enum Content: Sendable {
    /// At hand; with a failure at the end where no more could be read.
    case memory([UInt8], failure: BytesFailure?)
    /// A file.
    case file(RawPath, followingLinks: Bool)
    /// The n-th entry of an archive, from 0.
    case member(Int, of: ArchiveShelf)
  }

  init(name: String, size: Int?, content: Content) {
    self.name = name
    self.size = size
    self.content = content
  }

  /// A source of bytes at hand, for tests and standard input.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, size: bytes.count, content: .memory(bytes, failure: nil))
  }

  /// A file by its path; a symbolic link is followed. Nothing is opened yet.
  public init(file path: String) {
    self.init(name: path, size: nil, content: .file(RawPath(path), followingLinks: true))
  }

  /// A file under another name than its path: what was fetched is called by its address.
  /// Nothing is opened yet.
  public init(name: String, fileAt path: String) {
    self.init(name: name, size: nil, content: .file(RawPath(path), followingLinks: false))
  }

  /// Opens it for one reading from the start.
  ///
  /// - Complexity: O(1), for a member O(number of members since the one opened before it).
  public func open() throws(BytesFailure) -> ByteReader {
    switch content {
    case .memory(let bytes, let failure):
      return ByteReader(MemoryStream(bytes, failure: failure))
    case .file(let path, let followingLinks):
      return ByteReader(try FileStream(path, followingLinks: followingLinks))
    case .member(let index, let archive):
      guard let stream = try archive.open(index) else {
        throw .damagedArchive(path: name, reason: English.shorterArchive)
      }
      guard !stream.header.isEncrypted else { throw .encrypted(path: name) }
      return ByteReader(stream)
    }
  }

  /// All bytes, at most `limit` of them; a source that holds more is refused.
  public func bytes(limit: Int) throws(BytesFailure) -> [UInt8] {
    let (bytes, failure) = salvage(limit: limit)
    if let failure { throw failure }
    return bytes
  }

  /// What can be read, at most `limit` bytes, and why it is not all.
  public func salvage(limit: Int) -> (bytes: [UInt8], failure: BytesFailure?) {
    if case .memory(let bytes, let failure) = content, bytes.count <= limit {
      return (bytes, failure)
    }
    var bytes: [UInt8] = []
    var count = 0
    var failure: BytesFailure?
    do {
      // What a file holds it says itself once it is open; a size that an archive states is
      // only believed up to a point.
      let reader: ByteReader
      let stated: Int
      // Behind the last byte of a member its checksum is told to be wrong.
      var isEndKnown = false
      if case .file(let path, let followingLinks) = content {
        let file = try FileStream(path, followingLinks: followingLinks)
        (reader, stated, isEndKnown) = (ByteReader(file), file.size, true)
      } else {
        (reader, stated) = (try open(), min(size ?? 0, 64 << 20))
      }
      // One byte more than is known to be there shows the end without another growth.
      let expected = max(min(max(stated, 0), limit) + 1, 32 << 10)
      bytes = Source.read(
        reader, atMost: expected, stated: isEndKnown ? stated : nil, failure: &failure)
      count = bytes.count
      while failure == nil, count >= expected, count <= limit {
        if count == bytes.count { bytes += repeatElement(0, count: count) }
        let read = try reader.read(into: &bytes, from: count)
        if read == 0 { break }
        count += read
      }
      if count > limit {
        count = limit
        failure = .tooLarge(path: name, limit: limit)
      }
    } catch {
      failure = error
    }
    bytes.removeLast(bytes.count - count)
    return (bytes, failure)
  }

  /// Bytes from a reader up to its end, as far as there is room; why it is not all where
  /// reading failed. Where more was asked for than is known to be there, and that much came,
  /// it is the end.
  private static func read(
    _ reader: ByteReader, atMost room: Int, stated: Int?, failure: inout BytesFailure?
  ) -> [UInt8] {
    var problem: BytesFailure?
    // Unsafe: only memory of the array's own is written, and counted as filled once it is.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      do throws(BytesFailure) {
        while filled < room {
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<room])
          let read = try unsafe reader.read(into: rest)
          filled += read
          if read == 0 || filled == stated { break }
        }
      } catch {
        problem = error
      }
    }
    failure = problem
    return bytes
  }

  /// All its bytes, where they are at hand; nil where they have to be read, or where not all
  /// of them could be.
  public var bytesAtHand: [UInt8]? {
    guard case .memory(let bytes, nil) = content else { return nil }
    return bytes
  }

  /// The same source with its bytes at hand, where it is a file of moderate size, so that
  /// telling its format and reading it take one reading together; itself where it is not,
  /// or cannot be read.
  public func loaded() -> Source {
    guard case .file(let path, let followingLinks) = content,
      size ?? FileStream.size(of: path, followingLinks: followingLinks) <= Limits.fileInMemory
    else { return self }
    let (bytes, failure) = salvage(limit: Limits.fileInMemory)
    return failure == nil ? Source(name: name, bytes: bytes) : self
  }

  /// The first `Limits.head` bytes, or as many as can be read.
  ///
  /// - Throws: `BytesFailure` where nothing can be read.
  public func head() throws(BytesFailure) -> [UInt8] {
    if case .memory(let bytes, let failure) = content {
      if bytes.isEmpty, let failure { throw failure }
      return bytes.count > Limits.head ? Array(bytes.prefix(Limits.head)) : bytes
    }
    let reader = try open()
    var bytes = [UInt8](repeating: 0, count: min(Limits.head, max(1 << 10, size ?? Limits.head)))
    var count = 0
    do {
      while count < bytes.count {
        let read = try reader.read(into: &bytes, from: count)
        if read == 0 { break }
        count += read
      }
    } catch {
      // What damage leaves is enough to tell the format by, if it is anything at all.
      if count == 0 { throw error }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

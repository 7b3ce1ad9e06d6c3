extension Source {
  /// Bytes in it, where reading may begin at any of them; nil for a member of an archive,
  /// and for what is no file.
  public var sizeWithPlaces: Int? {
    switch content {
    case .memory(let bytes, let failure): return failure == nil ? bytes.count : nil
    case .file(let path, let followingLinks):
      let size = FileStream.size(of: path, followingLinks: followingLinks)
      return size == .max ? nil : size
    case .member: return nil
    }
  }

  /// Opens it for one reading from a place on.
  ///
  /// - Complexity: O(1), for a member O(number of members before it + offset).
  func open(at offset: Int) throws(BytesFailure) -> ByteReader {
    switch content {
    case .memory(let bytes, let failure):
      return ByteReader(MemoryStream(bytes, failure: failure, from: offset))
    case .file(let path, let followingLinks):
      let stream = try FileStream(path, followingLinks: followingLinks)
      try stream.seek(to: offset)
      return ByteReader(stream)
    case .member:
      let reader = try open()
      var rest = max(0, offset)
      var bytes = [UInt8](repeating: 0, count: min(max(1, rest), 64 << 10))
      while rest > 0 {
        if rest < bytes.count { bytes.removeLast(bytes.count - rest) }
        let read = try reader.read(into: &bytes)
        if read == 0 { break }
        rest -= read
      }
      return reader
    }
  }
}

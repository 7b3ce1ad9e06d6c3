/// One pass over an archive's members in rising order.
struct ArchivePass {
  private let name: String
  private let container: Container
  private let packing: Packing
  private var stream: ArchiveStream?
  private var position = 0
  /// How often the pass may be taken up again behind a damaged member: enough for a bad
  /// download, too few to read an archive made of damage a thousand times.
  private var restarts = 16

  init(name: String, container: Container, packing: Packing) {
    self.name = name
    self.container = container
    self.packing = packing
  }

  /// The bytes of an entry, with the failure at their end if there is one; nil where it
  /// holds more than `Limits.memberInMemory` or the pass cannot reach it.
  mutating func content(ofEntry index: Int) -> Source.Content? {
    do {
      if stream == nil || position > index {
        guard restarts > 0 else { return nil }
        restarts -= 1
        stream = try ArchiveStream(container, packing: packing, name: name)
        position = 0
      }
      guard let stream else { return nil }
      while position <= index {
        guard try stream.next() != nil else { return nil }
        position += 1
      }
      return Self.reading(stream)
    } catch {
      stream = nil
      return nil
    }
  }

  private static func reading(_ stream: ArchiveStream) -> Source.Content? {
    let reader = ByteReader(stream)
    var bytes = [UInt8](repeating: 0, count: 32 << 10)
    var count = 0
    var failure: BytesFailure?
    do {
      while true {
        let read = try reader.read(into: &bytes, from: count)
        if read == 0 { break }
        count += read
        guard count <= Limits.memberInMemory else { return nil }
        if count == bytes.count { bytes += repeatElement(0, count: count) }
      }
    } catch { failure = error }
    bytes.removeLast(bytes.count - count)
    return .memory(bytes, failure: failure)
  }
}

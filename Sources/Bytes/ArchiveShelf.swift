internal import Synchronization

/// An archive whose members are opened one by one, and the stream that stands behind the
/// member last read: members opened in their order cost one reading of the archive, not one
/// for each.
final class ArchiveShelf: Sendable {
  let container: Container
  let packing: Packing
  /// The archive's path as given.
  let name: String
  private let waiting = Mutex<Place?>(nil)

  private struct Place {
    let stream: ArchiveStream
    /// The entry the next step leads to.
    let next: Int
  }

  init(_ container: Container, packing: Packing, name: String) {
    (self.container, self.packing, self.name) = (container, packing, name)
  }

  /// Opens an entry, counted from 0, for one reading; nil where the archive has fewer.
  ///
  /// - Complexity: O(number of entries since the one opened before, or since the beginning).
  func open(_ index: Int) throws(BytesFailure) -> ArchiveStream.Lent? {
    let place = waiting.withLock { place -> Place? in
      guard let found = place, found.next <= index else { return nil }
      place = nil
      return found
    }
    let stream =
      if let place { place.stream } else {
        try ArchiveStream(container, packing: packing, name: name)
      }
    for _ in (place?.next ?? 0)..<index where try stream.next() == nil { return nil }
    guard let header = try stream.next() else { return nil }
    return ArchiveStream.Lent(stream, header: header) { [self] in
      // Behind a file that is packed alone there is nothing to open.
      guard packing != .compressed else { return }
      waiting.withLock { $0 = Place(stream: stream, next: index + 1) }
    }
  }
}

extension ArchiveStream {
  /// A stream at one member, given back when nobody reads it any more. After a failure it is
  /// not: what stands behind damage is looked for from the beginning.
  final class Lent: ByteStream {
    let header: Header
    private let stream: ArchiveStream
    private let giveBack: () -> Void
    private var hasFailed = false

    init(_ stream: ArchiveStream, header: Header, giveBack: @escaping () -> Void) {
      (self.stream, self.header, self.giveBack) = (stream, header, giveBack)
    }

    deinit { if !hasFailed { giveBack() } }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(BytesFailure) -> Int {
      do { return try unsafe stream.read(into: buffer) } catch {
        hasFailed = true
        throw error
      }
    }
  }
}

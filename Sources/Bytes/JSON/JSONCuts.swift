/// Where a long list may be cut into slices, each to be read by itself.
///
/// A cut is where bytes stand with which the list's first element begins, up to its first
/// colon. Whether an element begins there only the reading of all that comes before can tell:
/// who reads a slice ends where its last element does, and only if the next slice begins right
/// there was that one read as it should be.
public struct JSONCuts: Sendable {
  /// The beginning of an element up to its first colon.
  let landmark: [UInt8]
  /// Where slices begin, in bytes; the first at the beginning of the source.
  public let starts: [Int]

  /// Bytes read at once to look for a place.
  private static let piece = 16 << 10

  /// Cuts of a source about so many bytes apart, for at most so many slices; nil where reading cannot begin anywhere in
  /// it, where it is no list of objects, or too short for two slices.
  ///
  /// - Complexity: O(number of slices) where elements are short; the whole source is read at
  ///   most once.
  public init?(_ source: Source, every bytes: Int, atMost most: Int = .max) {
    guard bytes > 0, let size = source.sizeWithPlaces, size / 2 >= bytes,
      var scanner = try? JSONScanner(source), scanner.beginElement(), !scanner.landmark.isEmpty
    else { return nil }
    landmark = scanner.landmark
    var starts = [0]
    let first = scanner.offset
    for nominal in stride(from: bytes, to: size, by: bytes) where nominal > first {
      if let place = Self.find(scanner.landmark, in: source, from: nominal, upTo: nominal + bytes) {
        starts.append(place)
      }
    }
    guard starts.count > 1 else { return nil }
    self.starts = Array(starts.prefix(max(1, most)))
  }

  /// How many slices there are at most, where they are so many bytes apart; 0 where it is not
  /// worth cutting.
  public static func mostSlices(of source: Source, every bytes: Int) -> Int {
    guard bytes > 0, let size = source.sizeWithPlaces, size / 2 >= bytes else { return 0 }
    return (size - 1) / bytes + 1
  }

  /// The first place from one offset up to another where some bytes begin.
  private static func find(
    _ landmark: [UInt8], in source: Source, from start: Int, upTo end: Int
  ) -> Int? {
    guard let reader = try? source.open(at: start) else { return nil }
    var bytes = [UInt8](repeating: 0, count: piece + landmark.count)
    var filled = 0
    var offset = start
    let text = String(decoding: landmark, as: UTF8.self)
    guard Array(text.utf8) == landmark else { return nil }
    while offset < end {
      guard let read = try? reader.read(into: &bytes, from: filled), read > 0 else { return nil }
      filled += read
      if let place = Array(bytes[..<filled]).firstIndex(ofBytes: text) {
        return offset + place < end ? offset + place : nil
      }
      // It may lie across the edge.
      let kept = min(filled, landmark.count - 1)
      bytes.replaceSubrange(..<kept, with: Array(bytes[(filled - kept)..<filled]))
      offset += filled - kept
      filled = kept
    }
    return nil
  }
}

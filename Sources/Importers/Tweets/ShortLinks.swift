/// The short addresses (`https://t.co/…`) a status contains, with what they stand for.
struct ShortLinks {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Where each is among the entries, once there are more than a few.
  private var places: [[UInt8]: Int] = [:]
  private static let few = 16

  private struct Entry {
    var range: Range<Int>
    /// The address meant; nil where it is only attached media and to be left out.
    var target: String?
  }

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// What they stand for, in order, without media.
  var targets: [String] { entries.compactMap(\.target) }

  /// Forgets all, keeping the memory for the next status.
  mutating func removeAll() {
    guard !entries.isEmpty else { return }
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    if !places.isEmpty { places = [:] }
  }

  /// Adds a short address.
  mutating func add(_ short: [UInt8], for target: String?) {
    guard !short.isEmpty else { return }
    let start = bytes.count
    bytes += short
    entries.append(Entry(range: start..<bytes.count, target: target))
    guard entries.count > ShortLinks.few else { return }
    for place in (places.isEmpty ? 0 : entries.count - 1)..<entries.count {
      let known = Array(bytes[entries[place].range])
      if places[known] == nil { places[known] = place }
    }
  }

  /// The target of a short address; nil for one that is not known.
  func target(of short: ArraySlice<UInt8>) -> String?? {
    if !places.isEmpty { return places[Array(short)].map { entries[$0].target } }
    let short = short.span
    for entry in entries where entry.range.count == short.count {
      let known = bytes.span.extracting(entry.range)
      var at = 0
      while at < short.count, known[at] == short[at] { at += 1 }
      if at == short.count { return entry.target }
    }
    return nil
  }
}

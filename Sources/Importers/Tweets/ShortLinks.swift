/// The short addresses (`https://t.co/…`) a status contains, with what they stand for.
struct ShortLinks {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

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
  }

  /// Adds a short address.
  mutating func add(_ short: [UInt8], for target: String?) {
    guard !short.isEmpty else { return }
    let start = bytes.count
    bytes += short
    entries.append(Entry(range: start..<bytes.count, target: target))
  }

  /// The target of a short address; nil for one that is not known.
  func target(of short: ArraySlice<UInt8>) -> String?? {
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

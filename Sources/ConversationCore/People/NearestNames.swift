/// Finds the names a mistyped one may have meant.
struct NearestNames {
  private let wanted: [UInt8]

  /// For one mistyped name.
  init(to text: String) {
    wanted = Array(
      NameKey.fold(text.hasPrefix("@") ? String(text.dropFirst()) : text).utf8.prefix(64))
  }

  /// At most `count` of the names, the most alike first.
  ///
  /// - Complexity: O(n · 64²) for n distinct names.
  func pick(_ names: [String], count: Int) -> [String] {
    let scored = Set(names).map { name in (name: name, distance: distance(to: name)) }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(count).map(\.name)
  }

  /// Edits from one to the other (Levenshtein 1966); a name that holds the wanted one
  /// is near.
  private func distance(to name: String) -> Int {
    let bare = name.hasPrefix("@") ? String(name.dropFirst()) : name
    let other = Array(NameKey.fold(bare).utf8.prefix(64))
    if !wanted.isEmpty,
      other.starts(with: wanted) || other.split(separator: 0x20).contains(wanted[...])
    {
      return 0
    }
    var row = Array(0...other.count)
    for (i, byte) in wanted.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, candidate) in other.enumerated() {
        let above = row[j + 1]
        row[j + 1] = byte == candidate ? diagonal : min(diagonal, above, row[j]) + 1
        diagonal = above
      }
    }
    return row[other.count]
  }
}

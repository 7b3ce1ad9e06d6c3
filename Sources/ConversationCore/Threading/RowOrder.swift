/// The order of utterances inside a conversation (decisions 19): by time, what has no
/// time by its place in the document, then by id.
struct RowOrder {
  let corpus: Corpus

  private struct Key {
    var time: Int64
    var file: Int32
    var place: UInt32
    var row: Int32
  }

  /// The rows in order; independent of the order they come in.
  ///
  /// - Complexity: O(n log n).
  func sorted(_ rows: ArraySlice<Int32>) -> [Int32] {
    guard rows.count > 1 else { return Array(rows) }
    var hasUndated = false
    var keys: [Key] = []
    keys.reserveCapacity(rows.count)
    for row in rows {
      let said = corpus.said(row)
      if !said.isDated { hasUndated = true }
      keys.append(
        Key(
          time: said.isDated ? said.milliseconds : .min, file: corpus.profile(of: row).file,
          place: corpus.places[Int(row)], row: row))
    }
    if hasUndated { placeUndated(&keys) }
    // Most conversations are two or three utterances met in their order.
    if Self.isAscending(keys) { return keys.map(\.row) }
    keys.sort { $0.time == $1.time ? stands($0, before: $1) : $0.time < $1.time }
    return keys.map(\.row)
  }

  private static func isAscending(_ keys: [Key]) -> Bool {
    for index in keys.indices.dropFirst() where keys[index - 1].time >= keys[index].time {
      return false
    }
    return true
  }

  /// What has no time takes that of its predecessor in the same document.
  private func placeUndated(_ keys: inout [Key]) {
    keys.sort { stands($0, before: $1) }
    var last = (file: Int32(-1), time: Int64.min)
    for index in keys.indices {
      if keys[index].file != last.file { last = (keys[index].file, .min) }
      if corpus.said(keys[index].row).isDated {
        last.time = keys[index].time
      } else {
        keys[index].time = last.time
      }
    }
  }

  private func stands(_ a: Key, before b: Key) -> Bool {
    if a.file != b.file { return corpus.files[a.file] < corpus.files[b.file] }
    if a.place != b.place { return a.place < b.place }
    return corpus.ids.identifier(of: corpus.refs[Int(a.row)])
      < corpus.ids.identifier(of: corpus.refs[Int(b.row)])
  }
}

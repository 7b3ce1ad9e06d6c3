extension Identification {
  /// Joins what the user says is one person, and keeps apart what the user says is not.
  ///
  /// Comes before any other evidence: two entries are never joined, and an account that
  /// is under an entry's `not` is joined by nothing but another entry.
  mutating func take(_ known: [KnownPerson]) {
    guard !known.isEmpty else { return }
    let matcher = HandleMatcher(
      known.flatMap { $0.accounts + $0.notAccounts + ($0.accounts.isEmpty ? $0.names : []) },
      in: handles, authoredSites: authoredSites)
    var places: [String: Int32] = [:]
    for (place, entry) in known.enumerated() {
      // Two entries under one key are one.
      let number = places[entry.key] ?? Int32(place)
      places[entry.key] = number
      for text in entry.notAccounts {
        let others = matcher.handles(text)
        for other in others { keepApart(other) }
        for other in others.dropFirst() { join(others[0], other, .stated) }
      }
      let own = (entry.accounts.isEmpty ? entry.names : entry.accounts)
        .flatMap { matcher.handles($0) }
        .filter { entryOfGroup[groups.root($0)].map { $0 == number } ?? true }
      guard let head = entryHeads[number] ?? own.first else { continue }
      entryHeads[number] = head
      entryOfGroup[groups.root(head)] = number
      for handle in own { join(head, handle, .stated) }
    }
  }
}

extension Identification {
  /// The same display name on the same site is one handle, unless e-mail, hash or
  /// address contradict (decisions 10).
  mutating func joinDisplayNames() {
    var byName: [RealmKey<String>: [Int32]] = [:]
    for number in handles.indices {
      let handle = handles[number]
      guard let name = handle.displayName, !NameKey.isNobody(name) else { continue }
      byName[RealmKey(handle.realm, NameKey.fold(name)), default: []].append(Int32(number))
    }
    for numbers in byName.values where numbers.count > 1 { joinNamesakes(numbers) }
  }

  /// What tells namesakes apart.
  private struct Marks {
    var accounts: Set<UInt64> = []
    var logins: Set<String> = []
    var hasEmail = false
    var hasMD5 = false
    var hasSHA256 = false
    var sites: Set<String> = []
    var weight = 0
    var head: Int32
    /// Smallest printed form: breaks ties whatever the order of sources.
    var key = ""

    var isBlank: Bool {
      accounts.isEmpty && logins.isEmpty && sites.isEmpty && !hasEmail && !hasMD5 && !hasSHA256
    }

    func contradicts(_ other: Marks) -> Bool {
      func apart<T>(_ a: Set<T>, _ b: Set<T>) -> Bool {
        !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
      }
      return apart(accounts, other.accounts) || apart(logins, other.logins)
        || apart(sites, other.sites) || hasOtherEmail(other)
    }

    /// One address and its hash were joined before, so that two of them here differ;
    /// hashes of two kinds cannot be compared.
    private func hasOtherEmail(_ other: Marks) -> Bool {
      let hasHash = hasMD5 || hasSHA256
      let otherHasHash = other.hasMD5 || other.hasSHA256
      return hasEmail && (other.hasEmail || otherHasHash) || other.hasEmail && hasHash
        || hasMD5 && other.hasMD5 || hasSHA256 && other.hasSHA256
    }

    mutating func formUnion(_ other: Marks) {
      accounts.formUnion(other.accounts)
      logins.formUnion(other.logins)
      hasEmail = hasEmail || other.hasEmail
      hasMD5 = hasMD5 || other.hasMD5
      hasSHA256 = hasSHA256 || other.hasSHA256
      sites.formUnion(other.sites)
    }
  }

  /// More namesakes than this say that the name tells nothing ("Admin").
  private static let mostNamesakes = 32

  private mutating func joinNamesakes(_ numbers: [Int32]) {
    var marks: [Int32: Marks] = [:]
    for number in numbers {
      let handle = handles[Int(number)]
      let root = groups.root(number)
      var mark = marks[root] ?? Marks(head: number)
      if let account = handle.account { mark.accounts.insert(account) }
      if let name = handle.name { mark.logins.insert(name.lowercased()) }
      if Self.personalEmail(of: handle) != nil { mark.hasEmail = true }
      if let hash = handle.emailHash {
        if hash.utf8.count > 32 { mark.hasSHA256 = true } else { mark.hasMD5 = true }
      }
      if let site = handle.url.flatMap(WebAddress.siteKey) { mark.sites.insert(site) }
      mark.weight += weights[Int(number)]
      let key = [
        String(handle.account ?? 0), handle.name, handle.email, handle.emailHash, handle.url,
      ]
      .compactMap { $0 }.joined(separator: " ")
      if mark.key.isEmpty || key < mark.key { mark.key = key }
      marks[root] = mark
    }
    let sorted = marks.values.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }
    var clusters: [Marks] = []
    for mark in sorted where !mark.isBlank {
      let fitting = clusters.indices.filter { !clusters[$0].contradicts(mark) }
      if fitting.count == 1, let index = fitting.first {
        join(clusters[index].head, mark.head, nil)
        clusters[index].formUnion(mark)
      } else if clusters.count < Self.mostNamesakes {
        clusters.append(mark)
      }
    }
    let blanks = sorted.filter(\.isBlank)
    guard let head = clusters.count == 1 ? clusters.first?.head : blanks.first?.head else { return }
    for blank in blanks { join(head, blank.head, nil) }
  }
}

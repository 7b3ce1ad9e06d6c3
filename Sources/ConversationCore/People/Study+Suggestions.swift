extension Study {
  /// Who may be one person, on evidence that is not enough to join them unasked (measures
  /// 7): one full name on several sites, a login that spells a full name, one site signed
  /// with under several names. Those who said most come first.
  ///
  /// - Complexity: linear in the accounts, but for sorting what was found.
  public func mergeSuggestions() -> [MergeSuggestion] {
    var found: [Clue: [Int32]] = [:]
    for person in 0..<Int32(people.persons.count) where people.isListed(person) {
      for clue in clues(to: person) { found[clue, default: []].append(person) }
    }
    var seen: Set<[Int32]> = []
    var list: [(suggestion: MergeSuggestion, weight: Int)] = []
    let sorted = found.sorted {
      ($0.key.kind.rawValue, $0.key.text) < ($1.key.kind.rawValue, $1.key.text)
    }
    for (clue, group) in sorted where (2...Self.mostNamesakes).contains(group.count) {
      guard group.contains(where: { weight($0) > 0 }), mayBeOne(group), seen.insert(group).inserted
      else { continue }
      let order = group.sorted { (weight($1), $0) < (weight($0), $1) }
      list.append(
        (
          MergeSuggestion(
            people: order.map { people.reference($0) }, accounts: accounts(of: group),
            evidence: clue.evidence, precision: clue.kind.precision),
          group.reduce(0) { $0 + weight($1) }
        ))
    }
    return list.sorted { a, b in
      a.weight != b.weight
        ? a.weight > b.weight
        : a.suggestion.accounts.lexicographicallyPrecedes(b.suggestion.accounts)
    }.map(\.suggestion)
  }

  /// More people of one name than this say that the name is common.
  private static let mostNamesakes = 8

  /// Something that several people may have in common.
  private struct Clue: Hashable {
    var kind: Kind
    var text: String

    enum Kind: UInt8 {
      case fullName
      case login
      case site

      /// As measured (measures 7); nil where it was not.
      var precision: Double? {
        switch self {
        case .fullName: 0.69
        case .login: nil
        case .site: 0.29
        }
      }
    }

    var evidence: MergeClue {
      switch kind {
      case .fullName: .fullName
      case .login: .login(text)
      case .site: .site(text)
      }
    }
  }

  private func clues(to person: Int32) -> Set<Clue> {
    var clues: Set<Clue> = []
    for number in people.persons[Int(person)].handles {
      let handle = corpus.handles.handles[Int(number)]
      if let login = handle.name?.lowercased(), login.utf8.count >= Self.leastLogin {
        clues.insert(Clue(kind: .login, text: login))
      }
      if let name = handle.displayName, !NameKey.isNobody(name) {
        let key = NameKey.fold(name)
        let words = key.split(separator: " ")
        if words.count >= 2 {
          clues.insert(Clue(kind: .fullName, text: key))
          let login = words.joined()
          if login.utf8.count >= Self.leastLogin { clues.insert(Clue(kind: .login, text: login)) }
        }
      }
      if let site = handle.url.flatMap(WebAddress.siteKey) {
        clues.insert(Clue(kind: .site, text: site))
      }
    }
    return clues
  }

  /// Shorter logins spell many names.
  private static let leastLogin = 6

  /// Two accounts of one service or site are two people, and so are two entries of the
  /// user's file.
  private func mayBeOne(_ group: [Int32]) -> Bool {
    var realms: Set<String> = []
    for person in group {
      let own = Set(
        people.persons[Int(person)].handles.map { corpus.handles.handles[Int($0)].realm })
      guard realms.isDisjoint(with: own) else { return false }
      realms.formUnion(own)
    }
    let keys = Set(options.known.map(\.key))
    return group.count { keys.contains(people.persons[Int($0)].id) } < 2
  }

  private func weight(_ person: Int32) -> Int {
    people.persons[Int(person)].handles.reduce(0) { $0 + Int(corpus.handles.spoken[Int($1)]) }
  }

  private func accounts(of group: [Int32]) -> [String] {
    Set(
      group.flatMap { people.persons[Int($0)].handles }.map {
        PeopleBuilder.Label(corpus.handles.handles[Int($0)]).printed
      }
    ).sorted()
  }
}

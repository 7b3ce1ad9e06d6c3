internal import ConversationCore
internal import Store

extension Recollection.Decisions {
  /// Tells the analysis what the user decided.
  func apply(to options: inout AnalysisOptions) {
    for it in settled { options.setAside.until[it.utterance] = .some(it.until) }
    options.excusedWeeks.formUnion(excused.map(\.monday))
    KnownPerson.add(people, to: &options.known)
  }
}

extension KnownPerson {
  /// Adds decisions about people to the entries of a people file, as if they stood in it.
  ///
  /// A decision about an account of an entry belongs to that entry: two entries are never
  /// one person.
  static func add(_ decisions: [PeopleDecision], to known: inout [KnownPerson]) {
    for decision in decisions {
      let accounts = [decision.person, decision.kind == .merge ? decision.other : nil]
        .compactMap { $0 }
      var places = known.indices.filter { place in
        accounts.contains { known[place].accounts.contains($0) }
      }
      if places.isEmpty {
        known.append(KnownPerson(key: decision.person, accounts: [decision.person]))
        places = [known.count - 1]
      }
      let place = places.removeFirst()
      for other in places.reversed() {
        let entry = known.remove(at: other)
        known[place].names += entry.names.filter { !known[place].names.contains($0) }
        known[place].accounts += entry.accounts
        known[place].notAccounts += entry.notAccounts
        known[place].isHidden = known[place].isHidden || entry.isHidden
        known[place].isIgnored = known[place].isIgnored || entry.isIgnored
        known[place].isTeam = known[place].isTeam || entry.isTeam
        known[place].isOwner = known[place].isOwner || entry.isOwner
        known[place].rhythm = known[place].rhythm ?? entry.rhythm
      }
      switch decision.kind {
      case .merge:
        for account in accounts where !known[place].accounts.contains(account) {
          known[place].accounts.append(account)
        }
      case .split:
        known[place].notAccounts += [decision.other].compactMap { $0 }
        known[place].accounts.removeAll { $0 == decision.other }
      case .hide: known[place].isHidden = true
      }
    }
  }
}

/// Makes persons out of handles: joins them, finds the owner, gives everybody an id and
/// a name.
struct PeopleBuilder {
  private let corpus: Corpus
  private var identification: Identification
  private var owner: OwnerFinder.Result
  private var team: [Int32]
  private let known: [KnownPerson]

  /// Joins the handles of a corpus and looks for the owner among them; what the user
  /// says of people comes first.
  init(_ corpus: Corpus, me: [String], team: [String], known: [KnownPerson] = []) {
    self.corpus = corpus
    self.known = known
    var identification = Identification(corpus.handles)
    for row in corpus.kinds.indices where corpus.kinds[row] == .post {
      identification.author(corpus.speakers[row])
    }
    for context in corpus.contexts.entries { identification.author(context.author) }
    for claim in corpus.claims where !claim.evidence.isOfArchive {
      identification.author(claim.handle)
    }
    identification.take(known)
    for (a, b) in corpus.sameSpeakers
    where corpus.handles.handles[Int(a)].realm == corpus.handles.handles[Int(b)].realm {
      identification.join(a, b, .sameUtterance)
    }
    for (from, to) in corpus.renames { identification.join(from, to, .rename) }
    identification.run()
    let finder = OwnerFinder(corpus: corpus)
    owner = finder.find(me: me, known: known, in: &identification)
    if let head = owner.handle, let user = corpus.handles.handles.firstIndex(of: .user) {
      identification.join(head, Int32(user), nil)
    }
    self.team = team.flatMap { finder.matches($0, in: identification) }
    self.identification = identification
  }

  /// Everybody, numbered by id.
  mutating func build() -> People {
    var members: [Int32: [Int32]] = [:]
    var roots: [Int32] = []
    for number in corpus.handles.handles.indices {
      guard !isNobody(corpus.handles.handles[number]) else { continue }
      let root = identification.groups.root(Int32(number))
      if members[root] == nil { roots.append(root) }
      members[root, default: []].append(Int32(number))
    }
    var persons: [Draft] = []
    for root in roots { persons.append(person(of: members[root] ?? [])) }
    persons.sort { ($0.id, $0.tieBreak) < ($1.id, $1.tieBreak) }
    var people = People(
      persons: [],
      personOfHandle: Array(repeating: People.nobody, count: identification.handles.count),
      merges: [])
    var previous = ""
    for (number, draft) in persons.enumerated() {
      // Two persons of one name on one site: the second says what tells it apart.
      let id = draft.id == previous ? "\(draft.id)#\(draft.tieBreak)" : draft.id
      previous = draft.id
      people.persons.append(People.Person(id: id, name: draft.name, handles: draft.handles))
      for handle in draft.handles { people.personOfHandle[Int(handle)] = Int32(number) }
    }
    people.merges = merges(in: people)
    people.keptApart = identification.keptApart
    people.isTeam = Array(repeating: false, count: people.persons.count)
    people.isIgnored = people.isTeam
    people.isHidden = people.isTeam
    takeWishes(into: &people)
    for handle in team {
      let person = people.person(ofHandle: handle)
      if person >= 0 { people.isTeam[Int(person)] = true }
    }
    people.owner = owner.handle.map { people.person(ofHandle: $0) } ?? People.nobody
    people.finding = OwnerFinding(
      person: people.owner >= 0 ? people.reference(people.owner) : nil, evidence: owner.evidence,
      candidates: owner.candidates, unknownNames: owner.unknownNames)
    return people
  }

  /// What the user says of people beside who they are.
  private func takeWishes(into people: inout People) {
    for (place, entry) in known.enumerated() {
      guard let head = identification.entryHeads[Int32(place)] else { continue }
      let person = people.person(ofHandle: head)
      guard person >= 0 else { continue }
      for other in known where other.key == entry.key {
        if other.isTeam { people.isTeam[Int(person)] = true }
        if other.isIgnored { people.isIgnored[Int(person)] = true }
        if other.isIgnored { people.ignoresSomebody = true }
        if other.isHidden { people.isHidden[Int(person)] = true }
        if let rhythm = other.rhythm { people.rhythms[person] = max(1, rhythm) }
      }
    }
  }

  private struct Draft {
    var id: String
    var tieBreak: String
    var name: String?
    var handles: [Int32]
  }

  private func isNobody(_ handle: Handle) -> Bool {
    handle.account == nil && handle.name == nil && handle.email == nil && handle.emailHash == nil
      && handle.url == nil && handle.displayName.map(NameKey.isNobody) ?? true
  }

  private mutating func person(of members: [Int32]) -> Draft {
    var labels: [Label: Int] = [:]
    var names: [String: Int] = [:]
    var clue = ""
    for number in members {
      let handle = identification.handles[Int(number)]
      let weight = identification.weights[Int(number)]
      // What the user logs says nothing of what they are called.
      if handle == .user, members.count > 1 { continue }
      labels[Label(handle), default: 0] += weight
      if let name = handle.displayName, !NameKey.isNobody(name) {
        names[name, default: 0] += weight
      }
      let its = Self.clue(to: handle)
      if clue.isEmpty || !its.isEmpty && its < clue { clue = its }
    }
    let label = labels.min { a, b in
      (a.key.realm, a.key.tier, b.value, a.key.text)
        < (b.key.realm, b.key.tier, a.value, b.key.text)
    }?.key
    let name = names.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    let login = label.flatMap {
      $0.tier == 0 ? ($0.realm == Service.x.name ? "@" : "") + $0.text : nil
    }
    let entry = knownEntry(of: members)
    return Draft(
      id: entry?.key ?? label.map(\.printed) ?? "", tieBreak: clue,
      name: entry?.names.first ?? name ?? login, handles: members)
  }

  private mutating func knownEntry(of members: [Int32]) -> KnownPerson? {
    guard !known.isEmpty, let handle = members.first else { return nil }
    return identification.entryOfGroup[identification.groups.root(handle)].map {
      known[Int($0)]
    }
  }

  /// How a handle is printed, and how good a form that is.
  struct Label: Hashable {
    let realm: String
    /// 0 for a login, 1 for a display name, 2 for a number, 3 for anything else.
    let tier: Int
    let text: String

    init(_ handle: Handle) {
      realm = handle.realm
      if let name = handle.name {
        (tier, text) = (0, name)
      } else if let name = handle.displayName, !NameKey.isNobody(name) {
        (tier, text) = (1, name)
      } else if let account = handle.account {
        (tier, text) = (2, String(account))
      } else if let site = handle.url.flatMap(WebAddress.siteKey) {
        (tier, text) = (3, site)
      } else {
        (tier, text) = (3, PeopleBuilder.clue(to: handle))
      }
    }

    var printed: String { "\(realm):\(text)" }
  }

  /// What tells a handle from its namesakes, without giving an address away.
  private static func clue(to handle: Handle) -> String {
    if let account = handle.account { return String(account) }
    if let site = handle.url.flatMap(WebAddress.siteKey) { return site }
    if let email = Identification.personalEmail(of: handle) {
      return String(EmailDigest.md5(email).prefix(8))
    }
    return handle.emailHash.map { String($0.lowercased().prefix(8)) } ?? handle.displayName ?? ""
  }

  private func merges(in people: People) -> [Merge] {
    var labels: [Int32: [MergeEvidence: Set<String>]] = [:]
    for (a, b, evidence) in identification.joins {
      let person = people.person(ofHandle: a)
      guard person >= 0 else { continue }
      for handle in [a, b] {
        labels[person, default: [:]][evidence, default: []].insert(
          Label(identification.handles[Int(handle)]).printed)
      }
    }
    return labels.sorted { $0.key < $1.key }.flatMap { person, byEvidence in
      byEvidence.sorted { $0.key < $1.key }
        .filter { $0.value.count > 1 }
        .map {
          Merge(person: people.reference(person), handles: $0.value.sorted(), evidence: $0.key)
        }
    }
  }
}

extension Identification {
  /// Notes that a handle wrote posts on its realm, which is so its own site.
  mutating func author(_ handle: Int32) {
    guard handle >= 0 else { return }
    let realm = handles[Int(handle)].realm
    if realm.utf8.contains(UInt8(ascii: ".")) { authoredSites[handle] = realm }
  }
}

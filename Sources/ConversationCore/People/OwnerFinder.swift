/// Finds out who "you" are (decisions 11): what the user says, else the account of an
/// archive, else the one author of an export, else the author the pages mark.
struct OwnerFinder {
  let corpus: Corpus

  /// What was found.
  struct Result {
    /// One of the owner's handles; nil where it could not be told.
    var handle: Int32?
    /// How it is known, or why not.
    var evidence: OwnerEvidence
    /// Others it could be, the likeliest first.
    var candidates: [String] = []
    /// Names the user gave beside others that nobody has.
    var unknownNames: [String] = []
  }

  /// The owner; what the user names is joined into one person.
  func find(me: [String], known: [KnownPerson] = [], in people: inout Identification) -> Result {
    guard me.isEmpty else { return find(stated: me, in: &people) }
    for (place, entry) in known.enumerated() where entry.isOwner {
      if let head = people.entryHeads[Int32(place)] {
        return Result(handle: head, evidence: .peopleFile(entry.key))
      }
    }
    var candidates: [String] = []
    var open: Set<Int32> = []
    for tier in tiers(in: &people) {
      var heads = tier.heads
      if !open.isEmpty { heads = heads.filter { open.contains(people.groups.root($0.handle)) } }
      if heads.count == 1, let head = heads.first {
        let root = people.groups.root(head.handle)
        let others = tier.heads.map(\.handle).filter { people.groups.root($0) != root }
        return Result(
          handle: head.handle, evidence: .claim(tier.evidence, file: head.file),
          candidates: (candidates + others.map { label($0) }).filter { $0 != label(head.handle) })
      }
      for head in heads where !candidates.contains(label(head.handle)) {
        candidates.append(label(head.handle))
      }
      if open.isEmpty { open = Set(heads.map { people.groups.root($0.handle) }) }
    }
    return Result(
      evidence: candidates.isEmpty ? .noClaim : .severalClaims, candidates: candidates)
  }

  private func find(stated: [String], in people: inout Identification) -> Result {
    var found: [Int32] = []
    var missing: [String] = []
    for text in stated {
      let matching = matches(text, in: people)
      if matching.isEmpty { missing.append(text) } else { found += matching }
    }
    guard let head = found.first else {
      return Result(
        evidence: .nobodyCalled(missing),
        candidates: nearest(to: missing.first ?? "", count: 5))
    }
    for other in found.dropFirst() { people.join(head, other, .stated) }
    return Result(
      handle: head, evidence: .stated(stated.filter { !missing.contains($0) }),
      unknownNames: missing)
  }

  /// Handles a user may mean by a name, an `@handle`, an e-mail address or a URL.
  func matches(_ text: String, in people: Identification) -> [Int32] {
    HandleMatcher([text], in: people.handles, authoredSites: people.authoredSites).handles(text)
  }

  private struct Tier {
    var evidence: SourceReport.OwnerClaim.Evidence
    /// One handle a person, the best supported first.
    var heads: [(handle: Int32, weight: Int, file: String)]
  }

  /// What the sources claim, the most trusted kind first.
  private func tiers(in people: inout Identification) -> [Tier] {
    var claims = corpus.claims.filter { $0.weight > 0 }
    if !claims.contains(where: { $0.evidence == .markedPostAuthor }) {
      claims += claimsOfRows(.markedPostAuthor) { corpus.marks[$0].contains(.byPostAuthor) }
    }
    if !claims.contains(where: { $0.evidence == .postAuthor }) {
      claims += claimsOfRows(.postAuthor) { corpus.kinds[$0] == .post }
    }
    let trust: [SourceReport.OwnerClaim.Evidence] = [
      .archiveAccount, .siteAuthor, .markedPostAuthor, .postAuthor, .namelessArchive,
    ]
    return trust.map { evidence in
      var heads: [Int32: (handle: Int32, weight: Int, file: String)] = [:]
      for claim in claims where claim.evidence == evidence {
        let root = people.groups.root(claim.handle)
        var head = heads[root] ?? (claim.handle, 0, claim.file)
        head.weight += claim.weight
        if label(claim.handle) < label(head.handle) { head.handle = claim.handle }
        head.file = min(head.file, claim.file)
        heads[root] = head
      }
      return Tier(
        evidence: evidence,
        heads: heads.values.sorted {
          ($1.weight, label($0.handle)) < ($0.weight, label($1.handle))
        })
    }
  }

  private func claimsOfRows(
    _ evidence: SourceReport.OwnerClaim.Evidence, _ isMeant: (Int) -> Bool
  ) -> [Corpus.Claim] {
    var weights: [Int32: (count: Int, row: Int32)] = [:]
    for row in corpus.speakers.indices where corpus.speakers[row] >= 0 && isMeant(row) {
      weights[corpus.speakers[row], default: (0, Int32(row))].count += 1
    }
    return weights.map {
      Corpus.Claim(
        handle: $0.key, evidence: evidence, weight: $0.value.count,
        file: corpus.source(of: $0.value.row).file)
    }
  }

  private func label(_ handle: Int32) -> String {
    let it = corpus.handles.handles[Int(handle)]
    if it.realm == Service.x.name, let name = it.name { return "@\(name)" }
    return it.displayName ?? it.name ?? PeopleBuilder.Label(it).printed
  }

  /// Names most like a text: those that begin or end alike, the most active first.
  func nearest(to text: String, count: Int) -> [String] {
    NearestNames(to: text).pick(
      corpus.handles.handles.indices.compactMap { number in
        let handle = corpus.handles.handles[number]
        guard corpus.handles.spoken[number] > 0 else { return nil }
        return handle.displayName ?? handle.name.map { "@\($0)" }
      }, count: count)
  }
}

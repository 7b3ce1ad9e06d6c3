extension Study {
  /// How many followers, followed accounts and commenters are just numbers (decisions
  /// 25); nil where there is no owner or nobody to count.
  func audience(_ dyads: [DyadBook.Entry]) -> AudienceSummary? {
    guard people.owner >= 0 else { return nil }
    var standings: [Int32: PersonSummary.Standing] = [:]
    for entry in dyads { standings[entry.person] = entry.summary.standing }
    let counted = audienceGroups().map { group($0, standings) }
      .filter { $0.total > 0 }
    return counted.isEmpty ? nil : AudienceSummary(groups: counted)
  }

  /// Followers, followed accounts and commenters, by service or site; without the owner
  /// and whom the user ignores.
  func audienceGroups() -> [AudienceMembers] {
    var groups: [AudienceMembers] = []
    for followsOwner in [true, false] {
      var byRealm: [String: Set<Int32>] = [:]
      for relation in corpus.relations where relation.followsOwner == followsOwner {
        let realm = corpus.handles.handles[Int(relation.handle)].realm
        byRealm[realm, default: []].insert(people.person(ofHandle: relation.handle))
      }
      for (realm, members) in byRealm.sorted(by: { $0.key < $1.key }) {
        groups.append(
          AudienceMembers(
            kind: followsOwner ? .followers : .followed, site: printed(site: realm),
            people: members))
      }
    }
    for (site, members) in commenters().sorted(by: { $0.key < $1.key }) {
      groups.append(
        AudienceMembers(kind: .commenters, site: printed(site: site), people: members))
    }
    return groups.map { group in
      var group = group
      group.people = group.people.filter {
        $0 >= 0 && $0 != people.owner && !people.ignores($0)
      }
      return group
    }
  }

  /// Who commented on the owner's posts, by site.
  private func commenters() -> [String: Set<Int32>] {
    var sites: [String: Set<Int32>] = [:]
    for row in 0..<Int32(corpus.count)
    where corpus.kinds[Int(row)] == .comment && corpus.contextNumbers[Int(row)] >= 0 {
      guard counts(row) else { continue }
      let entry = corpus.contexts[corpus.contextNumbers[Int(row)]]
      let post = corpus.ids.row(of: entry.ref)
      let author = post >= 0 ? speaker(post) : People.nobody
      guard (author >= 0 ? author : people.person(ofHandle: entry.author)) == people.owner,
        corpus.speakers[Int(row)] >= 0
      else { continue }
      let realm = corpus.handles.handles[Int(corpus.speakers[Int(row)])].realm
      sites[realm, default: []].insert(speaker(row))
    }
    return sites
  }

  private func group(
    _ members: AudienceMembers, _ standings: [Int32: PersonSummary.Standing]
  ) -> AudienceSummary.Group {
    var group = AudienceSummary.Group(
      kind: members.kind, site: members.site, total: 0, mutual: 0, theyOnly: 0, youOnly: 0,
      unobserved: 0, numbers: 0)
    for person in members.people {
      group.total += 1
      switch standings[person] {
      case .mutual: group.mutual += 1
      case .theyReachOut: group.theyOnly += 1
      case .youReachOut: group.youOnly += 1
      case .unobserved: group.unobserved += 1
      case nil: group.numbers += 1
      }
    }
    return group
  }
}

/// Who is in a group of an audience.
struct AudienceMembers {
  var kind: AudienceSummary.Kind
  var site: String
  var people: Set<Int32>
}

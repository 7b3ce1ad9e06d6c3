extension FigureBook {
  /// Talk from one person to another, with each utterance's share.
  private struct Edge: Hashable {
    var from: Int32
    var to: Int32
  }

  func network(_ path: inout FigurePath) -> FigureExplanation? {
    guard let network = analysis.network else { return nil }
    var edges: [Edge: [(row: Int32, weight: Double)]] = [:]
    for row in rows(where: { study.acts[Int($0)] == .talking && study.speaker($0) >= 0 }) {
      let from = study.speaker(row)
      let addressees = study.threads.addressees(of: row)
      for to in addressees
      where to != from && !study.people.ignores(to)
        && study.observability.couldShowAnswer(to: row, by: to, in: study.corpus)
      {
        edges[Edge(from: from, to: to), default: []].append((row, 1 / Double(addressees.count)))
      }
    }
    let sorted = edges.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }
    func name(_ edge: Edge) -> FigureMeaning {
      .named(
        "\(study.people.reference(edge.from).id) → \(study.people.reference(edge.to).id)")
    }
    func isReturned(_ edge: Edge) -> Bool { edges[Edge(from: edge.to, to: edge.from)] != nil }
    func parts(_ isMeant: (Edge) -> Bool) -> [FigureExplanation.Part] {
      sorted.filter { isMeant($0.key) }.map { thing(name($0.key), 1, $0.value.map(\.row)) }
    }
    /// Several parts as one, for a quotient.
    func all(_ name: FigureMeaning, _ parts: [FigureExplanation.Part]) -> FigureExplanation.Part {
      FigureExplanation.Part(
        name: name, value: parts.reduce(0) { $0 + $1.value },
        utterances: Array(Set(parts.flatMap(\.utterances))).sorted())
    }
    let directions = all(.directions, parts { _ in true })
    let returned = all(.directionsReturned, parts(isReturned))
    let pairs = parts { $0.from < $0.to || !isReturned($0) }
    let persons = Set(edges.keys.flatMap { [$0.from, $0.to] }).sorted()
    switch path.next() {
    case "persons":
      return figure(
        path, Double(network.persons), .talkers, .sum,
        persons.map { person in
          thing(
            .named(study.people.reference(person).id), 1,
            sorted.filter { $0.key.from == person || $0.key.to == person }
              .flatMap { $0.value.map(\.row) })
        })
    case "edges":
      return figure(path, Double(network.edges), .directions, .sum, parts { _ in true })
    case "r":
      return figure(
        path, network.r, .returnedShare, .quotient, [returned, directions])
    case "rho":
      return figure(
        path, network.rho, .returnedBeyondChance, .rho,
        [returned, directions, thing(.people, Double(persons.count), path: "network.persons")])
    case "weighted":
      let shares = sorted.flatMap(\.value)
      let back = sorted.map { edge, rows -> FigureExplanation.Part in
        let other = edges[Edge(from: edge.to, to: edge.from)] ?? []
        let least = min(rows.reduce(0) { $0 + $1.weight }, other.reduce(0) { $0 + $1.weight })
        return thing(name(edge), least, rows.map(\.row))
      }
      return figure(
        path, network.weighted, .returnedByVolume, .quotient,
        [all(.talkReturned, back.filter { $0.value > 0 }), part(.allTalk, shares)])
    case "pair_ratio":
      return figure(
        path, network.pairRatio, .pairShare, .quotient,
        [
          all(.pairsBothWays, parts { $0.from < $0.to && isReturned($0) }),
          all(.pairs, pairs),
        ])
    default: return nil
    }
  }

  // MARK: Just numbers

  func audience(_ path: inout FigurePath) -> FigureExplanation? {
    let groups = study.audienceGroups()
    guard let index = path.nextIndex(), let audience = analysis.audience,
      audience.groups.indices.contains(index)
    else { return nil }
    let group = audience.groups[index]
    let members =
      groups.first { ($0.kind, $0.site) == (group.kind, group.site) }?.people ?? []
    var standings: [Int32: PersonSummary.Standing] = [:]
    for entry in everybody { standings[entry.person] = entry.summary.standing }
    func sum(
      _ value: Int, _ part: FigureMeaning.AudiencePart,
      _ isMeant: (PersonSummary.Standing?) -> Bool
    ) -> FigureExplanation {
      figure(
        path, Double(value), .audience(group.kind, site: group.site, part), .sum,
        members.sorted().filter { isMeant(standings[$0]) }.map { person in
          thing(.named(study.people.reference(person).id), 1, Array(dyads.rows(with: person)))
        })
    }
    func sum(_ value: Int, _ standing: PersonSummary.Standing) -> FigureExplanation {
      sum(value, .standing(standing)) { $0 == standing }
    }
    switch path.next() {
    case "n": return sum(group.total, .everybody) { _ in true }
    case "mutual": return sum(group.mutual, .mutual)
    case "they_only": return sum(group.theyOnly, .theyReachOut)
    case "you_only": return sum(group.youOnly, .youReachOut)
    case "unobserved": return sum(group.unobserved, .unobserved)
    case "numbers": return sum(group.numbers, .numbers) { $0 == nil }
    default: return nil
    }
  }
}

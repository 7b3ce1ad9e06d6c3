extension Study {
  /// Who speaks and who is spoken to; without those of whom the report says more: the
  /// owner, and whoever talks with the owner. Nil where that leaves nobody.
  ///
  /// - Complexity: one pass over the rows, and a sort of the people.
  func speakerList(besides known: [DyadBook.Entry]) -> SpeakerList? {
    var isTold = Array(repeating: false, count: people.persons.count)
    for entry in known { isTold[Int(entry.person)] = true }
    if people.owner >= 0 { isTold[Int(people.owner)] = true }
    var tallies = Array(repeating: Tally(), count: people.persons.count)
    var unknown = 0
    var acts = (talking: 0, linking: 0)
    for row in 0..<Int32(corpus.count) where counts(row) {
      let act = self.acts[Int(row)]
      let time = instant(row)
      if act == .talking { acts.talking += 1 }
      if act == .linking { acts.linking += 1 }
      let speaker = speaker(row)
      if speaker >= 0 { tallies[Int(speaker)].said(row, act, at: time) } else { unknown += 1 }
      guard act == .talking else { continue }
      for person in threads.addressees(of: row) where person >= 0 && person != speaker {
        tallies[Int(person)].heard(at: time)
      }
    }
    // Persons are numbered in the order of their ids.
    let order = tallies.indices.filter {
      tallies[$0].weight > 0 && !isTold[$0] && people.isListed(Int32($0))
    }.sorted { a, b in
      let (x, y) = (tallies[a], tallies[b])
      if x.weight != y.weight { return x.weight > y.weight }
      return x.time != y.time ? x.time > y.time : a < b
    }
    guard !order.isEmpty || (unknown > 0 && people.owner < 0) else { return nil }
    let shown = order.prefix(max(options.top, 10)).map { index in
      let tally = tallies[index]
      return SpeakerSummary(
        person: people.reference(Int32(index)), utterances: tally.utterances,
        talking: tally.talking, linking: tally.linking, received: tally.received,
        latest: tally.latest.map { reference($0) })
    }
    return SpeakerList(
      speakers: shown, total: order.count, unknown: unknown,
      ratio: Proportion(acts.talking, of: acts.talking + acts.linking))
  }

  /// What one person has to show.
  private struct Tally {
    var utterances = 0
    var talking = 0
    var linking = 0
    var received = 0
    /// The row of the latest thing they said.
    var latest: Int32?
    /// When that was; what has no date is before everything.
    private var said = Int64.min
    /// Latest time they spoke or were spoken to.
    private(set) var time = Int64.min

    /// Being heard and being spoken to count alike.
    var weight: Int { utterances + received }

    mutating func said(_ row: Int32, _ act: Act, at time: Int64?) {
      utterances += 1
      if act == .talking { talking += 1 }
      if act == .linking { linking += 1 }
      let time = time ?? .min
      if latest == nil || time > said { (latest, said) = (row, time) }
      self.time = max(self.time, time)
    }

    mutating func heard(at time: Int64?) {
      received += 1
      self.time = max(self.time, time ?? .min)
    }
  }
}

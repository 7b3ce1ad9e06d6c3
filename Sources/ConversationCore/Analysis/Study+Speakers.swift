extension Study {
  /// Who speaks and who is spoken to; nil where the owner is known, whose own people
  /// say more, or where nothing was said.
  ///
  /// - Complexity: one pass over the rows, and a sort of the people.
  func speakerList() -> SpeakerList? {
    guard people.owner < 0 else { return nil }
    var tallies = Array(repeating: Tally(), count: people.persons.count)
    var unknown = 0
    var acts = (talking: 0, linking: 0)
    for row in 0..<Int32(corpus.count) where counts(row) {
      let act = self.acts[Int(row)]
      let day = day(row)
      if act == .talking { acts.talking += 1 }
      if act == .linking { acts.linking += 1 }
      let speaker = speaker(row)
      if speaker >= 0 { tallies[Int(speaker)].said(act, on: day) } else { unknown += 1 }
      guard act == .talking else { continue }
      for person in threads.addressees(of: row) where person >= 0 && person != speaker {
        tallies[Int(person)].heard(on: day)
      }
    }
    // Persons are numbered in the order of their ids.
    let order = tallies.indices.filter {
      tallies[$0].weight > 0 && people.isListed(Int32($0))
    }.sorted {
      tallies[$0].weight != tallies[$1].weight
        ? tallies[$0].weight > tallies[$1].weight : $0 < $1
    }
    guard !order.isEmpty || unknown > 0 else { return nil }
    let shown = order.prefix(max(options.top, 10)).map { index in
      let tally = tallies[index]
      return SpeakerSummary(
        person: people.reference(Int32(index)), utterances: tally.utterances,
        talking: tally.talking, linking: tally.linking, received: tally.received, last: tally.last)
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
    var last: CivilDay?

    /// Being heard and being spoken to count alike.
    var weight: Int { utterances + received }

    mutating func said(_ act: Act, on day: CivilDay?) {
      utterances += 1
      if act == .talking { talking += 1 }
      if act == .linking { linking += 1 }
      note(day)
    }

    mutating func heard(on day: CivilDay?) {
      received += 1
      note(day)
    }

    private mutating func note(_ day: CivilDay?) {
      if let day { last = max(last ?? day, day) }
    }
  }
}

import ConversationCore

extension Samples {
  /// The same person with a tie, gifts and comments, made from what is known of them.
  static func withTies(_ person: PersonSummary) -> PersonSummary {
    var person = person
    person.owner.pending = person.person.name == "Kaarina" ? 2 : 0
    person.tie.role =
      switch person.standing {
      case .mutual: .mutual
      case .theyReachOut: .audience
      case .youReachOut: .reachedOut
      case .unobserved: .prompted
      }
    person.gives.thanks = Int(person.given / 4)
    person.gives.answers = Int(person.given / 5)
    person.gets.offers = Int((person.received ?? 0) / 10)
    person.gets.referrals = person.person.name == "Don Reyes" ? 1 : 0
    if let received = person.received, received > 0 {
      var tally = SubstanceTally()
      tally.comments = Int(received)
      tally.words = 21 * Int(received)
      tally.postsKnown = Int(received)
      tally.takeUp = Int(received / 2)
      tally.askBack = Int(received / 3)
      tally.disclose = Int(received / 4)
      person.substance = tally
    }
    guard
      let rank = ["Don Reyes", "Kaarina", "Seth", "Erin Olsen"].firstIndex(
        of: person.person.name ?? "")
    else { return person }
    let first = CivilDay(number: 13_900)
    person.strength = [33, 12, 3.5, 0.8][rank]
    person.tie.rank = rank + 1
    person.tie.layer = TieLayer(rank: rank + 1, strength: person.strength)
    person.tie.activeDays = 40 - 9 * rank
    person.tie.lastExchange = CivilDay(number: [14_243, 14_190, 13_850, 14_100][rank])
    person.tie.gap = [1, 54, 394, 144][rank]
    person.tie.usualGap = [3.5, 9, 12, nil][rank]
    person.tie.strengthAtLast = person.strength * 1.2
    person.tie.channels =
      [
        [
          Tie.Channel(.comment), Tie.Channel(.privateText, on: "x"),
          Tie.Channel(.publicTalk, on: "x"),
        ],
        [Tie.Channel(.comment)], [Tie.Channel(.publicTalk, on: "x")],
        [Tie.Channel(.publicTalk, on: "x")],
      ][rank]
    person.tie.ladder = Ladder(
      steps: [
        step(.comment, first, 12), step(.publicTalk, first.advanced(by: 40), 9),
        step(.privateText, first.advanced(by: 200), rank == 0 ? 3 : 1),
      ])
    if rank == 0 {
      person.tie.nextRung = .voice
      person.tie.invitation = utterance(
        "comment-31", person.person, "Call me when you are in town, *any* time.", day: 14_200,
        title: "How to comment")
    }
    return person
  }

  private static func step(_ rung: Rung, _ first: CivilDay, _ days: Int) -> Ladder.Step {
    Ladder.Step(
      rung: rung, first: first, firstUtterance: "wordpress:ann.example:comment-\(days)",
      last: first.advanced(by: 30), recentDays: days, isMutual: true)
  }

  /// Something in every list.
  static var ties: TieSummary {
    TieSummary(
      layers: TieLayer.allCases.map { layer in
        TieSummary.Layer(layer: layer, people: [1, 1, 1, 0, 1][Int(layer.rawValue)])
      },
      keepTheFlame: [reference("Kaarina")], dormant: [reference("Seth")],
      nextSteps: [reference("Don Reyes")],
      milestones: [
        Milestone(
          person: reference("Don Reyes"), kind: .anniversary(years: 2),
          day: CivilDay(number: 14_250), utterance: "wordpress:ann.example:comment-12"),
        Milestone(
          person: reference("Kaarina"), kind: .firstRung(.privateText),
          day: CivilDay(number: 14_240), utterance: "x:message/4-1"),
        Milestone(
          person: reference("Kaarina"), kind: .count(100), day: CivilDay(number: 14_238),
          utterance: nil),
        Milestone(
          person: reference("James"), kind: .firstExchange, day: CivilDay(number: 14_230),
          utterance: nil),
        Milestone(
          person: reference("James"), kind: .firstReply, day: CivilDay(number: 14_229),
          utterance: nil),
      ])
  }
}

import ConversationCore

extension Samples {
  /// A blogger's year with everything that can be drawn.
  static var pictured: Analysis { drawn(everything) }

  /// The same with the longest and strangest names there are.
  static var hostilePictured: Analysis { drawn(hostileNames) }

  private static func drawn(_ analysis: Analysis) -> Analysis {
    with(analysis) {
      $0.talk?.weeks = (0..<30).map { week in
        TalkSummary.Week(
          monday: CivilDay(number: 14_000 + Int32(week) * 7),
          counts: ActCounts(talking: (week * 7) % 23, linking: (week * 5) % 11, status: 2))
      }
      var hours = HourGrid()
      for place in 0..<400 {
        hours.count(1_220_000_000 + Int64(place) * 86_400 / 3 + Int64(place % 7) * 3_600)
      }
      $0.talk?.hours = hours
      var times = AnswerTimes()
      for seconds: Int64 in [30, 200, 900, 5_000, 40_000, 70_000, 200_000, 900_000] {
        times.byOwner.count(seconds)
        times.byOthers.count(seconds * 3)
      }
      $0.answerTimes = times
      $0.past = PastComparison(
        recent: PastComparison.Window(
          acts: ActCounts(talking: 60, linking: 12, status: 9),
          answered: PastComparison.Answered(41, of: 50),
          requests: PastComparison.Answered(7, of: 10), mutual: 9),
        before: PastComparison.Window(
          acts: ActCounts(talking: 90, linking: 80, status: 20),
          answered: PastComparison.Answered(60, of: 120),
          requests: PastComparison.Answered(12, of: 30), mutual: 14))
      let layers: [(TieLayer, TieLayer?)] = [
        (.five, .fifteen), (.fifteen, .fifteen), (.fifty, nil), (.fifty, .fifteen),
        (.hundredFifty, .hundredFifty), (.outside, .hundredFifty), (.hundredFifty, .outside),
      ]
      for (index, layer) in layers.enumerated() where index < $0.people.count {
        $0.people[index].tie = Tie(role: .mutual)
        $0.people[index].tie.rank = index + 1
        $0.people[index].tie.layer = layer.0
        $0.people[index].tie.layerBefore = layer.1
      }
      $0.ties = TieSummary(
        layers: TieLayer.allCases.map { layer in
          TieSummary.Layer(layer: layer, people: layers.count { $0.0 == layer })
        })
    }
  }
}

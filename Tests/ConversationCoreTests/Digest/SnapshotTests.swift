import Testing

@testable import ConversationCore

/// A snapshot of a small corpus, and when time alone will change it.
struct SnapshotTests {
  private static let start: Int64 = 1_350_000_000
  private static let day: Int64 = 86_400

  private func utterance(
    _ number: Int, _ speaker: String, at said: Int64, _ text: String, parent: Int? = nil
  ) -> Utterance {
    let host = "blog.example"
    func id(_ number: Int) -> Identifier {
      Identifier("wordpress:blog.example:comment-", UInt64(number))
    }
    return Utterance(
      id: id(number), kind: number == 0 ? .post : .comment, service: .wordpress,
      speaker: Handle(realm: host, name: speaker, displayName: speaker),
      said: Moment(milliseconds: said * 1000, precision: .instant), text: text,
      parent: number == 0 ? .none : parent.map { .utterance(id($0)) } ?? .post,
      context: Utterance.Context(
        id: id(0), title: "A post", url: "http://blog.example/a",
        author: Handle(realm: host, name: "ida", displayName: "ida")),
      source: .record(number, of: "export.xml"))
  }

  private func study(_ utterances: [Utterance], now: Int64) -> Study {
    var corpus = Corpus(policy: .quotable)
    for utterance in utterances { corpus.add(utterance, rank: .export) }
    corpus.add(
      SourceReport(
        file: "export.xml", format: "wxr", recognisedAs: "WordPress export", rank: .export))
    return Study(corpus, options: AnalysisOptions(me: ["ida"], now: now, clock: now))
  }

  private var talk: [Utterance] {
    [
      utterance(0, "ida", at: Self.start, "A post about lamps and bicycles in the dark."),
      utterance(1, "ann", at: Self.start + 100, "Which lamp do you use on your own bicycle?"),
    ]
  }

  @Test func `what waits for an answer is in it, and the people`() {
    let snapshot = study(talk, now: Self.start + 3600).night().snapshot
    #expect(snapshot.waiting.count == 1)
    #expect(snapshot.waiting.first?.name == "ann")
    #expect(snapshot.people.map(\.name) == ["ann"])
    #expect(snapshot.utterances == 2)
    #expect(snapshot.exports.map(\.newest) == [Self.start + 100])
  }

  @Test func `what others put in other words is told, the owner's own is not`() {
    let study = study(talk, now: Self.start + 3600)
    let ids = (0...3).map { Identifier("wordpress:b.example:comment-", UInt64($0)) }
    let told = study.items(of: talk.reversed().map(\.id) + ids)
    #expect(told.map(\.name) == ["ann"])
    #expect(told.first?.excerpt?.hasPrefix("Which lamp") == true)
  }

  @Test func `the analysis is the one the report has`() {
    let study = study(talk, now: Self.start + 3600)
    let (analysis, _) = study.night()
    #expect(analysis.replies?.candidates == study.analysis().replies?.candidates)
    #expect(analysis.people.count == study.analysis().people.count)
  }

  @Test func `until the next turn there is nothing to tell`() {
    var utterances = talk
    utterances.append(
      utterance(2, "ida", at: Self.start + 200, "The old one. Which is yours?", parent: 1))
    utterances.append(
      utterance(3, "ann", at: Self.start + 300, "A new one! Could you lend me yours?", parent: 2))
    var now = Self.start + 400
    var turns = 0
    var told = 0
    // Reminders of old exports come by the calendar, not by what is in them.
    func look(from time: Int64) -> Snapshot {
      var snapshot = study(utterances, now: time).night().snapshot
      snapshot.exports = []
      return snapshot
    }
    var kept = look(from: now)
    while let next = kept.nextTurn, turns < 12 {
      let before = look(from: next - 1)
      #expect(Digest(from: kept, to: before).isEmpty)
      let at = look(from: next)
      if !Digest(from: kept, to: at).isEmpty { told += 1 }
      #expect(next > now)
      now = next
      kept = at
      turns += 1
    }
    #expect(turns >= 3)
    #expect(told >= 2)
  }
}

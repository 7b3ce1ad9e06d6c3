import ConversationCore
import Store
import Testing

/// What the user decided is kept as it was said, and can be taken back.
struct DecisionTests {
  private func store(_ scratch: StoreScratch) throws -> UtteranceStore {
    try UtteranceStore(path: scratch.path, for: .writing)
  }

  @Test func `what is settled stays until it is taken back`() throws {
    let scratch = try StoreScratch()
    let store = try store(scratch)
    let day = CivilDay(number: 20_000)
    try store.settle(Settled(utterance: "b"), at: 1)
    try store.settle(Settled(utterance: "a", until: day), at: 2)
    try store.settle(Settled(utterance: "b", until: day), at: 3)
    #expect(
      try store.settled()
        == [Settled(utterance: "a", until: day), Settled(utterance: "b", until: day)])
    #expect(try store.unsettle("a"))
    #expect(try !store.unsettle("a"))
    #expect(try store.settled().map(\.utterance) == ["b"])
  }

  @Test func `the log is by day, and an entry can be taken back`() throws {
    let scratch = try StoreScratch()
    let store = try store(scratch)
    let ann = Handle(realm: "x", account: 1, name: "ann", displayName: "Ann")
    func entry(_ day: Int32, _ via: LogEntry.Via) -> LogEntry {
      LogEntry(person: ann, via: via, day: CivilDay(number: day), note: nil)
    }
    #expect(try store.write(entry(20, .met), at: 1) == 1)
    #expect(try store.write(entry(10, .called), at: 1) == 2)
    #expect(try store.log().map(\.via) == [.called, .met])
    #expect(try store.log().map(\.person) == [ann, ann])
    #expect(try store.unwrite(2))
    #expect(try store.log().map(\.number) == [1])
  }

  @Test func `weeks are excused and not`() throws {
    let scratch = try StoreScratch()
    let store = try store(scratch)
    let week = ExcusedWeek(monday: CivilDay(number: 11), note: "holidays")
    try store.excuse(week, at: 1)
    #expect(try store.excusedWeeks() == [week])
    #expect(try store.unexcuse(week.monday))
    #expect(try store.excusedWeeks().isEmpty)
  }

  @Test func `decisions about people are numbered`() throws {
    let scratch = try StoreScratch()
    let store = try store(scratch)
    #expect(try store.decide(PeopleDecision(.merge, "x:ann", "b.example:Ann"), at: 1) == 1)
    #expect(try store.decide(PeopleDecision(.hide, "x:bot"), at: 1) == 2)
    #expect(try store.undecide(1))
    #expect(try store.decisions() == [PeopleDecision(number: 2, .hide, "x:bot")])
  }

  @Test func `runs are remembered, and the last success survives pruning`() throws {
    let scratch = try StoreScratch()
    let store = try store(scratch)
    let first = try store.beginRun(at: 100)
    try store.finishRun(
      first, at: 110, outcome: RunRecord.success, counts: "{}", snapshot: "{\"a\":1}")
    let second = try store.beginRun(at: 200)
    try store.finishRun(second, at: 210, outcome: "failed")
    #expect(try store.beginRun(at: 300) == 3)
    #expect(try store.lastSuccessfulRun()?.snapshot == "{\"a\":1}")
    #expect(try store.runs(limit: 2).map(\.number) == [3, 2])
    try store.pruneRuns(before: 250)
    #expect(try store.runs(limit: 9).map(\.number) == [3, 1])
    try store.keep("v", for: "k")
    #expect(try store.value(for: "k") == "v")
    try store.keep(nil, for: "k")
    #expect(try store.value(for: "k") == nil)
  }
}

import ConversationCore
import Foundation
import Testing

/// What changed, told from two snapshots and nothing else.
struct DigestTests {
  private static let day: Int64 = 86_400
  private static let monday: Int64 = 1_350_000_000

  private func snapshot(
    _ night: Int64 = 0, utterances: Int = 10, owner: String? = "me",
    _ change: (inout Snapshot) -> Void = { _ in }
  ) -> Snapshot {
    var snapshot = Snapshot(
      now: Self.monday + night * Self.day, timeZone: "UTC", owner: owner, utterances: utterances)
    snapshot.people = [Snapshot.Person(id: "x:ann", name: "Ann", talk: 4)]
    snapshot.talk = Snapshot.Talk(talking: 50, linking: 50)
    change(&snapshot)
    return snapshot
  }

  private func item(_ id: String, said: Int64 = 0) -> Snapshot.Item {
    Snapshot.Item(id: id, person: "x:ann", name: "Ann", said: Self.monday + said)
  }

  @Test func `the first night is a baseline and no news`() {
    let digest = Digest(
      from: nil,
      to: snapshot {
        $0.waiting = [item("a")]
        $0.milestones = [Snapshot.Mark(person: "x:ann", name: "Ann", what: "first-reply", day: 1)]
      })
    #expect(digest.since == nil)
    #expect(digest.waiting.isEmpty)
    #expect(digest.newPeople.isEmpty)
    #expect(digest.milestones.isEmpty)
    #expect(!digest.isEmpty)
  }

  @Test func `nothing changed, nothing to tell`() {
    let first = snapshot { $0.waiting = [item("a")] }
    let second = snapshot(1) { $0.waiting = [item("a")] }
    let digest = Digest(from: Digest(from: nil, to: first).carried, to: second)
    #expect(digest.isEmpty)
    #expect(digest.since == first.now)
  }

  @Test func `what was put in other words is told, and is news`() {
    let digest = Digest(from: snapshot(), to: snapshot(1), edited: [item("a")])
    #expect(digest.edited.map(\.id) == ["a"])
    #expect(!digest.isEmpty)
    #expect(Digest(from: nil, to: snapshot(), edited: [item("a")]).edited.isEmpty)
  }

  @Test func `new people, new words and new debts are told once`() {
    let first = snapshot { $0.waiting = [item("a")] }
    let second = snapshot(1, utterances: 13) {
      $0.people.append(Snapshot.Person(id: "x:ben", name: "Ben", talk: 1))
      $0.people.append(Snapshot.Person(id: "x:cem", name: "Cem", talk: 2))
      $0.waiting = [item("a"), item("b", said: 1), item("c", said: 2)]
      $0.owed = [item("a")]
      $0.unanswered = [item("mine")]
    }
    let digest = Digest(from: first, to: second)
    #expect(digest.utterances == 3)
    #expect(digest.newPeople.map(\.id) == ["x:cem", "x:ben"])
    #expect(digest.waiting.map(\.id) == ["c", "b"])
    #expect(digest.owed.map(\.id) == ["a"])
    #expect(digest.unanswered.map(\.id) == ["mine"])
    let third = Digest(
      from: digest.carried,
      to: {
        var later = second
        later.now += Self.day
        return later
      }())
    #expect(third.isEmpty)
  }

  @Test func `what waits no more is counted, unless it is only too old`() {
    let first = snapshot {
      $0.waiting = [item("answered"), item("old", said: -30 * Self.day + 10), item("undated")]
      $0.waiting[2].said = nil
    }
    let digest = Digest(from: first, to: snapshot(1))
    #expect(digest.settled == 2)
  }

  @Test func `the talk ratio is told when it leaves its interval, also by small steps`() {
    var kept = Digest(from: nil, to: snapshot()).carried
    var told: [Int] = []
    for night in 1...20 {
      let current = snapshot(Int64(night)) {
        $0.talk = Snapshot.Talk(talking: 50 + night, linking: 50 - night)
      }
      let digest = Digest(from: kept, to: current)
      if digest.talk != nil { told.append(night) }
      kept = digest.carried
    }
    // The interval of 50 of 100 ends at 0.597, that of 60 of 100 at 0.690.
    #expect(told == [10, 20])
  }

  @Test func `a tie is told when it goes a step colder`() {
    func fading(_ gap: Int) -> [Snapshot.Fading] {
      [Snapshot.Fading(person: "x:ann", name: "Ann", gap: gap, flame: Flame(gap: gap).rawValue)]
    }
    let warm = snapshot()
    let cooling = snapshot(1) { $0.fading = fading(31) }
    let still = snapshot(2) { $0.fading = fading(32) }
    let cold = snapshot(60) { $0.fading = fading(91) }
    #expect(Digest(from: warm, to: cooling).colder.map(\.gap) == [31])
    #expect(Digest(from: cooling, to: still).colder.isEmpty)
    #expect(Digest(from: still, to: cold).colder.map(\.gap) == [91])
    #expect(Digest(from: cold, to: warm).colder.isEmpty)
  }

  @Test func `a milestone is told once, also when its day moves`() {
    func mark(_ what: String, _ day: Int32) -> Snapshot.Mark {
      Snapshot.Mark(person: "x:ann", name: "Ann", what: what, day: day)
    }
    let first = snapshot { $0.milestones = [mark("first-reply", 10)] }
    let second = snapshot(1) { $0.milestones = [mark("first-reply", 8), mark("count-100", 11)] }
    #expect(Digest(from: first, to: second).milestones.map(\.what) == ["count-100"])
  }

  @Test func `a feed that fails is told at once, then weekly, and when it works again`() {
    func failing(_ night: Int64, _ isFailing: Bool) -> Snapshot {
      snapshot(night) {
        if isFailing {
          $0.feeds = [
            Snapshot.Feed(
              address: "http://a.example/", failingSince: Self.monday, failures: Int(night),
              reason: "not found")
          ]
        }
      }
    }
    var kept: Snapshot?
    var told: [Int64] = []
    var recovered: [Int64] = []
    for night in Int64(0)..<24 {
      let digest = Digest(from: kept, to: failing(night, (2..<18).contains(night) || night == 20))
      if !digest.failing.isEmpty { told.append(night) }
      if !digest.recovered.isEmpty { recovered.append(night) }
      kept = digest.carried
    }
    #expect(told == [2, 9, 16, 20])
    #expect(recovered == [18, 21])
  }

  @Test func `an export that is months old earns a reminder every month`() {
    var kept: Snapshot?
    var told: [Int64] = []
    for night in Int64(0)..<70 {
      let digest = Digest(
        from: kept,
        to: snapshot(night) {
          $0.exports = [
            Snapshot.Export(
              file: "x.zip", title: "archive", newest: Self.monday - 90 * Self.day)
          ]
        })
      if !digest.oldExports.isEmpty { told.append(night) }
      kept = digest.carried
    }
    #expect(told == [3, 33, 63])
  }

  @Test func `another owner or another version begins anew`() {
    let digest = Digest(from: snapshot(), to: snapshot(1, owner: "you"))
    #expect(digest.since == nil)
    #expect(digest.restart == .owner)
    var old = snapshot()
    old.version = 0
    #expect(Digest(from: old, to: snapshot(1)).restart == .version)
    #expect(Digest(from: snapshot(owner: nil), to: snapshot(1)).restart == nil)
  }

  @Test func `a clock that went back is told`() {
    let digest = Digest(from: snapshot(5), to: snapshot(4))
    #expect(digest.clockWentBack)
    #expect(!digest.isEmpty)
  }

  @Test func `a snapshot survives being kept as JSON`() throws {
    let snapshot = snapshot {
      $0.waiting = [item("a")]
      $0.told = ["feed x": 1]
      $0.nextTurn = 12
    }
    let kept = try JSONEncoder().encode(snapshot)
    #expect(try JSONDecoder().decode(Snapshot.self, from: kept) == snapshot)
  }
}

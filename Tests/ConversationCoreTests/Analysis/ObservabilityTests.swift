import Testing

@testable import ConversationCore

/// What a source could not have shown is unknown, not no (measures 9.4).
struct ObservabilityTests {
  private static let me = Handle(realm: "x", account: 1, name: "me")
  private static let you = Handle(realm: "x", account: 2, name: "you")
  /// A status of 5 December 2012, at noon.
  private static let noon: Int64 = 1_354_708_800
  private static func status(at seconds: Int64) -> UInt64 {
    UInt64(seconds * 1000 - Snowflake.epoch) << 22
  }

  private static func reply(_ number: UInt64, to parent: UInt64, at seconds: Int64) -> Utterance {
    Utterance(
      id: .status(number), kind: .reply, service: .x, speaker: me,
      said: .instant(seconds: seconds), text: "@you yes, I think so too",
      parent: .utterance(.status(parent)), addressee: you,
      source: .record(Int(number % 100_000), of: "me.zip/data/tweets.js"))
  }

  private static func message(
    _ number: UInt64, from: Handle, to: Handle, at seconds: Int64
  ) -> Utterance {
    Utterance(
      id: Identifier("x:message/", number), kind: .message, service: .x, speaker: from,
      said: .instant(seconds: seconds), text: "What do you think of it?", parent: .none,
      addressee: to, context: Utterance.Context(id: Identifier("x:messages/", "1-2")),
      source: .record(Int(number), of: "me.zip/data/direct-messages.js"))
  }

  private static func study(_ utterances: [Utterance], archives: [Handle] = [me]) -> Study {
    var corpus = Corpus(policy: .quotable)
    for utterance in utterances { corpus.add(utterance, rank: .export) }
    for archive in archives {
      var report = SourceReport(
        file: "\(archive.name ?? "").zip", format: "x-archive", recognisedAs: "", rank: .export)
      report.visibility = .ownSideOnly
      report.owners = [SourceReport.OwnerClaim(handle: archive, evidence: .archiveAccount)]
      corpus.add(report)
    }
    return Study(
      corpus, options: AnalysisOptions(me: ["@me"], now: noon + 30 * 86_400, clock: noon))
  }

  @Test func `a tweet archive alone cannot show reciprocity`() throws {
    let parent = Self.status(at: Self.noon)
    let study = Self.study([
      Self.reply(parent + (600_000 << 22), to: parent, at: Self.noon + 600)
    ])
    let you = try #require(study.analysis().people.first)
    #expect(you.given == 1)
    #expect(you.givenUnseen == 1)
    #expect(you.received == nil)
    #expect(you.reciprocity == nil)
    #expect(you.standing == .unobserved)
    #expect(you.answeredByThem == nil)
    #expect(you.prompts == 1)
    #expect(study.analysis().network == nil)
  }

  @Test func `the number of an absent status tells how fast it was answered, and turns`() throws {
    // Three exchanges: the second status came a minute after the first answer.
    let times: [(asked: Int64, answered: Int64)] = [(0, 60), (120, 180), (90_000, 90_300)]
    let study = Self.study(
      times.map { asked, answered in
        Self.reply(
          Self.status(at: Self.noon + answered), to: Self.status(at: Self.noon + asked),
          at: Self.noon + answered)
      })
    let analysis = study.analysis()
    let you = try #require(analysis.people.first)
    #expect(you.prompts == 3)
    #expect(you.inferredTurns == 1)
    #expect(you.ownerLatency == 60)
    #expect(analysis.inferences.map(\.what) == [.turns])
  }

  @Test func `messages show both sides, and tweets stay out of the balance`() throws {
    let parent = Self.status(at: Self.noon)
    let study = Self.study([
      Self.reply(parent + (600_000 << 22), to: parent, at: Self.noon + 600),
      Self.message(1, from: Self.you, to: Self.me, at: Self.noon),
      Self.message(2, from: Self.me, to: Self.you, at: Self.noon + 60),
    ])
    let you = try #require(study.analysis().people.first)
    #expect(you.given == 2)
    #expect(you.givenUnseen == 1)
    #expect(you.received == 1)
    #expect(you.reciprocity == 1)
    #expect(you.balance == 0)
    #expect(you.standing == .mutual)
    #expect(you.answeredByOwner?.k == 1)
  }

  @Test func `the other's own archive shows their silence`() throws {
    let parent = Self.status(at: Self.noon)
    let study = Self.study(
      [Self.reply(parent + (600_000 << 22), to: parent, at: Self.noon + 600)],
      archives: [Self.me, Self.you])
    let you = try #require(study.analysis().people.first)
    #expect(you.received == 0)
    #expect(you.reciprocity == 0)
    #expect(you.standing == .youReachOut)
    #expect(you.answeredByThem?.n == 1)
  }

  @Test func `followers without a word are numbers`() throws {
    var corpus = Corpus(policy: .quotable)
    let parent = Self.status(at: Self.noon)
    corpus.add(Self.reply(parent + 1, to: parent, at: Self.noon + 600), rank: .export)
    var report = SourceReport(file: "me.zip", format: "", recognisedAs: "", rank: .export)
    report.visibility = .ownSideOnly
    report.owners = [SourceReport.OwnerClaim(handle: Self.me, evidence: .archiveAccount)]
    report.relations = (2...9).map {
      SourceReport.Relation(handle: Handle(realm: "x", account: $0), followsOwner: true)
    }
    corpus.add(report)
    let group = try #require(
      Study(corpus, options: AnalysisOptions(clock: Self.noon)).analysis().audience?.groups.first)
    #expect((group.kind, group.site) == (.followers, "x"))
    #expect(group.total == 8)
    #expect(group.unobserved == 1)
    #expect(group.numbers == 7)
  }

  @Test func `now is the end of an old archive's last day, unless it is given`() {
    let parent = Self.status(at: Self.noon)
    var corpus = Corpus(policy: .quotable)
    corpus.add(Self.reply(parent + 1, to: parent, at: Self.noon), rank: .export)
    func frame(_ options: AnalysisOptions) -> Frame {
      Study(corpus, options: options).analysis().frame
    }
    let late = Self.noon + 100 * 86_400
    let old = frame(AnalysisOptions(clock: late, timeZone: "Europe/Berlin"))
    #expect(old.nowReason == .endOfArchive)
    // Midnight in Berlin is 23:00 UTC.
    #expect(old.now == Self.noon + 11 * 3600 - 1)
    #expect(frame(AnalysisOptions(nowIsToday: true, clock: late)).now == late)
    #expect(frame(AnalysisOptions(now: 5, clock: late)).nowReason == .given)
    #expect(frame(AnalysisOptions(clock: Self.noon + 86_400)).nowReason == .clock)
  }
}

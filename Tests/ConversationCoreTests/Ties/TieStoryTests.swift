import Testing

@testable import ConversationCore

/// What a study tells of two people over time.
struct TieStoryTests {
  /// Don and Ann talk on twenty days in a row; then nobody does. Erin writes, and has no
  /// answer.
  private func study(
    daysLater: Int64, known: [KnownPerson] = [], more: (inout Blog) -> Void = { _ in }
  ) -> Study {
    var blog = Blog()
    blog.writePost()
    for number in 0..<UInt64(20) {
      let day = Int64(number) * Blog.day
      blog.comment(
        2 * number + 1, by: "Don Reyes", "And what did you do on day \(number)?",
        at: day + Blog.hour, parent: .post)
      blog.comment(
        2 * number + 2, by: "Ann Author", "I went on.", at: day + 2 * Blog.hour,
        parent: .utterance(blog.id(2 * number + 1)))
    }
    blog.comment(90, by: "Erin Gray", "This is so.", at: Blog.day, parent: .post)
    more(&blog)
    return Study(
      Corpus([blog]),
      options: AnalysisOptions(
        me: ["Ann Author"], now: Blog.start + daysLater * Blog.day, clock: Blog.start, known: known)
    )
  }

  private func tie(_ name: String, _ analysis: Analysis) throws -> Tie {
    try #require(analysis.people.first { $0.person.name == name }).tie
  }

  @Test func `two-way talk lasts until the one who fell silent first last spoke`() throws {
    let analysis = study(daysLater: 40) { blog in
      blog.comment(91, by: "Don Reyes", "Still there, are you?", at: 30 * Blog.day, parent: .post)
    }.analysis()
    let tie = try tie("Don Reyes", analysis)
    #expect(tie.role == .mutual)
    #expect(tie.gap == 21)
    #expect(tie.flame == .warm)
    #expect(tie.returnProbability == 0.65)
    #expect(tie.usualGap == 1)
    #expect(tie.activeDays == 21)
  }

  @Test func `who only writes has no layer, no flame and no rank`() throws {
    let tie = try tie("Erin Gray", study(daysLater: 40).analysis())
    #expect(tie.role == .audience)
    #expect(tie.layer == nil)
    #expect(tie.rank == nil)
    #expect(tie.flame == nil)
  }

  @Test func `firsts are dated and named`() throws {
    let firsts = try tie("Don Reyes", study(daysLater: 40).analysis()).firsts
    #expect(firsts.word?.utterance == "wordpress:ann.example:comment-1")
    #expect(firsts.answerByOwner?.utterance == "wordpress:ann.example:comment-2")
    #expect(firsts.reply == firsts.answerByOwner)
    // Ann's first words are answered by what Don says next.
    #expect(firsts.exchange?.utterance == "wordpress:ann.example:comment-3")
    #expect(firsts.exchange?.day == CivilDay(seconds: Blog.start + Blog.day))
  }

  @Test(arguments: [
    (20, 0, 0), (49, 0, 0), (50, 1, 0), (384, 1, 0), (385, 0, 1),
  ])
  func `a strong tie is kept warm for a year, and is worth a hello after it`(
    daysLater: Int, keep: Int, dormant: Int
  ) throws {
    let ties = try #require(study(daysLater: Int64(daysLater)).analysis().ties)
    #expect(ties.keepTheFlame.count == keep)
    #expect(ties.dormant.count == dormant)
  }

  @Test func `a wish of the user's comes due before a month is over`() throws {
    let known = [KnownPerson(key: "don", names: ["Don Reyes"], rhythm: 7)]
    #expect(study(daysLater: 30).analysis().ties?.keepTheFlame.isEmpty == true)
    let ties = try #require(study(daysLater: 30, known: known).analysis().ties)
    #expect(ties.keepTheFlame.map(\.id) == ["don"])
    #expect(study(daysLater: 26, known: known).analysis().ties?.keepTheFlame.isEmpty == true)
  }

  @Test func `strength at last contact is what it would be that day`() throws {
    let then = try #require(
      study(daysLater: 19).analysis().people.first { $0.person.name == "Don Reyes" })
    let now = try tie("Don Reyes", study(daysLater: 29).analysis())
    // Within the first month the span of observation is the same.
    #expect(abs(now.strengthAtLast - then.strength) < 1e-9)
  }

  @Test func `milestones are news for a quarter, and a year later an anniversary`() throws {
    let fresh = try #require(study(daysLater: 30).analysis().ties).milestones
    #expect(fresh.map(\.kind) == [.firstExchange, .firstReply])
    #expect(study(daysLater: 200).analysis().ties?.milestones.isEmpty == true)
    let year = try #require(study(daysLater: 360).analysis().ties).milestones
    #expect(year.map(\.kind) == [.anniversary(years: 1)])
  }

  @Test func `each side's thanks, offers, referrals and answers are counted apart`() throws {
    let analysis = study(daysLater: 40) { blog in
      blog.comment(
        91, by: "Don Reyes", "Thanks! You should talk to my sister.", at: 25 * Blog.day,
        parent: .post)
      blog.comment(
        92, by: "Ann Author", "I can lend you my pump, thank you.", at: 26 * Blog.day,
        parent: .utterance(blog.id(91)))
    }.analysis()
    let don = try #require(analysis.people.first { $0.person.name == "Don Reyes" })
    #expect((don.gets.thanks, don.gets.offers, don.gets.referrals) == (1, 0, 1))
    #expect((don.gives.thanks, don.gives.offers, don.gives.referrals) == (1, 1, 0))
    #expect(don.gives.answers == 20)
    #expect(don.gets.answers == 0)
  }

  @Test func `a meeting is talk of both, and the top of the ladder`() throws {
    func meeting(_ number: UInt64, _ day: Int64, _ blog: Blog) -> Utterance {
      Utterance(
        id: Identifier("log:", number), kind: .meeting, service: .blog,
        speaker: blog.handle("Ann Author"), said: .instant(seconds: Blog.start + day * Blog.day),
        text: "coffee", addressee: blog.handle("Bo"), source: .line(1, of: "log"))
    }
    let analysis = study(daysLater: 40) { blog in
      blog.add(meeting(1, 5, blog))
      blog.add(meeting(2, 12, blog))
    }.analysis()
    let bo = try #require(analysis.people.first { $0.person.name == "Bo" })
    #expect(bo.standing == .mutual)
    #expect(bo.reciprocity == 1)
    #expect(bo.tie.ladder.stage == .inPerson)
    #expect(bo.tie.channels == [Tie.Channel(.inPerson)])
  }
}

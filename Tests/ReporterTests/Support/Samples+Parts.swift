import ConversationCore

extension Samples {
  static let ann = PersonReference(id: "ann.example:ann marlow", name: "Ann Marlow")

  /// 31 December 2008, 20:00 UTC.
  static let now: Int64 = 1_230_753_600

  static func frame(_ utterances: Int, undated: Int = 0) -> Frame {
    Frame(
      now: now, nowReason: utterances == 0 ? .clock : .endOfArchive, timeZone: "Europe/Berlin",
      period: utterances == 0
        ? nil : CivilDay(number: 13_879)...CivilDay(number: 14_244), utterances: utterances,
      undated: undated)
  }

  static func analysis(owner: OwnerFinding, frame: Frame) -> Analysis {
    Analysis(
      owner: owner, frame: frame, sources: [], kinds: [:], talk: nil, people: [], audience: nil,
      network: nil, requests: nil, tookOff: [], conversationCount: 0, replies: nil, inferences: [],
      merges: [])
  }

  static func with(_ analysis: Analysis, _ change: (inout Analysis) -> Void) -> Analysis {
    var changed = analysis
    change(&changed)
    return changed
  }

  static func reference(_ name: String) -> PersonReference {
    PersonReference(id: "ann.example:\(name.lowercased())", name: name)
  }

  static func utterance(
    _ id: String, _ speaker: PersonReference, _ words: String, day: Int32? = nil, title: String?,
    url: String? = nil
  ) -> UtteranceReference {
    UtteranceReference(
      id: "wordpress:ann.example:\(id)", speaker: speaker,
      said: day.map { .day(CivilDay(number: $0)) } ?? .order,
      saidPrinted: day == nil ? "3/09 2008" : nil, excerpt: words, url: url,
      source: .line(120, of: "export/ann.wordpress.2008-12-31.xml"), contextTitle: title)
  }

  static func person(
    _ name: String, given: Double, received: Double?, standing: PersonSummary.Standing,
    answered: Proportion? = nil, latency: Double? = nil
  ) -> PersonSummary {
    let sum = received.map { $0 + given } ?? 0
    return PersonSummary(
      PersonSummary.Figures(
        person: reference(name), given: given, received: received, shared: 0, sharedByThem: 0,
        reciprocity: received.flatMap { sum > 0 ? 2 * min($0, given) / sum : nil },
        lengthReciprocity: nil, balance: received.flatMap { sum > 0 ? (given - $0) / sum : nil },
        isThin: sum < 5, answeredByOwner: answered, answeredByThem: answered, ownerLatency: latency,
        theirLatency: latency, prompts: standing == .unobserved ? 3 : 0, inferredTurns: 0,
        strength: given / 4, days: CivilDay(number: 13_900)...CivilDay(number: 14_200),
        standing: standing, latest: nil, services: ["wordpress"]))
  }

  static var people: [PersonSummary] {
    [
      person(
        "Don Reyes", given: 40, received: 38, standing: .mutual, answered: Proportion(30, of: 34),
        latency: 780),
      person(
        "Kaarina", given: 24.5, received: 9, standing: .mutual, answered: Proportion(9, of: 9),
        latency: 7_900),
      person("Erin Olsen", given: 2, received: 2, standing: .mutual),
      person("James", given: 0, received: 6, standing: .theyReachOut),
      person("Karen Madden", given: 0, received: 2, standing: .theyReachOut),
      person("Brad", given: 3, received: 0, standing: .youReachOut),
      person("Seth", given: 14, received: nil, standing: .unobserved),
    ]
  }

  static var talk: TalkSummary {
    let months = (0..<12).map { index in
      TalkSummary.Month(
        year: 2008, month: index + 1,
        counts: index == 6
          ? ActCounts() : ActCounts(talking: 8 + 3 * index, linking: 14 - index, status: 6))
    }
    let counts = months.reduce(into: ActCounts()) { sum, month in
      sum.talking += month.counts.talking
      sum.linking += month.counts.linking
      sum.status += month.counts.status
    }
    let first = CivilDay(number: 14_000)
    return TalkSummary(
      counts: counts, ratio: Proportion(counts.talking, of: counts.talking + counts.linking),
      meanTalk: 0.66, months: months,
      days: DayCounts(
        active: 141, linkFree: 60, talkOnly: 43, urlFree: 38,
        calendarStreak: DayCounts.Streak(first: first, last: first.advanced(by: 3), length: 4),
        activeStreak: DayCounts.Streak(first: first, last: first.advanced(by: 20), length: 9),
        openStreak: nil),
      linkSites: [
        TalkSummary.LinkSite(host: "videos.example", count: 40),
        TalkSummary.LinkSite(host: "news.example", count: 22),
      ], linkCount: 97)
  }

  static var replies: ReplyList {
    let karen = utterance(
      "comment-212", reference("Karen Madden"),
      "I would love to try that. How do you find the time to answer everybody, every day?",
      day: 14_243, title: "A day without links",
      url: "https://ann.example/2008/12/a-day-without-links/#comment-212")
    let james = utterance(
      "comment-198", reference("James"), "Thanks for the list, it helped me a lot.", day: 14_239,
      title: "Fifteen blogs I read", url: nil)
    return ReplyList(
      next: [
        ReplySuggestion(
          rank: 1, utterance: karen, score: -1.2,
          terms: [
            Term(name: "age", weight: -4.3, evidence: .waiting(32 * 3_600)),
            Term(name: "question", weight: 1.5, evidence: .question),
            Term(name: "first", weight: 0.1, evidence: .firstWords),
          ], alsoWaiting: 0, isRequest: true, isFirstTime: true, waiting: 32 * 3_600),
        ReplySuggestion(
          rank: 2, utterance: james, score: -4.9,
          terms: [
            Term(name: "age", weight: -5.8, evidence: .waiting(5 * 86_400)),
            Term(name: "history", weight: 0.9, evidence: .answered(4, of: 6)),
          ], alsoWaiting: 2, isRequest: false, isFirstTime: false, waiting: 5 * 86_400,
          also: [
            ScoredUtterance(
              id: "wordpress:ann.example:comment-190", score: -5.2,
              terms: [Term(name: "age", weight: -5.2, evidence: .waiting(6 * 86_400))])
          ]),
      ],
      undated: [utterance("comment-14", reference("Erin Olsen"), "Am I on the list?", title: nil)],
      owed: [
        OwedReply(
          utterance: utterance(
            "comment-77", reference("Don Reyes"), "Could you send me the slides of your talk?",
            day: 14_150, title: "Slides", url: "https://ann.example/slides/#comment-77"),
          reason: .mutual, waiting: 94 * 86_400, strength: 11.2)
      ], owedOlder: 2, candidates: 4)
  }

  static var requests: RequestSummary {
    RequestSummary(
      askedOfOwner: RequestSummary.Side(
        answered: 21, pending: 2, unanswered: 5, unobserved: 0, latency: 7_200, open: []),
      askedByOwner: RequestSummary.Side(
        answered: 8, pending: 0, unanswered: 3, unobserved: 11, latency: 2_400,
        open: [
          utterance(
            "post-18", ann, "Does anybody know a good place to meet downtown?", day: 14_100,
            title: "Where shall we meet?", url: "https://ann.example/where-shall-we-meet/")
        ],
        answerers: [
          RequestSummary.Answerer(person: reference("Don Reyes"), answers: 4, latency: 1_800),
          RequestSummary.Answerer(person: reference("Ada Lind"), answers: 2, latency: nil),
        ], appeals: 7, appealsAnswered: 2))
  }

  static var tookOff: [ConversationSummary] {
    [
      ConversationSummary(
        root: utterance(
          "post-2", ann, "Fifteen blogs", day: 14_125, title: "Fifteen blogs I read",
          url: "https://ann.example/fifteen-blogs/"), replies: 14, speakers: 9, depth: 4,
        lifetime: 3 * 86_400, reason: .people)
    ]
  }

  static var sources: [SourceReport] {
    var export = SourceReport(
      file: "export/ann.wordpress.2008-12-31.xml", format: "wxr",
      recognisedAs: "WordPress export (WXR 1.2)", rank: .export)
    export.recordsInBytes = 214
    export.recordsRead = 212
    export.waiting = 3
    export.skipped = ["spam": 41, "trash": 2]
    export.diagnostics = [
      Diagnostic(
        .damage, file: export.file, line: 3_120, "a comment breaks off in the middle",
        fix: "export the site again"),
      Diagnostic(.damage, file: export.file, line: 3_300, "a comment breaks off in the middle"),
      Diagnostic(.note, file: export.file, line: 12, "read as UTF-8, which it is"),
    ]
    var page = SourceReport(
      file: "saved/slides.html", format: "blog-page", recognisedAs: "blog page (WordPress)",
      rank: .page)
    page.recordsRead = 10
    page.unseen = [
      SourceReport.Unseen(
        context: Utterance.Context(
          id: .post(.wordpress, host: "ann.example", "18"), title: "Slides",
          url: "https://ann.example/slides/"), stated: 14, shown: 10, reason: "page 1 of 2")
    ]
    var archive = SourceReport(
      file: "twitter-2008.zip", format: "x-archive", recognisedAs: "X archive (2012 to 2018)",
      rank: .export)
    archive.recordsRead = 274
    archive.visibility = .ownSideOnly
    return [export, page, archive]
  }
}

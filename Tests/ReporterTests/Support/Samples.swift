import ConversationCore

/// Hand-made analyses: what a report must cope with, without a core to make them.
enum Samples {
  /// Every sample by the name of its folder in `Fixtures/reports`.
  static let all: [String: Analysis] = [
    "empty": empty, "no-owner": noOwner, "one-sided": oneSided, "everything": everything,
    "hostile-names": hostileNames,
  ]

  /// Nothing was said at all.
  static var empty: Analysis {
    analysis(owner: OwnerFinding(person: nil, evidence: .noClaim), frame: frame(0))
  }

  /// A page whose owner cannot be told.
  static var noOwner: Analysis {
    var page = SourceReport(
      file: "saved/how-to-comment.html", format: "blog-page",
      recognisedAs: "blog page (WordPress, classic comments)", rank: .page)
    page.recordsRead = 14
    page.recordsInBytes = 14
    return with(
      analysis(
        owner: OwnerFinding(
          person: nil, evidence: .noClaim,
          candidates: ["Ann Marlow", "Don Reyes"]), frame: frame(15, undated: 2))
    ) {
      $0.sources = [page]
      $0.kinds = [.post: 1, .comment: 12, .pingback: 2]
      $0.conversationCount = 1
      $0.speakers = SpeakerList(
        speakers: [
          SpeakerSummary(
            person: ann, utterances: 5, talking: 4, linking: 0, received: 9,
            latest: utterance("comment-9", ann, "I | you", day: 14_127, title: "How to comment")),
          SpeakerSummary(
            person: PersonReference(id: "ann.example:don-reyes", name: "Don Reyes"),
            utterances: 3, talking: 2, linking: 1, received: 0, latest: nil),
        ], total: 41, unknown: 2, ratio: Proportion(11, of: 13))
      $0.network = NetworkReciprocity(
        persons: 9, edges: 14, r: 0.571_428, rho: 0.467, weighted: 0.61, pairRatio: 0.4)
      $0.tookOff = [
        ConversationSummary(
          root: utterance("post-1", ann, "How to comment", day: 14_125, title: "How to comment"),
          replies: 12, speakers: 9, depth: 3, lifetime: 3 * 86_400, reason: .people)
      ]
    }
  }

  /// A tweet archive alone: the other side is unobserved, never zero.
  static var oneSided: Analysis {
    var archive = SourceReport(
      file: "twitter-2009.zip", format: "x-archive",
      recognisedAs: "X archive (2019 and later, 2 parts)", rank: .export)
    archive.recordsRead = 1204
    archive.recordsInBytes = 1204
    archive.visibility = .ownSideOnly
    let people = [("Don Reyes", 40.0), ("Kaarina", 12.5), ("Brad", 1)].map { name, given in
      person(name, given: given, received: nil, standing: .unobserved)
    }
    return with(
      analysis(
        owner: OwnerFinding(
          person: ann, evidence: .claim(.archiveAccount, file: "twitter-2009.zip")),
        frame: frame(1204))
    ) {
      $0.sources = [archive]
      $0.kinds = [.status: 800, .reply: 300, .share: 104]
      $0.talk = TalkSummary(
        counts: ActCounts(talking: 320, linking: 480, status: 404), ratio: Proportion(320, of: 800),
        meanTalk: 0.51, months: [], days: DayCounts(active: 200), linkSites: [], linkCount: 0)
      $0.people = people
      $0.conversationCount = 700
      $0.audience = AudienceSummary(groups: [
        AudienceSummary.Group(
          kind: .followers, site: "x", total: 247, mutual: 0, theyOnly: 0, youOnly: 0,
          unobserved: 30,
          numbers: 217)
      ])
      $0.replies = ReplyList(next: [], undated: [], owed: [], owedOlder: 0, candidates: 0)
    }
  }

  /// A blogger's year with something in every section.
  static var everything: Analysis {
    with(
      analysis(
        owner: OwnerFinding(
          person: ann, evidence: .claim(.siteAuthor, file: "export/ann.wordpress.2008-12-31.xml"),
          candidates: ["Ann M."]), frame: frame(486, undated: 3))
    ) {
      $0.sources = sources
      $0.kinds = [.post: 24, .comment: 180, .status: 120, .reply: 140, .share: 14, .pingback: 8]
      $0.talk = talk
      $0.people = people.map(withTies)
      $0.ties = ties
      $0.audience = AudienceSummary(groups: [
        AudienceSummary.Group(
          kind: .followers, site: "x", total: 247, mutual: 12, theyOnly: 3, youOnly: 20,
          unobserved: 12,
          numbers: 200),
        AudienceSummary.Group(
          kind: .commenters, site: "ann.example", total: 41, mutual: 18, theyOnly: 23, youOnly: 0,
          unobserved: 0, numbers: 0),
      ])
      $0.network = NetworkReciprocity(
        persons: 44, edges: 81, r: 0.617, rho: 0.598, weighted: 0.664, pairRatio: 0.446)
      $0.requests = requests
      $0.tookOff = tookOff
      $0.conversationCount = 212
      $0.replies = replies
      $0.inferences = [
        Inference(what: .parents, rule: "address", count: 31, confidence: 0.89),
        Inference(what: .parents, rule: "owner-latest", count: 12, confidence: 0.56),
        Inference(what: .turns, rule: "prompt", count: 9, confidence: nil),
      ]
      $0.merges = [
        Merge(
          person: reference("Don Reyes"), handles: ["ann.example:don reyes", "x:4711"],
          evidence: .email)
      ]
    }
  }

  /// The longest and strangest names there are, in every place a name can stand.
  static var hostileNames: Analysis {
    var analysis = everything
    let names = HostileText.names
    var next = 0
    func name() -> String {
      next += 1
      return names[next % names.count]
    }
    for index in analysis.people.indices {
      analysis.people[index].person.name = name()
    }
    if var replies = analysis.replies {
      for index in replies.next.indices {
        replies.next[index].utterance.speaker.name = name()
        replies.next[index].utterance.excerpt = name()
        replies.next[index].utterance.contextTitle = name()
      }
      for index in replies.owed.indices {
        replies.owed[index].utterance.speaker.name = name()
        replies.owed[index].utterance.url = nil
        replies.owed[index].utterance.source.file = name()
      }
      analysis.replies = replies
    }
    for index in analysis.tookOff.indices {
      analysis.tookOff[index].root.contextTitle = name()
    }
    for index in analysis.sources.indices { analysis.sources[index].file = name() }
    analysis.talk?.linkSites[0].host = name()
    analysis.owner.candidates = names
    analysis.owner.evidence = .stated(names)
    analysis.owner.unknownNames = names
    for index in analysis.merges.indices { analysis.merges[index].evidence = .profile(name()) }
    return analysis
  }
}

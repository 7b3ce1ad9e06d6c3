internal import ConversationCore

/// Title, what was looked at, and what matters in three sentences: each says no more
/// than its interval supports.
struct OpeningSection: ReportSection {
  private typealias Text = English.Opening

  private let context: ReportContext
  private var analysis: Analysis { context.analysis }

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    page.heading(1, Text.title(analysis.frame.period))
    page.paragraph("*\(frame)*")
    page.paragraph(.joined(sentences, by: " "))
  }

  private var frame: Phrase {
    let frame = analysis.frame
    return .joined(
      [
        Text.utterances(frame.utterances), Text.bounds(frame.since, frame.until),
        Text.seen(from: .day(context.clock.day(at: frame.now)), frame.nowReason),
        Text.zone(Untrusted(frame.timeZone)),
      ], by: " · ")
  }

  private var sentences: [Phrase] {
    let frame = analysis.frame
    if frame.utterances == 0 {
      return [frame.since == nil && frame.until == nil ? Text.nothing : Text.nothingInDays]
    }
    guard analysis.owner.person != nil else { return [stranger, everybody, conversations] }
    return [talk, people, replies]
  }

  private var stranger: Phrase {
    let likely = analysis.owner.candidates.prefix(3).map { name -> Phrase in
      .untrusted(Untrusted(name), limit: 60)
    }
    guard case .nobodyCalled(let names) = analysis.owner.evidence else {
      return Text.stranger(likely: likely)
    }
    return Text.misnamed(names.prefix(3).map { .untrusted(Untrusted($0), limit: 60) }, near: likely)
  }

  private var everybody: Phrase { analysis.speakers?.ratio.map(Text.everybody) ?? "" }

  private var conversations: Phrase {
    Text.conversations(analysis.conversationCount, tookOff: analysis.tookOff.count)
  }

  private var talk: Phrase {
    guard let ratio = analysis.talk?.ratio else { return Text.noRatio }
    let interval = ratio.interval
    let leaning: Text.Leaning =
      if interval.lowerBound > 0.5 {
        .talk
      } else if interval.upperBound < 0.5 {
        .links
      } else if interval.lowerBound > 0.4, interval.upperBound < 0.6 {
        .even
      } else {
        .unclear
      }
    return Text.talk(leaning, ratio)
  }

  private var people: Phrase {
    let groups = Dictionary(grouping: analysis.people, by: \.standing)
    let mutual = groups[.mutual] ?? []
    let reaching = groups[.theyReachOut]?.count ?? 0
    let unseen = groups[.unobserved]?.count ?? 0
    if analysis.people.isEmpty { return Text.nobody }
    if mutual.isEmpty {
      return unseen == analysis.people.count
        ? Text.oneSided(unseen) : Text.notBothWays(someUnseen: unseen > 0, reaching: reaching)
    }
    let most = mutual.filter { !$0.isThin }.prefix(2).map { context.name($0.person) }
    return Text.bothWays(mutual.count, mostWith: most, reaching: reaching)
  }

  private var replies: Phrase {
    guard let replies = analysis.replies, let first = replies.next.first else {
      return context.nobodyWaits
    }
    let named = replies.next.reduce(0) { $0 + 1 + $1.alsoWaiting }
    // Beyond the list only utterances are counted, not who said them.
    return Text.waiting(
      people: replies.next.count, of: replies.candidates,
      areAllNamed: named >= replies.candidates, first: context.name(first.utterance.speaker),
      since: first.waiting)
  }
}

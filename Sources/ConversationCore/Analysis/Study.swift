/// A corpus made sense of, once: who is who, who answers what, and what is talking.
/// Every command asks it for what it prints.
///
/// A class because it never changes and is handed to every measure: passing it on costs
/// one reference, not the forty arrays it is made of.
public final class Study: Sendable {
  let corpus: Corpus
  let options: AnalysisOptions
  let people: People
  let threads: Threads
  let observability: Observability
  /// What became of everything addressed to the owner, or by the owner.
  let answers: Answers
  /// The verdict on each row.
  let acts: [Act]
  let clock: DayClock
  /// Seconds since 1970 the study looks from, and why from there (decisions 17).
  let now: Int64
  let nowReason: Frame.NowReason
  /// What stands for names of sites and files where names must not be printed.
  let mask: Mask?
  /// What of hidden people must not be printed, where anybody is hidden.
  let redaction: Redaction?
  /// First and last day that count, where the user bounded them.
  let since: CivilDay?
  let until: CivilDay?

  /// Studies a corpus.
  ///
  /// A time zone that does not exist is taken for UTC; whoever reads options from users
  /// checks it before.
  ///
  /// - Complexity: linear in the corpus, but for sorting each conversation by time.
  public init(_ corpus: consuming Corpus, options: AnalysisOptions) {
    var unified = consume corpus
    unified.unify()
    let clock = DayClock(timeZone: options.timeZone) ?? .utc
    let people = Self.people(of: unified, options)
    // Only links from comment to comment are looked up by identifier from here on.
    if unified.linkedComments.isEmpty { unified.ids.closeSearch() }
    let parents = ThreadBuilder(unified, people: people).findParents()
    unified.settle()
    let corpus = unified
    let threads = ThreadBuilder.gather(parents, corpus, people: people)
    (acts, answers) = Cores.both(forRows: corpus.count) {
      let reading = RowReading(corpus: corpus, people: people, threads: threads)
      var memo = VerdictMemo()
      return (0..<Int32(corpus.count)).map { reading.verdict($0, by: &memo).act }
    } and: {
      Answers(corpus: corpus, people: people, threads: threads)
    }
    observability = Observability(corpus, people: people)
    (now, nowReason) = Self.now(of: corpus, options: options, clock: clock)
    mask = options.pseudonyms ? Mask(corpus) : nil
    redaction = options.pseudonyms ? nil : Redaction(people, corpus)
    self.corpus = corpus
    self.options = options
    self.people = mask?.hiding(people, corpus, clock) ?? redaction?.hiding(people) ?? people
    self.threads = threads
    self.clock = clock
    let today = clock.day(at: now)
    since = options.since?.day(from: today)
    until = options.until?.day(from: today)
  }

  /// In a call of its own: its builder holds on to the corpus as it is at that time.
  private static func people(of corpus: Corpus, _ options: AnalysisOptions) -> People {
    var builder = PeopleBuilder(corpus, me: options.me, team: options.team, known: options.known)
    return builder.build()
  }

  /// The clock, unless the newest utterance is over thirty days old: then the end of its
  /// day, for an old archive would hold nothing but what is long past.
  private static func now(of corpus: Corpus, options: AnalysisOptions, clock: DayClock) -> (
    Int64, Frame.NowReason
  ) {
    if let now = options.now { return (now, .given) }
    if options.nowIsToday { return (options.clock, .clock) }
    var newest: Int64?
    for row in 0..<Int32(corpus.count) where corpus.precisions[Int(row)] <= .day {
      guard let seconds = clock.instant(of: corpus.said(row)) else { continue }
      newest = max(newest ?? seconds, seconds)
    }
    guard let newest, options.clock &- newest > 30 * 86_400 else { return (options.clock, .clock) }
    let tomorrow = clock.day(at: newest).advanced(by: 1)
    return (clock.instant(ofWallClock: Int64(tomorrow.number) * 86_400) &- 1, .endOfArchive)
  }

  /// Everything a report says.
  public func analysis() -> Analysis {
    let ((dyads, summaries), whole) = Cores.both(forRows: corpus.count) {
      let dyads = DyadBook(self)
      return (dyads, dyads.summaries())
    } and: {
      Whole(self)
    }
    return analysis(dyads, summaries, whole)
  }

  /// The same of a book that is at hand.
  func analysis(_ dyads: DyadBook, _ summaries: [DyadBook.Entry]) -> Analysis {
    analysis(dyads, summaries, Whole(self))
  }

  private func analysis(
    _ dyads: DyadBook, _ summaries: [DyadBook.Entry], _ whole: Whole
  ) -> Analysis {
    var analysis = Analysis(
      owner: printedFinding(), frame: whole.frame, sources: whole.sources, kinds: whole.kinds,
      talk: whole.talk,
      people: summaries.filter { people.isListed($0.person) }.map(\.summary),
      audience: audience(summaries), network: whole.network,
      requests: whole.requests, tookOff: whole.tookOff,
      conversationCount: whole.conversationCount, replies: replyList(summaries),
      inferences: inferences(dyads), merges: printedMerges(),
      speakers: speakerList(besides: summaries),
      answerTimes: whole.answerTimes, past: whole.past)
    analysis.ties = tieSummary(summaries, dyads)
    analysis.meetings = whole.meetings
    return analysis
  }

  /// What is said of everybody together.
  private struct Whole: Sendable {
    let frame: Frame
    let sources: [SourceReport]
    let kinds: [Utterance.Kind: Int]
    let talk: TalkSummary?
    let network: NetworkReciprocity?
    let requests: RequestSummary?
    let tookOff: [ConversationSummary]
    let conversationCount: Int
    let answerTimes: AnswerTimes?
    let past: PastComparison?
    let meetings: MeetingWeeks?

    init(_ study: Study) {
      frame = study.frame()
      sources = study.sourcesWithWhatOthersHold()
      kinds = study.kinds()
      talk = study.talkSummary()
      network = study.network()
      requests = study.requestSummary()
      tookOff = study.tookOff()
      conversationCount = study.conversationCount()
      answerTimes = study.answerTimes()
      past = study.pastComparison()
      meetings = study.meetingWeeks()
    }
  }
}

extension Moment.Precision: Comparable {
  /// The better known comes first.
  public static func < (a: Moment.Precision, b: Moment.Precision) -> Bool {
    a.rawValue < b.rawValue
  }
}

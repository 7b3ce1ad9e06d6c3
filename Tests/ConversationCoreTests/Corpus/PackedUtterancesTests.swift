import Testing

@testable import ConversationCore

/// Utterances are taken apart where they are read; how they are put into batches changes
/// nothing.
struct PackedUtterancesTests {
  private static let me = Handle(realm: "x", account: 1, name: "me")

  /// Statuses that share speakers, hosts and files, and differ in all else.
  private static let utterances: [Utterance] = (0..<60).map { number in
    let friend = UInt64(number % 7 + 2)
    let isReply = number % 3 == 0
    var utterance = Utterance(
      id: number % 5 == 0
        ? Identifier("x:note/", "n\(number)") : .status(UInt64(1000 + number % 50)),
      kind: isReply ? .reply : .status, service: .x, speaker: me,
      said: .instant(seconds: Int64(number) * 60),
      saidPrinted: number % 11 == 0 ? "vor \(number) Tagen" : nil,
      text: isReply ? "@friend\(friend) did you see that?" : "look at this, ünïcode \(number)",
      links: number % 4 == 0 ? ["https://www.site\(number % 3).example/\(number)"] : [],
      mentions: [.init(account: friend, name: "friend\(friend)")],
      parent: isReply ? .utterance(.status(UInt64(500 + number))) : .none,
      addressee: isReply ? Handle(realm: "x", account: friend, name: "friend\(friend)") : nil,
      url: number % 2 == 0 ? "https://elsewhere.example/\(number)" : nil,
      marks: number % 13 == 0 ? .pending : [],
      source: .record(number + 1, of: "part\(number / 30).js"))
    if number % 2 == 1 { utterance.address = .numbered(stem: "https://x.com/me/status/") }
    return utterance
  }

  private func lines(batch size: Int) -> [ReadUtterance] {
    var corpus = Corpus(policy: .all)
    var batch = PackedUtterances(keeping: .all)
    for utterance in Self.utterances {
      batch.append(utterance, rank: .export)
      guard batch.count >= size else { continue }
      corpus.add(batch)
      batch.removeAll()
    }
    corpus.add(batch)
    return Study(corpus, options: AnalysisOptions(me: ["@me"], clock: 10_000)).lines
  }

  @Test(arguments: [2, 7, 1000])
  func `a batch of any size gives what one by one gives`(size: Int) {
    let (alone, packed) = (lines(batch: 1), lines(batch: size))
    #expect(alone.count > 40)
    #expect(alone.map { "\($0)" } == packed.map { "\($0)" })
  }

  @Test func `an address is the same whole and as a stem with the status's number`() {
    var utterance = Self.utterances[1]
    #expect(utterance.url == "https://x.com/me/status/1001")
    utterance.url = "https://x.com/me/status/1001"
    #expect(utterance.address == .whole("https://x.com/me/status/1001"))
  }

  @Test func `where only reports are wanted no row is made and what waits is counted`() {
    var corpus = Corpus(policy: .reports)
    for utterance in Self.utterances { corpus.add(utterance, rank: .export) }
    #expect(corpus.count == 0)
    corpus.add(
      SourceReport(file: "part0.js", format: "x-archive", recognisedAs: "X archive", rank: .export))
    #expect(corpus.reports.first?.waiting == 3)
  }
}

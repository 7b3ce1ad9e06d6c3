internal import Bytes
internal import ConversationCore

/// Reads what X's search answered a program: `{"results":[…]}` of its first years,
/// `{"statuses":[…]}` of later ones. An answer is a page of at most a hundred statuses.
struct SearchReading: ~Copyable {
  private enum Key: Int, CaseIterable { case results, statuses }

  private let keys = JSONKeys(Key.allCases.map { "\($0)" })
  private var decoder = TweetDecoder()

  /// Reads one answer.
  mutating func read(_ source: Source, into sink: inout ImportSink) {
    guard var scanner = JSONScanner.opening(source, &sink) else { return }
    var translator = TweetTranslator(owner: .unknown(in: Service.x.name))
    var unnumbered = 0
    while scanner.beginElement() {
      let tweets = statuses(&scanner)
      guard scanner.endElement() else { continue }
      for (place, tweet) in tweets.enumerated() {
        sink.report.recordsRead += 1
        if translator.read(tweet, at: .record(place + 1, of: source.name)) {
          sink.utter(translator.utterance)
        } else {
          unnumbered += 1
        }
      }
    }
    scanner.report(source.name, &sink)
    if unnumbered > 0 { sink.report.skipped[English.withoutNumber, default: 0] += unnumbered }
  }

  private mutating func statuses(_ scanner: inout JSONScanner) -> [ArchiveTweet] {
    var tweets: [ArchiveTweet] = []
    guard scanner.enterObject() else { return [] }
    while let key = scanner.nextKey(in: keys) {
      guard Key(rawValue: key) != nil else {
        scanner.skipValue()
        continue
      }
      guard scanner.enterList() else { continue }
      while scanner.nextItem() {
        var tweet = ArchiveTweet()
        decoder.decode(&scanner, into: &tweet)
        tweets.append(tweet)
      }
    }
    return tweets
  }
}

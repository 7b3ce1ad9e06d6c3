public import Bytes
internal import ConversationCore

/// `tweets.csv` of the archives of 2012 to 2018: the owner's statuses, without names.
public struct TweetCSVImporter: Importer {
  /// `x-csv`
  public let format = "x-csv"

  /// The importer.
  public init() {}

  /// Certain where the first bytes are such a file's own.
  public func recognise(_ head: SourceHead) -> Recognition {
    guard head.bytes.first != UInt8(ascii: "<") else { return .no }
    let line = Array(head.bytes.prefix(2000).prefix { $0 != 10 && $0 != 13 })
    return line.holds("tweet_id") && line.holds("timestamp") && line.holds("text")
      ? .certain : .no
  }

  /// Reads it all; what is damaged is said and left out.
  public func read(_ source: Source, into sink: inout ImportSink) throws(ImportFailure) {
    var rows: CSVReader
    do { rows = try CSVReader(source) } catch { throw .bytes(error) }
    sink.report.recognisedAs = English.tweetCSV
    sink.report.rank = .export
    sink.report.visibility = .ownSideOnly
    guard let columns = rows.next().map(Columns.init) else { return }
    var translator = TweetTranslator(owner: ArchiveReading.nameless)
    var tweet = ArchiveTweet()
    while let row = rows.next() {
      columns.read(row, into: &tweet)
      sink.report.recordsRead += 1
      let place = SourceReference.line(rows.line, of: source.name)
      if translator.read(tweet, at: place) {
        sink.utter(translator.utterance)
      } else {
        sink.report.skipped[English.withoutNumber, default: 0] += 1
      }
    }
    for line in rows.unclosedLines {
      sink.note(Diagnostic(.damage, file: source.name, line: line, English.openQuote))
    }
    if let failure = rows.failure { sink.note(Diagnostic(failure)) }
  }

  /// Where in a row each field is, by the header's names: their order changed.
  private struct Columns {
    private var places: [String: Int] = [:]

    init(_ header: [[UInt8]]) {
      for (place, name) in header.enumerated() {
        places[String(decoding: name, as: UTF8.self)] = place
      }
    }

    private func field(_ name: String, _ row: [[UInt8]]) -> [UInt8] {
      guard let place = places[name], place < row.count else { return [] }
      return row[place]
    }

    private func number(_ name: String, _ row: [[UInt8]]) -> UInt64? {
      UInt64(String(decoding: field(name, row), as: UTF8.self))
    }

    func read(_ row: [[UInt8]], into tweet: inout ArchiveTweet) {
      tweet.reset()
      tweet.id = number("tweet_id", row)
      tweet.text = field("text", row).filter { $0 != 0 }
      tweet.created = TweetDate.milliseconds(field("timestamp", row))
      tweet.replyStatus = number("in_reply_to_status_id", row)
      tweet.replyAccount = number("in_reply_to_user_id", row)
      tweet.source = String(decoding: field("source", row), as: UTF8.self)
      tweet.isShare = number("retweeted_status_id", row) != nil
      if let account = number("retweeted_status_user_id", row) {
        tweet.sharedAuthor = Handle(realm: Service.x.name, account: account)
      }
      let targets = String(decoding: field("expanded_urls", row), as: UTF8.self)
        .split(separator: ",").map { String($0) }
      // The list has the addresses in the order of the short ones in the text.
      let shorts = TweetText.shortAddresses(in: tweet.text)
      for (short, target) in zip(shorts, targets) { tweet.links.add(short, for: target) }
      tweet.otherLinks = Array(targets.dropFirst(shorts.count))
    }
  }
}

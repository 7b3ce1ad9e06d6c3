internal import Bytes
internal import ConversationCore

/// The reading of an archive of 2012 to 2018: one file a month, every status with its
/// author, some of them other people's.
struct MonthsReading: ~Copyable {
  private enum Key: Int, CaseIterable { case id, screen_name, full_name }

  private let archive: String
  private var decoder = TweetDecoder()
  private var tweet = ArchiveTweet()
  private var authors: [UInt64: (handle: Handle, count: Int)] = [:]
  private var unnumbered = 0

  init(archive: String) { self.archive = archive }

  /// Reads the months, in order of time.
  mutating func read(
    _ months: [Source], user: Source?, index: Source?, into sink: inout ImportSink
  ) {
    let stated = user.flatMap { self.user($0, &sink) }
    var translator = TweetTranslator(owner: stated ?? ArchiveReading.nameless)
    for month in months { read(month, by: &translator, into: &sink) }
    claim(stated, &sink)
    let owner = sink.report.owners.first?.handle
    sink.report.recognisedAs = English.monthsArchive(of: owner?.name)
    if let index { check(index, months, &sink) }
    if unnumbered > 0 { sink.report.skipped[English.withoutNumber, default: 0] += unnumbered }
  }

  /// Reads one month's file.
  mutating func read(
    _ month: Source, by translator: inout TweetTranslator, into sink: inout ImportSink
  ) {
    guard var scanner = JSONScanner.opening(month, &sink) else { return }
    while scanner.beginElement() {
      decoder.decode(&scanner, into: &tweet)
      guard scanner.endElement() else { continue }
      sink.report.recordsRead += 1
      if let author = tweet.author, let account = author.account {
        authors[account, default: (author, 0)].count += 1
      }
      let place = SourceReference.line(scanner.line, of: month.name)
      if translator.read(tweet, at: place) {
        sink.utter(translator.utterance)
      } else {
        unnumbered += 1
      }
    }
    scanner.report(month.name, &sink)
  }

  /// The owner: as `user_details.js` says, else who wrote the most.
  private func claim(_ stated: Handle?, _ sink: inout ImportSink) {
    let most = authors.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value
    guard let owner = stated ?? most?.handle else { return }
    let weight = owner.account.flatMap { authors[$0]?.count } ?? most?.count ?? 1
    sink.report.owners = [.init(handle: owner, evidence: .archiveAccount, weight: weight)]
  }

  private func user(_ source: Source, _ sink: inout ImportSink) -> Handle? {
    guard var scanner = JSONScanner.opening(source, &sink) else { return nil }
    let keys = JSONKeys(Key.allCases.map { "\($0)" })
    var handle = Handle(realm: Service.x.name)
    while scanner.beginElement() {
      var read = Handle(realm: Service.x.name)
      guard scanner.enterObject() else { break }
      while let key = scanner.nextKey(in: keys) {
        switch Key(rawValue: key) {
        case .id: read.account = scanner.unsigned()
        case .screen_name: read.name = scanner.string()
        case .full_name: read.displayName = scanner.string()
        case nil: scanner.skipValue()
        }
      }
      if scanner.endElement() { handle = read }
    }
    return handle.isUnknown ? nil : handle
  }

  /// Compares the months there with those the archive's index names.
  private func check(_ index: Source, _ months: [Source], _ sink: inout ImportSink) {
    guard var scanner = JSONScanner.opening(index, &sink) else { return }
    let keys = JSONKeys(["file_name", "tweet_count"])
    var missing = (files: 0, statuses: 0)
    var stated = 0
    while scanner.beginElement() {
      var path = ""
      var count = 0
      guard scanner.enterObject() else { break }
      while let key = scanner.nextKey(in: keys) {
        switch key {
        case 0: path = scanner.string() ?? ""
        case 1: count = Int(clamping: scanner.unsigned() ?? 0)
        default: scanner.skipValue()
        }
      }
      guard scanner.endElement(), let name = path.split(separator: "/").last else { continue }
      stated = stated &+ count
      if !months.contains(where: { $0.name.hasSuffix(name) }) {
        missing = (missing.files + 1, missing.statuses &+ count)
      }
    }
    if stated > 0 { sink.report.recordsInBytes = stated }
    guard missing.files > 0 else { return }
    sink.note(
      Diagnostic(
        .damage, file: index.name,
        English.missingMonths(missing.files, statuses: missing.statuses)))
  }
}

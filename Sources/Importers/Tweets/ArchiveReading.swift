internal import Bytes
internal import ConversationCore

/// The reading of an archive of 2019 or later: it is opened, its files are read in order, and
/// it is closed.
struct ArchiveReading: ~Copyable {
  private let archive: String
  /// Its files, in reading order.
  private let files: [TweetArchive.File]
  private var manifest = ArchiveManifest()
  private var owner: Handle?
  private var statuses = StatusReading(owner: ArchiveReading.nameless)
  /// Records there should be: as the manifest says, where it says so, else as read.
  private var stated = 0
  /// What statuses were like, all files together.
  private var total = StatusReading.Counts()

  init(archive: String, files: [TweetArchive.File]) {
    self.archive = archive
    self.files = files
  }

  /// Reads everything.
  mutating func read(into sink: inout ImportSink) {
    open(&sink)
    read(files.indices, into: &sink)
    close(&sink)
  }

  /// Finds out whose it is.
  mutating func open(_ sink: inout ImportSink) {
    for file in files where file.part == .manifest { readManifest(file, &sink) }
    for file in files where file.part == .account { readAccount(file, &sink) }
    owner = owner ?? manifest.owner
    if owner == nil {
      owner = OwnerSearch.owner(in: files.filter { $0.part == .tweets }.map(\.source))
    }
    let known = owner
    let speaker = known ?? Self.nameless
    sink.report.owners = [
      .init(handle: speaker, evidence: known == nil ? .namelessArchive : .archiveAccount)
    ]
    if known == nil {
      let first = files.first?.source.name ?? archive
      sink.note(Diagnostic(.warning, file: first, English.nameless))
    }
    sink.report.recognisedAs = English.xArchive(
      of: known?.name, madeOn: manifest.generated.map { "\($0)" })
    statuses = StatusReading(owner: speaker)
  }

  /// Reads some of its files.
  mutating func read(_ range: Range<Int>, into sink: inout ImportSink) {
    for file in files[range] { read(file, into: &sink) }
  }

  /// Says what is left to say when all files are read.
  mutating func close(_ sink: inout ImportSink) {
    let noteFile = files.first { $0.part == .noteTweet }?.source.name ?? archive
    for utterance in statuses.translator.unmatchedNotes(file: noteFile) { sink.utter(utterance) }
    if !manifest.files.isEmpty { sink.report.recordsInBytes = stated }
    checkParts(files, &sink)
    checkTwins(files, &sink)
    report(&sink)
  }

  /// What slices of its files are read with; nil where what one status is depends on those
  /// before it.
  var shared: StatusReading.Shared? {
    guard statuses.translator.notes.isEmpty else { return nil }
    return StatusReading.Shared(
      owner: statuses.translator.owner, privateStatuses: statuses.translator.privateStatuses)
  }

  /// Takes over what slices read of a file, and reads what they left.
  mutating func finish(
    _ file: Int, _ counts: StatusReading.Counts, rest: StatusReading.Rest?,
    of cuts: JSONCuts?, into sink: inout ImportSink
  ) {
    let file = files[file]
    total.add(counts)
    var count = counts.read
    if let rest { count += readStatuses(file, [], rest, cuts, &sink) }
    sink.report.recordsRead += count
    stated += manifest.check(file, read: count, &sink)
  }

  /// The speaker where nothing tells whose archive it is: one person all the same.
  static let nameless = Handle(
    realm: Service.x.name, displayName: English.archiveOwner)

  private mutating func read(_ file: TweetArchive.File, into sink: inout ImportSink) {
    let owner = statuses.translator.owner
    let count: Int
    switch file.part {
    case .manifest, .account, .deletedTweets:
      if file.part == .deletedTweets { countDeleted(file.source, &sink) }
      return
    case .noteTweet: count = NoteReading.read(file.source, into: &statuses.translator.notes, &sink)
    case .tweets, .communityTweet: count = readStatuses(file, [], .all, nil, &sink)
    case .circleTweet: count = readStatuses(file, .privateAudience, .all, nil, &sink)
    case .directMessages, .groupMessages:
      var messages = MessageReading(owner: owner)
      // The manifest may mean conversations by its count: not compared.
      let count = messages.read(file.source, into: &sink)
      sink.report.recordsRead += count
      stated += count
      return
    case .like: count = RelationReading.readLikes(file.source, by: owner, into: &sink)
    case .follower, .following:
      count = RelationReading.readRelations(
        file.source, followsOwner: file.part == .follower, into: &sink)
    case .screenNameChange:
      count = RelationReading.readRenames(file.source, of: owner, into: &sink)
    }
    sink.report.recordsRead += count
    stated += manifest.check(file, read: count, &sink)
  }

  private mutating func readStatuses(
    _ file: TweetArchive.File, _ marks: Utterance.Marks, _ rest: StatusReading.Rest,
    _ cuts: JSONCuts?, _ sink: inout ImportSink
  ) -> Int {
    guard var scanner = JSONScanner.opening(file.source, rest, of: cuts, &sink) else { return 0 }
    statuses.counts = StatusReading.Counts()
    if case .from(_, isRead: true) = rest { statuses.skipElement(&scanner) }
    while scanner.beginElement() {
      statuses.readElement(&scanner, of: file.source.name, marks, into: &sink)
    }
    scanner.report(file.source.name, &sink)
    total.add(statuses.counts)
    return statuses.counts.read
  }

  private mutating func readManifest(_ file: TweetArchive.File, _ sink: inout ImportSink) {
    guard var scanner = JSONScanner.opening(file.source, &sink) else { return }
    while scanner.beginElement() {
      let read = ArchiveManifest(&scanner)
      if scanner.endElement() { manifest = read }
    }
    scanner.report(file.source.name, &sink)
    if manifest.isPartial {
      sink.note(Diagnostic(.warning, file: file.source.name, English.partial))
    }
  }

  private mutating func readAccount(_ file: TweetArchive.File, _ sink: inout ImportSink) {
    guard var scanner = JSONScanner.opening(file.source, &sink) else { return }
    while scanner.beginElement() {
      let account = ArchiveAccount.handle(&scanner)
      if scanner.endElement(), owner == nil { owner = account }
    }
    scanner.report(file.source.name, &sink)
  }

  private func countDeleted(_ source: Source, _ sink: inout ImportSink) {
    guard var scanner = JSONScanner.opening(source, &sink) else { return }
    while scanner.beginElement() {
      scanner.skipValue()
      if scanner.endElement() { sink.report.skipped["deleted", default: 0] += 1 }
    }
  }

  /// Files that stand in an archive twice, by the same name.
  private func checkTwins(_ files: [TweetArchive.File], _ sink: inout ImportSink) {
    for (file, next) in zip(files, files.dropFirst())
    where file.source.name == next.source.name {
      sink.note(Diagnostic(.warning, file: file.source.name, English.twice))
    }
  }

  /// Parts the manifest names and parts whose neighbours are there, missing.
  private func checkParts(_ files: [TweetArchive.File], _ sink: inout ImportSink) {
    let present = Set(files.map { $0.name.lowercased() })
    var missing = manifest.files.filter {
      ArchivePart.part(ofFile: $0.name) != nil && $0.count != 0 && !present.contains($0.name)
    }.map(\.name)
    for part in ArchivePart.allCases where missing.isEmpty {
      let numbers = Set(files.filter { $0.part == part }.map(\.number))
      guard let last = numbers.max(), last < 10_000 else { continue }
      missing += (0...last).filter { !numbers.contains($0) }.map { English.part($0, of: "\(part)") }
    }
    for name in missing {
      sink.note(Diagnostic(.damage, file: archive, English.missing(name)))
    }
  }

  private func report(_ sink: inout ImportSink) {
    let (unnumbered, undated) = (total.unnumbered, total.undated)
    if unnumbered > 0 {
      sink.report.skipped[English.withoutNumber, default: 0] += unnumbered
      sink.note(Diagnostic(.warning, file: archive, English.unnumbered(unnumbered)))
    }
    if undated > 0 {
      sink.note(Diagnostic(.note, file: archive, English.undatedStatuses(undated)))
    }
  }
}

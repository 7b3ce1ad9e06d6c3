/// All utterances of a run, in columns, with the reports on their sources.
///
/// Importers' records go in one at a time and are not kept: texts go to an arena,
/// everything else to arrays of small integers, about ninety bytes an utterance. The
/// same utterance met again is one row: its fields come from the export, then the feed,
/// then the page, and every place it was met is remembered.
public struct Corpus: Sendable {
  /// How much of what was said is kept.
  public enum TextPolicy: Sendable {
    /// Every word and every link: what `rapport read` needs.
    case all
    /// What a report may quote: bounded, whatever the size of the archive.
    case quotable
    /// Nothing but the reports on the sources and what waits for approval: rows are not
    /// even made, so memory does not grow.
    case reports
  }

  /// How much of what was said is kept.
  public let policy: TextPolicy
  /// The reports on the sources, in the order they came.
  public private(set) var reports: [SourceReport] = []

  var ids = IdentifierTable()
  var handles = HandleTable()
  var contexts = ContextTable()
  var services = StringTable()
  var files = StringTable()
  var hosts = StringTable()

  /// The columns: one entry a row, in the order of arrival.
  var refs: [Int32] = []
  var kinds: [Utterance.Kind] = []
  var marks: [Utterance.Marks] = []
  var flags: [Record.Flags] = []
  var saidMilliseconds: [Int64] = []
  var precisions: [Moment.Precision] = []
  var speakers = NarrowColumn()
  var addressees = NarrowColumn()
  var parents: [ParentLink] = []
  var contextNumbers = NarrowColumn()
  var words: [TextArena.Place] = []
  var features: [TextFeatures] = []
  var links: [UInt32] = []
  var mentions: [UInt32] = []
  var profileNumbers = NarrowColumn()
  var places: [UInt32] = []

  /// What few rows have.
  var printedTimes: [Int32: String] = [:]
  var wholeURLs: [Int32: String] = [:]
  var moreSources: [Int32: [SourceReference]] = [:]
  /// Handles a status without a parent names before its first word.
  var leadingNames: [Int32: [Int32]] = [:]
  /// Numbers of comments a comment links to: `#comment-12`.
  var linkedComments: [Int32: [UInt64]] = [:]
  /// Two handles under which sources have one utterance.
  var sameSpeakers: [(Int32, Int32)] = []
  /// What sources say of their owners.
  var claims: [Claim] = []
  /// Followers (true) and followed accounts (false), by number of the handle.
  var relations: [(handle: Int32, followsOwner: Bool)] = []
  /// Handles of one account before and after a change of name.
  var renames: [(Int32, Int32)] = []
  /// Comments that wait for approval, by number of the file.
  var waiting: [Int32: Int] = [:]
  /// Count, hosts, and where every word is kept the URLs themselves.
  var linkPool: [UInt32] = [0]
  /// Count and numbers of names.
  var mentionPool: [UInt32] = [0]

  var profiles = ProfileTable()
  var urlPrefixes = StringTable()
  var mentionNames = StringTable()
  /// Keys of the spellings of accounts that mentions taught.
  var mentionedNames = KeySet()
  var store: WordStore

  /// A source's word on whose it is.
  struct Claim: Sendable {
    /// Number of the handle.
    var handle: Int32
    var evidence: SourceReport.OwnerClaim.Evidence
    var weight: Int
    var file: String
  }

  /// An empty corpus.
  public init(policy: TextPolicy) {
    self.policy = policy
    self.store = WordStore(policy: policy)
  }

  /// An empty corpus that keeps so many bytes of microposts' words.
  init(policy: TextPolicy, budget: Int) {
    self.policy = policy
    self.store = WordStore(policy: policy, budget: budget)
  }

  /// How many rows there are, duplicates included.
  var count: Int { refs.count }

  /// Adds what a source says of itself; called once a source, after its utterances.
  public mutating func add(_ report: SourceReport) {
    var report = report
    if let seen = waiting[files.intern(report.file)] { report.waiting = max(report.waiting, seen) }
    for claim in report.owners {
      let handle = handles.name(claim.handle)
      if handle >= 0 {
        claims.append(
          Claim(handle: handle, evidence: claim.evidence, weight: claim.weight, file: report.file))
      }
    }
    for relation in report.relations {
      let handle = handles.name(relation.handle)
      if handle >= 0 { relations.append((handle, relation.followsOwner)) }
    }
    for rename in report.renames {
      let pair = (handles.name(rename.from), handles.name(rename.to))
      if pair.0 >= 0, pair.1 >= 0 { renames.append(pair) }
    }
    reports.append(report)
  }

  /// Adds one utterance, or joins it with the row that already has its id.
  ///
  /// One that waits for approval is counted and left out. Whoever has many packs them.
  public mutating func add(_ utterance: borrowing Utterance, rank: SourceReport.Rank) {
    var batch = PackedUtterances(keeping: policy)
    batch.append(utterance, rank: rank)
    add(batch)
  }
}

extension Corpus {
  /// The whole record of a row.
  func record(at row: Int32) -> Record {
    let row = Int(row)
    return Record(
      kind: kinds[row], marks: marks[row], flags: flags[row],
      said: Moment(milliseconds: saidMilliseconds[row], precision: precisions[row]),
      speaker: speakers[row], addressee: addressees[row], parent: parents[row],
      context: contextNumbers[row], words: words[row], features: features[row],
      links: links[row], mentions: mentions.isEmpty ? 0 : mentions[row],
      profile: profileNumbers[row], place: places[row])
  }

  /// The profile of a row.
  @inline(__always)  // a call from where a corpus is a field would copy its forty fields
  func profile(of row: Int32) -> Profile { profiles[profileNumbers[Int(row)]] }

  /// What was said; nil where it was not kept.
  func text(of row: Int32) -> String? { store.text(at: words[Int(row)]) }

  /// The bytes of what was said; empty where it was not kept.
  func bytes(of row: Int32) -> ArraySlice<UInt8> { store.bytes(at: words[Int(row)]) }

  /// When it was said.
  func said(_ row: Int32) -> Moment {
    Moment(milliseconds: saidMilliseconds[Int(row)], precision: precisions[Int(row)])
  }

  /// Where a reader can see it.
  func url(of row: Int32) -> String? {
    if let url = wholeURLs[row] { return url }
    let prefix = profile(of: row).urlPrefix
    guard prefix >= 0, let number = ids.number(of: refs[Int(row)]) else { return nil }
    return urlPrefixes[prefix] + String(number)
  }

  /// The file and place its fields were read from.
  func source(of row: Int32) -> SourceReference {
    let profile = profile(of: row)
    return SourceReference(
      file: files[profile.file], place: places[Int(row)], isLine: profile.isLine)
  }

  /// Every place it was met, the one its fields come from first, the rest sorted.
  func sources(of row: Int32) -> [SourceReference] {
    let first = source(of: row)
    let rest = (moreSources[row] ?? []).filter { $0 != first }
    return [first] + rest.sorted { ($0.file, $0.place) < ($1.file, $1.place) }
  }

  /// How many outbound links it has.
  func linkCount(of row: Int32) -> Int { Int(linkPool[Int(links[Int(row)])]) }

  /// The numbers of the hosts its links lead to.
  func linkHosts(of row: Int32) -> ArraySlice<UInt32> {
    let start = Int(links[Int(row)])
    return linkPool[(start + 1)..<(start + 1 + Int(linkPool[start]))]
  }

  /// Its links as written; empty where only what can be quoted is kept.
  func linkTexts(of row: Int32) -> [String] {
    let start = Int(links[Int(row)])
    let count = Int(linkPool[start])
    guard policy == .all, count > 0 else { return [] }
    let place = TextArena.Place(word: linkPool[start + 1 + count])
    return store.bytes(at: place).split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Names the source says it mentions; empty where only what can be quoted is kept.
  func mentionTexts(of row: Int32) -> [String] {
    guard !mentions.isEmpty else { return [] }
    let start = Int(mentions[Int(row)])
    return mentionPool[(start + 1)..<(start + 1 + Int(mentionPool[start]))].map {
      mentionNames[Int32($0)]
    }
  }

  /// Appends rows whose refs have been given, a column at a time: one at a time, making sure
  /// of the room in each column costs more than what is put there.
  mutating func append(_ records: [Record]) {
    Self.append(records, to: &kinds) { $0.kind }
    Self.append(records, to: &marks) { $0.marks }
    Self.append(records, to: &flags) { $0.flags }
    Self.append(records, to: &saidMilliseconds) { $0.said.milliseconds }
    Self.append(records, to: &precisions) { $0.said.precision }
    speakers.append(records) { $0.speaker }
    addressees.append(records) { $0.addressee }
    Self.append(records, to: &parents) { $0.parent }
    contextNumbers.append(records) { $0.context }
    Self.append(records, to: &words) { $0.words }
    Self.append(records, to: &features) { $0.features }
    Self.append(records, to: &links) { $0.links }
    if policy == .all { Self.append(records, to: &mentions) { $0.mentions } }
    profileNumbers.append(records) { $0.profile }
    Self.append(records, to: &places) { $0.place }
  }

  @inline(__always)
  private static func append<Value>(
    _ records: [Record], to column: inout [Value], _ value: (borrowing Record) -> Value
  ) {
    column.append(addingCapacity: records.count) { output in
      for index in records.indices { output.append(value(records[index])) }
    }
  }

  mutating func set(_ record: Record, at row: Int32) {
    let row = Int(row)
    kinds[row] = record.kind
    marks[row] = record.marks
    flags[row] = record.flags
    saidMilliseconds[row] = record.said.milliseconds
    precisions[row] = record.said.precision
    speakers[row] = record.speaker
    addressees[row] = record.addressee
    parents[row] = record.parent
    contextNumbers[row] = record.context
    words[row] = record.words
    features[row] = record.features
    links[row] = record.links
    if policy == .all { mentions[row] = record.mentions }
    profileNumbers[row] = record.profile
    places[row] = record.place
  }

  /// Joins another source's record of an utterance into its row.
  mutating func join(_ record: Record, into row: Int32, source: SourceReference) {
    let old = self.record(at: row)
    let oldSource = self.source(of: row)
    let oldURL = url(of: row)
    let profile = profiles[record.profile]
    let oldProfile = profiles[old.profile]
    let isBetter =
      (profile.rank, source.file, source.place)
      < (oldProfile.rank, oldSource.file, oldSource.place)
    if record.speaker >= 0, old.speaker >= 0, record.speaker != old.speaker {
      sameSpeakers.append((old.speaker, record.speaker))
    }
    set(
      isBetter
        ? Record.merged(better: record, other: old) : Record.merged(better: old, other: record),
      at: row)
    if let oldURL, url(of: row) == nil { wholeURLs[row] = oldURL }
    var known = moreSources[row] ?? [oldSource]
    if !known.contains(source) { known.append(source) }
    moreSources[row] = known
  }

  /// Lets go of what only threading and looking for identifiers need.
  mutating func settle() {
    parents = []
    ids.closeSearch()
  }

  /// Makes a row that turned out to be another's duplicate vanish into it.
  mutating func absorb(_ duplicate: Int32, into row: Int32) {
    let record = self.record(at: duplicate)
    join(record, into: row, source: source(of: duplicate))
    for source in moreSources[duplicate] ?? [] where !(moreSources[row] ?? []).contains(source) {
      moreSources[row, default: []].append(source)
    }
    if wholeURLs[row] == nil, url(of: row) == nil { wholeURLs[row] = url(of: duplicate) }
    if printedTimes[row] == nil { printedTimes[row] = printedTimes[duplicate] }
    if let numbers = linkedComments[duplicate] { linkedComments[row] = numbers }
    flags[Int(duplicate)].insert(.isDuplicate)
    ids.bind(refs[Int(duplicate)], to: row)
  }
}

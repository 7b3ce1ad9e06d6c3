public import ConversationCore
internal import GRDB

/// One import while it runs: utterances and reports go in, and the store holds all of it
/// afterwards or nothing.
///
/// An utterance met again is *known*. One whose words, parent or marks are others in the
/// same source is *changed*: the new record replaces the old one, which stays in the store.
/// An edit is also seen across sources of the same rank, the later import having the later
/// word, unless one of the two only holds an excerpt. What is no longer in a source stays.
public final class ImportBatch {
  private let database: Database
  private let number: Int64
  /// What tells a file from its namesakes, for a path as given.
  private let locate: (String) -> String

  private var names: Names
  private let nameWriter: NameWriter
  private let insert: HandBoundStatement
  private let sources: SourceTable
  private var finder: RecordFinder
  private var places = InternedTable<String>()
  private var placeOfFile: [Int64: Int64] = [:]
  private var replaced: Replacements
  private var keptSources: Set<Int64> = []
  /// Records and reports of earlier imports that this one met as they are.
  private var recordsMetAgain = NumberRuns()
  private var sourcesMetAgain = NumberRuns()
  private var reportedPlaces: Set<Int64> = []
  private var recognisedPlaces: Set<Int64> = []
  private let currentSources: [SourceTable.Entry]
  /// Which of them are about a file.
  private let sourcesOfFile: [Int64: [Int]]
  private var summary = ImportSummary()
  /// The first thing that went wrong; nothing is taken after it.
  private(set) var failure: (any Error)?

  init(_ database: Database, number: Int64, locate: @escaping (String) -> String) throws {
    self.database = database
    self.number = number
    self.locate = locate
    names = try Names(database)
    nameWriter = try NameWriter(database)
    insert = try HandBoundStatement(database, RecordRow.insert)
    sources = try SourceTable(database)
    let currentSources = try SourceTable.current(database)
    sourcesOfFile = Dictionary(
      grouping: currentSources.indices, by: { currentSources[$0].row.file })
    self.currentSources = currentSources
    replaced = try Replacements(database)
    finder = try RecordFinder(database)
  }

  /// Takes utterances.
  public func add(_ records: PackedRecords) {
    guard failure == nil else { return }
    do {
      let rows = NumberedRecords(records, batch: number, names: &names, locate: locate)
      if names.hasUnwritten { try nameWriter.write(&names) }
      defer { insert.forget() }
      for index in rows.indices { try take(index, of: rows) }
    } catch {
      failure = error
    }
  }

  /// Takes what a source says of itself; after its utterances.
  public func add(_ report: SourceReport) {
    guard failure == nil else { return }
    do {
      let file = file(report.file)
      let row = names.row(of: report, file: file)
      if names.hasUnwritten { try nameWriter.write(&names) }
      summary.unreadable += report.diagnostics.count { $0.severity == .damage }
      let place = place(of: file)
      reportedPlaces.insert(place)
      if report.isRecognised { recognisedPlaces.insert(place) }
      // The same report again says nothing new.
      let same = sourcesOfFile[file]?.first { index in
        currentSources[index].row == row && !keptSources.contains(currentSources[index].number)
      }
      if let same {
        keptSources.insert(currentSources[same].number)
        if currentSources[same].batch != number {
          sourcesMetAgain.add(currentSources[same].number)
        }
      } else {
        keptSources.insert(
          try sources.write(row, batch: number, after: finder.lastRecord))
      }
    } catch {
      failure = error
    }
  }

  /// Counts sources of which nothing could be had at all.
  public func countUnreadable(_ count: Int) { summary.unreadable += count }

  /// Ends the import; what it did.
  func finish() throws -> ImportSummary {
    if let failure { throw failure }
    try supersedeReports()
    try write(recordsMetAgain, of: "records")
    try write(sourcesMetAgain, of: "sources")
    try finder.finish()
    var summary = summary
    summary.number = Int(number)
    return summary
  }

  private func write(_ numbers: NumberRuns, of what: String) throws {
    let insert = try HandBoundStatement(database, "INSERT INTO met_again VALUES (?, ?, ?, ?)")
    for run in numbers.runs {
      insert.bind(number, at: 1)
      insert.bind(what, at: 2)
      insert.bind(run.lowerBound, at: 3)
      insert.bind(run.upperBound, at: 4)
      try insert.run()
    }
  }

  // MARK: Files

  private func file(_ shown: String) -> Int64 {
    names.files.intern(Names.File(shown: shown, place: locate(shown)))
  }

  /// A number that is the same for all spellings of a file's path.
  private func place(of file: Int64) -> Int64 {
    if let place = placeOfFile[file] { return place }
    let place = places.intern(names.files[file]?.place ?? "")
    placeOfFile[file] = place
    return place
  }

  private func place(ofProfile profile: Int64) -> Int64 {
    place(of: names.profiles[profile]?.file ?? 0)
  }

  // MARK: Utterances

  /// Nearly all are new, or known as they are: neither needs more than a look.
  private func take(_ index: Int, of rows: NumberedRecords) throws {
    let key = rows.key(index)
    let records = try finder.records(of: key)
    if records.isEmpty {
      rows.bind(index, to: insert, as: try finder.nextRecord(key: key))
      try insert.run()
      summary.new += 1
    } else if records.count == 1,
      try finder.isKnown(
        records[0], before: number, { rows.isSame(index, as: $0) })
    {
      recordsMetAgain.add(records[0])
      summary.known += 1
    } else {
      let row = rows.row(index)
      try take(row, others: try finder.find(row, among: records))
    }
  }

  private func take(_ row: RecordRow, others: [RecordFinder.Found]) throws {
    guard !others.isEmpty else {
      try write(row)
      summary.new += 1
      return
    }
    let place = place(ofProfile: row.profile)
    let style = names.profiles[row.profile]?.style
    func isHere(_ other: RecordFinder.Found) -> Bool {
      self.place(ofProfile: other.row.profile) == place
    }
    func saysTheSame(_ other: RecordFinder.Found) -> Bool {
      other.row.content == row.content && names.profiles[other.row.profile]?.style == style
    }
    // What this source said last; an edit met elsewhere since does not change that.
    let mine = others.filter { other in
      guard isHere(other) else { return false }
      guard let next = replaced.next(after: other.record) else { return true }
      return others.contains { $0.record == next && !isHere($0) }
    }
    let current = others.filter { replaced.next(after: $0.record) == nil }
    let isFirstHere = mine.allSatisfy { $0.row.batch == number }
    if let same = mine.first(where: saysTheSame) {
      try meetAgain(same, row, place: place, isHere: true)
      summary.known += 1
    } else if isFirstHere,
      let same = current.first(where: saysTheSame)
        ?? others.first(where: { !isHere($0) && saysTheSame($0) })
    {
      try meetAgain(same, row, place: place, isHere: false)
      summary.known += 1
    } else {
      let outdated = current.filter { other in
        guard other.row.batch != number else { return false }
        return isHere(other) || isEdited(other.row, into: row)
      }
      let record = try write(row)
      for other in outdated {
        try replaced.add(other.record, by: record, batch: number, in: database)
      }
      if isFirstHere && outdated.isEmpty { summary.known += 1 } else { summary.changed += 1 }
    }
  }

  /// Notes another place of what is known word for word.
  private func meetAgain(
    _ same: RecordFinder.Found, _ row: RecordRow, place: Int64, isHere: Bool
  ) throws {
    if isHere {
      if same.row.batch != number { return recordsMetAgain.add(same.record) }
      guard same.row.place != row.place else { return }
    } else {
      for meeting in try finder.meetings(of: same.record)
      where self.place(ofProfile: meeting.profile) == place {
        guard meeting.batch == number, meeting.place != row.place else { return }
      }
    }
    try finder.meet(same.record, row)
  }

  @discardableResult
  private func write(_ row: RecordRow) throws -> Int64 {
    let record = try finder.nextRecord(key: row.key)
    row.bind(to: insert, as: record)
    try insert.run()
    return record
  }

  /// Whether a record of another source shows what was said before an edit.
  private func isEdited(_ old: RecordRow, into new: RecordRow) -> Bool {
    let marks = (
      old: Utterance.Marks(rawValue: UInt16(truncatingIfNeeded: old.content.marks)),
      new: Utterance.Marks(rawValue: UInt16(truncatingIfNeeded: new.content.marks))
    )
    guard let rank = names.profiles[old.profile]?.rank, rank == names.profiles[new.profile]?.rank,
      !marks.new.contains(.pending)
    else { return false }
    if marks.old.contains(.pending) { return true }
    // Views of a page differ in how they show the post; its comments they show as they are.
    if rank == .page, new.content.kind == Int64(Utterance.Kind.post.rawValue) { return false }
    return !marks.new.contains(.cut) && !new.content.text.isEmpty
      && old.content.text != new.content.text && !old.content.text.hasPrefix(new.content.text)
  }

  // MARK: Reports

  /// Of a file read again only the new reports count; but one that could not be recognised
  /// this time does not make the store forget what it was.
  private func supersedeReports() throws {
    let supersede = try HandBoundStatement(
      database, "UPDATE sources SET superseded = ? WHERE number = ?")
    for entry in currentSources where !keptSources.contains(entry.number) {
      let place = place(of: entry.row.file)
      guard reportedPlaces.contains(place) else { continue }
      let isRecognised = names.report(of: entry.row)?.isRecognised ?? false
      guard recognisedPlaces.contains(place) || !isRecognised else { continue }
      supersede.bind(number, at: 1)
      supersede.bind(entry.number, at: 2)
      try supersede.run()
    }
  }
}

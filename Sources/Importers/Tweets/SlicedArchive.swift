internal import Bytes
internal import ConversationCore
internal import Dispatch
internal import Synchronization

/// An archive whose long lists of statuses are read by several tasks: its files up to the first
/// long one, the slices of that, the files up to the next, and so on. Put together in this
/// order, what they hand over is what one task would have.
///
/// Tasks may run at the same time as long as each begins after those before it have: what has
/// to be known of others is waited for.
final class SlicedArchive: Sendable {
  /// One task's share.
  enum Step: Sendable {
    /// The files of a stretch: what slices left of the long file before it, then these.
    case stretch(Int)
    /// A slice of the long file behind a stretch.
    case slice(Int, behind: Int)
  }

  /// What the tasks of stretches hand on to one another.
  private struct State: ~Copyable {
    var reading: ArchiveReading
    var report: SourceReport
  }

  /// What is known of a long file.
  private struct LongFile: Sendable {
    var shared: StatusReading.Shared?
    var cuts: JSONCuts?
    var ledger: SliceLedger
  }

  let archive: TweetArchive
  let steps: [Step]
  private let files: [TweetArchive.File]
  /// The long files' places among the files.
  private let long: [Int]
  /// How many tasks read slices of each long file.
  private let sliceCounts: [Int]
  private let sliceBytes: Int
  private let state: Mutex<State>
  /// By number of the long file, once the stretch before it is read.
  private let longFiles = Mutex<[LongFile]>([])
  private let stretchesRead: [Gate]
  private let slicesRead: [Gate]

  /// The archive in slices of about so many bytes; nil where none of its files is long enough.
  init?(_ archive: TweetArchive, every bytes: Int) {
    guard case .parts(let files) = archive.layout else { return nil }
    var long: [Int] = []
    var steps: [Step] = [.stretch(0)]
    var sliceCounts: [Int] = []
    for (place, file) in files.enumerated() where file.part == .tweets {
      let slices = JSONCuts.mostSlices(of: file.source, every: bytes)
      guard slices > 0 else { continue }
      for slice in 0..<slices { steps.append(.slice(slice, behind: long.count)) }
      sliceCounts.append(slices)
      long.append(place)
      steps.append(.stretch(long.count))
    }
    guard !long.isEmpty else { return nil }
    self.archive = archive
    self.files = files
    self.long = long
    self.steps = steps
    self.sliceCounts = sliceCounts
    slicesRead = sliceCounts.map { Gate(after: $0) }
    sliceBytes = bytes
    stretchesRead = (0...long.count).map { _ in Gate(after: 1) }
    state = Mutex(
      State(
        reading: ArchiveReading(archive: archive.name, files: files),
        report: archive.blankReport))
  }

  /// Bytes a step reads, as far as known.
  func size(of step: Step) -> Int {
    switch step {
    case .slice(_, let number):
      (files[long[number]].source.sizeWithPlaces ?? 0) / sliceCounts[number]
    case .stretch(let number):
      files[range(ofStretch: number)].reduce(0) { $0 &+ max(0, $1.source.size ?? 0) }
    }
  }

  /// Lines to be added to those a step's utterances stand on, known once all steps before it
  /// have been run; nil where nothing of it is to be kept.
  func linesBefore(_ step: Step) -> Int? {
    guard case .slice(let slice, let number) = step else { return 0 }
    return longFiles.withLock { $0[number].ledger.lines(before: slice) }
  }

  /// Runs a step.
  func run(
    _ step: Step, receive: @escaping (borrowing Utterance, SourceReport.Rank) -> Void,
    finish: (SourceReport) -> Void
  ) {
    switch step {
    case .stretch(let number):
      runStretch(number, receive: receive, finish: finish)
      stretchesRead[number].pass()
    case .slice(let slice, let number):
      runSlice(slice, of: number, receive: receive)
      slicesRead[number].pass()
    }
  }

  // MARK: Stretches

  private func range(ofStretch number: Int) -> Range<Int> {
    let start = number == 0 ? 0 : long[number - 1] + 1
    return start..<(number < long.count ? long[number] : files.count)
  }

  private func runStretch(
    _ number: Int, receive: @escaping (borrowing Utterance, SourceReport.Rank) -> Void,
    finish: (SourceReport) -> Void
  ) {
    if number > 0 {
      stretchesRead[number - 1].wait()
      slicesRead[number - 1].wait()
    }
    let report = state.withLock { state in
      var sink = ImportSink(report: state.report, receiveRanked: receive)
      if number == 0 {
        state.reading.open(&sink)
      } else {
        let file = longFiles.withLock { $0[number - 1] }
        state.reading.finish(
          long[number - 1], file.ledger.counts, rest: file.ledger.rest, of: file.cuts,
          into: &sink)
      }
      state.reading.read(range(ofStretch: number), into: &sink)
      if number == long.count { state.reading.close(&sink) }
      state.report = sink.report
      if number < long.count { prepare(number, state.reading.shared) }
      return sink.report
    }
    if number == long.count { finish(report) }
  }

  /// Finds where the next long file is cut.
  private func prepare(_ number: Int, _ shared: StatusReading.Shared?) {
    let file = long[number]
    // The file may have grown since slices were given to tasks: the last one reads to its end.
    let cuts =
      shared == nil
      ? nil : JSONCuts(files[file].source, every: sliceBytes, atMost: sliceCounts[number])
    // Without cuts the one slice that is declined leaves all of it to the next stretch.
    let ledger = SliceLedger(starts: cuts?.starts ?? [0])
    longFiles.withLock { $0.append(LongFile(shared: shared, cuts: cuts, ledger: ledger)) }
  }

  // MARK: Slices

  private func runSlice(
    _ slice: Int, of number: Int,
    receive: @escaping (borrowing Utterance, SourceReport.Rank) -> Void
  ) {
    stretchesRead[number].wait()
    let (shared, cuts, isOver) = longFiles.withLock { files in
      (files[number].shared, files[number].cuts, files[number].ledger.isOver)
    }
    var outcome = SliceLedger.Outcome(end: .declined)
    if !isOver, let shared, let cuts, slice < cuts.starts.count {
      var sink = ImportSink(report: archive.blankReport, receiveRanked: receive)
      var reading = StatusReading(shared)
      outcome.end = read(slice, of: number, cuts, by: &reading, into: &sink)
      outcome.counts = reading.counts
    }
    longFiles.withLock { $0[number].ledger.note(outcome, of: slice) }
  }

  private func read(
    _ slice: Int, of number: Int, _ cuts: JSONCuts, by reading: inout StatusReading,
    into sink: inout ImportSink
  ) -> SliceLedger.End {
    let source = files[long[number]].source
    // A text of its own: where workers count references to the same one, each waits for the
    // other's.
    let name = String(decoding: Array(source.name.utf8), as: UTF8.self)
    guard var scanner = Self.scanner(of: source, slice, cuts) else { return .declined }
    let limit = slice + 1 < cuts.starts.count ? cuts.starts[slice + 1] : .max
    var last: (place: JSONPlace, isRead: Bool)?
    while scanner.beginElement() {
      let place = scanner.place
      if place.offset >= limit { return .reached(place) }
      last = (place, reading.readElement(&scanner, of: name, [], into: &sink))
    }
    if scanner.damageCount == 0 { return .finished }
    guard let last else { return .declined }
    return .stopped(last.place, isRead: last.isRead)
  }

  private static func scanner(of source: Source, _ slice: Int, _ cuts: JSONCuts) -> JSONScanner? {
    guard slice > 0 else {
      guard var scanner = try? JSONScanner(source) else { return nil }
      scanner.endAtDamage()
      return scanner
    }
    let place = JSONPlace(offset: cuts.starts[slice], line: 1)
    return try? JSONScanner(source, at: place, of: cuts, endsAtDamage: true)
  }
}

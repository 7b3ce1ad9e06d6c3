internal import ConversationCore
internal import Dispatch
internal import Importers
internal import Synchronization

/// What one import task hands over, from the worker that reads to the one thread that
/// fills the corpus: in order, a batch at a time, and never more than a bounded number of utterances
/// ahead, so that memory does not grow with the source.
final class TaskOutput<Batch: UtteranceBatching>: Sendable {
  /// One piece of it.
  enum Item: Sendable {
    /// Utterances with the rank of their source.
    case utterances(Batch)
    /// The report of a source whose utterances have all been handed over.
    case report(SourceReport)
    /// The end; with the members nobody could read.
    case end(Leftover)

    /// Whether nothing comes after it.
    var isEnd: Bool {
      if case .end = self { true } else { false }
    }

    /// Adds to the lines its utterances stand on.
    mutating func addLines(_ lines: Int) {
      // Held once, so that nothing is copied.
      switch consume self {
      case .utterances(var batch):
        batch.addLines(lines)
        self = .utterances(batch)
      case let other: self = other
      }
    }
  }

  /// How far a worker may be ahead, in units of `weight(of:)`: some thousand utterances, or
  /// the pages of a few megabytes, so that two workers are both busy with small files.
  private static var unitsAhead: Int { 256 }

  /// How much is handed over in one go: to wake who waits for each small file costs more than
  /// the file.
  private static var unitsTogether: Int { 16 }

  private let items = Mutex<[Item]>([])
  private let ready = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: TaskOutput.unitsAhead)
  private let batches: BatchPool<Batch>
  private let placing: @Sendable (Moment) -> Moment

  /// An output whose batches come from a pool and go back to it.
  init(batches: BatchPool<Batch>, placing: @escaping @Sendable (Moment) -> Moment) {
    self.batches = batches
    self.placing = placing
  }

  /// The next pieces, at least one, the last of them first; waits for them.
  func next() -> [Item] {
    ready.wait()
    var taken: [Item] = []
    items.withLock { swap(&$0, &taken) }
    for item in taken {
      for _ in 0..<Self.weight(of: item) { room.signal() }
    }
    taken.reverse()
    return taken
  }

  /// Runs the task and hands over what it finds; waits while too much is ahead.
  func run(_ task: ImportTask) {
    var pending: [Item] = []
    var weight = 0
    run(task) { item in
      weight += Self.weight(of: item)
      let isTime = item.isEnd || weight >= Self.unitsTogether
      pending.append(item)
      guard isTime else { return }
      put(&pending)
      weight = 0
    }
  }

  /// Runs the task on the thread that receives what it finds.
  func run(_ task: ImportTask, handOver: (consuming Item) -> Void) {
    withoutActuallyEscaping(handOver) { handOver in
      let filling = Filling(batches.take())
      let leftover = task.run { [self] (utterance: borrowing Utterance, rank) in
        filling.batch.take(utterance, said: placing(utterance.said), rank: rank)
        if filling.batch.isFull {
          handOver(.utterances(filling.take(replacing: batches.take())))
        }
      } finish: { report in
        if !filling.batch.isEmpty {
          handOver(.utterances(filling.take(replacing: batches.take())))
        }
        handOver(.report(report))
      }
      // What another task reports on.
      if !filling.batch.isEmpty {
        handOver(.utterances(filling.take(replacing: batches.take())))
      }
      batches.giveBack(.utterances(filling.batch))
      handOver(.end(leftover))
    }
  }

  /// What an item costs of the room ahead: one for every sixteen utterances.
  private static func weight(of item: Item) -> Int {
    if case .utterances(let batch) = item { return max(1, batch.count / 16) }
    return 1
  }

  /// Hands these over, of which none is left to the caller: whoever takes them has them alone.
  private func put(_ more: inout [Item]) {
    for item in more {
      for _ in 0..<Self.weight(of: item) { room.wait() }
    }
    let isFirst = items.withLock { items in
      let isFirst = items.isEmpty
      items += more
      more = []
      return isFirst
    }
    // Who waits takes all there is.
    if isFirst { ready.signal() }
  }

  /// The batch being filled; it never leaves its worker.
  private final class Filling {
    var batch: Batch

    init(_ batch: consuming Batch) { self.batch = batch }

    func take(replacing next: consuming Batch) -> Batch {
      swap(&batch, &next)
      return next
    }
  }
}

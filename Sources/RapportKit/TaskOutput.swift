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

  /// The next piece; waits for it.
  func next() -> Item {
    ready.wait()
    let item = items.withLock { $0.removeFirst() }
    for _ in 0..<Self.weight(of: item) { room.signal() }
    return item
  }

  /// Runs the task and hands over what it finds; waits while too much is ahead.
  func run(_ task: ImportTask) { run(task) { put($0) } }

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

  private func put(_ item: Item) {
    for _ in 0..<Self.weight(of: item) { room.wait() }
    items.withLock { $0.append(item) }
    ready.signal()
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

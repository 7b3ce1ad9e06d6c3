internal import ConversationCore
internal import Dispatch
internal import Importers
internal import Synchronization

/// What one import task hands over, from the worker that reads to the one thread that
/// fills the corpus: in order, a batch at a time, and never more than a few batches
/// ahead, so that memory does not grow with the source.
final class TaskOutput: Sendable {
  /// One piece of it.
  enum Item: Sendable {
    /// Utterances with the rank of their source.
    case utterances(UtteranceBatch)
    /// The report of a source whose utterances have all been handed over.
    case report(SourceReport)
    /// The end; with the members nobody could read.
    case end(Leftover)
  }

  private static let batchesAhead = 8

  private let items = Mutex<[Item]>([])
  private let ready = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: TaskOutput.batchesAhead)
  private let batches: BatchPool
  private let placing: @Sendable (Moment) -> Moment

  /// An output whose batches come from a pool and go back to it.
  init(batches: BatchPool, placing: @escaping @Sendable (Moment) -> Moment) {
    self.batches = batches
    self.placing = placing
  }

  /// The next piece; waits for it.
  func next() -> Item {
    ready.wait()
    let item = items.withLock { $0.removeFirst() }
    room.signal()
    return item
  }

  /// Runs the task and hands over what it finds; waits while too much is ahead.
  func run(_ task: ImportTask) {
    let filling = Filling()
    let leftover = task.run { [self] (utterance: consuming Utterance, rank) in
      utterance.said = placing(utterance.said)
      filling.batch.append(consume utterance, rank: rank)
      if filling.batch.isFull { put(.utterances(filling.take(replacing: batches.take()))) }
    } finish: { report in
      if !filling.batch.isEmpty { put(.utterances(filling.take(replacing: batches.take()))) }
      put(.report(report))
    }
    put(.end(leftover))
  }

  private func put(_ item: Item) {
    room.wait()
    items.withLock { $0.append(item) }
    ready.signal()
  }

  /// The batch being filled; it never leaves its worker.
  private final class Filling {
    var batch = UtteranceBatch()

    func take(replacing next: UtteranceBatch) -> UtteranceBatch {
      let full = batch
      batch = next
      return full
    }
  }
}

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
    case utterances([(utterance: Utterance, rank: SourceReport.Rank)])
    /// The report of a source whose utterances have all been handed over.
    case report(SourceReport)
    /// The end; with the members nobody could read.
    case end(Leftover)
  }

  private static let batchSize = 256
  private static let batchesAhead = 8

  private let items = Mutex<[Item]>([])
  private let ready = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: TaskOutput.batchesAhead)

  /// The next piece; waits for it.
  func next() -> Item {
    ready.wait()
    let item = items.withLock { $0.removeFirst() }
    room.signal()
    return item
  }

  /// Runs the task and hands over what it finds; waits while too much is ahead.
  func run(_ task: ImportTask) {
    let batch = Batch()
    let leftover = task.run { [self] (utterance: consuming Utterance, rank) in
      batch.utterances.append((consume utterance, rank))
      if batch.utterances.count == Self.batchSize { put(.utterances(batch.release())) }
    } finish: { report in
      if !batch.utterances.isEmpty { put(.utterances(batch.release())) }
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
  private final class Batch {
    var utterances: [(utterance: Utterance, rank: SourceReport.Rank)] = []

    func release() -> [(utterance: Utterance, rank: SourceReport.Rank)] {
      let full = utterances
      utterances = []
      utterances.reserveCapacity(TaskOutput.batchSize)
      return full
    }
  }
}

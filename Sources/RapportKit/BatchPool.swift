internal import Synchronization

/// Batches that were handed over and are to be filled again.
///
/// A spent batch goes back with what it holds still in it: the worker that made it frees
/// it, for memory freed on another thread than its own costs far more.
final class BatchPool<Batch: UtteranceBatching>: Sendable {
  private let spent = Mutex<[Batch]>([])
  private let make: @Sendable () -> Batch

  /// A pool of batches, new ones made like this.
  init(making make: @escaping @Sendable () -> Batch) { self.make = make }

  /// An empty batch, used before or new.
  func take() -> Batch {
    var batch = spent.withLock { $0.popLast() } ?? make()
    batch.removeAll()
    return batch
  }

  /// Gives back what a piece was made of.
  func giveBack(_ item: consuming TaskOutput<Batch>.Item) {
    if case .utterances(let batch) = consume item { spent.withLock { $0.append(batch) } }
  }
}

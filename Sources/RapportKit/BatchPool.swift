internal import Synchronization

/// Batches that were handed over and are to be filled again.
///
/// A spent batch goes back with its utterances still in it: the worker that made them
/// frees them, for memory freed on another thread than its own costs far more.
final class BatchPool: Sendable {
  private let spent = Mutex<[UtteranceBatch]>([])

  /// An empty batch, used before or new.
  func take() -> UtteranceBatch {
    var batch = spent.withLock { $0.popLast() } ?? UtteranceBatch()
    batch.removeAll()
    return batch
  }

  /// Gives back what a piece was made of.
  func giveBack(_ item: consuming TaskOutput.Item) {
    if case .utterances(let batch) = consume item { spent.withLock { $0.append(batch) } }
  }
}

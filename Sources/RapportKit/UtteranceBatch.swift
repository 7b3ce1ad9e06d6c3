internal import ConversationCore

/// Utterances whole, as their sources have them: what a store keeps. A corpus takes
/// `PackedUtterances` instead, which the workers have taken apart.
struct UtteranceBatch: UtteranceBatching {
  private var utterances: [Utterance] = []
  private var ranks: [SourceReport.Rank] = []

  private static let size = 256

  /// How many it holds.
  var count: Int { utterances.count }

  /// Whether it holds nothing.
  var isEmpty: Bool { utterances.isEmpty }

  /// Whether it is time to hand it over.
  var isFull: Bool { utterances.count >= Self.size }

  /// Adds an utterance.
  mutating func take(_ utterance: borrowing Utterance, said: Moment, rank: SourceReport.Rank) {
    if utterances.isEmpty {
      utterances.reserveCapacity(Self.size)
      ranks.reserveCapacity(Self.size)
    }
    utterances.append(copy utterance)
    utterances[utterances.count - 1].said = said
    ranks.append(rank)
  }

  /// Shows every utterance where it stands, in order.
  func hand(to body: (borrowing Utterance, SourceReport.Rank) -> Void) {
    let span = utterances.span
    for index in span.indices { body(span[index], ranks[index]) }
  }

  /// Lets go of the utterances and keeps the memory.
  mutating func removeAll() {
    utterances.removeAll(keepingCapacity: true)
    ranks.removeAll(keepingCapacity: true)
  }
}

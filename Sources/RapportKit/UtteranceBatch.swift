internal import ConversationCore

/// Some utterances on their way from a worker to the corpus, each with the rank of its
/// source.
struct UtteranceBatch: Sendable {
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
  mutating func append(_ utterance: consuming Utterance, rank: SourceReport.Rank) {
    if utterances.isEmpty {
      utterances.reserveCapacity(Self.size)
      ranks.reserveCapacity(Self.size)
    }
    utterances.append(consume utterance)
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

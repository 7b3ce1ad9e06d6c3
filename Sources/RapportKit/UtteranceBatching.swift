internal import ConversationCore
internal import Store

/// Some utterances on their way from the worker that reads them to the one thread that
/// takes them in.
protocol UtteranceBatching: Sendable {
  /// How many it holds.
  var count: Int { get }
  /// Whether there is nothing in it to hand over.
  var isEmpty: Bool { get }
  /// Whether it is time to hand it over.
  var isFull: Bool { get }

  /// Adds an utterance said then, with the rank of its source.
  mutating func take(_ utterance: borrowing Utterance, said: Moment, rank: SourceReport.Rank)
  /// Adds to the lines the utterances stand on.
  mutating func addLines(_ lines: Int)
  /// Lets go of the utterances and keeps the memory.
  mutating func removeAll()
}

extension PackedUtterances: UtteranceBatching {
  mutating func take(_ utterance: borrowing Utterance, said: Moment, rank: SourceReport.Rank) {
    append(utterance, said: said, rank: rank)
  }
}

extension PackedRecords: UtteranceBatching {
  mutating func take(_ utterance: borrowing Utterance, said: Moment, rank: SourceReport.Rank) {
    append(utterance, said: said, rank: rank)
  }
}

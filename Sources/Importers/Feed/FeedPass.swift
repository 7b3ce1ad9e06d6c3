internal import LibXML

/// One feed on its way to utterances.
struct FeedPass {
  private let file: String
  /// What feeds before have made known, until the first item.
  private var known: FeedAcquaintance
  private var translator: FeedTranslator?
  /// The item at hand, kept for its memory.
  private var item = FeedItem()

  init(file: String, known: consuming FeedAcquaintance) {
    self.file = file
    self.known = known
  }

  /// Takes a finished record.
  mutating func take(_ tree: XMLTree, _ record: Int, into sink: inout ImportSink) {
    FeedReading.read(tree, record, into: &item)
    if translator == nil {
      translator = FeedTranslator(FeedChannel(tree), first: item, file: file, known: known)
      known = FeedAcquaintance()
    }
    translator?.take(item, into: &sink)
  }

  /// Who translated it; nil for a feed without items.
  consuming func end() -> FeedTranslator? { translator }
}

/// What reading one document leaves for the reading of the next: room for records and
/// texts, what the names of tags mean, and how records are written. Documents of one site are written alike.
///
/// It changes nothing of what is read. One reading uses it at a time.
public final class XMLMemory {
  let vocabulary: XMLVocabulary
  let records: RecordNames
  var tree = XMLTree()
  var words = XMLWords()
  var shown = ByteArena()
  var scope: XMLScope
  var patterns: [XMLRecordPattern] = []

  /// Bytes of room that are kept; what a large document needed is given back.
  private static let kept = 1 << 20

  /// Memory for documents of a vocabulary.
  public init(_ vocabulary: XMLVocabulary) {
    self.vocabulary = vocabulary
    records = RecordNames(vocabulary)
    scope = XMLScope(vocabulary)
  }

  /// Lends the room for a tree, which comes back by `take`.
  func lend() -> (tree: XMLTree, words: XMLWords) {
    defer {
      tree = XMLTree()
      words = XMLWords()
    }
    return (tree, words)
  }

  /// Takes back the room of a reading that is over.
  func take(_ tree: consuming XMLTree, _ words: consuming XMLWords) {
    tree.removeAll()
    words.removeAll()
    if tree.arena.storage.count <= XMLMemory.kept, tree.nodes.capacity <= XMLMemory.kept / 32 {
      self.tree = tree
    }
    if words.bytes.storage.count <= XMLMemory.kept { self.words = words }
  }

  /// Takes back what a reduction had.
  func take(
    _ shown: consuming ByteArena, _ scope: consuming XMLScope,
    _ patterns: consuming [XMLRecordPattern]
  ) {
    if shown.storage.count <= XMLMemory.kept { self.shown = shown }
    self.scope = scope
    self.patterns = patterns
  }
}

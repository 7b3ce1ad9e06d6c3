public import ConversationCore
internal import GRDB

extension UtteranceStore {
  /// The number of the last import that is kept; 0 before the first.
  public func lastImport() throws(StoreFailure) -> Int {
    try rows("SELECT coalesce(max(number), 0) AS last FROM batches") { $0["last"] as Int }.first
      ?? 0
  }

  /// Utterances whose words are others than they were when an import ended, each once,
  /// however many sources showed both; in the order in which they first came.
  public func edited(since number: Int) throws(StoreFailure) -> [Identifier] {
    try asStoreFailure(path) {
      try queue.read { db in
        let replaced = try Replacements(db)
        guard !replaced.isEmpty else { return [] }
        let outdated = try HandBoundStatement(
          db,
          """
          SELECT seq, spaces.space, native, text, marks
          FROM replacements
          JOIN records ON records.seq = replacements.old
          JOIN spaces ON spaces.number = records.space
          WHERE replacements.batch > ? AND records.batch <= ?
          ORDER BY seq
          """)
        let text = try HandBoundStatement(db, "SELECT text FROM records WHERE seq = ?")
        outdated.bind(Int64(number), at: 1)
        outdated.bind(Int64(number), at: 2)
        var found: [Identifier] = []
        var seen: Set<Identifier> = []
        while try outdated.step() {
          let marks = Utterance.Marks(rawValue: UInt16(truncatingIfNeeded: outdated.number(4)))
          guard marks.isDisjoint(with: [.cut, .pending]),
            let successor = replaced.successor(of: outdated.number(0))
          else { continue }
          text.bind(successor, at: 1)
          guard try text.step() else { continue }
          let isEdited = text.text(0) != outdated.text(3)
          text.reset()
          let id = outdated.native(2).identifier(in: outdated.text(1))
          if isEdited, seen.insert(id).inserted { found.append(id) }
        }
        return found
      }
    }
  }
}

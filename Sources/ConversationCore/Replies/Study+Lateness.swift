extension Study {
  /// Whether a comment came over a week after its post, or where the post has no date
  /// after the first comment on it; nil for what is no comment or has no date.
  func isLate(_ row: Int32) -> Bool? {
    guard corpus.kinds[Int(row)] == .comment, let said = instant(row) else { return nil }
    let conversation = threads.conversations[Int(row)]
    guard conversation >= 0 else { return nil }
    let root = corpus.ids.row(of: threads.roots[Int(conversation)])
    let posted =
      (root >= 0 ? instant(root) : nil)
      ?? threads.members(of: conversation).first.flatMap { instant($0) }
    return posted.map { said &- $0 > ReplyPriorityConstants.lateAfter }
  }

  /// When the owner last said something of each kind; without a date it does not count.
  ///
  /// - Complexity: linear in the rows.
  func ownersLast(ofKinds kinds: Set<Utterance.Kind>) -> [Utterance.Kind: Int64] {
    var last: [Utterance.Kind: Int64] = [:]
    guard !kinds.isEmpty else { return last }
    for row in 0..<Int32(corpus.count) where speaker(row) == people.owner && isUtterance(row) {
      let kind = corpus.kinds[Int(row)]
      guard kinds.contains(kind), let instant = instant(row) else { continue }
      last[kind] = max(last[kind] ?? instant, instant)
    }
    return last
  }
}

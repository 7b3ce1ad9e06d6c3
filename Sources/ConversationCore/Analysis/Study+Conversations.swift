extension Study {
  /// How many conversations there are: roots with at least one answer among the sources.
  func conversationCount() -> Int {
    (0..<Int32(threads.roots.count)).count { conversation in
      let rows = threads.members(of: conversation)
      return rows.count > 1 && rows.contains { counts($0) }
    }
  }

  /// Conversations that took off (decisions 25): at least five speakers, or depth four,
  /// or more replies than 95 of 100 of the owner's; the largest first.
  func tookOff() -> [ConversationSummary] {
    var figures: [Figures] = []
    var ownReplies: [Int32] = []
    for conversation in 0..<Int32(threads.roots.count) {
      guard let found = measure(conversation) else { continue }
      if found.isOwn { ownReplies.append(Int32(clamping: found.replies)) }
      // Somebody who answers nobody but themselves takes off with nobody.
      if found.speakers > 1 { figures.append(found) }
    }
    let usual = percentile95(of: ownReplies)
    var list: [(figures: Figures, reason: ConversationSummary.Reason)] = []
    for it in figures {
      if it.speakers >= Self.manySpeakers {
        list.append((it, .people))
      } else if it.depth >= Self.deep {
        list.append((it, .depth))
      } else if let usual, it.isOwn, it.replies > usual {
        list.append((it, .replies))
      }
    }
    list.sort {
      $0.figures.replies != $1.figures.replies
        ? $0.figures.replies > $1.figures.replies : id($0.figures.root) < id($1.figures.root)
    }
    return list.prefix(max(options.top, 10)).map { it, reason in
      ConversationSummary(
        root: reference(it.root), replies: it.replies, speakers: it.speakers, depth: it.depth,
        lifetime: it.lifetime, reason: reason)
    }
  }

  private static let manySpeakers = 5
  private static let deep = 4
  /// Fewer conversations than this have no percentile worth the name.
  private static let leastConversations = 20

  private struct Figures {
    var root: Int32
    var replies: Int
    var speakers: Int
    var depth: Int
    var lifetime: Int64?
    var isOwn: Bool
  }

  private func measure(_ conversation: Int32) -> Figures? {
    let rows = threads.members(of: conversation)
    guard rows.count > 1, let first = rows.first, rows.contains(where: { counts($0) }) else {
      return nil
    }
    let root = corpus.ids.row(of: threads.roots[Int(conversation)])
    let head = root >= 0 ? root : first
    var replies = 0
    var depth = 0
    var speakers: Set<Int32> = []
    var unknown = 0
    var times: ClosedRange<Int64>?
    for row in rows where !people.ignores(speaker(row)) {
      if let time = instant(row) {
        times = min(time, times?.lowerBound ?? time)...max(time, times?.upperBound ?? time)
      }
      let isReply = row != root && acts[Int(row)] == .talking
      guard isReply || row == head else { continue }
      let person = speaker(row)
      if person >= 0 { speakers.insert(person) } else { unknown += 1 }
      guard isReply else { continue }
      replies += 1
      depth = max(depth, Int(threads.depths[Int(row)]))
    }
    guard replies > 0 else { return nil }
    let lifetime = times.map { $0.upperBound &- $0.lowerBound }
    return Figures(
      root: head, replies: replies, speakers: speakers.count + unknown, depth: depth,
      lifetime: lifetime == 0 ? nil : lifetime,
      isOwn: people.owner >= 0 && speaker(head) == people.owner)
  }

  /// The nearest-rank 95th percentile; nil under twenty values.
  private func percentile95(of values: [Int32]) -> Int? {
    guard values.count >= Self.leastConversations else { return nil }
    return Int(values.sorted()[(values.count * 95 + 99) / 100 - 1])
  }
}

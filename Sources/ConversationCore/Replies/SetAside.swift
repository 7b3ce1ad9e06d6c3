/// What the user is done with, or wants to see again later: it is in no list of replies
/// and nothing is owed for it.
public struct SetAside: Hashable, Sendable {
  /// Ids of utterances, as printed, and the first day each is to be seen again; nil for
  /// never.
  public var until: [String: CivilDay?]

  /// Nothing, or what is given.
  public init(until: [String: CivilDay?] = [:]) { self.until = until }
}

extension Study {
  /// Rows that are set aside today: those the user named, and like an answer would, what
  /// their speakers said in the same conversations before.
  func rowsSetAside(among received: [Int32]) -> Set<Int32> {
    let today = clock.day(at: now)
    var rows: Set<Int32> = []
    var until: [Talk: Int64] = [:]
    for (id, day) in options.setAside.until {
      if let day, day <= today { continue }
      guard let row = corpus.ids.row(printed: id), isUtterance(row) else { continue }
      rows.insert(row)
      guard let talk = talk(of: row), let instant = instant(row) else { continue }
      until[talk] = max(until[talk] ?? instant, instant)
    }
    guard !until.isEmpty else { return rows }
    for row in received {
      guard let talk = talk(of: row), let last = until[talk], let instant = instant(row),
        instant <= last
      else { continue }
      rows.insert(row)
    }
    return rows
  }

  /// What one person says in one conversation.
  private struct Talk: Hashable {
    var conversation: Int32
    var person: Int32
  }

  private func talk(of row: Int32) -> Talk? {
    let person = speaker(row)
    guard person >= 0 else { return nil }
    return Talk(conversation: threads.conversations[Int(row)], person: person)
  }
}

extension IdentifierTable {
  /// The row that bears an identifier, by its printed form; nil where no source holds it.
  ///
  /// Where the space ends and the native part begins cannot be seen: every place is tried.
  func row(printed id: String) -> Int32? {
    var index = id.endIndex
    while index > id.startIndex {
      index = id.index(before: index)
      if let ref = find(Identifier(String(id[..<index]), id[index...])), row(of: ref) >= 0 {
        return row(of: ref)
      }
    }
    return nil
  }
}

/// Gathers a ladder from the utterances of a dyad, fed in order of time.
struct LadderBuilder {
  private struct Cell {
    var isUsed = false
    var firstRow: Int32 = -1
    var first: CivilDay?
    var last: CivilDay?
    var recentDays = 0
    var recentSides: TieDay.Sides = []
  }

  private let since: CivilDay
  private var cells = Array(repeating: Cell(), count: Rung.allCases.count)
  /// Rung and service of each channel used lately.
  private(set) var channels: [Channel] = []

  /// A kind of place where two people talk: comments anywhere are one, public and private
  /// talk are one a service.
  struct Channel: Hashable {
    var rung: Rung
    /// Number of the service; -1 where it does not matter.
    var service: Int32
  }

  /// A ladder as seen from a day.
  init(today: CivilDay) { since = today.advanced(by: 1 - TieConstants.recent) }

  /// Adds an utterance; a call or a meeting is both sides' whoever wrote it down.
  mutating func add(
    _ rung: Rung, row: Int32, day: CivilDay?, sides: TieDay.Sides, service: Int32
  ) {
    let place = Int(rung.rawValue)
    let sides: TieDay.Sides = rung >= .voice ? .both : sides
    cells[place].isUsed = true
    if cells[place].firstRow < 0 { cells[place].firstRow = row }
    guard let day else { return }
    if cells[place].first == nil { (cells[place].first, cells[place].firstRow) = (day, row) }
    if day >= since {
      if cells[place].last != day { cells[place].recentDays += 1 }
      cells[place].recentSides.formUnion(sides)
      let channel = Channel(
        rung: rung, service: rung == .publicTalk || rung == .privateText ? service : -1)
      if rung != .link, !channels.contains(channel) { channels.append(channel) }
    }
    cells[place].last = max(day, cells[place].last ?? day)
  }

  /// Notes the first link between the two, which is no talk and so in no dyad.
  mutating func link(first: CivilDay?, row: Int32) {
    cells[0].isUsed = true
    (cells[0].first, cells[0].firstRow) = (first, row)
  }

  /// The ladder; `id` names a row.
  func ladder(id: (Int32) -> String) -> Ladder {
    Ladder(
      steps: cells.indices.compactMap { place in
        guard cells[place].isUsed, let rung = Rung(rawValue: UInt8(place)) else { return nil }
        let cell = cells[place]
        return Ladder.Step(
          rung: rung, first: cell.first,
          firstUtterance: cell.firstRow >= 0 ? id(cell.firstRow) : nil, last: cell.last,
          recentDays: cell.recentDays, isMutual: cell.recentSides == .both)
      })
  }
}

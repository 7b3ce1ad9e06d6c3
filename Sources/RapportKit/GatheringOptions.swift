internal import ConversationCore
internal import Importers

/// What to read, as typed, and how to read what the sources leave open.
public struct GatheringOptions: Sendable {
  /// Files, folders, archives; `-` for standard input; none for the store.
  public var sources: [String]
  /// Where the store is.
  let store: String
  let dateOrder: PageDateOrder?
  /// Whether pages are read as if no engine were known.
  let byStructure: Bool
  /// Turns wall times into instants; nil leaves them wall times.
  let wallClock: DayClock?

  /// Options from what was typed; throws with what is wrong and what would be right.
  ///
  /// - Parameters:
  ///   - sources: files, folders, archives; `-` for standard input.
  ///   - dateOrder: `dmy`, `mdy` or `ymd` for dates that a page leaves open; nil for
  ///     "find out".
  ///   - sourceTimeZone: IANA zone of wall times printed without one.
  ///   - store: path of the store; nil for the usual one.
  ///   - byStructure: whether pages are read as if no engine were known.
  public init(
    sources: [String], dateOrder: String? = nil, sourceTimeZone: String? = nil,
    store: String? = nil, byStructure: Bool = false
  ) throws(ArgumentFailure) {
    self.sources = sources
    self.byStructure = byStructure
    self.store = store ?? SystemView.storePath
    self.dateOrder = dateOrder.flatMap(PageDateOrder.init)
    if let dateOrder, self.dateOrder == nil {
      throw ArgumentFailure(message: English.wantsDateOrder(not: dateOrder))
    }
    wallClock = sourceTimeZone.flatMap(DayClock.init(timeZone:))
    if let sourceTimeZone, wallClock == nil {
      throw ArgumentFailure(
        message: English.wantsZone("--source-time-zone", not: sourceTimeZone))
    }
  }
}

extension GatheringOptions {
  /// How what the sources leave open is read, in short.
  var print: String { "\(dateOrder.map { "\($0)" } ?? "-") \(wallClock?.name ?? "-")" }

  /// A wall time as the instant it is in the sources' zone, where that was stated.
  func placed(_ said: Moment) -> Moment {
    guard said.precision == .local, let wallClock, let seconds = said.seconds else { return said }
    return Moment(
      milliseconds: wallClock.instant(ofWallClock: seconds) &* 1000
        &+ said.milliseconds &- seconds &* 1000, precision: .instant)
  }
}

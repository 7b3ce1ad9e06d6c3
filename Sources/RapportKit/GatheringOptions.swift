/// What to read, as typed, and how to read what the sources leave open.
public struct GatheringOptions: Sendable {
  /// Files, folders, archives; `-` for standard input.
  public var sources: [String]
  /// `dmy`, `mdy` or `ymd` for dates that a page leaves open; nil for "find out".
  public var dateOrder: String?
  /// IANA zone of wall times printed without one; nil leaves them wall times.
  public var sourceTimeZone: String?

  /// Options.
  public init(sources: [String], dateOrder: String? = nil, sourceTimeZone: String? = nil) {
    self.sources = sources
    self.dateOrder = dateOrder
    self.sourceTimeZone = sourceTimeZone
  }
}

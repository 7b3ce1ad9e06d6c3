/// What an import did, or would do.
public struct ImportSummary: Hashable, Sendable {
  /// Its number, by which it is undone; nil for a dry run.
  public var number: Int?
  /// Utterances the store did not know.
  public var new: Int
  /// Utterances it knew otherwise: edited, approved, answered since.
  public var changed: Int
  /// Utterances it knew as they are, or knows from another source.
  public var known: Int
  /// Places of which nothing could be read.
  public var unreadable: Int

  /// A summary.
  public init(
    number: Int? = nil, new: Int = 0, changed: Int = 0, known: Int = 0, unreadable: Int = 0
  ) {
    self.number = number
    self.new = new
    self.changed = changed
    self.known = known
    self.unreadable = unreadable
  }
}

/// An import of the past.
public struct PastImport: Hashable, Sendable {
  /// What it did; its number is set.
  public var summary: ImportSummary
  /// When it began, in seconds since 1970.
  public var started: Int64
  /// What was imported, as typed.
  public var sources: [String]
  /// Whether it was undone.
  public var isUndone: Bool
}

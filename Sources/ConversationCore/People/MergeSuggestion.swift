/// People who may be one, with what speaks for it; joining them is left to the user.
public struct MergeSuggestion: Hashable, Sendable {
  /// The people, the one who said most first.
  public var people: [PersonReference]
  /// Every account of theirs, as `realm:handle`, sorted.
  public var accounts: [String]
  /// What speaks for it.
  public var evidence: MergeClue
  /// How often that was right where it was measured, 0 to 1; nil where it was not.
  public var precision: Double?

  /// A suggestion.
  public init(
    people: [PersonReference], accounts: [String], evidence: MergeClue, precision: Double?
  ) {
    self.people = people
    self.accounts = accounts
    self.evidence = evidence
    self.precision = precision
  }
}

/// "Just numbers": how many of those who follow, are followed or commented have ever
/// exchanged a word with the owner (decisions 25).
public struct AudienceSummary: Sendable {
  /// One group of people.
  public struct Group: Sendable, Hashable {
    /// "followers on x", "people you follow on x", "commenters on example.com".
    public var name: String
    /// How many there are.
    public var total: Int
    /// Talk in both directions.
    public var mutual: Int
    /// Only they talked.
    public var theyOnly: Int
    /// Only the owner talked, and an answer would have been seen.
    public var youOnly: Int
    /// Only the owner talked, and no source could have shown an answer.
    public var unobserved: Int
    /// No word in either direction.
    public var numbers: Int

    /// A group.
    public init(
      name: String, total: Int, mutual: Int, theyOnly: Int, youOnly: Int, unobserved: Int,
      numbers: Int
    ) {
      self.name = name
      self.total = total
      self.mutual = mutual
      self.theyOnly = theyOnly
      self.youOnly = youOnly
      self.unobserved = unobserved
      self.numbers = numbers
    }
  }

  /// The groups, in a fixed order.
  public var groups: [Group]

  /// A summary.
  public init(groups: [Group]) { self.groups = groups }
}

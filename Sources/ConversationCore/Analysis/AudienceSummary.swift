/// "Just numbers": how many of those who follow, are followed or commented have ever
/// exchanged a word with the owner (decisions 25).
public struct AudienceSummary: Sendable {
  /// What people are to the owner.
  public enum Kind: Hashable, Sendable {
    /// They follow the owner.
    case followers
    /// The owner follows them.
    case followed
    /// They commented on the owner's posts.
    case commenters
  }

  /// One group of people.
  public struct Group: Sendable, Hashable {
    /// What they are to the owner.
    public var kind: Kind
    /// The service or the site where they are it.
    public var site: String
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
      kind: Kind, site: String, total: Int, mutual: Int, theyOnly: Int, youOnly: Int,
      unobserved: Int, numbers: Int
    ) {
      self.kind = kind
      self.site = site
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

/// What the user says of a person: one entry of a hand-edited people file.
///
/// It wins over everything found out by itself: accounts listed together are one person
/// whatever the evidence, accounts under `not` are somebody else's, and two entries are
/// never one person. What an entry says of itself costs nothing to undo: the entry goes,
/// and so does the merge.
public struct KnownPerson: Hashable, Sendable {
  /// Short and unique in the file; it is the person's id in everything printed.
  public var key: String
  /// What they are called, the one to show first. Where no accounts are given, whoever
  /// signs with one of these names is meant.
  public var names: [String]
  /// Their accounts: `@handle` (on X), `realm:handle` as `rapport read` prints it, an
  /// e-mail address, or the address of their site or profile.
  public var accounts: [String]
  /// Accounts that are not theirs, whatever the evidence: the undoing of a merge.
  public var notAccounts: [String]
  /// Shown in no list; their words still count in every figure.
  public var isHidden: Bool
  /// A bot or a spammer: in no list and in no denominator (decisions 4).
  public var isIgnored: Bool
  /// The user wants to be in touch at least every so many days; nil for no such wish.
  public var rhythm: Int?
  /// Answers of theirs count as the owner's (decisions 11).
  public var isTeam: Bool
  /// This is the user.
  public var isOwner: Bool

  /// An entry; only the key must be given.
  public init(
    key: String, names: [String] = [], accounts: [String] = [], notAccounts: [String] = [],
    isHidden: Bool = false, isIgnored: Bool = false, rhythm: Int? = nil, isTeam: Bool = false,
    isOwner: Bool = false
  ) {
    self.key = key
    self.names = names
    self.accounts = accounts
    self.notAccounts = notAccounts
    self.isHidden = isHidden
    self.isIgnored = isIgnored
    self.rhythm = rhythm
    self.isTeam = isTeam
    self.isOwner = isOwner
  }
}

/// What several people have in common who may be one.
public enum MergeClue: Hashable, Sendable {
  /// One full name on several sites.
  case fullName
  /// A login that spells another's full name.
  case login(String)
  /// One site signed with under several names.
  case site(String)
}

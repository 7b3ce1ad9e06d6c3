/// What became of one feed in a run.
public struct FeedResult: Hashable, Sendable {
  /// What happened.
  public enum Outcome: Hashable, Sendable {
    /// Something new, so many bytes of it; with what is wrong with it, if anything is.
    case new(bytes: Int, problem: String?)
    /// The same as the last time.
    case unchanged
    /// Not asked this time; why.
    case left(String)
    /// It could not be had; why.
    case failed(String)
  }

  /// The feed's address, for people.
  public var address: String
  /// What happened.
  public var outcome: Outcome

  /// Whether it could not be had.
  public var isFailure: Bool {
    if case .failed = outcome { true } else { false }
  }
}

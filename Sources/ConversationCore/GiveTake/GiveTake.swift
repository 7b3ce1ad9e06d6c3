/// What one side gives the other beside talk: thanks, offers, referrals, and answers to
/// what was asked ("what can I do for you?").
public struct GiveTake: Hashable, Sendable {
  /// Utterances that thank or congratulate.
  public var thanks = 0
  /// Utterances that offer something: "happy to help", "I can lend you".
  public var offers = 0
  /// Utterances that send to somebody else: "you should talk to", "I know somebody".
  public var referrals = 0
  /// Requests of the other side that were answered.
  public var answers = 0

  /// Nothing given.
  public init() {}

  /// Whether anything was given.
  public var isEmpty: Bool { thanks + offers + referrals + answers == 0 }

  /// Adds what an utterance gives.
  mutating func add(_ features: TextFeatures) {
    if features.thanks { thanks += 1 }
    if features.offers { offers += 1 }
    if features.refers { referrals += 1 }
  }

  /// Adds up.
  mutating func add(_ other: GiveTake) {
    thanks += other.thanks
    offers += other.offers
    referrals += other.referrals
    answers += other.answers
  }
}

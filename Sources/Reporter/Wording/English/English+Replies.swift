internal import ConversationCore

extension English {
  /// Whom to reply to next.
  enum Replies {
    static let heading: Phrase = "Reply to these people"

    /// How the owner answers those who ask, and how many wait.
    static func finding(_ asked: Proportion, comparison: Phrase, waiting: Int) -> Phrase {
      let wait: Phrase = waiting == 1 ? "one waits now" : "\(waiting) wait now"
      return """
        In the last three months you answered **\(asked.k) of \(asked.n)** who asked you \
        something\(comparison); \(wait).
        """
    }

    static func waiting(_ seconds: Int64, since when: Phrase) -> Phrase {
      "waiting \(duration(seconds)), since \(when)"
    }

    static func moreOfTheirs(_ count: Int) -> Phrase { "\(count) more of theirs" }

    static let moreWaiting: Phrase = "waiting for you"

    static func setAside(_ count: Int) -> Phrase {
      switch count {
      case ..<1: ""
      case 1: "One more is set aside, done with or for later."
      default: "\(count) more are set aside, done with or for later."
      }
    }

    static let undatedOnes: Phrase = """
      Without a date, so without a rank; nobody can say how long they have waited:
      """

    static let moreUndated: Phrase = "undated"
  }

  /// What the owner owes.
  enum Owed {
    static let heading: Phrase = "What you owe"

    static func finding(_ count: Int, oldest seconds: Int64) -> Phrase {
      """
      **\(.ours(Wording.capitalised(Wording.spelled(count)))) \
      \(plural(count, "request", "requests"))** \(plural(count, "is", "are")) owed an answer, \
      the oldest for \(duration(seconds)).
      """
    }

    static func asked(_ when: Phrase, _ seconds: Int64) -> Phrase {
      "asked \(when), \(duration(seconds)) ago"
    }

    static let listedAbove: Phrase = "listed above"
    static let more: Phrase = "owed"

    static func older(_ count: Int) -> Phrase {
      switch count {
      case ..<1: ""
      case 1: "One more request is over a year old; it is kept as a number only."
      default: "\(count) more requests are over a year old; they are kept as a number only."
      }
    }
  }
}

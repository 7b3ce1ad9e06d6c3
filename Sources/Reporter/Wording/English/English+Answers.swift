internal import ConversationCore

extension English {
  /// How soon and how often answers come.
  enum Answers {
    static let heading: Phrase = "How soon answers come"

    static func rate(_ now: Proportion, comparison: Phrase) -> Phrase {
      """
      In the last three months you answered **\(now.k) of \(now.n)** things people said to you \
      (\(percent(now.value)))\(comparison).
      """
    }

    /// How much of what was answered came within a day.
    static func speed(byOwner: Bool, _ share: Proportion) -> Phrase {
      """
      \(byOwner ? "Your answers" : "Answers to you") came within a day \(percent(share.value)) \
      of the time (\(share.k) of \(share.n)).
      """
    }
  }

  /// Friends, or just numbers.
  enum Audience {
    static let heading: Phrase = "Friends, or just numbers?"
    static let more: Phrase = "such groups"

    /// What just a number is, is said of the first group.
    static func numbers(_ numbers: Proportion, in group: Untrusted, isFirst: Bool) -> Phrase {
      let share: Phrase = "\(numbers.k) (\(percent(numbers.value)))"
      guard isFirst else { return "Of \(numbers.n) \(group, limit: 80), **\(share)**." }
      return """
        Of \(numbers.n) \(group, limit: 80), **\(share) \
        \(plural(numbers.k, "is just a number", "are just numbers"))**: not a word either way in \
        what was read.
        """
    }

    static let columns: [PageColumn] = [
      .words("Who"), .numbers("All"), .numbers("Both ways"), .numbers("Only they talk"),
      .numbers("Only you talk"), .numbers("Cannot be seen"), .numbers("Just numbers"),
    ]
  }
}

internal import ConversationCore

extension English {
  /// What goes each way beside talk.
  enum Gifts {
    static let heading: Phrase = "Give and take"

    static func finding(_ given: GiveTake, _ got: GiveTake, sawBothSides: Bool) -> Phrase {
      """
      You gave **\(list(given))**, and got **\(list(got))**.\
      \(sawBothSides ? "" : " What they gave cannot be seen.")
      """
    }

    private static func list(_ gifts: GiveTake) -> Phrase {
      let kinds = [
        (gifts.thanks, "thank-you", "thank-yous"), (gifts.offers, "offer", "offers"),
        (gifts.referrals, "referral", "referrals"),
        (gifts.answers, "answer to a request", "answers to requests"),
      ].filter { $0.0 > 0 }
      return kinds.isEmpty ? "nothing of the kind" : .list(kinds.map(count))
    }

    static let person: PageColumn = .words("Person")

    // What you gave and what they gave, a kind at a time.

    static let thanks: [PageColumn] = [.numbers("You thanked"), .numbers("They thanked")]
    static let offers: [PageColumn] = [.numbers("You offered"), .numbers("They offered")]
    static let referrals: [PageColumn] = [.numbers("You sent on"), .numbers("They sent on")]
    static let answers: [PageColumn] = [.numbers("You answered"), .numbers("They answered")]

    static let unseen: Phrase = "unseen"
    static let more: Phrase = "who gave or got"
  }

  /// Comments of substance.
  enum Comments {
    static let heading: Phrase = "Comments of substance"

    static func finding(_ tally: SubstanceTally) -> Phrase {
      """
      \(tally.takeUp) of \(tally.postsKnown) comments take up what you wrote, \
      \(tally.askBack) of \(tally.comments) comments ask something, \
      \(tally.disclose) of \(tally.comments) comments tell something of the one who writes.
      """
    }

    static let columns: [PageColumn] = [
      .words("Person"), .numbers("Comments"), .numbers("Words beyond courtesy, each"),
      .numbers("Take up the post"), .numbers("Ask"), .numbers("Tell of themselves"),
    ]

    static func takeUp(_ count: Int, of known: Int) -> Phrase { "\(count) of \(known)" }

    static let more: Phrase = "who commented"
  }

  /// Requests for help, both ways.
  enum Requests {
    static let heading: Phrase = "Asking for help"
    static let askedOfYou: Phrase = "They asked you"
    static let askedByYou: Phrase = "You asked"
    static let openOfYou: Phrase = "Still open, asked of you:"
    static let openByYou: Phrase = "Still open, asked by you:"

    static func answered(byOwner: Bool, _ share: Proportion) -> Phrase {
      let requests = count(share.n, "request", "requests")
      return byOwner
        ? "You answered **\(share.k) of \(requests)** put to you (\(percent(share.value)))."
        : "Others answered **\(share.k) of \(requests)** of yours (\(percent(share.value)))."
    }

    static let columns: [PageColumn] = [
      .words(""), .numbers("Requests"), .numbers("Answered"), .numbers("Not yet"),
      .numbers("Unanswered"), .numbers("Cannot be seen"), .words("Median wait"),
    ]

    static func answerer(_ name: Phrase, _ answers: Int, after seconds: Double?) -> Phrase {
      let after: Phrase = seconds.map { " after \(duration($0))" } ?? ""
      return "\(strong(name)) (\(answers)\(after))"
    }

    static func answerers(_ list: [Phrase]) -> Phrase {
      "You were answered by \(.joined(list, by: ", "))."
    }

    static func appeals(_ number: Int, answered: Int) -> Phrase {
      """
      \(count(number, "open appeal", "open appeals")) to nobody in particular: \
      \(answered) answered.
      """
    }
  }

  /// Conversations that took off.
  enum TookOff {
    static let heading: Phrase = "Conversations that took off"
    static let more: Phrase = "that took off"

    static func finding(of all: Int, replies: Int, people: Int) -> Phrase {
      """
      Of \(all) conversations the largest drew \(count(replies, "reply", "replies")) from \
      \(count(people, "person", "people")).
      """
    }

    static func size(_ conversation: ConversationSummary) -> Phrase {
      """
      \(count(conversation.replies, "reply", "replies")) by \
      \(count(conversation.speakers, "person", "people")), \(conversation.depth) deep
      """
    }

    static func lifetime(_ seconds: Int64) -> Phrase { "over \(duration(seconds))" }

    static func begun(_ place: Phrase, by name: Phrase, _ when: Phrase) -> Phrase {
      "\(place), begun by \(name), \(when)"
    }

    static func begun(
      _ words: Phrase, at place: Phrase, by name: Phrase, _ when: Phrase
    ) -> Phrase {
      "“\(words)”, begun by \(name), \(when) · \(place)"
    }
  }
}

internal import ConversationCore

extension English {
  /// What changed since the last run.
  enum Changes {
    static let firstNight: Phrase = "The first night"
    static let nothing: Phrase = "Nothing new."
    static let waiting: Phrase = "Waiting for your answer:"
    static let moreWaiting: Phrase = "waiting"
    static let edited: Phrase = "Put in other words since:"
    static let moreEdited: Phrase = "edited"
    static let owed: Phrase = "You owe an answer now:"
    static let moreOwed: Phrase = "owed"
    static let unanswered: Phrase = "Nobody answered you:"
    static let moreUnanswered: Phrase = "unanswered"
    static let more: Phrase = "like these"

    static func since(_ day: CivilDay) -> Phrase { "Since \(.day(day))" }

    static func baseline(_ restart: Digest.Restart?, utterances: Int, people: Int, waiting: Int)
      -> Phrase
    {
      let why: Phrase =
        switch restart {
        case .owner?: "You are somebody else now than in the last run, so this one begins anew. "
        case .version?: "The last run was of another version, so this one begins anew. "
        case nil: ""
        }
      return """
        \(why)There are \(utterances) utterances, \(people) people you talk with, and \
        \(waiting) things that wait for your answer. From the next run on, this says what \
        has changed.
        """
    }

    static func newUtterances(_ number: Int) -> Phrase {
      count(number, "new utterance", "new utterances")
    }

    static func fewerUtterances(_ number: Int) -> Phrase {
      "\(count(number, "utterance", "utterances")) fewer"
    }

    static func newPeople(_ count: Int, _ shown: [Phrase]) -> Phrase {
      let rest = count - shown.count
      let more: [Phrase] = rest > 0 ? ["\(rest) more"] : []
      return "\(plural(count, "one new person", "new people")): \(.list(shown + more))"
    }

    static func edits(_ count: Int) -> Phrase { "\(count) edited" }

    static func settled(_ count: Int) -> Phrase {
      "\(count) that waited \(plural(count, "waits", "wait")) no more"
    }

    static func counts(_ parts: [Phrase]) -> Phrase { "\(.joined(parts, by: "; "))." }

    // MARK: What else

    static func talk(_ now: Proportion, before: Proportion) -> Phrase {
      """
      Of talk and links together \(percent(now.value)) is talk now; it was \
      \(percent(before.value)).
      """
    }

    static func colder(_ name: Phrase, _ seconds: Int64) -> Phrase {
      "\(name): no talk both ways for \(duration(seconds))."
    }

    static func milestone(_ name: Phrase, _ what: Phrase, _ day: CivilDay) -> Phrase {
      "\(name): \(what), \(.day(day))."
    }

    static func spokenTimes(_ number: Int) -> Phrase {
      "the \(number)th time that one spoke to the other"
    }

    static let words = "words"

    // MARK: What does not work

    static func failing(_ address: Untrusted, since day: CivilDay, _ reason: Untrusted) -> Phrase {
      """
      The feed \(address, limit: 120) cannot be had since \(.day(day)): \(reason, limit: 120).
      """
    }

    static func recovered(_ address: Untrusted) -> Phrase {
      "The feed \(address, limit: 120) can be had again."
    }

    static func oldExport(_ file: Untrusted, _ day: CivilDay) -> Phrase {
      """
      \(file, limit: 120) ends on \(.day(day)): a fresh export would tell \
      what has happened since.
      """
    }

    static let clockWentBack: Phrase = """
      The clock stands before the time of the last run; ages may be wrong.
      """
  }
}

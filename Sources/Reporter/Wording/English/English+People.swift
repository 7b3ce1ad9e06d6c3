internal import ConversationCore

extension English {
  /// With whom the owner talks, and whether it goes both ways.
  enum People {
    static let heading: Phrase = "Who you talk with"
    static let strangersHeading: Phrase = "Who talks with whom"

    static func finding(mutual: Int, of seen: Int, lately: Int?) -> Phrase {
      let lately: Phrase = lately.map { "; in the last three months with \($0)" } ?? ""
      return
        "Talk goes both ways with **\(mutual) of the \(seen)** whose side can be seen\(lately)."
    }

    static func network(_ network: NetworkReciprocity, returned: Double, someUnseen: Bool)
      -> Phrase
    {
      let weighted: Phrase = network.weighted.map { ", \(percent($0)) by volume" } ?? ""
      let chance: Phrase =
        network.rho.map { rho in
          """
          ; that is \(rho > 0 ? "more" : "no more") than chance would make it \
          (ρ = \(.ours(Wording.hundredths(rho))))
          """
        } ?? ""
      let unseen: Phrase =
        someUnseen ? " Talk whose answer could not be seen is in neither." : ""
      return """
        Among the \(network.persons) people who talk here, \(percent(returned)) of the \
        \(count(network.edges, "direction", "directions")) of talk \
        \(plural(network.edges, "is", "are")) returned\(weighted)\(chance).\(unseen)
        """
    }

    // MARK: Both ways

    static let columns: [PageColumn] = [
      .words("Person"), .numbers("You → them"), .numbers("They → you"),
      .numbers("Reciprocity"), .words("Balance"), .words("You answered"),
      .words("They answered"), .words("Last talk"),
    ]

    static let moreBothWays: Phrase = "with whom it goes both ways"

    static let meaningOfUnseen: Phrase = """
      What is marked unseen went where no answer could be seen (an archive of your side \
      only); reciprocity and balance leave it out.
      """

    static let unseen: Phrase = "unseen"

    static func given(_ seen: Phrase, unseen: Double) -> Phrase {
      "\(seen) + \(.ours(Wording.decimal(unseen))) unseen"
    }

    /// Who gives more.
    enum Balance {
      static let tooFew: Phrase = "too few to say"
      static let youGive: Phrase = "you give more"
      static let theyGive: Phrase = "they give more"
      static let even: Phrase = "even"
      static let unclear: Phrase = "no clear lean"
    }

    /// "7 of 9, in 2 hours, 1 open".
    static func answers(_ share: Proportion?, _ latency: Double?, open: Int) -> Phrase {
      let pending: Phrase = open > 0 ? "\(open) open" : ""
      guard let share else { return pending.isEmpty ? none : pending }
      let median: Phrase = latency.map { "in \(duration($0))" } ?? ""
      return .joined(["\(share.k) of \(share.n)", median, pending], by: ", ")
    }

    // MARK: One way

    static func heading(_ standing: PersonSummary.Standing, _ count: Int) -> Phrase {
      let title: Phrase =
        switch standing {
        case .mutual: "Both ways"
        case .theyReachOut: "They reach out"
        case .youReachOut: "You reach out"
        case .unobserved: "Their side cannot be seen"
        }
      return "\(title) (\(count))"
    }

    static func meaning(_ standing: PersonSummary.Standing) -> Phrase {
      switch standing {
      case .mutual: ""
      case .theyReachOut: "They talked to you and have no answer yet."
      case .youReachOut: "You talked to them, and they could have answered and did not."
      case .unobserved:
        """
        You talked to them; what was read holds only your side, so whether they answered is \
        unknown, not no.
        """
      }
    }

    /// "Marcus Vane 20×, in answer to theirs, last 26 Sep 2012".
    static func oneWay(_ name: Phrase, _ times: Double, prompts: Int, last: CivilDay?) -> Phrase {
      let last: Phrase = last.map { ", last \(.date(.short($0)))" } ?? ""
      let prompted: Phrase =
        switch prompts {
        case ..<1: ""
        case let count where Double(count) >= times: ", in answer to theirs"
        case let count: ", \(count) of them in answer to theirs"
        }
      return "\(strong(name)) \(.ours(Wording.decimal(times)))×\(prompted)\(last)"
    }
  }

  /// Who speaks besides.
  enum Speakers {
    static let heading: Phrase = "Who speaks here"
    static let columns: [PageColumn] = [
      .words("Person"), .numbers("Said"), .numbers("Talk"), .numbers("Links"),
      .numbers("Talk to them"), .words("Last said"),
    ]
    static let more: Phrase = "who spoke or were spoken to"

    static func unknown(_ count: Int) -> Phrase {
      "Of \(English.count(count, "utterance", "utterances")) the speaker is not known."
    }

    static func latest(_ day: Phrase, _ words: Phrase, at place: Phrase) -> Phrase {
      "\(day): “\(words)” · \(place)"
    }

    static func othersHeading(_ count: Int) -> Phrase { "Who else speaks here (\(count))" }

    static func other(_ name: Phrase, _ times: Int, spokenTo: Int, last: CivilDay?) -> Phrase {
      let heard: Phrase = spokenTo > 0 ? ", spoken to \(spokenTo)×" : ""
      let last: Phrase = last.map { ", last \(.date(.short($0)))" } ?? ""
      return "\(strong(name)) \(times)×\(heard)\(last)"
    }

    static func others(_ list: Phrase) -> Phrase {
      "They spoke in what was read, and not with you: \(list)."
    }
  }
}

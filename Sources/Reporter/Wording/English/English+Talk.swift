internal import ConversationCore

extension English {
  /// Linking and talking in the owner's own words.
  enum Talk {
    static let heading: Phrase = "Talking and linking"

    static func shares(_ counts: ActCounts, _ ratio: Proportion?) -> Phrase {
      let (talked, linked) = (times(counts.talking, "talked"), times(counts.linking, "linked"))
      let said: Phrase =
        counts.status == 0
        ? "You \(talked) and \(linked)."
        : """
        You \(talked), \(linked), and said \(count(counts.status, "thing", "things")) to nobody \
        in particular.
        """
      guard let ratio else { return "\(said) Without talk or links there is no ratio." }
      return """
        \(said) Of talk and links together, **\(percent(ratio.value)) is talk** \
        (95 % interval \(percent(ratio.interval.lowerBound)) to \
        \(percent(ratio.interval.upperBound)), n = \(ratio.n)).
        """
    }

    private static func times(_ count: Int, _ verb: Phrase) -> Phrase {
      switch count {
      case 0: "never \(verb)"
      case 1: "\(verb) once"
      case 2: "\(verb) twice"
      default: "\(verb) \(count) times"
      }
    }

    /// The second half of the months against the first.
    static func change(
      toTalk: Bool, since month: DateText, _ after: Proportion, before: Proportion
    ) -> Phrase {
      let than: Phrase = """
        \(percent(after.value)) since \(.date(month)), \(percent(before.value)) before
        """
      return toTalk
        ? "You have come to talk more and link less: \(than)."
        : "You have come to link more and talk less: \(than)."
    }

    static func extremes(
      most: DateText, _ mostShare: Proportion, least: DateText, _ leastShare: Proportion
    ) -> Phrase {
      """
      Most talk was in \(.date(most)) (\(percent(mostShare.value))), least in \
      \(.date(least)) (\(percent(leastShare.value))).
      """
    }

    /// Days of talk and no link.
    static func challenge(_ days: DayCounts) -> Phrase {
      let active: Phrase = days.active == 1 ? "the one day" : "the \(days.active) days"
      return switch days.talkOnly {
      case 0:
        "A day of talk without a link is still to come: none of \(active) you were here was one."
      case 1: "**One day was all talk and no link**, of \(active) you were here."
      default: "**\(days.talkOnly) days were all talk and no link**, of \(active) you were here."
      }
    }

    static func otherDays(_ days: DayCounts) -> Phrase {
      """
      On \(count(days.linkFree, "day", "days")) you passed no link on, and on \
      \(days.urlFree) you wrote no address at all.
      """
    }

    /// The longest run of such days; the run of active days where it is longer, and the one
    /// that is still open.
    static func runs(
      _ days: Int, _ when: Phrase, active: (days: Int, when: Phrase)?, open: Int?
    ) -> Phrase {
      let longest: Phrase = "The longest run: \(count(days, "day", "days")) (\(when))"
      let skipping: Phrase =
        active.map { ", or \($0.days) if idle days are skipped (\($0.when))" } ?? ""
      let last: Phrase = open.map { "; a run of \($0) is still open on the last day" } ?? ""
      return "\(longest)\(skipping)\(last)."
    }

    static func links(_ count: Int, to sites: [(host: Untrusted, count: Int)], elsewhere: Int)
      -> Phrase
    {
      let list = sites.map { site -> Phrase in "\(site.host, limit: 60) \(site.count)" }
      let rest: Phrase = elsewhere > 0 ? ", and \(elsewhere) elsewhere" : ""
      return """
        Where your \(English.count(count, "link goes", "links go")): \
        \(.joined(list, by: ", "))\(rest).
        """
    }

    static func sparkline(_ first: DateText, _ last: DateText, _ bars: String) -> Phrase {
      "Talk share by month, \(.date(first)) to \(.date(last)): \(.ours(bars))"
    }

    static func columns(byYear: Bool) -> [PageColumn] {
      [
        .words(byYear ? "Year" : "Month"), .numbers("Talking"), .numbers("Linking"),
        .numbers("Neither"), .numbers("Talk share"), .words(""),
      ]
    }
  }
}

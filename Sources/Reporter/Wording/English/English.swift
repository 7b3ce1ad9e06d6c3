/// Every sentence a report says, in English, and in no other place: sections and charts
/// choose what to say and in which order, and take the words from here.
///
/// What is said in one breath is one function of numbers and names, so that another
/// language may put its words in another order and have plural forms of its own. Numbers,
/// spans and what ties and rungs are called stand in `Wording`, names of months and
/// weekdays in `Language`. `EnglishTests` holds the sections to having no words.
enum English {
  /// Stands for what is not known, in a table.
  static let none: Phrase = "–"

  /// What is said of an utterance without a date.
  static let undated: Phrase = "undated"

  /// A number with its noun: "1 reply", "3 replies".
  static func count(_ count: Int, _ one: String, _ many: String) -> Phrase {
    .ours(Wording.count(count, one, many))
  }

  /// The words that go with one, or with any other number.
  static func plural(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    count == 1 ? one : many
  }

  /// 72 %.
  static func percent(_ share: Double) -> Phrase { .ours(Wording.percent(share)) }

  /// "38 hours".
  static func duration(_ seconds: Int64) -> Phrase { .ours(Wording.duration(seconds)) }

  /// "38 hours", of a measured number of seconds.
  static func duration(_ seconds: Double) -> Phrase { .ours(Wording.duration(seconds)) }

  /// "three people", "one person".
  static func people(_ count: Int) -> String {
    "\(Wording.spelled(count)) \(count == 1 ? "person" : "people")"
  }

  /// What a list is introduced by the names of: in bold.
  static func strong(_ name: Phrase) -> Phrase { "**\(name)**" }

  /// The last two of a list.
  static func and(_ most: Phrase, _ last: Phrase) -> Phrase { "\(most) and \(last)" }

  /// A list cut short: "a, b and 3 more".
  static func list(_ shown: [Phrase], andMore rest: Int) -> Phrase {
    rest > 0 ? "\(.joined(shown, by: ", ")) and \(rest) more" : .list(shown)
  }

  /// A list of which the end is left out: "a; b; and 3 more".
  static func longList(_ shown: [Phrase], andMore rest: Int) -> Phrase {
    let more: Phrase = rest > 0 ? "; and \(rest) more" : ""
    return "\(.joined(shown, by: "; "))\(more)"
  }
}

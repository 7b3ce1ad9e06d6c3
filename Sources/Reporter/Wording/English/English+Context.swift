internal import ConversationCore

/// What is said all over a report.
extension English {
  /// Somebody without a name.
  static let somebody: Phrase = "somebody unnamed"

  /// A page that does not say where it stood, by the beginning of its number.
  static func savedPage(_ number: Untrusted) -> Phrase { "saved page \(number)" }

  /// The reader.
  static let you: Phrase = "you"

  /// When the list of those who wait is empty.
  static func nobodyWaits(sawBothSides: Bool) -> Phrase {
    sawBothSides
      ? "Nobody is waiting for an answer from you."
      : "Who waits for an answer from you is not in what was read."
  }

  /// The source's own words for when.
  static func dated(_ printed: Untrusted) -> Phrase { "dated “\(printed, limit: 40)”" }

  /// A title, and where it was read.
  static func title(_ title: Untrusted, in source: Phrase) -> Phrase {
    "“\(title, limit: 60)” (\(source))"
  }

  /// A title without a link.
  static func quoted(_ title: Untrusted, limit: Int) -> Phrase { "“\(title, limit: limit)”" }

  /// A place in a file.
  static func place(_ file: Phrase, _ number: String, isLine: Bool) -> Phrase {
    "\(file), \(isLine ? "line" : "record") \(.ours(number))"
  }

  /// "… and 12 more waiting for you."
  static func more(_ rest: Int, _ what: Phrase) -> Phrase { "… and \(rest) more \(what)." }

  /// How a share is told against the nine months before: 1 for more, -1 for less, 0 where
  /// the two do not differ beyond doubt.
  static func comparison(_ direction: Int, _ now: Proportion, before: Proportion) -> Phrase {
    let past: Phrase = "\(percent(before.value)) in the nine months before"
    return switch direction {
    case 1...: ", up from \(past)"
    case ..<0: ", down from \(past)"
    case _ where now.value == before.value: ", as in the nine months before"
    default: ", no clear change from \(past)"
    }
  }

  /// Where a document is no report.
  enum Documents {
    static let reportTitle = "Linking or talking?"
    static let otherTitle = "Rapport"
    static let noOwner: Phrase = "It is not known who you are; `--me NAME` says it."
    static let nearest: Phrase = "The nearest there are:"

    static func unknown(_ query: Untrusted) -> Phrase {
      "Nothing here is called “\(query, limit: 120)”."
    }
  }
}

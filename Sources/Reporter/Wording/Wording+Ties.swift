internal import ConversationCore

extension Wording {
  /// A layer as people say it.
  static func layer(_ layer: TieLayer) -> String {
    switch layer {
    case .five: "closest five"
    case .fifteen: "first fifteen"
    case .fifty: "first fifty"
    case .hundredFifty: "first hundred and fifty"
    case .outside: "further out"
    }
  }

  /// How often one is in touch with somebody of a layer.
  static func pace(_ layer: TieLayer) -> String {
    switch layer {
    case .five: "weekly"
    case .fifteen: "monthly"
    case .fifty: "half-yearly"
    case .hundredFifty: "yearly"
    case .outside: "less"
    }
  }

  /// A rung as people say it.
  static func rung(_ rung: Rung) -> String {
    switch rung {
    case .link: "links"
    case .comment: "comments"
    case .publicTalk: "public talk"
    case .privateText: "private text"
    case .voice: "voice"
    case .inPerson: "in person"
    }
  }

  /// What to do to stand on a rung.
  static func invitation(to rung: Rung) -> String {
    switch rung {
    case .link: "pass something of theirs on"
    case .comment: "comment on what they write"
    case .publicTalk: "talk with them in public"
    case .privateText: "write to them in private"
    case .voice: "call them"
    case .inPerson: "meet them"
    }
  }

  /// "every 6 days".
  static func every(_ days: Double) -> String {
    let whole = Int(days.rounded())
    return whole <= 1 ? "daily" : "every \(number(whole)) days"
  }
}

internal import ConversationCore

/// The names of ties in machine output; part of the interface.
extension TieLayer {
  /// As `report --format json` prints it.
  var name: String {
    switch self {
    case .five: "5"
    case .fifteen: "15"
    case .fifty: "50"
    case .hundredFifty: "150"
    case .outside: "outside"
    }
  }
}

extension Flame {
  /// As `report --format json` prints it.
  var name: String {
    switch self {
    case .warm: "warm"
    case .cooling: "cooling"
    case .cold: "cold"
    case .dormant: "dormant"
    }
  }
}

extension Rung {
  /// As `report --format json` prints it.
  var name: String {
    switch self {
    case .link: "link"
    case .comment: "comment"
    case .publicTalk: "public-talk"
    case .privateText: "private-text"
    case .voice: "voice"
    case .inPerson: "in-person"
    }
  }
}

extension Tie.Role {
  /// As `report --format json` prints it.
  var name: String {
    switch self {
    case .mutual: "mutual"
    case .prompted: "prompted"
    case .audience: "audience"
    case .reachedOut: "reached-out"
    }
  }
}

extension Milestone.Kind {
  /// As `report --format json` prints it.
  var name: String {
    switch self {
    case .firstReply: "first-reply"
    case .firstExchange: "first-exchange"
    case .firstRung(let rung): "first-\(rung.name)"
    case .count: "count"
    case .anniversary: "anniversary"
    }
  }
}

internal import ConversationCore

/// The names machine output uses for the values of the core; part of the interface.
extension Utterance.Kind {
  /// As `rapport read` prints it.
  var name: String {
    switch self {
    case .post: "post"
    case .comment: "comment"
    case .status: "status"
    case .reply: "reply"
    case .share: "share"
    case .quote: "quote"
    case .pingback: "pingback"
    case .like: "like"
    case .message: "message"
    case .call: "call"
    case .meeting: "meeting"
    }
  }

  /// In running text.
  var plural: String { self == .status ? "statuses" : self == .reply ? "replies" : name + "s" }
}

extension Moment.Precision {
  /// As `rapport read` prints it.
  var name: String {
    switch self {
    case .instant: "instant"
    case .local: "local"
    case .day: "day"
    case .order: "order"
    case .unknown: "unknown"
    }
  }
}

extension PersonSummary.Standing {
  /// As `report --format json` prints it.
  var name: String {
    switch self {
    case .mutual: "mutual"
    case .theyReachOut: "they-reach-out"
    case .youReachOut: "you-reach-out"
    case .unobserved: "unobserved"
    }
  }
}

extension SourceReport.Visibility {
  /// As `check --format json` prints it.
  var name: String {
    switch self {
    case .bothSides: "both-sides"
    case .ownSideOnly: "own-side-only"
    case .postsOnly: "posts-only"
    }
  }
}

extension Diagnostic.Severity {
  /// As messages and machine output print it.
  var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .damage: "error"
    }
  }
}

extension Frame.NowReason {
  /// As machine output prints it.
  var name: String {
    switch self {
    case .clock: "clock"
    case .given: "given"
    case .endOfArchive: "end-of-archive"
    }
  }
}

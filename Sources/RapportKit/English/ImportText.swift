internal import Store

/// What `rapport import` says when it is done.
struct ImportText {
  private let summary: ImportSummary
  private let isDryRun: Bool

  init(_ summary: ImportSummary, isDryRun: Bool) {
    self.summary = summary
    self.isDryRun = isDryRun
  }

  /// The text, or one JSON object.
  func text(_ format: CheckFormat) -> String {
    switch format {
    case .text: words + "\n"
    case .json: json + "\n"
    }
  }

  private var counts: String {
    "\(summary.new) new, \(summary.changed) changed, \(summary.known) known, "
      + "\(summary.unreadable) unreadable"
  }

  private var words: String {
    guard !isDryRun, let number = summary.number else {
      return "\(counts); nothing was written."
    }
    return "\(counts). This is import \(number); `rapport undo \(number)` takes it back."
  }

  private var json: String {
    """
    {"schema":1,"import":\(summary.number.map { String($0) } ?? "null"),"dry_run":\(isDryRun),\
    "new":\(summary.new),"changed":\(summary.changed),"known":\(summary.known),\
    "unreadable":\(summary.unreadable)}
    """
  }
}

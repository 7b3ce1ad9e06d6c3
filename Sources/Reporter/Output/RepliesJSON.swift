public import ConversationCore

/// `rapport replies --format json`: whom to reply to next with the terms of each score,
/// what is owed, and what has no date.
public struct RepliesJSON: Sendable {
  private let analysis: Analysis
  private let options: ReportOptions

  /// The document of an analysis.
  public init(_ analysis: Analysis, _ options: ReportOptions = ReportOptions()) {
    self.analysis = analysis
    self.options = options
  }

  /// The document, indented, with a line feed at the end.
  public var text: String {
    var json = JSONWriter(indented: true)
    json.object { json in
      json.member("schema", 1)
      json.frame(analysis)
      json.owner(analysis.owner)
      json.replies(analysis.replies, options)
    }
    json.endLine()
    return json.text
  }
}

extension JSONWriter {
  /// The reply list: `next`, `owed`, `undated` and their sizes.
  mutating func replies(_ replies: ReplyList?, _ options: ReportOptions) {
    guard let replies else {
      unknown("next", because: English.Unknown.noOwner)
      unknown("owed", because: English.Unknown.noOwner)
      return
    }
    objects("next", replies.next.prefix(max(1, options.top))) { json, suggestion in
      json.member("rank", suggestion.rank)
      json.reference(suggestion.utterance, quotes: options.quotes)
      json.member("waiting_seconds", Int(clamping: suggestion.waiting))
      json.member("request", suggestion.isRequest)
      json.member("first_time", suggestion.isFirstTime)
      json.member("score", suggestion.score)
      json.terms("terms", suggestion.terms)
      json.member("also_waiting", suggestion.alsoWaiting)
      json.objects("also", suggestion.also) { json, other in
        json.member("utterance", other.id)
        json.member("score", other.score)
      }
    }
    member("candidates", replies.candidates)
    if replies.setAside > 0 { member("set_aside", replies.setAside) }
    objects("owed", replies.owed.prefix(max(1, options.top))) { json, owed in
      json.reference(owed.utterance, quotes: options.quotes)
      json.member("waiting_seconds", Int(clamping: owed.waiting))
      json.member("reason", English.words(owed.reason))
      json.member("strength", owed.strength)
    }
    member("owed_in_all", replies.owed.count)
    member("owed_older_than_a_year", replies.owedOlder)
    objects("undated", replies.undated.prefix(max(1, options.top))) { json, utterance in
      json.reference(utterance, quotes: options.quotes)
    }
    member("undated_in_all", replies.undated.count)
  }
}

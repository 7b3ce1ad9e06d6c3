public import ConversationCore

/// `rapport report --format json`: the numbers of the Markdown report, each with its
/// `n`, and null with a reason beside it where a number is not known.
public struct AnalysisJSON: Sendable {
  let analysis: Analysis
  let options: ReportOptions

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
      json.object("kinds") { json in
        for kind in Utterance.Kind.allCases { json.member(kind.name, analysis.kinds[kind] ?? 0) }
      }
      writeTalk(to: &json)
      writePast(to: &json)
      writeAnswerTimes(to: &json)
      writeNetwork(to: &json)
      json.objects("people", analysis.people) { $0.person($1) }
      writeTies(to: &json)
      writeMeetings(to: &json)
      writeSpeakers(to: &json)
      writeAudience(to: &json)
      writeRequests(to: &json)
      writeConversations(to: &json)
      json.object("replies") { $0.replies(analysis.replies, options) }
      writeBasis(to: &json)
    }
    json.endLine()
    return json.text
  }
}

extension AnalysisJSON {
  private func writeMeetings(to json: inout JSONWriter) {
    guard let meetings = analysis.meetings else { return }
    json.object("meetings") { json in
      json.member("streak_weeks", meetings.streak)
      json.member("longest_streak_weeks", meetings.longestStreak)
      json.member("met_weeks", meetings.met)
      json.member("excused_weeks", meetings.excused)
      json.objects("weeks", meetings.weeks) { json, week in
        json.member("monday", week.monday.description)
        json.member("excused", week.isExcused)
        json.member("met", week.people.map(\.id))
      }
    }
  }

  private func writeSpeakers(to json: inout JSONWriter) {
    guard let list = analysis.speakers else { return }
    json.object("speakers") { json in
      json.member("total", list.total)
      json.member("unknown", list.unknown)
      json.objects("people", list.speakers) { json, speaker in
        json.member("speaker", speaker.person.id)
        json.member("name", speaker.person.name)
        json.member("utterances", speaker.utterances)
        json.member("talking", speaker.talking)
        json.member("linking", speaker.linking)
        json.member("received", speaker.received)
        json.member("latest", speaker.latest?.id)
      }
    }
  }

  private func writeConversations(to json: inout JSONWriter) {
    json.member("conversations", analysis.conversationCount)
    json.objects("took_off", analysis.tookOff) { json, conversation in
      json.reference(conversation.root, quotes: options.quotes)
      json.member("replies", conversation.replies)
      json.member("speakers", conversation.speakers)
      json.member("depth", conversation.depth)
      json.member("lifetime_seconds", conversation.lifetime.map { Int(clamping: $0) })
      json.member("reason", English.words(conversation.reason, of: conversation))
    }
  }

  private func writeBasis(to json: inout JSONWriter) {
    json.objects("inferences", analysis.inferences) { json, inference in
      json.member("what", English.words(inference.what))
      json.member("rule", inference.rule)
      json.member("count", inference.count)
      json.measure("confidence", inference.confidence, because: English.Unknown.notMeasured)
    }
    json.objects("merges", analysis.merges) { json, merge in
      json.member("speaker", merge.person.id)
      json.member("name", merge.person.name)
      json.member("handles", merge.handles)
      json.member("evidence", English.words(merge.evidence))
    }
    json.objects("inputs", analysis.sources) { $0.source($1) }
  }
}

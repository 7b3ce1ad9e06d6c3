public import ConversationCore

/// `rapport explain --format json`.
public struct ExplanationJSON: Sendable {
  private let explanation: Explanation
  private let options: ReportOptions

  /// The document of an explanation.
  public init(_ explanation: Explanation, _ options: ReportOptions = ReportOptions()) {
    self.explanation = explanation
    self.options = options
  }

  /// The document, indented, with a line feed at the end.
  public var text: String {
    var json = JSONWriter(indented: true)
    json.object { json in
      json.member("schema", 1)
      switch explanation {
      case .utterance(let utterance): write(utterance, to: &json)
      case .person(let person): write(person, to: &json)
      case .figure(let figure): json.figure(figure)
      case .unknown(let query, let nearest):
        json.unknown("explains", because: English.Unknown.noSuchName)
        json.member("query", query)
        json.member("nearest", nearest)
      }
    }
    json.endLine()
    return json.text
  }

  private func write(_ explanation: UtteranceExplanation, to json: inout JSONWriter) {
    json.member("explains", "utterance")
    json.reference(explanation.utterance, quotes: options.quotes)
    json.member("kind", explanation.kind.name)
    json.member("service", explanation.service)
    json.member("act", explanation.reading.act.name)
    json.member("talk", explanation.reading.talk)
    json.terms("signals", explanation.reading.signals)
    json.member("reply_to", explanation.parent?.id)
    json.member("reply_rule", explanation.parent?.rule)
    json.member("reply_confidence", explanation.parent?.confidence)
    json.member("addressed_to", explanation.addressedTo.map(\.id))
    json.member("conversation", explanation.conversation)
    write(explanation.waiting, to: &json)
    if let priority = explanation.priority {
      json.object("priority") { json in
        json.member("rank", priority.rank)
        json.member("score", priority.score)
        json.terms("terms", priority.terms)
      }
    } else {
      json.unknown("priority", because: English.Unknown.notRanked)
    }
    if let substance = explanation.substance {
      json.object("substance") { json in
        json.member("own_words", substance.ownWords)
        json.member("words_beyond_courtesy", substance.words)
        if let words = substance.takesUp {
          json.member("takes_up", words)
        } else {
          json.unknown("takes_up", because: English.Unknown.noPost)
        }
        json.member("asks_back", substance.asksBack)
        json.member("discloses", substance.discloses)
      }
    } else {
      json.unknown("substance", because: English.Unknown.noComment)
    }
    json.places("met_in", explanation.sources)
  }

  private func write(_ waiting: UtteranceExplanation.Waiting, to json: inout JSONWriter) {
    json.object("waiting") { json in
      switch waiting {
      case .notAddressed(let reason):
        json.member("state", "not-addressed")
        json.member("reason", English.words(reason))
      case .answered(let answer):
        json.member("state", "answered")
        json.member("by", answer.id)
      case .waiting(let seconds):
        json.member("state", "waiting")
        json.member("seconds", seconds.map { Int(clamping: $0) })
      }
    }
  }

  private func write(_ explanation: PersonExplanation, to json: inout JSONWriter) {
    json.member("explains", "person")
    json.member("speaker", explanation.person.id)
    json.member("name", explanation.person.name)
    json.member("owner", explanation.isOwner)
    json.member("handles", explanation.handles)
    json.objects("merges", explanation.merges) { json, merge in
      json.member("handles", merge.handles)
      json.member("evidence", English.words(merge.evidence))
    }
    if let summary = explanation.summary {
      json.object("figures") { $0.person(summary) }
    } else {
      json.unknown(
        "figures",
        because: explanation.isOwner ? English.Unknown.isOwner : English.Unknown.noDyad)
    }
    write("given", explanation.given, to: &json)
    write("received", explanation.received, to: &json)
    write("waiting", explanation.waiting, to: &json)
  }

  private func write(
    _ key: String, _ evidence: PersonExplanation.Evidence, to json: inout JSONWriter
  ) {
    json.object(key) { json in
      json.member("n", evidence.count)
      json.objects("utterances", evidence.utterances) { json, utterance in
        json.reference(utterance, quotes: options.quotes)
      }
    }
  }
}

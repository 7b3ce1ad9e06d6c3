public import ConversationCore

/// One line of `rapport read`: an utterance as a JSON object, its keys as the
/// interface promises them.
public enum ReadLine {
  /// Appends the line and its line feed. Costs about as much as copying the text.
  public static func append(_ utterance: ReadUtterance, to writer: inout JSONWriter) {
    writer.object { json in
      json.member("id", utterance.id)
      json.member("kind", utterance.kind.name)
      json.member("service", utterance.service)
      json.member("speaker", utterance.speaker.id)
      json.member("speaker_name", utterance.speaker.name)
      json.member("said", utterance.said)
      json.member("precision", utterance.said.precision.name)
      json.member("said_printed", utterance.saidPrinted)
      json.member("text", utterance.text)
      json.member("links", utterance.links)
      json.member("mentions", utterance.mentions)
      json.member("reply_to", utterance.replyTo)
      json.member("reply_rule", utterance.replyRule)
      json.member("reply_confidence", utterance.replyConfidence)
      json.member("addressed_to", utterance.addressedTo)
      json.member("conversation", utterance.conversation)
      json.object("context") { context in
        context.member("title", utterance.contextTitle)
        context.member("url", utterance.contextURL)
      }
      json.member("act", utterance.reading.act.name)
      json.member("talk", utterance.reading.talk)
      json.terms("signals", utterance.reading.signals)
      json.places("sources", utterance.sources)
    }
    writer.endLine()
  }
}

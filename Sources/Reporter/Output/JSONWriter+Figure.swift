internal import ConversationCore

extension JSONWriter {
  /// A number of the report, its parts, and every utterance behind them.
  mutating func figure(_ figure: FigureExplanation) {
    member("explains", "figure")
    member("path", figure.path)
    measure("value", figure.value, because: English.Unknown.reportSays)
    member("meaning", English.words(figure.meaning))
    member("rule", figure.rule.rawValue)
    objects("parts", figure.parts) { json, part in
      json.member("name", English.words(part.name))
      json.member("value", part.value)
      json.member("see", part.path)
      json.objects("utterances", zip(part.utterances, part.added).map { ($0, $1) }) {
        json, item in
        json.member("id", item.0)
        json.member("adds", item.1)
      }
    }
  }
}

extension FigureExplanation.Part {
  /// What each utterance adds; nil for each where they make one thing together.
  var added: [Double?] { weights.map { $0.map(Optional.some) } ?? utterances.map { _ in nil } }
}

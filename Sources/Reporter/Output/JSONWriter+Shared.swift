internal import ConversationCore

/// Values that several documents print, the same everywhere.
extension JSONWriter {
  /// The terms of a sum.
  mutating func terms(_ key: String, _ terms: [Term]) {
    objects(key, terms) { json, term in
      json.member("name", term.name)
      json.member("weight", term.weight)
      json.member("evidence", English.words(term.evidence))
    }
  }

  /// Where something was read.
  mutating func places(_ key: String, _ places: [SourceReference]) {
    objects(key, places) { json, place in
      json.member("file", place.file)
      json.member(place.isLine ? "line" : "record", place.place == 0 ? nil : Int(place.place))
    }
  }

  /// An utterance that is quoted; its words are left out where quoting is off.
  mutating func reference(_ utterance: UtteranceReference, quotes: Bool) {
    member("utterance", utterance.id)
    member("speaker", utterance.speaker.id)
    member("name", utterance.speaker.name)
    member("said", utterance.said)
    member("precision", utterance.said.precision.name)
    member("said_printed", utterance.saidPrinted)
    member("title", utterance.contextTitle)
    member("excerpt", quotes ? utterance.excerpt : nil)
    member("url", utterance.url)
    places("sources", [utterance.source])
  }

  /// k of n with its interval, or null with the reason.
  mutating func proportion(_ key: String, _ value: Proportion?, because reason: String) {
    guard let value else { return unknown(key, because: reason) }
    object(key) { json in
      json.member("k", value.k)
      json.member("n", value.n)
      json.member("value", value.value)
      json.member("low", value.interval.lowerBound)
      json.member("high", value.interval.upperBound)
    }
  }

  /// A number, or null with the reason.
  mutating func measure(_ key: String, _ value: Double?, because reason: String) {
    if let value { member(key, value) } else { unknown(key, because: reason) }
  }

  /// How many utterances were talking, linking, status or empty.
  mutating func counts(_ counts: ActCounts) {
    member("talking", counts.talking)
    member("linking", counts.linking)
    member("status", counts.status)
    member("empty", counts.empty)
  }

  /// A period of days.
  mutating func days(_ key: String, _ days: ClosedRange<CivilDay>?, because reason: String) {
    guard let days else { return unknown(key, because: reason) }
    object(key) { json in
      json.member("first", days.lowerBound.description)
      json.member("last", days.upperBound.description)
    }
  }
}

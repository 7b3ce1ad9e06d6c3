internal import ConversationCore

/// What every machine report opens with.
extension JSONWriter {
  /// What was analysed, as of when, in which zone.
  mutating func frame(_ analysis: Analysis) {
    let frame = analysis.frame
    member("now", .instant(seconds: frame.now))
    member("now_reason", frame.nowReason.name)
    member("time_zone", frame.timeZone)
    days("period", frame.period, because: English.Unknown.noDate)
    member("since", frame.since?.description)
    member("until", frame.until?.description)
    member("utterances", frame.utterances)
    member("undated", frame.undated)
  }

  /// Who "you" are, or why that is not known.
  mutating func owner(_ owner: OwnerFinding) {
    object("owner") { json in
      json.member("speaker", owner.person?.id)
      json.member("name", owner.person?.name)
      json.member("evidence", English.words(owner.evidence))
      json.member("candidates", owner.candidates)
    }
  }
}

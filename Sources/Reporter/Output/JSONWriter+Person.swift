internal import ConversationCore

extension JSONWriter {
  /// One person's figures.
  mutating func person(_ person: PersonSummary) {
    let unseen = English.Unknown.unseen
    let unknown = person.received == nil ? unseen : English.Unknown.silent
    member("speaker", person.person.id)
    member("name", person.person.name)
    member("standing", person.standing.name)
    member("given", person.given)
    member("given_unseen", person.givenUnseen)
    measure("received", person.received, because: unseen)
    member("links_passed_on", person.shared)
    member("links_from_them", person.sharedByThem)
    measure("reciprocity", person.reciprocity, because: unknown)
    measure("length_reciprocity", person.lengthReciprocity, because: unknown)
    measure("balance", person.balance, because: unknown)
    member("thin", person.isThin)
    proportion(
      "answered_by_owner", person.answeredByOwner, because: English.Unknown.theirsYoung)
    proportion(
      "answered_by_them", person.answeredByThem,
      because: person.received == nil ? unseen : English.Unknown.yoursYoung)
    measure(
      "owner_latency_seconds", person.ownerLatency, because: English.Unknown.fewAnswers)
    measure(
      "their_latency_seconds", person.theirLatency, because: English.Unknown.fewAnswers)
    member("prompts", person.prompts)
    member("inferred_turns", person.inferredTurns)
    member("strength", person.strength)
    days("days", person.days, because: English.Unknown.noSharedDate)
    member("latest", person.latest?.id)
    member("services", person.services)
    measure("timed_reciprocity", person.timedReciprocity, because: English.Unknown.fewTimed)
    measure("overall_reciprocity", person.overallReciprocity, because: unknown)
    measure("floor_share", person.floorShare, because: unknown)
    object("initiations") { json in
      json.member("by_owner", person.initiations.byOwner)
      json.member("by_them", person.initiations.byThem)
      json.measure("balance", person.initiations.balance, because: unknown)
    }
    answering("answering_by_owner", person.owner, because: English.Unknown.theirsYoung)
    answering("answering_by_them", person.them, because: English.Unknown.yoursYoung)
    gifts("gives", person.gives)
    gifts("gets", person.gets)
    substance(person.substance)
    tie(person.tie)
  }
}

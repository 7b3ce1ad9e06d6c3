internal import ConversationCore

extension AnalysisJSON {
  func writeNetwork(to json: inout JSONWriter) {
    guard let network = analysis.network else {
      return json.unknown("network", because: English.Unknown.noTalk)
    }
    guard analysis.sawBothSides else {
      return json.unknown("network", because: English.Unknown.noBothSides)
    }
    let reason = English.Unknown.fewDirections
    json.object("network") { json in
      json.member("persons", network.persons)
      json.member("edges", network.edges)
      json.measure("r", network.r, because: reason)
      json.measure("rho", network.rho, because: reason)
      json.measure("weighted", network.weighted, because: reason)
      json.measure("pair_ratio", network.pairRatio, because: reason)
    }
  }

  func writeAudience(to json: inout JSONWriter) {
    guard let audience = analysis.audience else {
      return json.unknown(
        "audience",
        because: analysis.owner.person == nil
          ? English.Unknown.noOwner : English.Unknown.noAudience)
    }
    json.objects("audience", audience.groups) { json, group in
      json.member("group", English.words(group.kind, at: group.site))
      json.member("n", group.total)
      json.member("mutual", group.mutual)
      json.member("they_only", group.theyOnly)
      json.member("you_only", group.youOnly)
      json.member("unobserved", group.unobserved)
      json.member("numbers", group.numbers)
    }
  }
}

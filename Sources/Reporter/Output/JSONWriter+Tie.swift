internal import ConversationCore

extension JSONWriter {
  /// How one side answers the other.
  mutating func answering(_ key: String, _ answering: DyadMeasures.Answering, because: String) {
    object(key) { json in
      json.measure("rate", answering.rate, because: because)
      json.measure("responsiveness", answering.responsiveness, because: because)
      json.member("pending", answering.pending)
    }
  }

  /// What one side gives the other.
  mutating func gifts(_ key: String, _ gifts: GiveTake) {
    object(key) { json in
      json.member("thanks", gifts.thanks)
      json.member("offers", gifts.offers)
      json.member("referrals", gifts.referrals)
      json.member("answers", gifts.answers)
    }
  }

  /// The parts of somebody's comments.
  mutating func substance(_ tally: SubstanceTally?) {
    guard let tally else { return unknown("substance", because: English.Unknown.noComments) }
    object("substance") { json in
      json.member("comments", tally.comments)
      json.member("words_beyond_courtesy", tally.words)
      json.member("posts_known", tally.postsKnown)
      json.member("take_up_the_post", tally.takeUp)
      json.member("ask_back", tally.askBack)
      json.member("disclose", tally.disclose)
    }
  }

  /// What holds two people together.
  mutating func tie(_ tie: Tie) {
    let oneSided = English.Unknown.oneSided
    object("tie") { json in
      json.member("role", tie.role.name)
      json.member("rank", tie.rank)
      json.member("layer", tie.layer?.name)
      json.member("layer_before", tie.layerBefore?.name)
      json.member("active_days", tie.activeDays)
      json.member("last_exchange", tie.lastExchange?.description)
      json.member("gap_days", tie.gap)
      json.member("flame", tie.flame?.name)
      json.measure(
        "return_probability", tie.returnProbability,
        because: tie.gap == nil ? oneSided : English.Unknown.beyondTwoYears)
      json.measure("usual_gap_days", tie.usualGap, because: English.Unknown.fewDays)
      json.member("rhythm_days", tie.rhythm)
      json.member("strength_at_last", tie.strengthAtLast)
      json.member("stage", tie.ladder.stage?.name)
      json.objects("steps", tie.ladder.steps) { json, step in
        json.member("rung", step.rung.name)
        json.member("first", step.first?.description)
        json.member("first_utterance", step.firstUtterance)
        json.member("last", step.last?.description)
        json.member("days_in_365", step.recentDays)
        json.member("mutual", step.isMutual)
      }
      json.member("next", tie.nextRung?.name)
      json.member("channels", tie.channels.map(English.words))
      json.member("invitation", tie.invitation?.id)
      json.object("firsts") { json in
        json.first("word", tie.firsts.word)
        json.first("answer_by_owner", tie.firsts.answerByOwner)
        json.first("answer_by_them", tie.firsts.answerByThem)
        json.first("exchange", tie.firsts.exchange)
      }
    }
  }

  private mutating func first(_ key: String, _ event: TieFirsts.Event?) {
    guard let event else { return unknown(key, because: English.Unknown.notHappened) }
    object(key) { json in
      json.member("day", event.day.description)
      json.member("utterance", event.utterance)
    }
  }
}

extension AnalysisJSON {
  func writeTies(to json: inout JSONWriter) {
    guard let ties = analysis.ties else {
      return json.unknown("ties", because: English.Unknown.noOwner)
    }
    json.object("ties") { json in
      json.objects("layers", ties.layers) { json, layer in
        json.member("layer", layer.layer.name)
        json.member("people", layer.people)
      }
      json.member("keep_the_flame", ties.keepTheFlame.map(\.id))
      json.member("dormant", ties.dormant.map(\.id))
      json.member("next_steps", ties.nextSteps.map(\.id))
      json.objects("milestones", ties.milestones) { json, milestone in
        json.member("day", milestone.day.description)
        json.member("speaker", milestone.person.id)
        json.member("name", milestone.person.name)
        json.member("what", milestone.kind.name)
        switch milestone.kind {
        case .anniversary(let years): json.member("years", years)
        case .count(let count): json.member("count", count)
        case .firstReply, .firstExchange, .firstRung: break
        }
        json.member("utterance", milestone.utterance)
      }
    }
  }
}

internal import ConversationCore

extension AnalysisJSON {
  func writeTalk(to json: inout JSONWriter) {
    guard let talk = analysis.talk else {
      return json.unknown("talk", because: English.Unknown.noOwner)
    }
    json.object("talk") { json in
      json.counts(talk.counts)
      json.proportion("ratio", talk.ratio, because: English.Unknown.nothingClear)
      json.measure("mean_talk", talk.meanTalk, because: English.Unknown.nothingSaid)
      write(talk.days, to: &json)
      json.objects("months", talk.months) { json, month in
        json.member("year", month.year)
        json.member("month", month.month)
        json.counts(month.counts)
      }
      json.objects("weeks", talk.weeks) { json, week in
        json.member("monday", week.monday.description)
        json.counts(week.counts)
      }
      write(talk.hours, to: &json)
      json.member("links", talk.linkCount)
      json.objects("link_sites", talk.linkSites) { json, site in
        json.member("host", site.host)
        json.member("count", site.count)
      }
    }
  }

  private func write(_ days: DayCounts, to json: inout JSONWriter) {
    json.object("days") { json in
      json.member("active", days.active)
      json.member("link_free", days.linkFree)
      json.member("talk_only", days.talkOnly)
      json.member("url_free", days.urlFree)
      write("calendar_streak", days.calendarStreak, to: &json)
      write("active_streak", days.activeStreak, to: &json)
      write("open_streak", days.openStreak, to: &json)
    }
  }

  private func write(_ key: String, _ streak: DayCounts.Streak?, to json: inout JSONWriter) {
    guard let streak else { return json.unknown(key, because: English.Unknown.noStreak) }
    json.object(key) { json in
      json.member("days", streak.length)
      json.member("first", streak.first.description)
      json.member("last", streak.last.description)
    }
  }

  func writeRequests(to json: inout JSONWriter) {
    guard let requests = analysis.requests else {
      return json.unknown("requests", because: English.Unknown.noOwner)
    }
    json.object("requests") { json in
      json.object("asked_of_you") { write(requests.askedOfOwner, to: &$0) }
      json.object("asked_by_you") { write(requests.askedByOwner, to: &$0) }
    }
  }

  private func write(_ side: RequestSummary.Side, to json: inout JSONWriter) {
    json.member("n", side.answered + side.pending + side.unanswered + side.unobserved)
    json.member("answered", side.answered)
    json.member("pending", side.pending)
    json.member("unanswered", side.unanswered)
    json.member("unobserved", side.unobserved)
    json.measure("latency_seconds", side.latency, because: English.Unknown.fewAnswers)
    json.member("appeals", side.appeals)
    json.member("appeals_answered", side.appealsAnswered)
    json.objects("answered_by", side.answerers) { json, answerer in
      json.member("speaker", answerer.person.id)
      json.member("name", answerer.person.name)
      json.member("answers", answerer.answers)
      json.measure(
        "latency_seconds", answerer.latency, because: English.Unknown.fewAnswers)
    }
    json.objects("open", side.open) { $0.reference($1, quotes: options.quotes) }
  }
}

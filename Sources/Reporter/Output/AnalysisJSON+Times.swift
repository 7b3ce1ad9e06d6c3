internal import ConversationCore

/// The numbers behind the pictures that no other part of the document holds.
extension AnalysisJSON {
  /// When the owner talks: for every weekday, Monday first, a count for every hour.
  func write(_ hours: HourGrid, to json: inout JSONWriter) {
    json.object("hours") { json in
      json.objects("weekdays", Array(HourGrid.weekdays.enumerated())) { json, weekday in
        json.member("weekday", weekday.element)
        json.numbers("by_hour", (0..<24).map { hours[weekday.offset, $0] })
      }
      json.member("untimed", hours.untimed)
    }
  }

  func writeAnswerTimes(to json: inout JSONWriter) {
    guard let times = analysis.answerTimes else {
      return json.unknown("answer_times", because: English.Unknown.noOwner)
    }
    func write(_ key: String, _ spread: AnswerTimes.Spread, to json: inout JSONWriter) {
      json.objects(key, Array(spread.counts.enumerated())) { json, item in
        let bounds = AnswerTimes.bounds
        json.member(
          "under_seconds", item.offset < bounds.count ? Int(bounds[item.offset]) : nil)
        json.member("count", item.element)
      }
    }
    json.object("answer_times") { json in
      write("by_owner", times.byOwner, to: &json)
      write("by_others", times.byOthers, to: &json)
    }
  }

  func writePast(to json: inout JSONWriter) {
    guard let past = analysis.past else {
      return json.unknown(
        "past",
        because: analysis.owner.person == nil
          ? English.Unknown.noOwner : English.Unknown.emptyPeriod)
    }
    let clock = DayClock(timeZone: analysis.frame.timeZone) ?? .utc
    let today = clock.day(at: analysis.frame.now)
    func write(
      _ key: String, _ window: PastComparison.Window, _ days: ClosedRange<CivilDay>,
      to json: inout JSONWriter
    ) {
      json.object(key) { json in
        json.member("first", days.lowerBound.description)
        json.member("last", days.upperBound.description)
        json.counts(window.acts)
        json.proportion("answered", window.answered.share, because: English.Unknown.nothingOld)
        json.proportion("requests", window.requests.share, because: English.Unknown.noRequestOld)
        json.member("mutual", window.mutual)
      }
    }
    json.object("past") { json in
      write("recent", past.recent, PastComparison.recentPeriod(until: today), to: &json)
      write("before", past.before, PastComparison.periodBefore(until: today), to: &json)
    }
  }
}

extension HourGrid {
  /// The days of its rows, as machine output names them.
  fileprivate static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

internal import ConversationCore

/// Who was met in person, week by week: one social contact a week is the mission.
struct MeetingSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let meetings = context.analysis.meetings, let now = meetings.weeks.last else { return }
    page.heading(2, "Met in person")
    page.paragraph(.joined([present(now), streak(meetings), past(meetings)], by: " "))
  }

  private func present(_ week: MeetingWeeks.Week) -> Phrase {
    let names = week.people.prefix(context.top).map { context.name($0) }
    if !names.isEmpty { return "This week you met **\(.list(Array(names)))**." }
    return week.isExcused
      ? "This week is excused." : "Nobody yet this week: one person is enough."
  }

  private func streak(_ meetings: MeetingWeeks) -> Phrase {
    let longest = meetings.longestStreak
    switch meetings.streak {
    case 0:
      return "The longest row of weeks with somebody was \(.ours(weeks(longest)))."
    case longest:
      return longest == 1 ? "" : "That makes \(.ours(weeks(longest))) in a row, the longest yet."
    case let streak:
      return
        "That makes \(.ours(weeks(streak))) in a row; the longest was \(.ours(weeks(longest)))."
    }
  }

  private func past(_ meetings: MeetingWeeks) -> Phrase {
    guard meetings.weeks.count > 1, let first = meetings.weeks.first else { return "" }
    let excused: Phrase =
      meetings.excused == 0 ? "" : ", \(.ours(weeks(meetings.excused))) excused"
    return """
      In \(meetings.met) of \(.ours(weeks(meetings.weeks.count))) since \
      \(.day(first.monday)) you met somebody\(excused).
      """
  }

  private func weeks(_ count: Int) -> String { Wording.count(count, "week", "weeks") }
}

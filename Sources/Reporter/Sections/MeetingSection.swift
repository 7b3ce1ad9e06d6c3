internal import ConversationCore

/// Who was met in person, week by week: one social contact a week is the mission.
struct MeetingSection: ReportSection {
  private typealias Text = English.Meetings

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let meetings = context.analysis.meetings, let now = meetings.weeks.last else { return }
    page.heading(2, Text.heading)
    page.paragraph(.joined([present(now), streak(meetings), past(meetings)], by: " "))
  }

  private func present(_ week: MeetingWeeks.Week) -> Phrase {
    let names = week.people.prefix(context.top).map { context.name($0) }
    if !names.isEmpty { return Text.met(Array(names)) }
    return week.isExcused
      ? Text.excused : Text.nobodyYet
  }

  private func streak(_ meetings: MeetingWeeks) -> Phrase {
    let longest = meetings.longestStreak
    switch meetings.streak {
    case 0:
      return Text.longest(longest)
    case 1 where longest == 1: return ""
    case let streak: return Text.row(streak, longest: longest)
    }
  }

  private func past(_ meetings: MeetingWeeks) -> Phrase {
    guard meetings.weeks.count > 1, let first = meetings.weeks.first else { return "" }
    return Text.past(
      meetings.met, of: meetings.weeks.count, since: first.monday, excused: meetings.excused)
  }
}

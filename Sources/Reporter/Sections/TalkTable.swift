internal import ConversationCore

/// Talk and links over time: a sparkline for the eye, and a table with the numbers, by
/// month, or by year where there are many months.
struct TalkTable {
  private let months: [TalkSummary.Month]

  /// More months than this are shown by year.
  private static let longestByMonth = 18

  /// A table of every month from the first with talk or a link to the last.
  init(_ months: [TalkSummary.Month]) {
    func tells(_ month: TalkSummary.Month) -> Bool {
      month.counts.talking + month.counts.linking > 0
    }
    let first = months.firstIndex(where: tells) ?? months.endIndex
    let end = months.lastIndex(where: tells).map { $0 + 1 } ?? first
    self.months = Array(months[first..<end])
  }

  /// Writes both; nothing for less than two months.
  func write(on page: inout Page) {
    guard months.count > 1, let first = months.first, let last = months.last else { return }
    if months.count > TalkTable.longestByMonth {
      page.paragraph(
        English.Talk.sparkline(
          .month(first.month, year: first.year), .month(last.month, year: last.year),
          sparkline(months.suffix(120).map(\.counts))))
    }
    let rows = months.count > TalkTable.longestByMonth ? years : byMonth
    page.table(
      English.Talk.columns(byYear: months.count > TalkTable.longestByMonth), rows.map(row))
  }

  private var byMonth: [(Phrase, ActCounts)] {
    months.map { (.date(.shortMonth($0.month, year: $0.year)), $0.counts) }
  }

  private var years: [(Phrase, ActCounts)] {
    var rows: [(year: Int, counts: ActCounts)] = []
    for month in months {
      if rows.last?.year != month.year { rows.append((month.year, ActCounts())) }
      rows[rows.count - 1].counts.talking += month.counts.talking
      rows[rows.count - 1].counts.linking += month.counts.linking
      rows[rows.count - 1].counts.status += month.counts.status
    }
    return rows.map { (.ours("\($0.year)"), $0.counts) }
  }

  private func row(_ label: Phrase, _ counts: ActCounts) -> [Phrase] {
    let ratio = share(counts)
    return [
      label, "\(counts.talking)", "\(counts.linking)", "\(counts.status)",
      ratio.map { .ours(Wording.percent($0)) } ?? English.none, .ours(TalkTable.bar(ratio)),
    ]
  }

  private func share(_ counts: ActCounts) -> Double? {
    Proportion(counts.talking, of: counts.talking + counts.linking)?.value
  }

  private func sparkline(_ counts: [ActCounts]) -> String { Sparkline.line(counts.map(share)) }

  /// Ten blocks of which the share is full.
  private static func bar(_ share: Double?) -> String {
    guard let share else { return "" }
    let full = Int((min(1, max(0, share)) * 10).rounded())
    return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
  }
}

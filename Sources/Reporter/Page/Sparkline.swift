/// A row of small bars for a glance; the numbers always stand beside it.
enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One bar of a share from 0 to 1; a dot where there is nothing to show.
  static func bar(_ share: Double?) -> Character {
    guard let share, share.isFinite else { return "·" }
    let step = Int((min(1, max(0, share)) * Double(bars.count - 1)).rounded())
    return bars[min(bars.count - 1, max(0, step))]
  }

  /// A bar for each share.
  static func line(_ shares: [Double?]) -> String { String(shares.map(bar)) }
}

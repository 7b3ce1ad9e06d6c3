internal import ConversationCore

/// Dates of one list after another: of a day on which somebody wrote much, all but the clock is
/// read once.
struct TweetDates {
  /// What stood around the clock in the date before, and when that day began.
  private var day: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var midnight: Int64 = 0

  /// Bytes of "Sat Feb 18 12:33:11 +0000 2023", and where its clock begins.
  private static let length = 30
  private static let clock = 11

  /// What `TweetDate` says of a date.
  mutating func milliseconds(_ text: [UInt8]) -> Int64? {
    let bytes = text.span
    guard bytes.count == Self.length, let seconds = TweetDate.clock(bytes, Self.clock) else {
      return TweetDate.milliseconds(text)
    }
    // All there is before the clock and behind it.
    let around = (
      bytes.eight(at: 0), bytes.eight(at: Self.clock - 8), bytes.eight(at: Self.clock + 8),
      bytes.eight(at: Self.length - 8)
    )
    if around == day { return midnight + Int64(seconds) * 1000 }
    guard let milliseconds = TweetDate.milliseconds(text) else { return nil }
    (day, midnight) = (around, milliseconds - Int64(seconds) * 1000)
    return milliseconds
  }
}

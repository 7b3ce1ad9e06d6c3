internal import RapportKit

/// One line on the terminal that says how far reading has got, at most twice a second.
final class ProgressBar {
  private let isOn: Bool
  private let started = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isShown = false

  init(isOn: Bool) { self.isOn = isOn }

  /// Shows how far it is, if the last time was half a second ago.
  func show(_ progress: Progress) {
    guard isOn else { return }
    let now = ContinuousClock.now
    let since = last ?? started
    guard now - since >= .milliseconds(500) else { return }
    last = now
    isShown = true
    put("\r\u{1B}[K" + line(progress, elapsed: now - started))
  }

  /// Takes the line away again.
  func clear() {
    if isShown { put("\r\u{1B}[K") }
    isShown = false
  }

  private func line(_ progress: Progress, elapsed: Duration) -> String {
    let seconds = max(Double(elapsed.components.seconds), 0.5)
    let rate = Double(progress.done) / seconds
    var text = English.megabytes(progress.done / 1_000_000)
    if let total = progress.total, total > 0 {
      let share = min(1, Double(progress.done) / Double(total))
      let filled = Int(share * 20)
      text =
        "[" + String(repeating: "#", count: filled)
        + String(repeating: ".", count: 20 - filled) + "] \(Int(share * 100)) %  " + text
      if rate > 0, share < 1 {
        text += English.left(seconds: Int(Double(total - progress.done) / rate) + 1)
      }
    }
    return text + English.rate(megabytes: Int(rate) / 1_000_000)
  }

  private func put(_ text: String) {
    StandardError.write(text)
  }
}

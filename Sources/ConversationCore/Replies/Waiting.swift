/// How long something has waited, in words.
enum Waiting {
  /// "waiting 3 hours", "waiting 1 day"; whole units, rounded down.
  static func words(_ seconds: Int64) -> String {
    let hours = max(0, seconds) / 3600
    switch hours {
    case 0: return "waiting less than an hour"
    case 1: return "waiting 1 hour"
    case 2..<48: return "waiting \(hours) hours"
    default: return "waiting \(hours / 24) days"
    }
  }
}

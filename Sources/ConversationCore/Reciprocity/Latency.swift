/// How long answers take.
public enum Latency {
  /// The median of known answer times in seconds; nil under three (measures 9.4).
  public static func median(of delays: [Int64]) -> Double? {
    guard delays.count >= ReciprocityConstants.latencyMinimum else { return nil }
    let sorted = delays.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? Double(sorted[middle]) : (Double(sorted[middle - 1]) + Double(sorted[middle])) / 2
  }
}

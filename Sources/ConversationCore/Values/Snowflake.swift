/// The time inside a status number of X, formerly Twitter.
///
/// Since November 2010 a status number is a "snowflake": its bits above the lowest 22
/// are milliseconds since 2010-11-04T01:42:54.657Z. So even the number of a status that
/// nobody kept tells when it was written.
public enum Snowflake {
  /// Milliseconds between 1970 and the first snowflake.
  public static let epoch: Int64 = 1_288_834_974_657
  /// The smallest number taken for a snowflake; older ones were counted up and had
  /// reached this when snowflakes began.
  public static let first: UInt64 = 30_000_000_000

  /// Milliseconds since 1970 at which a status was written; nil for a number from before
  /// snowflakes.
  public static func milliseconds(of status: UInt64) -> Int64? {
    guard status >= first else { return nil }
    return Int64(status >> 22) + epoch
  }
}

/// Every bound on what is read, in one place. They depend on the input alone, never on
/// the clock, so that the same input always ends the same way.
public enum Limits {
  /// Bytes of a source that recognition may look at.
  public static let head = 64 << 10
  /// Bytes of a file that is read whole before its format is known.
  static let fileInMemory = 1 << 20
  /// Bytes taken from standard input, which has to be kept in memory.
  public static let standardInput = 512 << 20
  /// Levels of folders below the one that was named.
  public static let folderDepth = 128
  /// Members of one folder or archive.
  public static let members = 1_000_000
  /// Bytes of a member's name inside an archive; longer ones are left out and said.
  public static let memberName = 4096
  /// A member up to this size is read at once in a sequential pass over an archive;
  /// a larger one is opened again in place and streamed.
  public static let memberInMemory = 32 << 20
  /// Unpacked bytes that need no excuse, whatever the ratio.
  public static let unpackedFreely = 8 << 20
  /// Unpacked bytes for each packed byte beyond that. Exports pack ten to
  /// one; up to a thousand to one is what deflate gives for nothing but zeros.
  public static let unpackedRatio = 100
  /// Bytes of one element of a JSON array: a larger one is reported and skipped.
  public static let jsonElement = 256 << 20
  /// The same where several tasks read slices of one array: what is larger is left to the one
  /// that reads on where slices end.
  static let jsonElementOfSlice = 4 << 20
  /// Bytes of one row of a CSV file; a longer one is cut there and reported.
  public static let csvRow = 16 << 20
}

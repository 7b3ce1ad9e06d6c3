/// Bytes made sure to be UTF-8, and how.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without NUL and without a byte-order mark.
  public var bytes: [UInt8]
  /// The encoding they were in.
  public var charset: Charset
  /// How that was decided.
  public var basis: Basis
  /// How many places could not be decoded and were repaired.
  public var repairs: Int

  /// What an encoding was decided by, in the order of trust.
  public enum Basis: Hashable, Sendable {
    /// A byte-order mark, or the pattern of zero bytes only UTF-16 and UTF-32 have.
    case byteOrder
    /// The bytes are valid UTF-8, whatever they say of themselves.
    case validity
    /// What the document declares.
    case declaration
    /// Nothing told; the most likely reading.
    case fallback
  }
}

/// Where an archive's own bytes are.
enum Container: Sendable {
  /// In a file.
  case file(RawPath, followingLinks: Bool)
  /// In memory (standard input, or a member of another archive).
  case memory([UInt8])
}

/// What a diagnostic says: what is wrong, in plain words, and what to do about it.
///
/// Each room keeps its texts together in its folder `English`, for whoever translates them.
public struct DiagnosticText: Hashable, Sendable {
  /// What is wrong, without the place.
  public let message: String
  /// What to do about it; nil where there is nothing to say.
  public let fix: String?

  /// A text.
  public init(_ message: String, fix: String? = nil) {
    self.message = message
    self.fix = fix
  }
}

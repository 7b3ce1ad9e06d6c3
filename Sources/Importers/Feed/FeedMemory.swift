internal import LibXML

/// What reading one feed leaves for the next.
final class FeedMemory {
  /// Of the document.
  let xml = XMLMemory(FeedName.vocabulary)
  /// Of the site.
  private var acquaintance = FeedAcquaintance()

  /// Lends what is known of the site; it comes back by `keep`.
  func lend() -> FeedAcquaintance {
    defer { acquaintance = FeedAcquaintance() }
    return acquaintance
  }

  /// Takes it back.
  func keep(_ acquaintance: consuming FeedAcquaintance) { self.acquaintance = acquaintance }
}

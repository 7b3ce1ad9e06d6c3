/// What importers remember from one file of a task to the next: files of one site are
/// alike, and the same people and posts stand in many of them. It changes nothing of what
/// is found. One reading uses it at a time.
final class ImportMemory {
  /// Of feeds.
  let feeds = FeedMemory()
}

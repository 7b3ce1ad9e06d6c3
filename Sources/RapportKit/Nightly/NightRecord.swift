/// What a night did and how long its steps took: the run record, kept as JSON.
struct NightRecord: Codable, Hashable {
  /// Milliseconds that fetching took.
  var fetchTime = 0
  /// Milliseconds that importing took.
  var importTime = 0
  /// Milliseconds that the analysis and the report took.
  var reportTime = 0
  /// Utterances the store did not know.
  var new = 0
  /// Utterances it knew otherwise.
  var changed = 0
  /// Utterances it knew as they are.
  var known = 0
  /// Places of which nothing could be read.
  var unreadable = 0
  /// Answers taken from the spool.
  var answers = 0
  /// Feeds that cannot be had.
  var failingFeeds = 0
  /// Whether the analysis was left out, because nothing had come and time alone changed
  /// nothing.
  var isUnchanged = false
  /// What the analysis depends on, in short: the same print, the same report but for ages.
  var print = ""
  /// The last import there was, from which the next night counts edits; nil in records of
  /// nights that did not note it.
  var lastImport: Int?
  /// When time alone will change something; nil for never.
  var nextTurn: Int64?
  /// The report of this night, or the one that still stands.
  var report: String?
}

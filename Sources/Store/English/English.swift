/// What is wrong with a store, beside SQLite's own words.
enum English {
  static let nobodyReads = "nobody reads it"
  static let cannotCheck = "SQLite cannot check it"
  static let interrupted =
    "a run that was interrupted is to be made up for first, and its folder is read-only"

  static func error(_ code: Int32) -> String { "SQLite error \(code)" }

  static func missing(_ what: String, _ number: Int64) -> String {
    "it names \(what) \(number), which is not there"
  }

  static func dangling(_ rows: Int) -> String { "\(rows) rows name what is not there" }
}

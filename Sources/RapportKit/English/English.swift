internal import ConversationCore

/// What commands say in passing: results in a line, and what went wrong at night. What is
/// wrong with arguments and files of the user's stands in `English+Wishes`.
enum English {
  // MARK: Results

  static let nothingNew = "Nothing new.\n"

  static func wrote(_ path: String) -> String { "Wrote \(path)\n" }

  static func undone(_ number: Int) -> String { "Import \(number) is undone.\n" }

  static func sound(_ path: String, records: Int, sources: Int) -> String {
    "\(path): sound; \(records) records from \(sources) sources.\n"
  }

  static func decided(_ number: Int, _ words: String) -> String {
    "Decision \(number): \(words). `rapport people undo \(number)` takes it back.\n"
  }

  static func settled(_ id: String, by name: String?, until: CivilDay?) -> String {
    let what = until.map { "put off until \($0)" } ?? "done with"
    return "\(name ?? "Somebody unnamed"): \(what). `rapport done --undo \(id)` takes it back.\n"
  }

  static func logged(_ number: Int, aboutNewcomer name: String, near names: [String]) -> String {
    let near = names.map { "'\($0)'" }.joined(separator: ", ")
    let hint = near.isEmpty ? "" : " If you meant one of \(near): `rapport log --undo \(number)`."
    return "Entry \(number) is about somebody new: no source names '\(name)'.\(hint)\n"
  }

  static func reportStands(_ path: String) -> String {
    "Nothing new; the report in \(path) stands.\n"
  }

  static func report(at path: String) -> String { "\nThe report: \(path)\n" }

  // MARK: The log as a source

  static let ownLog = "your own log"
  static let wroteWords = "(wrote)"

  // MARK: Nights

  static let noFetcher = DiagnosticText(
    "rapport-fetch is neither beside rapport nor on the PATH; no feed was fetched",
    fix: "install both programs into one folder")
  static let otherFetch = DiagnosticText("another fetch is running; no feed was fetched")
  static let failing = "it fails"
  static let silence = "it said nothing"
  static let unrecognised = DiagnosticText(
    "nothing in it could be recognised", fix: "`rapport formats` lists what can be read")
  static let noWatchedFolder = DiagnosticText(
    "there is no such folder to watch", fix: "make it, or take it off the configuration")

  static func fetchEnded(_ code: Int32, _ words: String) -> DiagnosticText {
    DiagnosticText("rapport-fetch ended with \(code): \(words)")
  }

  static func fetchKilled(_ signal: Int32) -> DiagnosticText {
    DiagnosticText("rapport-fetch was ended by signal \(signal)")
  }

  static func notStarted(_ program: String, _ reason: String) -> DiagnosticText {
    DiagnosticText("\(program) cannot be started: \(reason)")
  }

  static func unreadableSpool(_ reason: String) -> DiagnosticText {
    DiagnosticText(
      "cannot be read: \(reason)",
      fix: "make it readable, and run again; nothing in it was touched")
  }
}

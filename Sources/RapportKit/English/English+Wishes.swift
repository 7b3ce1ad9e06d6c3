internal import ConversationCore

/// What should have been typed, or written into a file.
extension English {
  // MARK: Arguments

  static let svgWantsFile =
    "--charts svg puts the pictures beside a file: add -o FILE, or take --charts unicode"
  static let textHasNoPictures = "plain text holds no pictures: take --charts unicode"
  static let recipientsWantMail = "--to says whom a message is for: it goes with --eml"
  static let frontMatterWantsMarkdown = "--front-matter goes with Markdown"

  static func wantsDay(_ option: String, forward: Bool, not text: String) -> String {
    """
    \(option) wants a date such as 2012-10-01, or \
    \(forward ? "14d for in two weeks" : "3d for three days ago"); not '\(text)'
    """
  }

  static func wantsDay(_ option: String, not text: String) -> String {
    "\(option) wants a date such as 2012-10-01, or 30d; not '\(text)'"
  }

  static func wantsInstant(not text: String) -> String {
    "--now wants an instant such as 2012-10-01T06:00:00Z, or today; not '\(text)'"
  }

  static func wantsZone(_ option: String, not text: String) -> String {
    "\(option) wants an IANA name such as Europe/Copenhagen or UTC; not '\(text)'"
  }

  static func wantsLanguage(_ tags: String, not text: String) -> String {
    "--language wants one of \(tags); not '\(text)'"
  }

  static func wantsDateOrder(not text: String) -> String {
    "--date-order is dmy, mdy or ymd, not '\(text)'"
  }

  static func yetToCome(_ day: CivilDay) -> String { "--on \(day) is yet to come" }

  // MARK: Files of the user's

  static let noHome = DiagnosticText("there is no HOME", fix: "name a file: --config FILE")
  static let fileIsThere = DiagnosticText(
    "is there already; nothing was changed",
    fix: "edit it, or write another: --config FILE")
  static let configurationWantsLines = "it wants lines of the form 'key: value'"
  static let peopleWantEntries = "it wants entries of the form 'key: {name: …, accounts: […]}'"
  static let entryWantsKey = "an entry wants a short key of its own"
  static let noYAML = DiagnosticText("it is not YAML")
  static let tooDeepYAML = DiagnosticText("lists and entries lie too deep inside each other")

  static func noSuchConfiguration(_ path: String) -> DiagnosticText {
    DiagnosticText("there is no such file", fix: "rapport init --config \(path) writes one")
  }

  static let noSuchFile = DiagnosticText(
    "there is no such file", fix: "check the spelling of the path")

  static func noYAML(_ problem: String) -> DiagnosticText {
    DiagnosticText(
      "it is not YAML: \(problem)",
      fix: "words with : or # in them, and those that begin with @, want quotes")
  }

  static func saidTwice(_ keys: [String]) -> DiagnosticText {
    DiagnosticText(
      "\(keys.map { "'\($0)'" }.joined(separator: ", ")) said twice in this entry",
      fix: "keep one of them")
  }

  static func unknownKey(_ word: String, near: String?, _ known: [String]) -> DiagnosticText {
    DiagnosticText(
      "unknown key '\(word)'",
      fix: near.map { "did you mean '\($0)'?" }
        ?? "the keys are \(known.joined(separator: ", "))")
  }

  static func wrongValue(of key: String, _ wish: String) -> String { "'\(key)' \(wish)" }

  static func wrongValue(of key: String, in entry: String, _ wish: String) -> String {
    "'\(key)' of '\(entry)' \(wish)"
  }

  // What a value should be; goes on behind the key's name.

  static let oneValue = DiagnosticText("wants one value")
  static let singleValues = DiagnosticText(
    "wants a list of single values", fix: "one line for each: '- value'")

  static func wholeNumber(_ bounds: ClosedRange<Int>, not text: String) -> DiagnosticText {
    DiagnosticText(
      "wants a whole number from \(bounds.lowerBound) to \(bounds.upperBound), not '\(text)'")
  }

  static func flag(not text: String) -> DiagnosticText {
    DiagnosticText("is true or false, not '\(text)'")
  }

  static func days(not text: String) -> DiagnosticText {
    DiagnosticText("wants a number of days such as 30d, not '\(text)'")
  }

  static func dateOrder(not text: String) -> DiagnosticText {
    DiagnosticText("is dmy, mdy or ymd, not '\(text)'")
  }

  static func one(of known: String, not text: String) -> DiagnosticText {
    DiagnosticText("is one of \(known), not '\(text)'")
  }

  static func zone(not text: String) -> DiagnosticText {
    DiagnosticText("wants an IANA name such as Europe/Copenhagen or UTC, not '\(text)'")
  }

  static let configurationHead = """
    # Rapport's configuration (YAML). A line counts once its # is gone. Every key is also a
    # flag, which wins over this file. Paths are relative to this file; ~/ is your home.
    # Words that hold : or #, or begin with @, want quotes.

    """
}

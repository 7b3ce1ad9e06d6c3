internal import Bytes
internal import ConversationCore

/// What is wrong with a source, or worth saying of it, and what to do.
extension English {
  // MARK: Any source

  static let empty = DiagnosticText("is empty", fix: "save or download it again")
  static let unknownFormat = DiagnosticText(
    "is in no format that can be read", fix: "`rapport formats` lists what can be read")

  static func unusable(_ reason: String) -> DiagnosticText {
    DiagnosticText("nothing of it could be read: \(reason)")
  }

  // What it is not.

  static let noStatuses = "these are no statuses"
  static let noXML = "it is no XML document"
  static let noPage = "it is not an HTML page"
  static let noItems = "it has no list of items"

  // MARK: Files that are not read

  static func words(_ reason: SourceBundle.Omission.Reason) -> DiagnosticText {
    switch reason {
    case .symbolicLink: DiagnosticText("a link, not followed", fix: "name the file it points to")
    case .notAFile: DiagnosticText("not a regular file, not read")
    case .hidden: DiagnosticText("hidden, not read")
    case .encrypted:
      DiagnosticText(
        "encrypted, not read", fix: "unpack it with its password and name the folder")
    case .longName: DiagnosticText("a member's name is too long, not read")
    case .tooDeep: DiagnosticText("nested too deeply, not read", fix: "name the inner folder")
    case .tooMany:
      DiagnosticText(
        "more than \(Limits.members) files, the rest not read", fix: "name parts of it")
    case .failure(let failure): DiagnosticText(failure.reason, fix: failure.fix)
    }
  }

  static func more(_ count: Int) -> String { count > 0 ? " (and \(count) more like it)" : "" }

  static func otherFiles(_ total: Int, _ kinds: [String], more: Bool) -> DiagnosticText {
    DiagnosticText(
      """
      \(total) \(total == 1 ? "file" : "files") in it not read, as nothing is said there: \
      \(kinds.joined(separator: ", "))\(more ? ", …" : "")
      """)
  }

  // MARK: XML

  static let ownEntities = DiagnosticText(
    "It declares entities of its own; they are never read, and stand as written.",
    fix: "nothing, unless words are missing: then export it again")
  static let notWellFormed = "not well-formed XML"
  static let exportAgain = "export it again, or download it again in whole"

  static func charset(_ name: String) -> DiagnosticText { DiagnosticText("It is in \(name).") }

  static func repaired(_ what: String, places: Int) -> DiagnosticText {
    let how =
      places > 0
      ? "; it was read in repaired form (\(places) \(places == 1 ? "place" : "places"))" : ""
    return DiagnosticText(
      "\(what)\(how)", fix: "nothing, if nothing is missing; else export it again")
  }

  static func short(_ missing: Int, of records: Int) -> DiagnosticText {
    DiagnosticText(
      "\(missing) of \(records) records that the bytes show could not be read.",
      fix: exportAgain)
  }

  static func cutValues(_ count: Int) -> DiagnosticText {
    DiagnosticText(
      "\(count) \(count == 1 ? "record was" : "records were") longer than any real one and cut.")
  }

  // MARK: JSON and CSV

  static let noJSON = DiagnosticText(
    "this record is not JSON and was left out", fix: "download the archive again")
  static let recordTooLarge = DiagnosticText("this record is too large and was left out")
  static let cutOff = DiagnosticText(
    "the file is cut off here; what stands before was read",
    fix: "unpack or download the archive again")
  static let openQuote = DiagnosticText(
    "a quote is opened here and never closed; the line was left out")

  static func morePlaces(_ count: Int) -> DiagnosticText {
    DiagnosticText("and \(count) more places like these")
  }

  static func damagedFeed(items: Int) -> DiagnosticText {
    DiagnosticText(
      "damaged JSON; \(items) items of the feed could be read", fix: "download it again")
  }

  // MARK: Archives

  static let nameless = DiagnosticText(
    "the archive does not say whose it is",
    fix: "name the whole archive, or at least its account.js beside it")
  static let partial = DiagnosticText(
    "the archive says of itself that it is partial", fix: "ask X for a new archive")
  static let twice = DiagnosticText(
    "stands in the archive twice; both were read, and what is the same counts once")
  static let silentPart = DiagnosticText("nothing is said in this part, not read")

  static func fewer(_ read: Int, than stated: Int) -> DiagnosticText {
    DiagnosticText(
      "holds \(read) of the \(stated) records it is to hold", fix: "download the archive again")
  }

  static func part(_ number: Int, of part: String) -> String { "part \(number) of \(part)" }

  static func missing(_ name: String) -> DiagnosticText {
    DiagnosticText(
      "\(name) is missing from the archive", fix: "unpack or download the archive again")
  }

  static func missingMonths(_ months: Int, statuses: Int) -> DiagnosticText {
    DiagnosticText(
      """
      \(months) \(months == 1 ? "month" : "months") with \(statuses) statuses \
      \(months == 1 ? "is" : "are") missing from the archive
      """, fix: "unpack or download the archive again")
  }

  static func unnumbered(_ count: Int) -> DiagnosticText {
    DiagnosticText("\(statuses(count)) no number, not read")
  }

  static func undatedStatuses(_ count: Int) -> DiagnosticText {
    DiagnosticText(
      """
      \(statuses(count)) no readable date; where the number tells it, it is taken from there
      """)
  }

  private static func statuses(_ count: Int) -> String {
    "\(count) \(count == 1 ? "status has" : "statuses have")"
  }

  static func nobodyNamed(_ records: Int) -> DiagnosticText {
    DiagnosticText("\(records) \(records == 1 ? "record names" : "records name") nobody")
  }

  // MARK: Pages and feeds

  static let damagedData = DiagnosticText(
    "the page's data (JSON-LD) is damaged; comments in it may be missing",
    fix: "save the page again")

  static func replaced(_ places: Int, in charset: String) -> DiagnosticText {
    DiagnosticText(
      "\(places) places are not valid \(charset); they were replaced.",
      fix: "save the page again in UTF-8")
  }

  static func impossibleDate(_ words: Substring) -> DiagnosticText {
    DiagnosticText("The date \"\(words)\" cannot be; it counts as unknown.")
  }

  static func ambiguousDate(_ words: Substring) -> DiagnosticText {
    DiagnosticText(
      "The date \"\(words)\" can be read two ways.",
      fix: "say --date-order dmy or --date-order mdy")
  }

  static func undatedItems(_ count: Int) -> DiagnosticText {
    DiagnosticText("\(count) item\(count == 1 ? " has" : "s have") a date that cannot be read")
  }
}

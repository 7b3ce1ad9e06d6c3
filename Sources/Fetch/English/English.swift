internal import Spool

/// What `rapport-fetch` says of feeds, of servers and of itself.
enum English {
  // MARK: The program

  static let noHome = ["rapport-fetch: error: there is no HOME", "  fix: name a --spool"]
  static let bookPutAside = "  fix: it was put aside; every feed is asked anew"

  static func locked(_ path: String) -> String { "rapport-fetch: another fetch holds \(path)" }
  static func failed(_ line: String) -> String { "rapport-fetch: error: \(line)" }
  static func problem(_ path: String, _ reason: String) -> String { "\(path): error: \(reason)" }

  static func cannotCreate(_ path: String, _ reason: String) -> String {
    problem(path, "cannot be written: \(reason)")
  }

  static func cannotWrite(_ path: String, _ reason: String) -> [String] {
    [
      problem(path, "could not be written: \(reason)"),
      "  fix: make room and run again; what was fetched before is kept",
    ]
  }

  static func words(_ failure: SpoolFailure) -> [String] {
    switch failure {
    case .unreadable(let path, let reason): [problem(path, "cannot be read: \(reason)")]
    case .unwritable(let path, let reason): [problem(path, reason)]
    }
  }

  // MARK: Answers

  static let emptyAnswer = "the answer is empty"
  static let pageAnswer = "the answer is a web page, not a feed"
  static let noFeed = "the answer is no feed"
  static let damagedFeed = "the feed is damaged"
  static let notKept = "the answer could not be kept"
  static let badlyPacked = "the answer is packed in a way nobody asked for, or badly"

  static func headersTooLarge(kilobytes: Int) -> String {
    "the answer's headers are larger than \(kilobytes) kB"
  }

  // MARK: Servers

  static let noCurl = "libcurl cannot be set up"
  static let noWebAddress = "it is no http or https address"
  static let wasGone = "the server said it is gone for good; take it off the list"
  static let isGone = "the server says it is gone for good (410)"
  static let redirectsNowhere = "the server redirects to nowhere"
  static let redirectsElsewhere = "the server redirects to something that is no web address"

  static func error(_ code: UInt32) -> String { "error \(code)" }

  static func tooManyRedirects(_ limit: Int) -> String { "more than \(limit) redirects in a row" }

  static func asked(minutesAgo minutes: Int64, enoughIn enough: Int64) -> String {
    "asked \(minutes) minutes ago; once in \(enough) is enough"
  }

  static func toBeLeftAlone(minutes: Int64) -> String {
    "the server asked to be left alone for another \(minutes) minutes"
  }

  static func answers(_ status: Int) -> String {
    "the server answers \(status)\(meaning(of: status))"
  }

  private static func meaning(of status: Int) -> String {
    switch status {
    case 304: " (nothing has changed) to a question that did not ask for it"
    case 401: " (it wants a password)"
    case 403: " (forbidden)"
    case 404: " (not found)"
    case 429: " (too many requests)"
    case 500...599: " (trouble on its side)"
    default: ""
    }
  }

  // MARK: Lists of feeds

  static let noFeedsListed = "it lists no feeds"
  static let damagedList = "it is damaged; some feeds may be missing"
}

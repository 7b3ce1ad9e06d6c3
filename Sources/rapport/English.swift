/// What is wrong with a command line, and what the progress bar says. Help texts stand beside their flags, where whoever
/// changes a flag sees them.
enum English {
  static let nameSources = "name a file, a folder, an archive, or - for standard input"
  static let nothingToRead = """
    nothing to read: name a file, a folder, an archive, or - for standard input, or \
    import something first
    """
  static let topTooSmall = "-n wants a number above 0"
  static let recipientsWantMail = "--to says whom a message is for: it goes with --eml"
  static let daysToKeep = "--keep-days wants a number of days, from 1 to 36500"
  static let corpusWantsFolder = "a ConvoKit corpus is a folder: say which with -o FOLDER"
  static let sayHow = "say how you were in touch: --via met, --via called or --via wrote"
  static let sayWhom = "say with whom"

  static func wrongUsage(_ message: String, of command: String) -> String {
    "Error: \(message)\n  See '\(command) --help' for more information.\n"
  }

  static func didYouMean(_ command: String) -> String { "  fix: did you mean '\(command)'?" }

  // MARK: Progress

  static func megabytes(_ count: Int) -> String { "\(count) MB" }

  static func left(seconds: Int) -> String { ", \(seconds) s left" }

  static func rate(megabytes: Int) -> String { ", \(megabytes) MB/s" }
}

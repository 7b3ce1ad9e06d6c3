internal import ArgumentParser
internal import RapportKit

/// `rapport nightly`: fetch, import, report, and say what changed.
struct Nightly: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nightly",
    abstract: "Fetch, import, write the day's report, and say what has changed.",
    discussion: """
        rapport nightly --if-changed
        rapport nightly --if-changed --eml --to ada@example.com | msmtp -t

      Meant for cron: it reads the configuration, starts rapport-fetch, imports what is new \
      in the spool and the watched folders, writes YYYY-MM-DD.md and latest.md, and prints \
      what changed since the last night that succeeded. The first night is a baseline. \
      When nothing is new and time alone changes nothing, the last report stands.

      Exit codes: 0 fine; 3 done, but something could not be read or fetched; 73/74 the \
      report or the store could not be written; 75 another run holds the store; 78 the \
      configuration is wrong, or the store cannot be used.
      """)

  @Option(
    name: .customLong("feed"),
    help: ArgumentHelp("A feed to fetch (repeatable).", valueName: "url"))
  var feeds: [String] = []

  @Option(help: ArgumentHelp("A list of feeds, as OPML (repeatable).", valueName: "file"))
  var opml: [String] = []

  @Flag(help: "Do not fetch the comment feeds that posts name.")
  var noComments = false

  @Option(
    help: ArgumentHelp("Where those who run the servers learn who asks.", valueName: "url"))
  var contact: String?

  @Option(
    help: ArgumentHelp(
      "Where fetched feeds are kept until they are imported.", valueName: "folder"))
  var spool: String?

  @Option(
    help: ArgumentHelp(
      "A folder for fresh exports and saved pages (repeatable).", valueName: "folder"))
  var watch: [String] = []

  @Option(help: ArgumentHelp("Where reports are written.", valueName: "folder"))
  var reports: String?

  @Option(
    help: ArgumentHelp(
      "Days that fetched feeds and records of runs are kept (default: 30).", valueName: "days"))
  var keepDays: Int?

  @Flag(help: "Print nothing when nothing is new; errors still show.")
  var ifChanged = false

  @Flag(help: "Print what has changed as a mail message, for msmtp -t.")
  var eml = false

  @Option(
    help: ArgumentHelp("Whom the message is for (repeatable).", valueName: "address"))
  var to: [String] = []

  @Flag(help: "Fetch nothing this time.")
  var offline = false

  @Flag(name: .shortAndLong, help: "Print no result; errors still show.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Order of day, month and year where a page leaves it open: dmy, mdy or ymd.",
      valueName: "order"))
  var dateOrder: String?

  @Option(
    help: ArgumentHelp(
      "Zone of wall times that the sources print without one (IANA name).", valueName: "zone"))
  var sourceTimeZone: String?

  @OptionGroup var view: ViewArguments
  @OptionGroup var store: StoreArguments

  @Flag(help: "Open the report with a YAML block, for Hugo, Jekyll and Obsidian.")
  var frontMatter = false

  @Option(
    help: ArgumentHelp(
      "Language of month and weekday names: en, de, fr, es and others.", valueName: "tag"))
  var language: String?

  @Option(name: [.customShort("n"), .long], help: "The longest list of people (default: 10).")
  var top: Int?

  @Flag(help: "Leave out people's words.")
  var noQuotes = false

  func validate() throws {
    guard top ?? 1 > 0 else { throw ValidationError(English.topTooSmall) }
    guard eml || to.isEmpty else {
      throw ValidationError(English.recipientsWantMail)
    }
    guard (1...36_500).contains(keepDays ?? 1) else {
      throw ValidationError(English.daysToKeep)
    }
  }

  func run() throws {
    let settings = try store.settings()
    let written = settings.configuration
    let view = try self.view.view(settings)
    let gathering: GatheringOptions
    let document: DocumentOptions
    do {
      // One file a night: the bars in it are characters.
      document = try DocumentOptions(
        format: .markdown, charts: .unicode, language: language ?? written.language, output: nil,
        top: top ?? written.top ?? 10, quotes: !noQuotes && written.quotes != false,
        frontMatter: frontMatter || written.frontMatter == true)
      gathering = try GatheringOptions(
        sources: [], dateOrder: dateOrder ?? written.dateOrder,
        sourceTimeZone: sourceTimeZone ?? written.sourceTimeZone,
        store: store.store ?? written.store)
    } catch {
      throw ValidationError(error.message)
    }
    try store.terminal.run(to: nil) { run in
      run.nightly(options(written), gathering, view: view, document: document)
    }
  }

  /// What was written down, and what was typed instead.
  private func options(_ written: Configuration) -> NightOptions {
    var options = NightOptions(written)
    if !feeds.isEmpty { options.feeds = feeds }
    if !opml.isEmpty { options.opml = opml }
    if !watch.isEmpty { options.watch = watch }
    if noComments { options.comments = false }
    options.contact = contact ?? options.contact
    options.spool = spool ?? options.spool
    options.reports = reports ?? options.reports
    options.keepDays = keepDays ?? options.keepDays
    options.ifChanged = ifChanged
    options.offline = offline
    options.quiet = quiet
    options.recipients = eml ? to : nil
    return options
  }
}

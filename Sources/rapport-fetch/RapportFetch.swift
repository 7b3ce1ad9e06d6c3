internal import ArgumentParser
internal import Bytes
internal import Fetch
internal import FoundationEssentials
internal import Glibc
internal import Spool

/// `rapport-fetch`: feeds in, spool out. The only program of this project with network
/// code in it; `rapport` starts it and reads what it leaves.
@main
struct RapportFetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport-fetch",
    abstract: "Fetch feeds into the spool that rapport imports.",
    discussion: """
        rapport-fetch https://example.com/feed/ https://example.com/comments/feed/
        rapport-fetch --opml subscriptions.opml --contact https://example.com/about

      Each feed is asked at most once an hour, one request to a host at a time, and only \
      for what changed. Comment feeds that posts name are fetched too, the quieter the \
      rarer. Pages are never fetched.

      Exit codes: 0 fine; 3 done, but some feeds could not be had; 64 wrong usage; 66 a \
      list of feeds cannot be read; 73/74 the spool cannot be written; 75 another fetch runs.
      """,
    version: "rapport-fetch \(FetchProgram.version)")

  @Argument(help: ArgumentHelp("Addresses of feeds.", valueName: "url"))
  var feeds: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with an address on each line: no other user of the machine sees them.",
      valueName: "file"))
  var from: [String] = []

  @Option(help: ArgumentHelp("A list of feeds (OPML), as readers export it.", valueName: "file"))
  var opml: [String] = []

  @Option(
    help: ArgumentHelp(
      "The folder answers are kept in (default: $XDG_STATE_HOME/rapport/spool).",
      valueName: "folder"))
  var spool: String?

  @Option(
    help: ArgumentHelp(
      "An address where those who run the servers learn who asks; part of the User-Agent.",
      valueName: "url"))
  var contact: String?

  @Option(
    help: ArgumentHelp(
      "Seconds since 1970 to take for now (for tests; the default is the clock).",
      valueName: "seconds"))
  var now: Int64?

  @Option(help: ArgumentHelp("Seconds between two requests to one host.", valueName: "seconds"))
  var pause: Double = 1

  @Flag(help: "Do not look for the comment feeds of posts.")
  var noComments = false

  @Flag(name: .shortAndLong, help: "Say only what failed.")
  var quiet = false

  func validate() throws {
    guard !feeds.isEmpty || !from.isEmpty || !opml.isEmpty else {
      throw ValidationError(English.nothingToFetch)
    }
    guard (0...3600).contains(pause) else {
      throw ValidationError(English.pause)
    }
    if let contact, contact.utf8.contains(where: { $0 < 0x20 }) {
      throw ValidationError(English.contact)
    }
  }

  func run() throws {
    StandardStreams.prepare()
    var program = FetchProgram(
      spool: spool ?? SpoolFolder.standardPath(environment: ProcessInfo.processInfo.environment))
    program.contact = contact
    program.pause = pause
    program.looksForComments = !noComments
    let ending = program.run(feeds, from: from, opml: opml, now: now ?? Int64(time(nil)))
    if !quiet { Self.write(ending.lines, to: .standardOutput()) }
    Self.write(ending.errors, to: .standardError())
    if ending.status != 0 { throw ExitCode(ending.status) }
  }

  private static func write(_ lines: [String], to stream: consuming ByteWriter) {
    var stream = stream
    do throws(WriteFailure) {
      for line in lines { try stream.write(line + "\n") }
      try stream.flush()
    } catch {
      return
    }
  }
}

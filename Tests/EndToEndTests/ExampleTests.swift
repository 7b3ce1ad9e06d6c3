import Foundation
import TestSupport
import Testing

/// What `--help` shows is what one can type: every example runs, and none is broken over two
/// lines of a terminal.
struct ExampleTests {
  /// What stands above the usage of every command, those of commands inside commands too, on
  /// a terminal of eighty columns and on one that breaks nothing.
  private static let helps = Result {
    try commands().map { words in
      (
        words: words, narrow: try overview(words, columns: 80),
        wide: try overview(words, columns: 1000)
      )
    }
  }

  /// The words of every command.
  private static func commands() throws -> [[String]] {
    struct Dump: Decodable {
      struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?
      }
      let command: Command
    }
    let dump = try RapportBinary.run(["--experimental-dump-help"]).output
    let root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    var open: [(words: [String], command: Dump.Command)] = [([], root)]
    var found: [[String]] = []
    while let (words, command) = open.first {
      open.removeFirst()
      found.append(words)
      open += (command.subcommands ?? []).filter { $0.commandName != "help" }
        .map { (words + [$0.commandName], $0) }
    }
    return found
  }

  private static func overview(_ words: [String], columns: Int) throws -> [Substring] {
    let help = try RapportBinary.run(words + ["--help"], environment: ["COLUMNS": "\(columns)"])
    let text = help.output.components(separatedBy: "\nUSAGE: ").first ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func examples(in overview: [Substring]) -> [Substring] {
    overview.filter { $0.hasPrefix("  rapport ") }.map { $0.dropFirst(2) }
  }

  @Test func `no example is broken at eighty columns, and no line at none`() throws {
    let helps = try Self.helps.get()
    #expect(helps.count > 25)
    for (words, narrow, wide) in helps {
      #expect(Self.examples(in: narrow) == Self.examples(in: wide), "\(words)")
      // A paragraph is one line: the terminal breaks it.
      let broken = zip(wide, wide.dropFirst()).contains { line, next in
        line.first?.isWhitespace == false && next.first?.isWhitespace == false
      }
      #expect(!broken, "\(words)")
    }
  }

  @Test func `every example runs`() throws {
    let home = try Home()
    var examples: [String] = []
    for help in try Self.helps.get() {
      for line in Self.examples(in: help.wide) {
        // What an example is for stands some way behind it.
        let example = String(line.components(separatedBy: "  ")[0])
        if !examples.contains(example) { examples.append(example) }
      }
    }
    #expect(examples.count > 40)
    for example in examples {
      let (status, errors) = try home.run(example)
      #expect(status == 0, "\(example): \(status), \(errors)")
    }
  }
}

/// A folder with everything the examples name, and programs they are piped into.
private struct Home {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    for name in ["my-blog/a-post.html", "downloads/a-post.html", "page.html"] {
      try folder.write(name, Self.page)
    }
    try folder.write("export.xml", Self.export)
    try folder.write("comments.xml", Self.feed)
    var archive = ZipMaker()
    archive.add("data/account.js", Self.account)
    archive.add("data/tweets.js", Self.tweets)
    try folder.write("twitter.zip", archive.bytes)
    for program in ["jq", "msmtp", "sfdp"] {
      let path = try folder.write("bin/\(program)", "#!/bin/sh\ncat > /dev/null\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/bin/rapport", withDestinationPath: RapportBinary.url.path)
    for source in ["export.xml", "twitter.zip", "comments.xml"] {
      #expect(try run("rapport import \(source)").status == 0)
    }
    #expect(try run("rapport import --store other.db my-blog/").status == 0)
  }

  /// Runs a line of a shell there.
  func run(_ line: String) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-o", "pipefail", "-c", line]
    process.currentDirectoryURL = folder.url
    process.environment = [
      "HOME": folder.path, "PATH": "\(folder.path)/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
    ]
    let errors = try folder.write("errors", "")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// A post of Ida's; people who ask her something.
  private static var page: String {
    let names = ["Ada Lind", "Ada", "Spam Bot", "Ben", "Cleo", "Dov", "Eve", "Finn", "Gus", "Hal"]
    let comments = names.enumerated().map { place, name in
      """
      <li id="comment-\(place + 10)" class="comment"><div class="comment-author vcard">
      <cite class="fn">\(name)</cite></div><div class="comment-meta commentmetadata">
      <a href="http://my-blog.example/a-post/#comment-\(place + 10)">
      September \(place + 10), 2012 at 10:00 am</a></div>
      <p>Ida, how did you find the time for it?</p></li>
      """
    }
    return """
      <html><head><title>A post</title><meta name="generator" content="WordPress 3.4"></head>
      <body class="single"><div class="post"><h1>A post</h1><span class="author vcard">
      <a class="url fn">Ida</a></span></div><ol class="commentlist">
      \(comments.joined(separator: "\n"))</ol></body></html>
      """
  }

  private static let export = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>A blog</title><link>http://my-blog.example</link>
    <wp:wxr_version>1.2</wp:wxr_version>
    <wp:author><wp:author_login>ida</wp:author_login>
    <wp:author_email>ida@my-blog.example</wp:author_email><wp:author_display_name>Ida</wp:author_display_name></wp:author>
    <item><title>Another post</title><link>http://my-blog.example/another/</link>
    <dc:creator>ida</dc:creator><content:encoded>What would you do?</content:encoded>
    <wp:post_id>2</wp:post_id><wp:post_date_gmt>2012-09-01 10:00:00</wp:post_date_gmt>
    <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
    <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Ada Lind</wp:comment_author>
    <wp:comment_date_gmt>2012-09-02 10:00:00</wp:comment_date_gmt>
    <wp:comment_content>I would ask. What about you?</wp:comment_content>
    <wp:comment_approved>1</wp:comment_approved></wp:comment></item></channel></rss>
    """

  private static let feed = """
    <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>Comments on: A post</title><link>http://my-blog.example/a-post/</link>
    <item><title>By: Ada Lind</title><link>http://my-blog.example/a-post/#comment-10</link>
    <dc:creator>Ada Lind</dc:creator><pubDate>Mon, 10 Sep 2012 10:00:00 +0000</pubDate>
    <guid isPermaLink="false">http://my-blog.example/?p=1#comment-10</guid>
    <description>Ida, how did you find the time for it?</description></item></channel></rss>
    """

  private static let account = """
    window.YTD.account.part0 = [ { "account" : { "username" : "ida", "accountId" : "7",
    "createdAt" : "2009-01-01T00:00:00.000Z", "email" : "ida@my-blog.example", "accountDisplayName" : "Ida" } } ]
    """

  private static let tweets = """
    window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "123", "full_text" :
    "@adalind yes, and what did @ada say?", "created_at" : "Wed Sep 12 10:00:00 +0000 2012",
    "in_reply_to_status_id_str" : "122", "in_reply_to_user_id_str" : "8",
    "in_reply_to_screen_name" : "adalind", "entities" : { "user_mentions" : [
    { "screen_name" : "adalind", "id_str" : "8", "name" : "Ada Lind" },
    { "screen_name" : "ada", "id_str" : "9", "name" : "Ada" } ], "urls" : [] } } } ]
    """
}

import Foundation
import TestSupport
import Testing

/// Thirty nights of a blog whose feeds forget: what `rapport nightly` remembers, and what
/// it says.
struct ThirtyNightsTests {
  private static let nights = 30

  private func nightly(
    _ scratch: ScratchFolder, _ night: Int, feeds: [String], store: String = "state.db",
    spool: String = "spool", reports: String = "reports", more: [String] = []
  ) throws -> RapportBinary.Result {
    try RapportBinary.run(
      [
        "nightly", "--config", "/dev/null", "--store", scratch.path + "/" + store, "--spool",
        scratch.path + "/" + spool, "--reports", scratch.path + "/" + reports, "--time-zone", "UTC",
        "--me", SimulatedBlog.owner, "--now", Self.instant(night),
      ] + feeds.flatMap { ["--feed", $0] } + more,
      // Nobody listens there: a proxy of the environment is not asked.
      environment: ["http_proxy": "http://127.0.0.1:1", "no_proxy": ""])
  }

  private static func instant(_ night: Int) -> String {
    let date = Date(timeIntervalSince1970: Double(SimulatedBlog.time(night)))
    return date.formatted(.iso8601)
  }

  /// The guests whose comments have been seen, on posts that have been seen: of a post
  /// nobody knows, nobody knows whose it is.
  private static func people(of blog: SimulatedBlog, _ seen: SimulatedBlog.Seen) -> Set<String> {
    Set(
      seen.comments.keys.map { blog.comments[$0 - 1] }
        .filter { seen.posts.contains($0.post) && $0.author != SimulatedBlog.owner }
        .map(\.author))
  }

  /// What the store holds: text by id.
  private func remembered(_ scratch: ScratchFolder, _ store: String) throws -> [String: String] {
    let read = try RapportBinary.run(
      [
        "read", "--config", "/dev/null", "--store", scratch.path + "/" + store, "--time-zone",
        "UTC",
      ])
    var texts: [String: String] = [:]
    for line in read.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let id = try #require(object?["id"] as? String)
      #expect(texts[id] == nil, "said twice: \(id)")
      texts[id] = object?["text"] as? String
    }
    return texts
  }

  @Test func `nothing is lost or doubled, and every night says what is new`() throws {
    let scratch = try ScratchFolder()
    let blog = SimulatedBlog(nights: Self.nights, seed: 7)
    let server = try LoopbackServer { blog.answer($0) }
    defer { server.stop() }
    blog.open(at: server.url(""))
    let feeds = [server.url("/feed/"), server.url("/comments/feed/")]

    var before = SimulatedBlog.Seen()
    var failing: Set<Int> = []
    var edited = 0
    for night in 1...Self.nights {
      blog.begin(night)
      let run = try nightly(scratch, night, feeds: feeds, more: ["--if-changed"])
      let seen = blog.seen
      let new =
        seen.comments.count - before.comments.count + seen.posts.count - before.posts.count
      let isBroken =
        SimulatedBlog.brokenComments.contains(night) || SimulatedBlog.brokenPosts.contains(night)
      #expect(run.status == (isBroken ? 3 : 0), "night \(night): \(run.errors)")
      #expect(run.errors.isEmpty)
      if night == 1 {
        #expect(run.output.hasPrefix("# The first night"))
      } else if new > 0 {
        #expect(
          run.output.contains("\n\(new) new utterance\(new == 1 ? "" : "s")"), "night \(night)")
      } else {
        #expect(!run.output.contains("new utterance"), "night \(night)")
      }
      // An edit is told once, in whatever feeds it was met; the owner's own are no news.
      let edits = before.comments.filter { seen.comments[$0.key] != $0.value }.keys
      let guestEdits = edits.count { blog.comments[$0 - 1].author != SimulatedBlog.owner }
      if guestEdits > 0 {
        #expect(run.output.contains("\(guestEdits) edited"), "night \(night)")
      } else {
        #expect(!run.output.contains(" edited"), "night \(night)")
      }
      edited += edits.count
      let people = Self.people(of: blog, seen).subtracting(Self.people(of: blog, before))
      if night > 1 {
        for person in people {
          #expect(run.output.contains("**\(person)**"), "night \(night): \(person) is new")
        }
      }
      if run.output.contains("cannot be had") { failing.insert(night) }
      before = seen
    }
    // Told when they begin to fail, and not every night after.
    #expect(failing == [7, 12, 21])

    let texts = try remembered(scratch, "state.db")
    for (number, text) in before.comments {
      #expect(texts["wordpress:lamp.example:comment-\(number)"] == text)
    }
    let comments = texts.keys.filter { $0.contains(":comment-") }
    #expect(comments.count == before.comments.count)
    #expect(texts.count == before.comments.count + before.posts.count)
    // The server only ever shows ten, and nobody was asked twice for the same.
    #expect(before.comments.count > 20)
    #expect(edited >= 3)

    try fromScratch(scratch)
  }

  /// All answers of all nights imported in one night give the report of the last night, but
  /// for what it says has changed.
  private func fromScratch(_ scratch: ScratchFolder) throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: scratch.path + "/spool2", withIntermediateDirectories: true)
    try files.moveItem(
      atPath: scratch.path + "/spool/read", toPath: scratch.path + "/spool2/new")
    let again = try nightly(
      scratch, Self.nights, feeds: [], store: "second.db", spool: "spool2", reports: "reports2",
      more: ["--offline"])
    #expect(again.status == 0)
    func report(_ folder: String) throws -> [Substring] {
      let text = try String(
        contentsOfFile: scratch.path + "/\(folder)/latest.md", encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let start = lines.firstIndex {
        $0.hasPrefix("## Since") || $0.hasPrefix("## The first night")
      }
      guard let start else { return lines }
      let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") } ?? lines.endIndex
      return Array(lines[..<start] + lines[end...])
    }
    // A night on which nothing came leaves the last report standing: look from tonight.
    let last = try nightly(
      scratch, Self.nights, feeds: [], more: ["--offline", "-n", "11"])
    let fresh = try nightly(
      scratch, Self.nights, feeds: [], store: "second.db", spool: "spool2", reports: "reports2",
      more: ["--offline", "-n", "11"])
    #expect(last.status == 0 && fresh.status == 0)
    #expect(try report("reports") == report("reports2"))
  }
}

internal import Bytes
internal import Fetch
internal import Foundation
internal import Spool
internal import TestSupport
internal import Testing

/// Exit codes and messages of `rapport-fetch`.
struct FetchProgramTests {
  private let scratch: ScratchFolder
  private let spool: SpoolFolder

  init() throws {
    scratch = try ScratchFolder()
    spool = SpoolFolder(path: scratch.path + "/state/spool")
  }

  private func run(_ feeds: [String], opml: [String] = []) -> FetchProgram.Ending {
    FetchProgram(spool: spool.path).run(feeds, opml: opml, now: FetchRig.start)
  }

  private func server() throws -> LoopbackServer {
    try LoopbackServer { request in
      request.path == "/feed"
        ? LoopbackServer.Response(FetchRig.feed("one")) : LoopbackServer.Response(404)
    }
  }

  @Test func `all feeds fetched is 0, one that fails is 3, and it is named`() throws {
    let server = try server()
    defer { server.stop() }
    #expect(run([server.url("/feed")]).status == 0)
    let partial = run([server.url("/feed"), server.url("/gone")])
    #expect(partial.status == 3)
    #expect(partial.errors.count == 1)
    #expect(partial.errors.first?.contains("/gone: the server answers 404") == true)
  }

  @Test func `an OPML file that cannot be read is 66, or 3 beside something that can`() throws {
    let server = try server()
    defer { server.stop() }
    let missing = scratch.path + "/missing.opml"
    #expect(run([], opml: [missing]).status == 66)
    #expect(run([server.url("/feed")], opml: [missing]).status == 3)
    let list = try scratch.write(
      "list.opml", "<opml><body><outline xmlUrl=\"\(server.url("/feed"))\"/></body></opml>")
    #expect(run([], opml: [list]).status == 0)
  }

  @Test func `a plain file names feeds line by line, and one that is not there is said`() throws {
    let server = try server()
    defer { server.stop() }
    let list = try scratch.write("list", "# mine\r\n\n  \(server.url("/feed")) \n")
    let program = FetchProgram(spool: spool.path)
    #expect(program.run([], from: [list], now: FetchRig.start).status == 0)
    #expect(server.requests.map(\.path) == ["/feed"])
    #expect(program.run([], from: [scratch.path + "/no"], now: FetchRig.start).status == 66)
  }

  @Test func `names and folders of a list are remembered, and change with it`() throws {
    let server = try server()
    defer { server.stop() }
    func list(_ folder: String) throws -> String {
      try scratch.write(
        "list.opml",
        """
        <opml><body><outline text="\(folder)"><outline title="A &amp; B" text="a"
        xmlUrl="\(server.url("/feed"))"/></outline></body></opml>
        """)
    }
    #expect(run([], opml: [try list("friends")]).status == 0)
    #expect(try FeedBook(of: spool).sorted.first?.folders == ["friends"])
    // It is left alone this time; where it lies is noted all the same.
    #expect(run([], opml: [try list("family")]).status == 0)
    let record = try #require(FeedBook(of: spool).sorted.first)
    #expect(record.title == "A & B")
    #expect(record.folders == ["family"])
    #expect(server.requests.count == 1)
  }

  @Test func `while another fetch runs it is 75, and nothing is asked`() throws {
    let server = try server()
    defer { server.stop() }
    try spool.prepare()
    let lock = try FileLock(path: spool.lockPath)
    #expect(run([server.url("/feed")]).status == 75)
    #expect(server.requests.isEmpty)
    _ = consume lock
    #expect(run([server.url("/feed")]).status == 0)
  }

  @Test func `a spool that cannot be made is 73`() throws {
    try scratch.write("state", "a file where a folder should be")
    #expect(run(["http://127.0.0.1:1/"]).status == 73)
  }

  @Test func `a damaged record of feeds is put aside, said, and everything asked anew`() throws {
    let server = try server()
    defer { server.stop() }
    #expect(run([server.url("/feed")]).status == 0)
    try Data("{ half".utf8).write(to: URL(filePath: spool.bookPath))
    let again = run([server.url("/feed")])
    #expect(again.status == 3)
    #expect(again.errors.first?.contains("feeds.json: error: cannot be read") == true)
    #expect(FileManager.default.fileExists(atPath: spool.bookPath + ".damaged"))
    #expect(server.requests.count == 2)
    #expect(try FeedBook(of: spool).records.count == 1)
  }
}

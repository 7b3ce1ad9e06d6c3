internal import Fetch
internal import Foundation
internal import Spool
internal import Synchronization
internal import TestSupport
internal import Testing

/// Against a server on the loopback, over libcurl.
struct FetchRunTests {
  private typealias Response = LoopbackServer.Response

  @Test func `a new feed is kept with its headers, and imports find both`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { _ in
      Response(headers: [("ETag", "\"1\""), ("X-Odd", "yes")], FetchRig.feed("one"))
    }
    defer { server.stop() }
    let results = try rig.fetch([server.url("/feed")])
    #expect(
      results.map(\.outcome) == [.new(bytes: FetchRig.feed("one").utf8.count, problem: nil)])
    let kept = try #require(try rig.spool.answers(on: .new).first)
    #expect(kept.address == server.url("/feed"))
    #expect(kept.fetched == FetchRig.start)
    #expect(kept.name.hasPrefix("20121012T000000Z-127.0.0.1_"))
    #expect(try rig.bodies() == [FetchRig.feed("one")])
    let headers = try String(
      contentsOfFile: rig.spool.folder(.new) + "/\(kept.name).headers", encoding: .utf8)
    #expect(headers.contains("X-Odd: yes"))
  }

  @Test func `both validators are sent back, and not modified is no news`() throws {
    let rig = try FetchRig()
    let stamp = "Fri, 12 Oct 2012 00:00:00 GMT"
    let server = try LoopbackServer { request in
      if request.headers["if-none-match"] == "\"v1\"",
        request.headers["if-modified-since"] == stamp
      {
        return Response(304)
      }
      return Response(
        headers: [("ETag", "\"v1\""), ("Last-Modified", stamp)], FetchRig.feed("one"))
    }
    defer { server.stop() }
    try rig.fetch([server.url("/feed")])
    let again = try rig.fetch([server.url("/feed")], at: FetchRig.start + FetchRig.day)
    #expect(again.map(\.outcome) == [.unchanged])
    #expect(try rig.bodies().count == 1)
    let record = try #require(try rig.record(server.url("/feed")))
    #expect(record.lastChange == FetchRig.start)
    #expect(record.lastSuccess == FetchRig.start + FetchRig.day)
  }

  @Test func `validators of an answer that does not parse are not kept, but its bytes are`() throws
  {
    let rig = try FetchRig()
    let isBroken = Mutex(true)
    let server = try LoopbackServer { request in
      if request.headers["if-none-match"] != nil { return Response(304) }
      let body =
        isBroken.withLock { $0 } ? "<rss><channel><item><title>cut of" : FetchRig.feed("one")
      return Response(headers: [("ETag", "\"v1\"")], body)
    }
    defer { server.stop() }
    let first = try rig.fetch([server.url("/feed")])
    #expect(first.map(\.outcome) == [.new(bytes: 33, problem: "the feed is damaged")])
    #expect(try rig.record(server.url("/feed"))?.etag == nil)
    isBroken.withLock { $0 = false }
    try rig.fetch([server.url("/feed")], at: FetchRig.start + FetchRig.day)
    #expect(try rig.record(server.url("/feed"))?.etag == "\"v1\"")
    #expect(try rig.bodies().last == FetchRig.feed("one"))
  }

  @Test func `a page instead of a feed is a failure, kept apart and said with its reason`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { _ in Response(headers: [("ETag", "x")], "<html>Log in</html>")
    }
    defer { server.stop() }
    for night in 0..<3 {
      let results = try rig.fetch([server.url("/feed")], at: FetchRig.start + Int64(night) * 86_400)
      #expect(results.map(\.outcome) == [.failed("the answer is a web page, not a feed")])
    }
    let record = try #require(try rig.record(server.url("/feed")))
    #expect(record.failures == 3)
    #expect(record.failingSince == FetchRig.start)
    #expect(record.etag == nil)
    #expect(try rig.bodies().isEmpty)
    #expect(try rig.bodies(.unreadable) == ["<html>Log in</html>"])
  }

  @Test func `a server without validators that sends the same again is not news`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { _ in Response(FetchRig.feed("one")) }
    defer { server.stop() }
    try rig.fetch([server.url("/feed")])
    let again = try rig.fetch([server.url("/feed")], at: FetchRig.start + FetchRig.day)
    #expect(again.map(\.outcome) == [.unchanged])
    #expect(try rig.bodies().count == 1)
  }

  @Test func `a feed is asked at most once an hour`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { _ in Response(FetchRig.feed("one")) }
    defer { server.stop() }
    try rig.fetch([server.url("/feed")])
    let soon = try rig.fetch([server.url("/feed")], at: FetchRig.start + FetchRig.hour - 1)
    #expect(soon.map(\.outcome) == [.left("asked 59 minutes ago; once in 60 is enough")])
    try rig.fetch([server.url("/feed")], at: FetchRig.start + FetchRig.hour)
    #expect(server.requests.count == 2)
  }

  @Test func `a clock that goes backwards does not silence a feed`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { _ in Response(FetchRig.feed("one")) }
    defer { server.stop() }
    try rig.fetch([server.url("/feed")])
    let back = try rig.fetch([server.url("/feed")], at: FetchRig.start - 10 * FetchRig.day)
    #expect(back.map(\.outcome) == [.unchanged])
  }

  @Test func `Retry-After is obeyed, for the host, up to a week`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { _ in Response(503, headers: [("Retry-After", "100000")]) }
    defer { server.stop() }
    let feeds = [server.url("/a"), server.url("/b")]
    let first = try rig.fetch(feeds)
    #expect(first[0].outcome == .failed("the server answers 503 (trouble on its side)"))
    #expect(
      first[1].outcome == .left("the server asked to be left alone for another 1667 minutes"))
    let next = try rig.fetch([feeds[0]], at: FetchRig.start + FetchRig.day)
    #expect(next[0].outcome == .left("the server asked to be left alone for another 227 minutes"))
    #expect(server.requests.count == 1)
    try rig.fetch([feeds[0]], at: FetchRig.start + 100_000)
    #expect(server.requests.count == 2)
  }

  @Test func `Retry-After may be a date`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { _ in
      Response(429, headers: [("Retry-After", "Sat, 13 Oct 2012 00:00:00 GMT")])
    }
    defer { server.stop() }
    try rig.fetch([server.url("/a")])
    #expect(try rig.record(server.url("/a"))?.notBefore == FetchRig.start + FetchRig.day)
  }

  @Test func `what is gone is not asked again`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { _ in Response(410) }
    defer { server.stop() }
    try rig.fetch([server.url("/a")])
    try rig.fetch([server.url("/a")], at: FetchRig.start + FetchRig.day)
    #expect(server.requests.count == 1)
  }

  @Test func `permanent redirects are remembered, temporary ones are not`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { request in
      switch request.path {
      case "/old": Response(301, headers: [("Location", "/middle")])
      case "/middle": Response(308, headers: [("Location", "/new")])
      case "/temporary": Response(302, headers: [("Location", "/new")])
      default: Response(FetchRig.feed("one"))
      }
    }
    defer { server.stop() }
    try rig.fetch([server.url("/old"), server.url("/temporary")])
    #expect(try rig.record(server.url("/old"))?.movedTo == server.url("/new"))
    #expect(try rig.record(server.url("/temporary"))?.movedTo == nil)
    try rig.fetch([server.url("/old")], at: FetchRig.start + FetchRig.day)
    #expect(server.requests.last?.path == "/new")
    #expect(server.requests.filter { $0.path == "/old" }.count == 1)
  }

  @Test func `redirects in a circle end, and lead to no other protocol`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { request in
      Response(
        302, headers: [("Location", request.path == "/circle" ? "/circle" : "file:///etc/passwd")])
    }
    defer { server.stop() }
    let results = try rig.fetch([server.url("/circle"), server.url("/file")])
    #expect(results[0].outcome == .failed("more than 5 redirects in a row"))
    #expect(
      results[1].outcome == .failed("the server redirects to something that is no web address"))
  }

  @Test func `a body over the limit is let go of`() throws {
    var rig = try FetchRig()
    rig.policy.bodyBytes = 1 << 20
    let server = try LoopbackServer { _ in
      Response("<rss>" + String(repeating: "x", count: 2 << 20) + "</rss>")
    }
    defer { server.stop() }
    let results = try rig.fetch([server.url("/a")])
    #expect(results.map(\.outcome) == [.failed("the answer is larger than 1 MB")])
    #expect(try rig.bodies().isEmpty)
  }

  @Test func `a server that does not answer in time is given up`() throws {
    var rig = try FetchRig()
    rig.policy.totalSeconds = 1
    let server = try LoopbackServer { _ in Response(FetchRig.feed("late"), delay: 2) }
    defer { server.stop() }
    let results = try rig.fetch([server.url("/a")])
    #expect(results.map(\.outcome) == [.failed("no complete answer within 1 seconds")])
  }

  @Test func `nobody at the address is a failure, and the other feeds are fetched`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { _ in Response(FetchRig.feed("one")) }
    defer { server.stop() }
    let gone = try LoopbackServer { _ in Response(404) }
    gone.stop()
    let results = try rig.fetch([gone.url("/a"), server.url("/b"), "file:///etc/passwd"])
    #expect(results[0].isFailure)
    #expect(!results[1].isFailure)
    #expect(results[2].outcome == .failed("it is no http or https address"))
  }

  @Test func `a host is asked one thing at a time`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { request in
      Response(FetchRig.feed(request.path), delay: 0.02)
    }
    defer { server.stop() }
    try rig.fetch((0..<8).map { server.url("/\($0)") })
    #expect(server.requests.count == 8)
    #expect(server.mostAtOnce == 1)
  }

  @Test func `the User-Agent is honest and gzip is asked for`() throws {
    var rig = try FetchRig()
    rig.policy.userAgent = "rapport-fetch/1 (+https://me.example/)"
    let server = try LoopbackServer { _ in Response(FetchRig.feed("one")) }
    defer { server.stop() }
    try rig.fetch([server.url("/a")])
    #expect(
      server.requests.first?.headers["user-agent"] == "rapport-fetch/1 (+https://me.example/)")
    #expect(server.requests.first?.headers["accept-encoding"]?.contains("gzip") == true)
  }

  @Test func `comment feeds of posts are found and fetched, the quieter the rarer`() throws {
    let rig = try FetchRig()
    let server = try LoopbackServer { request in
      request.path == "/feed"
        ? Response(FetchRig.feed("blog", comments: ["/1/feed", "/2/feed"]))
        : Response(FetchRig.feed("comments on \(request.path)"))
    }
    defer { server.stop() }
    let results = try rig.fetch([server.url("/feed")])
    #expect(
      results.map(\.address) == [
        server.url("/feed"), server.url("/1/feed"), server.url("/2/feed"),
      ])
    #expect(try rig.record(server.url("/1/feed"))?.discoveredFrom == server.url("/feed"))
    // After a hundred quiet days a tenth of that is the time between two questions.
    try rig.fetch([server.url("/feed")], at: FetchRig.start + 100 * FetchRig.day)
    try rig.fetch([server.url("/feed")], at: FetchRig.start + 105 * FetchRig.day)
    #expect(server.requests.filter { $0.path == "/1/feed" }.count == 2)
    // A feed that is no longer configured takes its comment feeds with it.
    let before = server.requests.count
    try rig.fetch([server.url("/1")], at: FetchRig.start + 300 * FetchRig.day)
    #expect(server.requests.count == before + 1)
  }
}

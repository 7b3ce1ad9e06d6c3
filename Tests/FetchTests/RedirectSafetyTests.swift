internal import Fetch
internal import Spool
internal import Testing

/// Servers at public addresses, played from a script.
struct RedirectSafetyTests {
  @Test func `a public address does not lead to a private one`() throws {
    let rig = try FetchRig()
    let results = try rig.fetch(["https://public.example/feed"]) { request in
      request.address.host == "public.example"
        ? ScriptedTransport.redirect(302, to: "http://router.local/admin")
        : WebAnswer(status: 200, body: Array(FetchRig.feed("secret").utf8), isFromPrivate: true)
    }
    #expect(
      results.map(\.outcome) == [
        .failed("a public address sent us to one inside this network; that is refused")
      ])
    #expect(try rig.bodies().isEmpty)
  }

  @Test func `nor does one that was reached from a private one`() throws {
    let rig = try FetchRig()
    let results = try rig.fetch(["http://nas.local/feed"]) { request in
      switch request.address.host {
      case "nas.local":
        ScriptedTransport.redirect(302, to: "https://public.example/", isFromPrivate: true)
      case "public.example": ScriptedTransport.redirect(302, to: "http://router.local/")
      default: WebAnswer(status: 200, body: [], isFromPrivate: true)
      }
    }
    #expect(results.first?.isFailure == true)
  }

  @Test func `a private server the user named may send to its own network`() throws {
    let rig = try FetchRig()
    let results = try rig.fetch(["http://nas.local/feed"]) { request in
      request.address.host == "nas.local"
        ? ScriptedTransport.redirect(301, to: "http://nas2.local/feed", isFromPrivate: true)
        : WebAnswer(status: 200, body: Array(FetchRig.feed("mine").utf8), isFromPrivate: true)
    }
    #expect(results.first?.isFailure == false)
    #expect(try rig.record("http://nas.local/feed")?.movedTo == "http://nas2.local/feed")
  }

  @Test func `a permanent move to a private address is refused the next night too`() throws {
    let rig = try FetchRig()
    try rig.fetch(["https://public.example/feed"]) { request in
      request.address.host == "public.example"
        ? ScriptedTransport.redirect(301, to: "https://moved.example/feed")
        : WebAnswer(status: 200, body: Array(FetchRig.feed("one").utf8))
    }
    #expect(try rig.record("https://public.example/feed")?.movedTo == "https://moved.example/feed")
    // The new name now resolves into the reader's network.
    let next = try rig.fetch(["https://public.example/feed"], at: FetchRig.start + FetchRig.day) {
      _ in WebAnswer(status: 200, body: Array(FetchRig.feed("secret").utf8), isFromPrivate: true)
    }
    #expect(next.first?.isFailure == true)
    #expect(try rig.record("https://public.example/feed")?.movedTo == nil)
  }

  @Test func `a comment feed a public feed names may not be a private address`() throws {
    let rig = try FetchRig()
    let results = try rig.fetch(["https://public.example/feed"]) { request in
      request.address.host == "public.example"
        ? WebAnswer(
          status: 200,
          body: Array(FetchRig.feed("blog", comments: ["http://192.168.1.1/reboot"]).utf8))
        : WebAnswer(status: 200, body: Array(FetchRig.feed("router").utf8), isFromPrivate: true)
    }
    #expect(results.count == 2)
    #expect(results.last?.isFailure == true)
  }

  @Test func `libcurl opens no socket to a private address when told not to`() throws {
    let transport = try #require(CurlTransport(FetchPolicy()))
    let address = try #require(FetchAddress("http://127.0.0.1:1/"))
    #expect(throws: TransportFailure.privateAddress) {
      try transport.answer(
        to: WebRequest(address: address, userAgent: "test", allowsPrivate: false))
    }
  }

  @Test func `a move from https to http is followed and not remembered`() throws {
    let rig = try FetchRig()
    try rig.fetch(["https://public.example/feed"]) { request in
      request.address.scheme == "https"
        ? ScriptedTransport.redirect(301, to: "http://public.example/feed")
        : WebAnswer(status: 200, body: Array(FetchRig.feed("one").utf8))
    }
    #expect(try rig.record("https://public.example/feed")?.movedTo == nil)
    #expect(try rig.bodies().count == 1)
  }
}

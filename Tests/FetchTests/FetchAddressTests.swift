internal import Fetch
internal import Spool
internal import Testing

struct FetchAddressTests {
  @Test(arguments: [
    "file:///etc/passwd", "ftp://example.com/feed", "gopher://example.com/", "javascript:alert(1)",
    "data:text/plain,x", "example.com/feed", "", "http://", "http://a b/",
    "http://example.com/\nHost: other", "ldap://example.com",
  ])
  func `what is no http or https address cannot be fetched`(_ text: String) {
    #expect(FetchAddress(text) == nil)
  }

  @Test func `host and scheme are lower case and the fragment is gone`() throws {
    let address = try #require(FetchAddress("HTTP://Example.COM/Feed/?a=B#top"))
    #expect(address.scheme == "http")
    #expect(address.host == "example.com")
    #expect(address.text.hasSuffix("/Feed/?a=B"))
  }

  @Test(arguments: [
    ("https://ann:secret@example.com/feed", "https://example.com/feed"),
    ("https://secret@example.com?a=b@c", "https://example.com?a=b@c"),
    ("https://example.com/@ann", "https://example.com/@ann"), ("nonsense@", "nonsense@"),
  ])
  func `a password is not shown`(_ address: String, _ shown: String) {
    #expect(FeedRecord(address: address, firstSeen: 0).shown == shown)
  }

  @Test(arguments: [
    ("/b", "https://example.com/b"), ("c", "https://example.com/a/c"),
    ("//other.example/d", "https://other.example/d"),
    ("http://x.example/", "http://x.example/"),
  ])
  func `a reference is resolved where it stands`(_ reference: String, _ expected: String) throws {
    let base = try #require(FetchAddress("https://example.com/a/feed"))
    #expect(base.resolving(reference)?.text == expected)
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://example.com/", "gopher://127.0.0.1:11211/x"])
  func `a redirect leads to no other protocol`(_ location: String) throws {
    let base = try #require(FetchAddress("https://example.com/feed"))
    #expect(base.resolving(location) == nil)
  }
}

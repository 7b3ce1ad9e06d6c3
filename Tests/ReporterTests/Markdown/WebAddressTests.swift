import TestSupport
import Testing

@testable import Reporter

struct WebAddressTests {
  @Test(arguments: [
    (
      "https://www.ann.example/a/?p=1#comment-2", "ann.example",
      "https://www.ann.example/a/?p=1#comment-2"
    ),
    ("HTTP://Ann.Example:8080/x", "ann.example", "HTTP://Ann.Example:8080/x"),
    ("https://bank.example@evil.example/", "evil.example", "https://bank.example@evil.example/"),
    (
      "https://ann.example/a (b)|<c>\"d\"", "ann.example",
      "https://ann.example/a%20%28b%29%7C%3Cc%3E%22d%22"
    ),
    ("https://ann.example/ä", "ann.example", "https://ann.example/%C3%A4"),
    ("https://ann.example/?a=1&b=2&amp;c", "ann.example", "https://ann.example/?a=1&b=2\\&amp;c"),
    ("https://ann.example/\\n\n#x", "ann.example", "https://ann.example/%5Cn%0A#x"),
  ])
  func `an address is linked with its host in sight`(
    _ written: String, _ host: String, _ destination: String
  ) throws {
    let address = try #require(WebAddress(written))
    #expect(address.host.raw == host)
    #expect(address.markdownDestination == destination)
  }

  @Test(arguments: Fixtures.cases(in: "fuzz/markdown"))
  func `what a fuzzer found leads to the web or nowhere`(path: String) throws {
    let found = String(decoding: try Fixtures.bytes(path), as: UTF8.self)
    for written in [found, "https://" + found, "http://example.org/" + found] {
      guard let address = WebAddress(written) else { continue }
      let scheme = address.destination.prefix { $0 != "/" }.lowercased()
      #expect(scheme == "http:" || scheme == "https:")
    }
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "data:text/html,x", "ftp://ann.example/", "//ann.example",
    "https://",
    "https:///path", "https://good.example\\@evil.example/", "https://a b/", "https://a\u{202E}b/",
    " https://ann.example/", "file:///etc/passwd", "https://" + String(repeating: "a", count: 3000),
    "https://www.#$x$=", "https://www.:80/", "https://\u{301}\u{301}:", "http\u{1A}//a.example",
    "https:\u{F}/a.example",
  ])
  func `anything else is not linked`(_ written: String) {
    #expect(WebAddress(written) == nil)
  }
}

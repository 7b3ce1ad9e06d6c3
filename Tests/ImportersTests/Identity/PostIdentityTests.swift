import ConversationCore
import Importers
import Testing

struct PostIdentityTests {
  @Test(
    arguments: [
      ("http://www.Example.com:8080/x", "example.com"), ("//example.com", "example.com"),
      ("https://me:pw@blog.example.org./", "blog.example.org"), ("/local/path", nil),
      ("http://ann.blogspot.de/2008/", "ann.blogspot.com"), ("mailto:a@b.example", nil), ("", nil),
      ("http://", nil), ("http://[::1]:80/", "[::1]"),
    ])
  func `hosts have one form`(address: String, host: String?) {
    #expect(SiteHost.of(address) == host)
  }

  @Test(
    arguments: [
      ("http://example.com/?p=12", "post-12"),
      ("http://www.example.com/index.php?p=12#x", "post-12"),
      ("https://example.com/2008/09/title/#comment-3", "post-/2008/09/title"),
      ("http://example.com/2008/09/title/comment-page-2/", "post-/2008/09/title"),
      ("http://example.com/2008/09/title?utm_source=rss&replytocom=4", "post-/2008/09/title"),
      ("http://example.com/a.php?story=7&utm_medium=x", "post-/a.php?story=7"),
      ("http://example.com/caf%C3%A9/feed/", "post-/café"), ("http://example.com", "post-/"),
    ])
  func `a permalink names its post`(permalink: String, native: String) {
    let id = PostIdentity.post(.wordpress, at: permalink)
    #expect(id?.description == "wordpress:example.com:\(native)")
  }

  @Test(
    arguments: [
      ("http://x/#comment-12", 12), ("http://x/?p=1#c34", 34), ("x#comment5", 5),
      ("x#comments", nil),
      ("x", nil), ("x#comment-", nil),
    ] as [(String, UInt64?)])
  func `a fragment names its comment`(address: String, number: UInt64?) {
    #expect(PostIdentity.commentNumber(in: address) == number)
  }
}

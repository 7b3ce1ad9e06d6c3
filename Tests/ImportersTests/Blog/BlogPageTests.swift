import ConversationCore
import Importers
import TestSupport
import Testing

struct BlogPageTests {
  private func comment(_ number: Int, _ inside: String) -> String {
    "<li id='comment-\(number)' class='comment'>\(inside)</li>"
  }

  private func page(_ comments: String, head: String = "") -> String {
    "<html><head>\(head)<title>A post | Site</title></head><body><h1>A post</h1>"
      + "<p>Words of the post.</p><h3>Comments</h3><ol class='commentlist'>\(comments)</ol></body></html>"
  }

  @Test(arguments: [
    "<cite>Ann</cite> says: <small>September 3, 2008 at 10:00 am</small><p>Hello there.</p>",
    "<div class='comment-author vcard'><span class='fn'>Ann</span></div><div class='comment-meta'>3. September 2008 um 10:00</div><div class='comment-text'>Hello there.</div>",
    "<p><b>Ann</b> | 2008-09-03 10:00</p><p>Hello there.</p>",
    "<p>Hello there.</p><p>Posted by <a rel='nofollow' href='http://ann.example/'>Ann</a> on September 3, 2008 at 10:00 AM</p>",
    "<h5>Kommentar von Ann</h5><span class='date'>03.09.2008 10:00</span><p>Hello there.</p>",
  ])
  func `name, date and words are told apart in whatever order they stand`(_ inside: String) throws {
    let found = try PageDump(page(comment(7, inside))).comments
    let first = try #require(found.first)
    #expect(found.count == 1)
    #expect(first.speaker.displayName == "Ann")
    #expect(first.said.iso8601 == "2008-09-03T10:00:00")
    #expect(first.text == "Hello there.")
  }

  @Test func `an id meets the same comment in a feed and an export`() throws {
    let head = "<link rel='canonical' href='https://www.example.com/2008/09/post/'>"
    let found = try PageDump(page(comment(12, "<cite>Ann</cite><p>Hello.</p>"), head: head))
    #expect(found.comments.first?.id.description == "wordpress:example.com:comment-12")
    #expect(found.post?.id.description == "wordpress:example.com:post-/2008/09/post")
    #expect(found.comments.first?.context?.url == "https://www.example.com/2008/09/post/")
  }

  @Test func `a page that tells no host has the same ids each time`() throws {
    let text = page("<li><cite>Ann</cite> 2008-09-03<p>Hello to all of you.</p></li>")
    let first = try PageDump(text).utterances.map(\.id)
    #expect(try PageDump(text).utterances.map(\.id) == first)
    #expect(Set(first).count == first.count)
  }

  @Test func `the note of the browser that saved a page tells its address and its day`() throws {
    let note =
      "<!-- saved from url=(0030)https://example.com/2014/post/ --><!-- Page saved with a tool saved date: Tue Dec 16 2014 -->"
    let inside = "<cite>Ann</cite> <span class='date'>3 days ago</span><p>Hello to all.</p>"
    let found = try PageDump(note + page(comment(3, inside)))
    #expect(found.comments.first?.id.description == "wordpress:example.com:comment-3")
    #expect(found.comments.first?.said.iso8601 == "2014-12-13")
    #expect(found.comments.first?.saidPrinted == "3 days ago")
  }

  @Test func `answers know the comment they answer, top level answers the post`() throws {
    let inner = comment(2, "<cite>Bo</cite> 2008-09-04<p>Yes?</p>")
    let found = try PageDump(
      page(
        comment(1, "<cite>Ann</cite> 2008-09-03<p>Anybody?</p><ul class='children'>\(inner)</ul>")))
    #expect(found.comments.map(\.parent) == [.post, .utterance(found.comments[0].id)])
  }

  @Test func `a flat list says nothing of who answers whom`() throws {
    let found = try PageDump(
      page(
        comment(1, "<cite>Ann</cite> 2008-09-03<p>Anybody?</p>")
          + comment(2, "<cite>Bo</cite> 2008-09-04<p>Yes.</p>")))
    #expect(found.comments.map(\.parent) == [.unknown, .unknown])
  }

  @Test func `words that look like furniture stay in a text`() throws {
    let text = "She says: reply to this. Posted by nobody, edit it, share it."
    let found = try PageDump(page(comment(1, "<cite>Ann</cite> 2008-09-03<p>\(text)</p>")))
    #expect(found.comments.first?.text == text)
  }

  @Test func `brackets inside a text make no pingback`() throws {
    let texts = [
      "[...] at the start only", "at the end only [...]", "in [...] the middle", "[...]",
    ]
    let items = texts.enumerated().map {
      comment($0.offset + 1, "<cite>Ann</cite> 2008-09-03<p>\($0.element)</p>")
    }
    let found = try PageDump(page(items.joined()))
    #expect(found.comments.map(\.kind) == [.comment, .comment, .comment, .comment])
  }

  @Test func `somebody called nobody is unknown`() throws {
    let found = try PageDump(page(comment(1, "<cite>Anonymous</cite> 2008-09-03<p>Hello you.</p>")))
    #expect(found.comments.first?.speaker.isUnknown == true)
  }

  @Test func `what is no page is refused`() {
    #expect(throws: ImportFailure.self) { try PageDump("just words, no markup") }
    #expect(throws: ImportFailure.self) {
      try PageDump("<?xml version='1.0'?><rss><channel/></rss>")
    }
    #expect(throws: ImportFailure.self) { try PageDump("") }
  }

  @Test func `a reply chain of thousands costs linear time and loses nobody`() throws {
    var text = ""
    for number in 1...2000 {
      text +=
        "<li id='comment-\(number)' class='comment'><cite>P\(number)</cite><p>Word \(number)</p><ul class='children'>"
    }
    let found = try PageDump(page(text))
    #expect(found.comments.count == 2000)
    #expect(found.comments.last?.parent == .utterance(found.comments[1998].id))
  }
}

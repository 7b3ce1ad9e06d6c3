import LibXML
import Testing

struct FragmentTests {
  @Test(
    arguments: [
      ("<p>One  two</p>\n<p>three</p>", "One two\n\nthree"), ("a<br>b<br />c", "a\nb\nc"),
      ("a<br><br>b", "a\n\nb"), ("x&nbsp;&nbsp;y", "x y"), ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
      ("<ul><li>a<ul><li>b</ul><li>c</ul>", "a\nb\nc"), ("a <!-- no --> b", "a b"),
      ("a<script>alert('<p>')</script>b", "ab"), ("<style>p{}</style>x", "x"),
      ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"), ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
      ("hi <img class='wp-smiley' alt=':)' src='x.gif'>", "hi :)"), ("<b>un<i>closed", "unclosed"),
      ("an <a href='http://x/'>end", "an end"), ("", ""), ("<", "<"),
      ("a <!-- never", "a <!-- never"),
      ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
      ("<p>a</p><!DOCTYPE x><p>b", "a\n\nb"),
    ])
  func `markup becomes text`(html: String, expected: String) {
    #expect(Fragment.plainText(html).text == expected)
  }

  @Test func `links are kept as written, each once, in order`() {
    let text = Fragment.plainText(
      "see http://b.example/x. and <a href=\"http://a.example/?p=1&amp;q=2\">this</a>, "
        + "<a href='#c'>not</a> <a href=/local>this</a>, (https://c.example/(y)) http://b.example/x"
    )
    #expect(
      text.links == [
        "http://b.example/x", "http://a.example/?p=1&q=2", "https://c.example/(y)",
      ])
  }

  @Test func `line breaks count where WordPress stored them`() {
    let text = Fragment.plainText("one\r\ntwo\n\nthree<br />\nfour", lineBreaks: .keep)
    #expect(text.text == "one\ntwo\n\nthree\nfour")
  }

  @Test func `a post that only points elsewhere is told`() {
    let link = Fragment.plainText("<a href='http://x.example/'>A long title of a page</a> nice")
    #expect(link.isLinkPost)
    #expect(link.shares.ownWords == 1)
    #expect(!Fragment.plainText("No link at all").isLinkPost)
    let words = String(repeating: "word ", count: 60)
    #expect(!Fragment.plainText(words + "<a href='http://x.example/'>x</a>").isLinkPost)
  }

  @Test func `an excerpt with ellipses at both ends is a pingback's`() {
    #expect(Fragment.plainText("[&#8230;] as Ann says today [&#8230;]").isPingbackExcerpt)
    #expect(!Fragment.plainText("[...] only at the start of it").isPingbackExcerpt)
  }

  @Test(
    arguments: [
      "<i>", "<a href=\"", "<!-- ", "<script>", "<p", "&", "<a b='", "</p>", "<select><i>",
      "(http://",
    ])
  func `repeated damage takes linear time and keeps the words`(piece: String) {
    let html = "before " + String(repeating: piece, count: 4_000) + " after"
    #expect(Fragment.plainText(html).text.hasPrefix("before"))
  }
}

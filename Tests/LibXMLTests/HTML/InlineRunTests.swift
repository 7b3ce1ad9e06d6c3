import LibXML
import Testing

/// Runs of inline elements that libxml2 never gets to see stand in the tree as if it had.
struct InlineRunTests {
  /// The tree as text: names, attributes, words; where each ends.
  private func tree(_ markup: String) -> String {
    let page = HTMLPage.parse(utf8: Array(markup.utf8))
    var lines: [String] = []
    for index in 0..<page.count {
      let element = page[index]
      if element.isText {
        lines.append("\"\(String(decoding: element.rawText, as: UTF8.self))\"")
      } else {
        let attributes = ["class", "href", "title", "datetime"].compactMap { name in
          element.attribute(MarkupName(name)).map { "\(name)=\($0)" }
        }
        lines.append("<\(element.name.code) \(attributes) to \(element.end) line \(element.line)")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The same markup so that no run is read here: a comment stands in each.
  private func seen(_ markup: String) -> String {
    var whole = markup
    for name in ["abbr", "cite", "code", "span", "strong", "time", "em", "a", "b", "i", "u"] {
      whole = whole.replacingAll("</\(name)>", by: "<!----></\(name)>")
    }
    return whole
  }

  private static let runs = [
    "<b>bold</b>", "<a href='/x' class=\"y z\">link</a>", "<span></span>", "<b> </b>",
    "<a href='/x'><time datetime='2008-09-03'>then</time></a> and <em>more</em>, no less",
    "text <b>one</b><i>two</i> \n <u>three</u>", "<span class='a'>a <b>b <i>c</i> d</b> e</span>",
    "<b>a run of words that is longer than most</b> and some words behind it",
    "AT&amp;T <b>x</b>", "AT&amp<b>x</b>", "a &#38<b>x</b>", "&eacute;<b>\u{e9}</b>&eacute;",
    "<a href='?a=1&amp;b=2'>x</a>", "<b>one & two</b>", "<b>a\u{1}b</b>", "a\u{1}b<b>c</b>",
    "<b>c</b>a\u{1}b", "<B CLASS='x'>upper</B>", "<b>x</i></b>", "<b>x</b ><i>y</i>", "<b/>x</b>",
    "<b>x<p>y</b>z", "<b>x", "</b><b>x</b>", "<a name='x'>y<a href='/z'>w</a>",
    "<a name='x'>y <a href='/z'>w</a> <b>b</b></a> <a href='/q'>q</a> <a href='/q'>q</a>",
    "<a name='x'><div>y</a></div><a href='/z'>w</a>", "<a href='/x'><b>y</a></b><a>z</a>",
    "<b><i><u><em><b><i><u><em><b>deep</b></em></u></i></b></em></u></i></b>",
    "x<!-- c --><b>y</b><!-- c -->z", "1 < 2 <b>y</b> 3 > 2", "<b>a</b></body><b>c</b> d",
    "<b>a</b></html>text<b>c</b>", "<script>a</script><b>x</b>", "<b>\u{FFFE}</b>",
  ]

  @Test(arguments: runs)
  func `a run stands in the tree as libxml2 builds it`(run: String) {
    for around in ["<body>*</body>", "<html><body>\n<div>\n*\n</div><p>tail</p>", "*", "<p>*</p>*"]
    {
      let markup = around.replacingAll("*", by: run)
      #expect(tree(markup) == tree(seen(markup)), "\(markup)")
    }
  }

  @Test(arguments: [
    "table", "tr", "td", "ul", "li", "p", "pre", "h1", "dl", "dt", "select", "option", "form",
    "textarea", "button", "center", "font", "fieldset", "legend", "address", "blockquote",
    "article", "svg", "noscript", "object", "title", "a", "b", "span", "caption", "map",
  ])
  func `no element around a run is closed by it`(name: String) {
    let inside = "<b>x</b> y <span>z</span> <time>t</time> <em>e</em> <a href='/'>l</a> w"
    let markup = "<body><div><\(name)>\(inside)<i>v</i></\(name)>\(inside)</div>"
    #expect(tree(markup) == tree(seen(markup)))
  }

  @Test func `text in front of a run begins the run's line and not the next one`() throws {
    let page = HTMLPage.parse(utf8: Array("<body>\n\none\n<b>two\n</b>\nthree".utf8))
    let bold = try #require(page.tags.nodes("b").first)
    #expect(page[bold].line == 4)
    #expect(page[bold + 1].line == 5)
  }

  @Test(arguments: [
    "<article class='x'>a<p>b</article>c", "<section>a<section>b</section></article></section>d",
    "<header>a<div>b</header>c</div>d", "<p>a<footer>b</p>c</footer>d", "<aside/>a",
    "<aside title='a &amp; b' class=\"c\">a</aside>", "<article a=b\"c>x</article>y",
    "<ARTICLE>x</Article >y", "<table><article><tr><td>x</article>y</table>",
    "<article>a</body><section>b</section></article>c", "<li><article>a<li>b</article>c",
    "<article>a<script>'</article>'</script>b</article>", "<article", "</article>", "</section",
  ])
  func `elements libxml2 does not know stand in the tree as it builds them`(markup: String) {
    for around in ["<body>*</body>", "<article>*", "<head><article>*</head><body>*", "<div>\n*"] {
      let page = around.replacingAll("*", by: markup)
      // With an element called like one that stands for another, every name is shown.
      let shown = tree(page + "\n<bdo></bdo>").split(separator: "\n").dropLast()
      let hidden = tree(page + "\n<del></del>").split(separator: "\n").dropLast()
      #expect(shown == hidden)
    }
  }
}

import LibXML
import Testing

struct HTMLPageTests {
  private func page(_ text: String) -> HTMLPage { HTMLPage.parse(utf8: Array(text.utf8)) }

  private func first(_ name: MarkupName, in page: HTMLPage) -> Element? {
    (0..<page.count).lazy.map { page[$0] }.first { $0.name == name }
  }

  private func elements(_ name: MarkupName, in page: HTMLPage) -> [Element] {
    (0..<page.count).map { page[$0] }.filter { $0.name == name }
  }

  @Test func `an element knows its attributes, classes and text`() throws {
    let page = page(
      "<div id=c1 class='comment  byuser\teven' data-x=\"1 &amp; 2\"><b>Ann</b> said <i>hi</i></div>"
    )
    let div = try #require(first("div", in: page))
    #expect(div.id == "c1")
    #expect(div.hasClass("byuser"))
    #expect(!div.hasClass("comm"))
    #expect(div.classes == ["comment", "byuser", "even"])
    #expect(div.attribute("data-x") == "1 & 2")
    #expect(div.inlineText == "Ann said hi")
    #expect(div.children.map(\.name) == ["b", "i"])
  }

  @Test(arguments: 0..<6)
  func `letters are characters and no white space, in a text of any length`(first: Int) {
    let kinds: [Unicode.Scalar] = ["a", "é", " ", "€", "\u{1F525}", "\u{7F}"]
    for count in 0...70 {
      var text = ""
      for place in 0..<count {
        text.unicodeScalars.append(kinds[(first + place + place / 17) % kinds.count])
      }
      let page = page("<p>\(text)</p><p><a href='/'>in a link</a></p>")
      let sums = page.letterSums()
      let expected = text.unicodeScalars.count { $0 > " " }
      #expect(Int(sums.all[page.count]) == expected + 7, "\(text)")
      #expect(sums.inLinks[page.count] == 7)
    }
  }

  @Test func `a subtree is a range of indices and every node has its parent`() throws {
    let page = page("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")
    let list = try #require(first("ul", in: page))
    let items = list.children.map(\.inlineText)
    #expect(items == ["a b", "c"])
    for index in 1..<page.count {
      let node = page[index]
      let parent = try #require(node.parent)
      #expect(parent.index < index && node.end <= parent.end)
    }
  }

  @Test func `a node knows its line`() throws {
    let page = page("<html>\n<body>\n\n<p>one</p>\n<em>two</em>")
    #expect(try #require(first("p", in: page)).line == 4)
    #expect(try #require(first("em", in: page)).line == 5)
  }

  @Test func `zero bytes are an empty page`() {
    #expect(page("").count == 1)
    #expect(page("").root.inlineText == "")
  }

  @Test func `what follows the end of the document is still read`() {
    #expect(page("<html><body><p>a</p></body></html><p>tail</p>").root.inlineText.hasSuffix("tail"))
  }

  @Test func `UTF-8 that declares nothing, or something else, is UTF-8`() {
    #expect(page("<p>café</p>").root.inlineText == "café")
    #expect(
      page("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>café</p>")
        .root.inlineText == "café")
  }

  @Test func `entities become characters and scripts never become text`() {
    let page = page(
      "<p>1 &lt; 2 &amp; 3&nbsp;&hellip; &#8220;q&#8221;<script>var x='no'</script></p>")
    #expect(page.root.inlineText == "1 < 2 & 3 … “q”")
  }

  @Test func `words of neighbouring blocks stay apart, those in a line do not`() {
    #expect(page("<div>a</div><div>b</div><p>c<b>d</b></p>").root.inlineText == "a b cd")
  }

  @Test(arguments: [300, 600, 5000, 200_000])
  func `depth loses nothing`(depth: Int) {
    let page = page(String(repeating: "<div>", count: depth) + "tail")
    #expect(page.root.inlineText == "tail")
    #expect(elements("div", in: page).count == depth)
  }

  @Test func `a page deeper than the parser's stack goes on behind it`() {
    let page = page(
      String(repeating: "<div><b>x</b>", count: 1500) + String(repeating: "</div>", count: 1500)
        + "<p>tail</p>")
    #expect(elements("b", in: page).count == 1500)
    #expect(page.root.inlineText.hasSuffix("tail"))
  }

  @Test func `a text of more than ten megabytes is kept, and what follows it`() {
    let page = page("<p>" + String(repeating: "word ", count: 2_200_000) + "</p><p>tail</p>")
    #expect(page.root.inlineText.utf8.count > 10_900_000)
    #expect(page.root.inlineText.hasSuffix("tail"))
  }

  @Test func `a tag with forty thousand attributes keeps its first ones`() throws {
    var text = "<div"
    for number in 0..<40_000 { text += " a\(number)=\(number)" }
    let page = page(text + ">x</div><p>tail</p>")
    let div = try #require(first("div", in: page))
    #expect(div.attribute("a0") == "0")
    #expect(div.attribute("a5000") == nil)
    #expect(page.root.inlineText == "x tail")
  }

  @Test func `a long tag loses its embedded image and keeps the rest`() throws {
    let data = String(repeating: "A", count: 100_000)
    let page = page("<img id=i src=\"data:image/png;base64,\(data)\" alt='Ann > Bob'><p>tail")
    let image = try #require(first("img", in: page))
    #expect(image.id == "i")
    #expect(image.attribute("alt") == "Ann > Bob")
    #expect(image.attribute("src") == nil)
    #expect(page.root.inlineText == "tail")
  }

  @Test func `a stray quote in a tag does not swallow the page`() {
    let rest = String(repeating: "<p>words</p>", count: 1000)
    let page = page("<img height=\"63\"\"><p>first</p>" + rest + "<p class=\"x\">tail</p>")
    #expect(page.root.inlineText.hasPrefix("first words"))
    #expect(page.root.inlineText.hasSuffix("tail"))
  }

  @Test func `notes of the browser that saved the page are kept`() {
    let page = page("<!-- saved from url=(0024)http://example.com/post --><p>x</p><!-- other -->")
    #expect(page.saveNotes.count == 1)
  }

  @Test func `open tags and end tags that quarrel cost linear time`() {
    func seconds(_ count: Int) -> Duration {
      let text =
        String(repeating: "<i>", count: count) + String(repeating: "</p>", count: count)
        + "<p>tail</p>"
      let clock = ContinuousClock()
      return clock.measure { #expect(page(text).root.inlineText.hasSuffix("tail")) }
    }
    _ = seconds(1000)
    let small = seconds(10_000)
    #expect(seconds(40_000) < max(small * 12, .milliseconds(500)))
  }

  @Test func `many distinct names cost linear time and lose nothing`() {
    var text = ""
    for number in 0..<60_000 { text += "<x\(number)>a</x\(number)>" }
    #expect(page(text + "<p>tail</p>").root.inlineText.hasSuffix("tail"))
  }
}

import LibXML
import Testing

/// Text and values that libxml2 never gets to see stand in the tree as if it had.
struct PageReductionTests {
  private func page(_ text: String) -> HTMLPage { HTMLPage.parse(utf8: Array(text.utf8)) }

  private func element(_ name: MarkupName, in page: HTMLPage) -> Element? {
    page.tags.nodes(name).first.map { page[$0] }
  }

  private let long = "a run of words that is long enough to be set aside"

  @Test func `long text, references between and short text are one run`() throws {
    let page = page("<p>\(long) &amp; \(long) &lt;b&gt; end &eacute;\(long)</p>")
    let paragraph = try #require(element("p", in: page))
    #expect(paragraph.inlineText == "\(long) & \(long) <b> end é\(long)")
    #expect(paragraph.firstChild?.end == paragraph.end)
  }

  @Test(arguments: [
    "&ampé\u{301} ", "&nosuch; ", "&", "& ", "&#233;", "&#x41;b", "&copy2 ", "&&", "&a&",
  ])
  func `a reference is ended by what ends it in the page`(reference: String) {
    let short = page("<p>ab \(reference)c</p>").root.inlineText
    let whole = page("<p>\(long) \(reference)\(long)</p>").root.inlineText
    #expect(whole == short.replacingFirst("ab", by: long).dropLast() + long)
  }

  @Test func `text on both sides of a comment is one run in one place`() throws {
    let page = page("<p>\(long)<!-- an aside of some length -->\(long)</p>")
    #expect(try #require(element("p", in: page)).inlineText == long + long)
  }

  @Test func `values are told apart however many there are`() throws {
    var text = "<i"
    for number in 0..<80 { text += " data-a\(number)=\"value number \(number)\"" }
    let italic = try #require(element("i", in: page(text + ">x</i>")))
    for number in 0..<80 {
      #expect(italic.attribute(MarkupName("data-a\(number)")) == "value number \(number)")
    }
  }

  @Test(arguments: [("<", "<"), (">", ">"), ("'", "'"), ("&amp;", "&"), ("é", "é"), ("\n", "\n")])
  func `what is odd in a value is in its place, wherever that is`(
    written: String, meant: String
  ) throws {
    for place in 0..<40 {
      for behind in [0, 3, 20] {
        let (before, after) = (
          String(repeating: "v", count: place), String(repeating: "w", count: behind)
        )
        let link = try #require(
          element("a", in: page("<a title=\"\(before + written + after)\" id=n>x</a>")))
        #expect(link.attribute("title") == before + meant + after)
        #expect(link.id == "n")
      }
    }
  }

  @Test(arguments: ["~0", "~1", "~", "~~", "~0 and more", "~\u{7f}"])
  func `a value that looks like a stand-in is itself`(value: String) throws {
    let link = try #require(
      element("a", in: page("<a title='\(value)' href='http://example.com/'>x</a>")))
    #expect(link.attribute("title") == value)
    #expect(link.attribute("href") == "http://example.com/")
  }

  @Test func `a value given twice counts once, and the others stay in place`() throws {
    let link = try #require(
      element(
        "a", in: page("<a class='first class' class='second class' href='http://example.com/'>")))
    #expect(link.attribute("class") == "first class")
    #expect(link.attribute("href") == "http://example.com/")
  }

  @Test func `scripts keep what they hold, brackets and tags in strings too`() throws {
    let code = "var a = '<p>no paragraph</p>'; if (a < b) { c = \"</div>\"; }"
    let page = page("<script>\(code)</script><p>\(long)</p><script/><p>tail</p>")
    let script = try #require(element("script", in: page))
    #expect(script.firstChild.map { String(decoding: $0.rawText, as: UTF8.self) } == code)
    #expect(page.tags.count("p") == 2)
    #expect(page.root.inlineText.hasPrefix(long))
  }

  @Test(arguments: [
    "<p title=>LONG</p>", "<p =\"a > b\">LONG</p>", "</ p>LONG", "<3 LONG", "<p a='>LONG",
    "<!doctype html [<!ENTITY a 'b>']>LONG", "<p <b>LONG</b>", "<!-->LONG", "<!--->LONG-->LONG",
    "<style>a{}</stylex>LONG</style>LONG", "<title>LONG", "<textarea><p>LONG</textarea>",
    "<select><option>LONG", "</html>LONG<b>LONG", "<frameset>LONG", "<?php LONG ?>LONG",
    "LONG<body class='a long class name'>LONG", "<br/>LONG</br>LONG", "<a b=c/>LONG", "<p\n>LONG",
    "\u{1}LONG\u{2}LONG", "LONG\u{FFFE}LONG", "<_>LONG", "<p x=\"LONG\" \"LONG\">LONG",
  ])
  func `odd markup says no less because its text is long`(markup: String) {
    // What is short is never set aside.
    let short = "w x"
    let plain = page(markup.replacingAll("LONG", by: short)).root.inlineText
    let set = page(markup.replacingAll("LONG", by: long)).root.inlineText
    #expect(set == plain.replacingAll(short, by: long))
  }

  @Test func `lines are those of the page`() throws {
    let page = page(
      "<html>\n<body>\n<p>\(long)\n\(long)</p>\n<!-- a\n comment\n of lines -->\n<script>\nlet a = 1\n</script>\n<em>x</em>"
    )
    #expect(try #require(element("em", in: page)).line == 11)
  }

  @Test func `names are found in long values and short ones`() {
    let page = page(
      "<li class='c' id=c12><li class=\"comment even depth-1\" id='comment-12'><time itemprop='datePublished'>"
    )
    func nodes(_ mark: UInt8, _ name: StaticString) -> Int {
      page.names.count(NameIndex.key(mark, name))
    }
    #expect(nodes(UInt8(ascii: "."), "c") == 1)
    #expect(nodes(UInt8(ascii: "."), "depth-1") == 1)
    #expect(nodes(UInt8(ascii: "#"), "c") == 1)
    #expect(nodes(UInt8(ascii: "#"), "comment-") == 1)
    #expect(nodes(UInt8(ascii: "@"), "datePublished") == 1)
    #expect(nodes(UInt8(ascii: "."), "comment-12") == 0)
  }
}

extension String {
  func replacingAll(_ word: String, by other: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: word) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  fileprivate func replacingFirst(_ word: String, by other: String) -> String {
    guard let range = firstRange(of: word) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}

import LibXML
import Testing

/// Text that libxml2 never gets to see stands in records as if it had.
struct XMLReductionTests {
  private let long = "words, more of them than libxml2 is shown, one behind the other"

  /// The feed with a body, handed over in pieces of so many bytes.
  private func reading(_ body: String, pieces size: Int) -> FeedReading {
    let bytes = Array(FeedReading.feed(body).utf8)
    return FeedReading(
      XMLInput {
        var done = 0
        return { buffer, start in
          let count = min(size, bytes.count - done, buffer.count - start)
          buffer.replaceSubrange(start..<start + count, with: bytes[done..<done + count])
          done += count
          return count
        }
      })
  }

  private static let bodies: [(body: String, text: String)] = [
    ("@", "@"), ("@ &amp; @ &lt;3 &#8217;@", "@ & @ <3 ’@"), ("<![CDATA[@ & <b>@</b>]]>", "@ & @"),
    ("@<![CDATA[@]] > @]]>@", "@@]] > @@"), ("é@ \u{1F600} ]] ]>", "é@ 😀 ]] ]>"),
    ("@\r\n@\r\n", "@ @"), ("@ &#127;@&#x7F;\u{7F}@", "@ @@"), ("@<i>@</i>@", "@@@"),
    ("@<!-- <item> @ -->@<?php echo '<item>' ?>", "@@"), ("@ \u{7F} &amp;amp; @", "@ & @"),
    ("<b title='a > b \"'>@</b>@", "@@"), ("<![CDATA[]]>@<![CDATA[\u{7F}]]>", "@"),
  ]

  @Test(arguments: bodies, [1, 2, 3, 7, 64, 1 << 20])
  func `text is the same however the document is cut`(
    _ pair: (body: String, text: String), size: Int
  ) {
    let found = reading(pair.body.replacing("@", with: long), pieces: size)
    #expect(found.items.count == 9)
    #expect(found.items[4].description == pair.text.replacing("@", with: long))
    #expect(found.items[8].description == "1 < 8 & 9")
    #expect(found.outcome.recordsInBytes == 9)
    #expect(!found.outcome.isRepaired)
  }

  @Test func `lines inside text that is set aside count`() {
    let lines = String(repeating: long + "\n", count: 5)
    for body in [lines, "<![CDATA[\(lines)]]>", "é\(lines)é"] {
      let found = FeedReading(FeedReading.feed(body))
      #expect(found.items.map(\.line) == [3, 4, 5, 6, 7, 13, 14, 15, 16])
    }
  }

  @Test(
    arguments: [
      "", "é and ", "first\nsecond ", "a &amp; b ", "<![CDATA[x\ny]]>", "<![CDATA[é]]> ",
      "<b>bold</b> ", "one\n\ntwo\n<b>bold</b>",
    ])
  func `an error is where it would be if all had been shown`(before: String) throws {
    // A text of so many letters is shown; with as many again it is set aside.
    let few = String(repeating: "w", count: 30)
    let many = String(repeating: "w", count: 130)
    let short = FeedReading(FeedReading.feed(before + few + "<b>x</i>")).outcome.findings
    let far = FeedReading(FeedReading.feed(before + many + "<b>x</i>")).outcome.findings
    #expect(try #require(far.first).column == #require(short.first).column + 100)
    #expect(far.first?.line == short.first?.line)
    #expect(far.first?.message == short.first?.message)
    #expect(far.first?.message.contains(" line ") == false)
  }

  @Test(arguments: ["a & b", "caf&eacute;", "]]>", "\u{1}", "<", "<b", "<b x=\"y>z"])
  func `damage behind text that was set aside is mended with all of it`(damage: String) {
    let whole = FeedReading(FeedReading.feed(long + damage + long))
    let short = FeedReading(FeedReading.feed(damage + long))
    #expect(whole.outcome.isRepaired)
    #expect(whole.items.count == 9)
    let expected = (short.items[4].description ?? "").replacing(long, with: "@")
    #expect(whole.items[4].description?.replacing(long, with: "@") == "@" + expected)
  }

  @Test(
    arguments: [
      "<title>w</title>@", "<link href='x'/> <title>é&amp;</title>@", "<odd>é</odd>@",
      "<title>x\ny</title><odd>\n</odd>@<title/>", "<title>a</title>\r\n\t<odd\na='b'\n>w</odd>@",
      "<title><![CDATA[w]]>é</title>@",
    ])
  func `an error is where it would be if all elements had been shown`(before: String) throws {
    // An element with another in it is shown, and so is all that stands beside it.
    func place(_ more: String) throws -> (line: Int, column: Int) {
      let body = "</description>" + before.replacing("@", with: more) + "<b>x</i>"
      let found = FeedReading(FeedReading.feed(body)).outcome.findings
      return try (#require(found.first).line, #require(found.first).column)
    }
    let near = try place("<odd><i>w</i></odd>")
    let far = try place("<odd>letters</odd>")
    #expect(far.line == near.line)
    #expect(far.column == near.column - 1)
  }

  @Test(arguments: ["", "\n", "<item><title>a\nb</title></item>\r\n \t", "<item/>"])
  func `an error is where it would be if whole records had been shown`(before: String) throws {
    // A comment in it is why a record is shown.
    func place(_ more: String) throws -> (line: Int, column: Int) {
      let body = "</description></item>" + before + more + "<item><b>x</i>"
      let found = FeedReading(FeedReading.feed(body)).outcome.findings
      return try (#require(found.first).line, #require(found.first).column)
    }
    let near = try place("<item><title>letters</title><!----></item>")
    let far = try place("<item><title>letters</title></item>")
    #expect(far.line == near.line)
    #expect(far.column == near.column - 7)
  }

  @Test(arguments: ["]]>", "&", "\u{1}", "</b>", "<b", "&nbsp;", "\u{7F}"])
  func `damage behind records that were set aside loses none of them`(damage: String) {
    let records = String(repeating: "<item><title>a</title></item>", count: 3)
    let feed = FeedReading.feed(
      "</description></item>\(records)\(damage)\(records)<item><description>")
    let found = FeedReading(feed)
    #expect(found.items.filter { $0.title == "a" }.count == 6)
    #expect(found.outcome.isRepaired == (damage != "\u{7F}"))
  }

  @Test func `records are set aside again after many that could not be`() {
    let odd = "<item><title>odd</title><!-- --></item>"
    let plain = "<item><title>plain</title></item>"
    let runs = (0..<40).map { String(repeating: $0.isMultiple(of: 2) ? odd : plain, count: $0) }
    let found = FeedReading(
      FeedReading.feed("</description></item>\(runs.joined())<item><description>"))
    let titles = found.items.compactMap(\.title).filter { $0 == "odd" || $0 == "plain" }
    let expected = (0..<40).flatMap {
      Array(repeating: $0.isMultiple(of: 2) ? "odd" : "plain", count: $0)
    }
    #expect(titles == expected)
    #expect(found.outcome.recordsInBytes == found.outcome.recordsRead)
    #expect(!found.outcome.isRepaired)
  }

  @Test func `a record of any prefix is counted`() {
    let text =
      "<?xml version='1.0'?><ns0:feed xmlns:ns0='http://www.w3.org/2005/Atom'>"
      + "<ns0:entry><ns0:title>\(long)</ns0:title></ns0:entry></ns0:feed>"
    let found = FeedReading(text)
    #expect(found.items.map(\.title) == [long])
    #expect(found.outcome.recordsInBytes == 1)
  }
}

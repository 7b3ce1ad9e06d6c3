import TestSupport
import Testing

@testable import LibXML

/// A record that is written like the one before is set aside by what the other taught.
struct XMLRecordPatternTests {
  /// Takes a feed of some records, in one piece; the reduction as it is behind them.
  private func reduction(
    of records: [String], root: String = #"<feed xmlns="http://www.w3.org/2005/Atom">"#,
    with memory: XMLMemory = XMLMemory(FeedReading.vocabulary)
  ) -> XMLReduction {
    var reduction = XMLReduction(memory)
    var words = XMLWords()
    let feed = Array((root + records.joined() + "</feed>").utf8)
    _ = feed.withView { reduction.take($0, isLast: true, words: &words) }
    return reduction
  }

  private func entry(_ title: String) -> String {
    "<entry>\n <title>\(title)</title><content><![CDATA[\(title)]]></content></entry>"
  }

  @Test(arguments: ["other", "é & <b>", "", "two\nlines"])
  func `a record that differs in its texts alone is taken by the pattern`(text: String) throws {
    var reduction = reduction(of: [entry("one")])
    let pattern = try #require(reduction.patterns.first)
    let next = Array(entry(text).replacing("& <b></title>", with: "&amp; b</title>").utf8)
    var words = XMLWords()
    let end = next.withView { piece in
      var run = XMLLeafRun(words)
      return reduction.repeated(piece, at: 0, &run, &words)
    }
    #expect(end == next.count)
    #expect(reduction.patterns.first === pattern)
    #expect(words.leaves.count == 3)
    #expect(reduction.count == 2)
  }

  @Test(arguments: [
    "<entry><title>one</title></entry>", "<entry>\n <title>one <b/></title></entry>",
    "<entry>\n <title>one</title><content>one</content></entry>",
    "<entry>\n <title>one</title><content><![CDATA[a]]>b</content></entry>", "<entry>\n <tit",
  ])
  func `a record that differs in more leaves nothing behind`(record: String) {
    var reduction = reduction(of: [entry("one")])
    let next = Array(record.utf8)
    var words = XMLWords()
    next.withView { piece in
      var run = XMLLeafRun(words)
      #expect(reduction.repeated(piece, at: 0, &run, &words) == nil)
      #expect(run.lines == 0)
      #expect(run.columns == 0)
      #expect(!run.isCut)
    }
    #expect(words.end == 0)
    #expect(words.leaves.isEmpty)
    #expect(reduction.count == 1)
  }

  @Test func `records of a few ways to be written are all known`() {
    let records = (0..<30).map { number in
      number.isMultiple(of: 2) ? entry("one") : "<entry><title>two</title></entry>"
    }
    let reduction = reduction(of: records)
    #expect(reduction.count == 30)
    #expect(reduction.patterns.count == 2)
    #expect(reduction.misses == 0)
  }

  @Test func `where every record is written otherwise few are compared`() {
    let records = (0..<200).map { number in
      "<entry>" + String(repeating: " ", count: number % 7) + "<title>two</title></entry>"
    }
    let reduction = reduction(of: records)
    #expect(reduction.count == 200)
    #expect(reduction.misses > 2)
    #expect(reduction.misses < 20)
  }

  @Test func `values of attributes may differ`() throws {
    func entry(_ number: Int, _ title: String) -> String {
      "<entry><link rel='alternate' href='http://a.example/\(number)' title=''/>"
        + "<x at=\"x\(number)\">\(title)</x><title lang='en'>\(title)</title></entry>"
    }
    var reduction = reduction(of: [entry(1, "one")])
    let next = Array(entry(23, "two é").utf8)
    var words = XMLWords()
    next.withView { piece in
      var run = XMLLeafRun(words)
      #expect(reduction.repeated(piece, at: 0, &run, &words) == next.count)
    }
    #expect(words.attributes.map { Int($0.end - $0.start) } == [19])
    #expect(
      String(decoding: words.bytes.storage[..<words.end], as: UTF8.self)
        == "http://a.example/23two é")
  }

  @Test func `under another root the same tags mean something else`() {
    let memory = XMLMemory(FeedReading.vocabulary)
    let item = "<item><x:title>one</x:title></item>"
    let roots = ["www.w3.org/2005/Atom", "elsewhere.example", "www.w3.org/2005/Atom"]
    let titles = roots.map { address in
      let feed = #"<rss xmlns:x="http://\#(address)">\#(item)\#(item)</rss>"#
      var titles: [String?] = []
      _ = XMLStream.read(XMLInput(bytes: Array(feed.utf8)), with: memory) { tree, record in
        titles.append(tree.string(of: tree.child(FeedReading.Name.title, of: record)))
      }
      return titles
    }
    #expect(titles == [["one", "one"], [nil, nil], ["one", "one"]])
    #expect(!memory.patterns.isEmpty)
  }
}

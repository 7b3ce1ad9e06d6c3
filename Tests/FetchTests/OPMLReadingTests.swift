internal import Bytes
internal import Fetch
internal import Testing

struct OPMLReadingTests {
  @Test func `feeds in folders are found in order, each once`() throws {
    let text = """
      <opml version="2.0"><head><title>mine</title></head><body>
      <outline text="friends"><outline text="a" type="rss" xmlUrl="https://a.example/feed"/>
      <outline text="deeper"><outline xmlUrl="https://b.example/feed?x=1&amp;y=2"/></outline></outline>
      <outline text="again" xmlUrl="https://a.example/feed"/><outline text="no feed"/>
      <outline xmlUrl="https://c.example/"/></body></opml>
      """
    let list = try OPMLReading.feeds(in: Source(name: "a.opml", bytes: Array(text.utf8)))
    #expect(
      list.feeds.map(\.address) == [
        "https://a.example/feed", "https://b.example/feed?x=1&y=2", "https://c.example/",
      ])
    #expect(list.feeds.map(\.title) == ["a", nil, nil])
    #expect(list.feeds.map(\.folders) == [["friends"], ["friends/deeper"], []])
    #expect(list.problem == nil)
  }

  @Test(arguments: ["", "<html><body>x</body></html>", "plain", "<opml><body/></opml>"])
  func `what lists no feeds is said to list none`(_ text: String) throws {
    let list = try OPMLReading.feeds(in: Source(name: "a.opml", bytes: Array(text.utf8)))
    #expect(list.feeds.isEmpty)
    #expect(list.problem == "it lists no feeds")
  }

  @Test func `of a list that breaks off the first feeds are read, and that is said`() throws {
    let text = """
      <opml><body><outline xmlUrl="https://a.example/feed"/><outline xmlUrl="https://b.exa
      """
    let list = try OPMLReading.feeds(in: Source(name: "a.opml", bytes: Array(text.utf8)))
    #expect(list.feeds.map(\.address) == ["https://a.example/feed"])
    #expect(list.problem != nil)
  }
}

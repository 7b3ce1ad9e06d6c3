internal import Fetch
internal import Testing

struct FeedSurveyTests {
  @Test func `an RSS feed names the comment feeds of its posts`() {
    let survey = FeedSurvey(
      Array(
        """
        <?xml version="1.0"?><rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/">
        <channel><title>T</title>
        <item><title>a</title><wfw:commentRss>https://e.example/a/feed/</wfw:commentRss></item>
        <item><title>b</title><wfw:commentRss> https://e.example/b/feed/ </wfw:commentRss></item>
        </channel></rss>
        """.utf8))
    #expect(survey.isFeed)
    #expect(survey.problem == nil)
    #expect(survey.commentFeeds == ["https://e.example/a/feed/", "https://e.example/b/feed/"])
  }

  @Test func `an Atom entry names its replies, and not its page of comments`() {
    let survey = FeedSurvey(
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title>
        <link rel="replies" type="application/atom+xml" href="/a/comments"/>
        <link rel="replies" type="text/html" href="/a#comments"/>
        <link rel="alternate" href="/a"/></entry></feed>
        """.utf8))
    #expect(survey.isFeed)
    #expect(survey.commentFeeds == ["/a/comments"])
  }

  @Test func `RSS 1 and JSON Feed are feeds too`() {
    #expect(
      FeedSurvey(
        Array(
          """
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
          xmlns="http://purl.org/rss/1.0/"><channel><title>t</title></channel></rdf:RDF>
          """.utf8)
      ).isFeed)
    let json = FeedSurvey(
      Array(#"{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[]}"#.utf8))
    #expect(json.isFeed)
    #expect(json.problem == nil)
  }

  @Test(arguments: [
    ("", "the answer is empty"), ("   \n", "the answer is empty"),
    ("<!DOCTYPE html><html><body>Log in</body></html>", "the answer is a web page, not a feed"),
    ("Not found", "the answer is no feed"), (#"{"error":"no"}"#, "the answer is no feed"),
    ("<opml><body/></opml>", "the answer is no feed"),
  ])
  func `what is no feed is said to be none`(_ body: String, _ problem: String) {
    let survey = FeedSurvey(Array(body.utf8))
    #expect(!survey.isFeed)
    #expect(survey.problem == problem)
  }

  @Test func `a feed that breaks off is damaged`() {
    let survey = FeedSurvey(
      Array("<rss><channel><item><title>a</title></item><item><title>b</ti".utf8))
    #expect(survey.isFeed)
    #expect(survey.problem == "the feed is damaged")
  }
}

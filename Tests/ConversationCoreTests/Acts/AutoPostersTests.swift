import ConversationCore
import Testing

struct AutoPostersTests {
  @Test(arguments: [
    "twitterfeed", "IFTTT", "dlvr.it",
    "<a href=\"http://ifttt.com\" rel=\"nofollow\">IFTTT</a>",
    "<a href=\"https://buffer.com\" rel=\"nofollow\">Buffer</a>", "WordPress.com",
  ])
  func `programs that post by themselves are known`(client: String) {
    #expect(AutoPosters.contains(client: client))
  }

  @Test(arguments: [
    "", "web", "Twitter Web App", "TweetDeck", "Hootsuite",
    "<a href=\"http://ifttt.com\" rel=\"nofollow\">Tweetbot</a>", "><", "<>",
  ])
  func `programs that people type into are not`(client: String) {
    #expect(!AutoPosters.contains(client: client))
  }
}

import ConversationCore
import Testing

struct RequestRuleTests {
  private func isRequest(
    _ text: String, act: Act = .talking, kind: Utterance.Kind = .comment, addressed: Bool = true
  ) -> Bool {
    let features = TextFeatures.extract(from: text, language: "en")
    return RequestRule.isRequest(features, act: act, kind: kind, addressed: addressed)
  }

  @Test(arguments: [
    "Which plugin is that?", "Could you send me the file.", "Please fix the feed.",
    "I am looking for a good reader.", "Let me know how it went.", "Anyone with the same trouble.",
  ])
  func `questions and calls for help are requests`(text: String) {
    #expect(isRequest(text))
  }

  @Test(arguments: ["I agree.", "It worked for me.", "He asked \"why?\" and left."])
  func `statements are none`(text: String) {
    #expect(!isRequest(text))
  }

  @Test(arguments: [
    "Yes please. I like the feet.", "Please do read the book when it is out.", "Yes, please!",
    "Please note that it closes at noon.",
  ])
  func `courtesy is no request`(text: String) {
    #expect(!isRequest(text))
  }

  @Test func `courtesy does not take back a plea beside it`() {
    #expect(isRequest("Yes please. And please fix the feed."))
  }

  @Test func `a question in a linking utterance is a headline`() {
    #expect(!isRequest("Is blogging dead?", act: .linking, kind: .status, addressed: false))
    #expect(!isRequest("Is blogging dead?", act: .empty))
    #expect(!isRequest("Are you there?", act: .linking, kind: .share))
    #expect(!isRequest("Are you there?", act: .linking, kind: .pingback))
  }

  @Test func `words to nobody are an appeal where they ask everybody`() {
    func appeal(_ text: String) -> Bool {
      isRequest(text, act: .status, kind: .status, addressed: false)
    }
    #expect(appeal("Any tips for a first podcast"))
    #expect(appeal("Which reader do you use? I need a new one."))
    #expect(appeal("What is the best reader now?"))
    #expect(!appeal("Why? Because it rains."))
    #expect(!appeal("Please the crowd"))
  }

  @Test func `a post asks only where it closes with the question or directs it`() {
    #expect(isRequest("Long text. What do you think?", act: .status, kind: .post))
    #expect(!isRequest("What is a blog? A place.", act: .status, kind: .post))
    #expect(!isRequest("Please note the date.", act: .status, kind: .post))
  }

  @Test func `calls and likes hold no request`() {
    #expect(!isRequest("Can you?", kind: .call))
    #expect(!isRequest("Can you?", kind: .like))
  }
}

import ConversationCore
import Testing

@testable import Reporter

/// The words for what the analysis found.
struct ReasonTests {
  @Test(arguments: [
    (1800, "waiting less than an hour"), (3600, "waiting 1 hour"), (47 * 3600, "waiting 47 hours"),
    (49 * 3600, "waiting 2 days"), (-5, "waiting less than an hour"),
  ])
  func `waiting is told in whole hours, then in days`(seconds: Int64, words: String) {
    #expect(English.words(.waiting(seconds)) == words)
  }

  @Test func `every signal has words of its own, and a reply names whom it answers`() {
    let words = Signal.allCases.map { English.words(.signal($0, addressee: nil)) }
    #expect(Set(words).count == Signal.allCases.count)
    #expect(English.words(.signal(.reply, addressee: "@x")) == "answers a person: @x")
  }

  @Test func `one comment that came after is told in the singular`() {
    #expect(English.words(.movedOn(1)) == "one more came after it")
    #expect(English.words(.movedOn(3)) == "3 more came after it")
    #expect(
      English.words(.late(2, of: 9)) == "over a week after its post: you answered 2 of 9 such")
  }

  @Test func `every reason of what is owed has words of its own`() {
    let words = OwedRule.Reason.allCases.map { English.words($0) }
    #expect(Set(words).count == words.count)
  }

  @Test(arguments: [
    (Tie.Channel(.privateText, on: "email"), "mail"),
    (Tie.Channel(.privateText, on: "x"), "messages on x"), (Tie.Channel(.publicTalk, on: "x"), "x"),
    (Tie.Channel(.inPerson), "meetings"),
  ])
  func `a channel is told by its rung and its service`(channel: Tie.Channel, words: String) {
    #expect(English.words(channel) == words)
  }
}

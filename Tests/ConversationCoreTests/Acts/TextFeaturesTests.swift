import ConversationCore
import Testing

struct TextFeaturesTests {
  private func features(_ text: String, _ language: String? = "en") -> TextFeatures {
    TextFeatures.extract(from: text, language: language)
  }

  @Test func `it fits in a few bytes`() {
    #expect(MemoryLayout<TextFeatures>.size <= 24)
  }

  // MARK: Words

  @Test(arguments: [
    ("", 0), ("   \n\t ", 0), ("…!?", 0), ("one", 1), ("one two", 2), ("don't stop", 2),
    ("don\u{2019}t stop", 2), ("well-known fact", 2), ("3/09 2008", 2), ("a\u{A0}b", 2),
    ("yes\u{2014}no", 2), ("a - b", 2), ("über Straße", 2), ("пример текста", 2),
    ("안녕하세요 여러분", 2), ("@erin thanks a lot", 3), ("@a @b, @c: hi", 1), (".@erin look", 1),
    ("see http://example.com/a?b=c now", 2), ("www.example.com is up", 2),
    ("bit.ly/abc", 0), ("pic.twitter.com/AbC1 wow", 1), ("and/or", 1),
    ("thanks @erin", 2), ("mail me@example.com", 2), ("#tag and more", 3),
  ])
  func `own words are counted as people see them`(text: String, words: Int) {
    #expect(features(text).ownWords == words)
  }

  @Test(arguments: [
    ("日本語です", 3),  // five characters, two a word
    ("我喜歡 Apple 電腦", 4),
    ("สวัสดีครับ", 3),  // ten letters, four a word
    ("我喜歡Apple電腦", 4),
  ])
  func `scripts without spaces are counted by characters`(text: String, words: Int) {
    #expect(features(text, nil).ownWords == words)
  }

  @Test(arguments: [
    ("> what did you mean by that?\nI meant well", 3),
    ("I said \u{201C}this is what you told me yesterday\u{201D} twice", 3),
    ("my \"so called\" friend", 4),
    ("12\" is the size", 4),
    ("she said \"open but never closed and on and on", 10),
    ("run `make all install check now please` twice", 2),
    ("a lone ` tick", 3),
    ("```\nlet a = b ? c : d\n```\ndone", 1),
    ("``` never closed", 2),
    ("words\n-- \nJane\nhttp://example.com", 1),
    ("above\n--\nbelow", 1),
    ("RT @jane: what she said", 0),
    ("so true RT @jane: what she said", 2),
    ("START now", 2),
    ("so\u{201C}http://a.b\u{201D}it is", 3),
    ("\u{201C}nothing but what somebody else once said\u{201D}", 7),
  ])
  func `what others said, code and signatures are not own words`(text: String, words: Int) {
    #expect(features(text).ownWords == words)
  }

  @Test func `a line of dashes in the middle of a long text is no signature`() {
    let text = "before\n--\n" + String(repeating: "after ", count: 200)
    #expect(features(text).ownWords == 201)
  }

  // MARK: Questions

  @Test(arguments: [
    "Really?", "Really ?", "真的嗎？", "¿Qué tal?", "Have you seen http://example.com/x?",
    "Is this \"the one\"?", "so... what now?!", "What\u{203D}",
    "She said \"open but never closed?",
  ])
  func `a question mark asks`(text: String) {
    #expect(features(text, nil).hasQuestionMark)
  }

  @Test(arguments: [
    "no", "see http://example.com/?a=b now", "see example.com/x?a=b now",
    "index.php?id=3", "He asked \"what is it?\" and left",
    "\u{201C}Why?\u{201D} is the title", "\u{AB}Pourquoi ?\u{BB} dit-il",
    "\u{201E}Warum?\u{201C} fragte er", "\u{300C}何？\u{300D}と言った",
    "> why?\nbecause", "`a ? b : c` works", "RT @jane: why?",
  ])
  func `a question mark of somebody or something else does not`(text: String) {
    #expect(!features(text, nil).hasQuestionMark)
  }

  @Test(arguments: [
    ("en", "what is the best reader"), ("en", "hi, do you know her"), ("en", "don't you think so"),
    ("en", "how can I fix this"), ("en", "anyone around? no"), ("en", "is it raining there"),
    ("de", "hast du das gesehen"), ("de", "wie kann ich das ändern"),
    ("fr", "est-ce que tu viens"), ("fr", "comment faire"), ("es", "qué es esto"),
    ("pt", "como posso fazer isso"), ("it", "come posso farlo"), ("nl", "heb je dat gezien"),
    ("nl", "wat is dat"),
  ])
  func `short messages ask without a mark`(language: String, text: String) {
    #expect(features(text, language).asksQuestion(in: .status))
  }

  @Test(arguments: [
    ("en", "what a day"), ("en", "when I was young we sang"), ("en", "how to bake bread"),
    ("en", "do the right thing"), ("de", "wie schön"), ("fr", "quel bonheur"),
    ("nl", "wat een dag"), ("en", "I wonder"),
  ])
  func `not everything that opens with such a word asks`(language: String, text: String) {
    #expect(!features(text, language).asksQuestion(in: .status))
  }

  @Test func `in prose only the mark asks`() {
    #expect(!features("What is good in this post is the end.").asksQuestion(in: .comment))
    #expect(features("Good. But why?").asksQuestion(in: .comment))
  }

  @Test(arguments: [
    "whats the command for that", "why", "Why not the other one", "where u from", "hey how come",
    "anyone running that here", "what version of it", "who here plays chess",
  ])
  func `short lines ask without a question mark`(text: String) {
    #expect(TextFeatures.extract(from: text, language: "en").asksQuestion(in: .message))
  }

  @Test(arguments: [
    "What a day it was.", "what they said", "when it rains it pours", "which fixes it",
    "Why the second edition of this book is so much better than the first", "how I did it",
  ])
  func `an interrogative before a clause, or in a long line, does not`(text: String) {
    #expect(!TextFeatures.extract(from: text, language: "en").asksQuestion(in: .message))
  }

  @Test func `a post asks where it closes with the question or directs it`() {
    let rhetoric = "What is a blog? A blog is a place."
    #expect(!features(rhetoric).asksQuestion(in: .post))
    #expect(features(rhetoric + " And then?").asksQuestion(in: .post))
    #expect(features("What do you think? I liked it.").asksQuestion(in: .post))
    #expect(features(rhetoric).asksQuestion(in: .comment))
  }

  @Test func `a question closes a text unless words follow`() {
    #expect(features("So what?").hasClosingQuestion)
    #expect(features("So what? :)").hasClosingQuestion)
    #expect(!features("So what? Never mind").hasClosingQuestion)
    #expect(!features("So what? http://example.com").hasClosingQuestion)
  }

  // MARK: Names, reposts, brackets

  @Test func `leading names are an address, later ones a mention`() {
    let address = features("@erin you are right")
    #expect(address.opensWithName && !address.mentionsInPassing)
    let passing = features("lunch with @erin")
    #expect(!passing.opensWithName && passing.mentionsInPassing)
    let both = features(".@erin meet @don")
    #expect(both.opensWithName && both.mentionsInPassing)
    let mail = features("write to me@example.com")
    #expect(!mail.opensWithName && !mail.mentionsInPassing)
    let server = features("@erin@example.social hello")
    #expect(server.opensWithName && server.ownWords == 1)
    #expect(features("\u{FF20}erin hello").opensWithName)
    #expect(features("@José gracias").opensWithName)
    #expect(!features("@ noon").opensWithName)
  }

  @Test func `a manual retweet and a credit are told apart`() {
    #expect(features("RT @jane: hello").isRepost)
    #expect(features("so true RT @jane hello").isRepost)
    #expect(!features("RT if you like this").isRepost)
    #expect(!features("part @jane").isRepost)
    let credit = features("A good read via @jane")
    #expect(credit.creditsSomebody && !credit.mentionsInPassing)
    #expect(credit.ownWords == 3)
    #expect(!features("we came via Rome").creditsSomebody)
  }

  @Test(arguments: [
    ("[...] she says that blogs live [...]", true),
    ("[\u{2026}] she says that blogs live [\u{2026}]", true),
    ("  [\u{2026}] she says that blogs live [...]\n", true),
    ("[...] I left out the beginning", false), ("[...]", false), ("[...] [...]", true),
    ("[1] and [2]", false),
  ])
  func `a pingback's brackets stand at both ends`(text: String, expected: Bool) {
    #expect(features(text).isBracketed == expected)
  }

  @Test func `hashtags are counted`() {
    #expect(features("#one #two, three #four").hashtags == 3)
    #expect(features("C# is a#b").hashtags == 0)
    #expect(features("\u{FF03}タグ").hashtags == 1)
  }

  // MARK: Robustness

  @Test func `any bytes at all are read to the end`() {
    let sentence = Array(
      "[...] @é \u{201C}日本語？\u{201D} RT @x https://a.b/c?d `x` #y \u{1F600} สวัสดี 안 ?".utf8)
    for start in sentence.indices {
      for end in start...sentence.count {
        let features = TextFeatures.extract(
          from: Array(sentence[start..<end]).span, language: nil)
        #expect(features.ownWords >= 0)
      }
    }
    for byte in UInt8.min...UInt8.max {
      for length in 1...5 {
        let bytes = [UInt8](repeating: byte, count: length)
        _ = TextFeatures.extract(from: bytes.span, language: nil)
      }
    }
  }

  @Test(arguments: [
    "`", "```", "\"", "> ", "@", "[...]", "\u{201C}", "http://", "RT @", "\n\n\"", "a.b/", "--\n",
    "?", "en ", "日",
  ])
  func `no text takes more than linear time`(piece: String) {
    // A quadratic step would need minutes here.
    let text = String(repeating: piece, count: 200_000)
    let features = TextFeatures.extract(from: text, language: nil)
    #expect(features.ownWords >= 0)
  }
}

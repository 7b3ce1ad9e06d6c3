import Testing

@testable import ConversationCore

struct RedactionTests {
  private let redaction = Redaction(
    names: ["Priya Raman", "Will", "李小龍"],
    addresses: ["priyapedals", "priya@home.example", "http://www.pedals.example/", "104882231"])

  @Test(arguments: [
    ("Thanks, Priya Raman!", "Thanks, …!"), ("PRIYA RAMAN’s lamp", "…’s lamp"),
    ("@priyapedals: yes", "@…: yes"), ("ask @PriyaPedals.", "ask @…."),
    ("mail priya@home.example now", "mail … now"),
    ("see https://pedals.example/a?b", "see https://…/a?b"),
    ("Will will come", "… will come"), ("我問李小龍。", "我問…。"), ("李小龍 said", "… said"),
    ("priyapedals priyapedals", "… …"), ("Priya Raman", "…"), ("x:user/104882231", "x:user/…"),
  ])
  func `what a hidden person is known by is left out of words`(_ text: String, _ told: String) {
    #expect(redaction?.text(text) == told)
    #expect(redaction?.tells(text) == (text != told))
  }

  @Test(arguments: [
    "Priya and Raman", "priyapedalsy", "mypriyapedals", "Willow", "goodwill", "1104882231", "",
    "pedals", "pedals.examples",
  ])
  func `part of a word is another word`(_ text: String) {
    #expect(redaction?.text(text) == text)
  }

  @Test func `an address that tells of somebody is none`() {
    #expect(redaction?.address("http://pedals.example/2012/") == nil)
    #expect(redaction?.address("http://other.example/") == "http://other.example/")
  }

  @Test func `where nobody is hidden nothing is looked for`() {
    #expect(Redaction(names: [], addresses: []) == nil)
    #expect(Redaction(names: ["A"], addresses: ["x"]) == nil)
  }

  @Test func `a long text full of names takes no longer than its length`() throws {
    let text = String(repeating: "@priyapedals and Priya Raman. ", count: 20_000)
    let told = try #require(redaction?.text(text))
    #expect(told.utf8.count < text.utf8.count)
    #expect(!told.contains("priya"))
  }
}

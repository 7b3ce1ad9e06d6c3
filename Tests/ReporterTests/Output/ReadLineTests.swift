import ConversationCore
import Testing

@testable import Reporter

struct ReadLineTests {
  @Test func `a line has every key of the interface, in its order`() {
    let utterance = ReadUtterance(
      id: "wordpress:ann.example:comment-12", kind: .comment, service: "wordpress",
      speaker: PersonReference(id: "ann.example:don", name: "Don"),
      said: .instant(seconds: 1_220_447_586), saidPrinted: "3/09 2008",
      text: "Thanks, Ann!\n\nDid it?",
      links: ["https://a.example/?x=1&y=2"], mentions: ["Ann"],
      replyTo: "wordpress:ann.example:post-2", replyRule: "post", replyConfidence: 0.93,
      addressedTo: ["ann.example:ann"], conversation: "wordpress:ann.example:post-2",
      contextTitle: "How to comment", contextURL: nil,
      reading: Reading(
        act: .talking, talk: 0.924_142,
        signals: [Term(name: "comment", weight: 2, evidence: .signal(.comment, addressee: nil))]),
      sources: [.line(40, of: "page.html"), .record(3, of: "x.zip/tweets.js"), .record(0, of: "y")])
    var writer = JSONWriter()
    ReadLine.append(utterance, to: &writer)
    #expect(
      writer.text == """
        {"id":"wordpress:ann.example:comment-12","kind":"comment","service":"wordpress",\
        "speaker":"ann.example:don","speaker_name":"Don","said":"2008-09-03T13:13:06Z",\
        "precision":"instant","said_printed":"3/09 2008","text":"Thanks, Ann!\\n\\nDid it?",\
        "links":["https://a.example/?x=1&y=2"],"mentions":["Ann"],\
        "reply_to":"wordpress:ann.example:post-2","reply_rule":"post","reply_confidence":0.93,\
        "addressed_to":["ann.example:ann"],"conversation":"wordpress:ann.example:post-2",\
        "context":{"title":"How to comment","url":null},"act":"talking","talk":0.924142,\
        "signals":[{"name":"comment","weight":2,"evidence":"comments on a post"}],\
        "sources":[{"file":"page.html","line":40},{"file":"x.zip/tweets.js","record":3},\
        {"file":"y","record":null}]}

        """)
  }

  @Test func `what is not known is null, never missing and never 1970`() {
    let utterance = ReadUtterance(
      id: "a", kind: .post, service: "blog", speaker: PersonReference(id: "a:?1", name: nil),
      said: .order, saidPrinted: nil, text: "", links: [], mentions: [], replyTo: nil,
      replyRule: nil,
      replyConfidence: nil, addressedTo: [], conversation: "a", contextTitle: nil, contextURL: nil,
      reading: Reading(act: .empty, talk: 0.5, signals: []), sources: [])
    var writer = JSONWriter()
    ReadLine.append(utterance, to: &writer)
    #expect(
      writer.text == """
        {"id":"a","kind":"post","service":"blog","speaker":"a:?1","speaker_name":null,"said":null,\
        "precision":"order","said_printed":null,"text":"","links":[],"mentions":[],"reply_to":null,\
        "reply_rule":null,"reply_confidence":null,"addressed_to":[],"conversation":"a",\
        "context":{"title":null,"url":null},"act":"empty","talk":0.5,"signals":[],"sources":[]}

        """)
  }
}

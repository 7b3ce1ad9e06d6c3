import ConversationCore
import Foundation
import Testing

@testable import Reporter

struct RepliesTests {
  private func json(_ analysis: Analysis, _ options: ReportOptions = ReportOptions()) throws
    -> [String: Any]
  {
    let data = Data(RepliesJSON(analysis, options).text.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `replies as JSON have the shape of the interface`() throws {
    let document = try json(Samples.everything)
    #expect(document["schema"] as? Int == 1)
    #expect(document["now"] as? String == "2008-12-31T20:00:00Z")
    let next = try #require(document["next"] as? [[String: Any]])
    let first = try #require(next.first)
    #expect(first["rank"] as? Int == 1)
    #expect(first["speaker"] as? String == "ann.example:karen madden")
    #expect(first["name"] as? String == "Karen Madden")
    #expect(first["utterance"] as? String == "wordpress:ann.example:comment-212")
    #expect(
      first["url"] as? String == "https://ann.example/2008/12/a-day-without-links/#comment-212")
    #expect(first["said"] as? String == "2008-12-30")
    #expect(first["score"] as? Double == -1.2)
    #expect((first["terms"] as? [[String: Any]])?.count == 3)
    #expect(next[1]["also_waiting"] as? Int == 2)
    let also = try #require((next[1]["also"] as? [[String: Any]])?.first)
    #expect(also["utterance"] as? String == "wordpress:ann.example:comment-190")
    #expect(also["score"] as? Double == -5.2)
    #expect((document["owed"] as? [[String: Any]])?.count == 1)
  }

  @Test func `without an owner the lists are null, with the reason`() throws {
    let document = try json(Samples.noOwner)
    #expect(document["next"] is NSNull)
    #expect(document["next_reason"] as? String == "the owner is not known")
  }

  @Test func `the list is as long as asked for`() throws {
    #expect((try json(Samples.everything, ReportOptions(top: 1))["next"] as? [Any])?.count == 1)
  }

  @Test func `nobody's words are quoted when quoting is off`() {
    let options = ReportOptions(quotes: false)
    let texts = [
      RepliesJSON(Samples.everything, options).text, AnalysisJSON(Samples.everything, options).text,
      Document.replies(of: Samples.everything, options).text(in: .markdown),
      Document.summary(of: Samples.everything, options).text(in: .markdown),
    ]
    for text in texts {
      for words in ["I would love", "Thanks for the list", "Am I on", "slides of", "Does anybody"] {
        #expect(!text.contains(words))
      }
    }
  }

  @Test func `replies as Markdown give a line of reason each, and what is owed`() {
    let text = Document.replies(of: Samples.everything).text(in: .markdown)
    #expect(text.hasPrefix("## Reply to these people\n\n1. **Karen Madden** · waiting 32 hours"))
    #expect(text.contains("asks a question, their first words to you"))
    #expect(text.contains("## What you owe"))
  }

  @Test func `when nobody waits, that is said`() {
    var analysis = Samples.everything
    analysis.replies = ReplyList(next: [], undated: [], owed: [], owedOlder: 0, candidates: 0)
    #expect(
      Document.replies(of: analysis).text(in: .markdown)
        == "Nobody is waiting for an answer from you.\n")
  }

  @Test func `names shared by two people have their site beside them`() {
    var analysis = Samples.everything
    analysis.people[0].person = PersonReference(id: "x:1", name: "Brad")
    #expect(Document.summary(of: analysis).text(in: .markdown).contains("Brad (x)"))
    #expect(Document.summary(of: analysis).text(in: .markdown).contains("Brad (ann.example)"))
  }
}

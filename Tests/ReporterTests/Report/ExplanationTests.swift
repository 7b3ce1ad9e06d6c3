import ConversationCore
import Foundation
import Testing

@testable import Reporter

struct ExplanationTests {
  private let suggestion = Samples.replies.next[0]

  private var utterance: Explanation {
    .utterance(
      UtteranceExplanation(
        utterance: suggestion.utterance, kind: .comment, service: "wordpress",
        reading: Reading(
          act: .talking, talk: 0.95,
          signals: [
            Term(name: "comment", weight: 2, evidence: .signal(.comment, addressee: nil)),
            Term(name: "question", weight: 0.9, evidence: .signal(.question, addressee: nil)),
          ]),
        parent: UtteranceExplanation.Parent(
          id: "wordpress:ann.example:post-9", rule: "post", confidence: 0.9, utterance: nil),
        addressedTo: [Samples.ann], conversation: "wordpress:ann.example:post-9",
        waiting: .waiting(seconds: 32 * 3_600),
        priority: UtteranceExplanation.Priority(rank: 1, score: -2.7, terms: suggestion.terms),
        sources: [suggestion.utterance.source]))
  }

  private var person: Explanation {
    .person(
      PersonExplanation(
        person: Samples.reference("Don Reyes"), isOwner: false,
        handles: ["ann.example:don reyes", "x:4711"],
        merges: Samples.everything.merges, summary: Samples.people[0],
        given: PersonExplanation.Evidence(count: 40, utterances: [suggestion.utterance]),
        received: PersonExplanation.Evidence(count: 38, utterances: []),
        waiting: PersonExplanation.Evidence(count: 0, utterances: [])))
  }

  private func text(_ explanation: Explanation) -> String {
    Document.explanation(explanation, of: Samples.everything).text(in: .markdown)
  }

  @Test func `an utterance is explained by terms that sum to the figure`() {
    let text = text(utterance)
    #expect(text.hasPrefix("# Karen Madden, 30 December 2008\n"))
    #expect(text.contains("which no source holds; inferred by the rule post, right in 90 %"))
    #expect(text.contains("It has waited 32 hours for your answer."))
    #expect(text.contains("## Verdict: talking"))
    #expect(text.contains("| +2.00 | comment "))
    #expect(text.contains("| +2.90 | sum "))
    #expect(text.contains("## Rank 1 of those to reply to"))
    #expect(text.contains("| −2.70 | sum "))
  }

  @Test func `a person is explained by the utterances behind each figure`() {
    let text = text(person)
    #expect(text.contains("You gave 40 and got 38 utterances of talk."))
    #expect(text.contains("One person because of same e-mail address"))
    #expect(text.contains("## What you said to them (40)"))
    #expect(text.contains("… and 39 more like these."))
    #expect(!text.contains("Waiting for your answer"))
  }

  @Test func `a name nobody has is answered with the nearest`() {
    let text = text(.unknown(query: "Dan `x`", nearest: ["Don Reyes"]))
    #expect(text.contains(#"Nothing here is called “Dan \`x\`”."#))
    #expect(text.contains("- Don Reyes"))
  }

  @Test func `every explanation is sound JSON that says what it explains`() throws {
    for (explanation, kind) in [
      (utterance, "utterance"), (person, "person"),
      (Explanation.unknown(query: "x", nearest: []), nil),
    ] as [(Explanation, String?)] {
      let data = Data(ExplanationJSON(explanation).text.utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let explained = object["explains"] as? String
      #expect(explained == kind)
    }
  }
}

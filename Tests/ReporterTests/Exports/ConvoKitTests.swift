import ConversationCore
import Foundation
import TestSupport
import Testing

@testable import Reporter

struct ConvoKitTests {
  private func utterance(
    _ id: String, by speaker: String, to parent: String?, in conversation: String
  ) -> ReadUtterance {
    ReadUtterance(
      id: id, kind: .comment, service: "blog", speaker: PersonReference(id: speaker, name: speaker),
      said: .instant(seconds: 1_220_000_000), saidPrinted: nil, text: "words of \(id)", links: [],
      mentions: [], replyTo: parent, replyRule: parent == nil ? nil : "stored",
      replyConfidence: nil, addressedTo: [], conversation: conversation, contextTitle: "A post",
      contextURL: nil, reading: Reading(act: .talking, talk: 0.8, signals: []), sources: [])
  }

  /// A whole conversation, and one whose root no source holds.
  private func corpus(withText: Bool = true) -> ConvoKitWriter {
    var writer = ConvoKitWriter(withText: withText)
    writer.append(utterance("p1", by: "ann", to: nil, in: "p1"))
    writer.append(utterance("c1", by: "don", to: "p1", in: "p1"))
    writer.append(utterance("c2", by: "ann", to: "c1", in: "p1"))
    writer.append(utterance("t7", by: "ann", to: "t6", in: "t5"))
    writer.append(utterance("t8", by: "kaj", to: "t5", in: "t5"))
    writer.append(utterance("t9", by: "ann", to: "t8", in: "t5"))
    writer.finish()
    return writer
  }

  private func parents(_ writer: ConvoKitWriter) throws -> [String: String] {
    var writer = writer
    let lines = writer.take().split(separator: UInt8(ascii: "\n"))
    var parents: [String: String] = [:]
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      let id = try #require(object["id"] as? String)
      parents[id] = "\(object["conversation_id"] ?? "?") < \(object["reply-to"] as? String ?? "-")"
    }
    return parents
  }

  @Test func `every conversation has one root, named like it`() throws {
    #expect(
      try parents(corpus()) == [
        "p1": "p1 < -", "c1": "p1 < p1", "c2": "p1 < c1",
        "t7": "t7 < -", "t8": "t7 < t7", "t9": "t7 < t8",
      ])
  }

  @Test func `without words every text is empty`() throws {
    var writer = corpus(withText: false)
    #expect(!String(decoding: writer.take(), as: UTF8.self).contains("words of"))
  }

  static let convokit = ForeignTool.python(with: "convokit")

  @Test(.enabled(if: convokit != nil, "ConvoKit is not installed: the corpus is not loaded"))
  func `ConvoKit loads the corpus, and its threads are trees`() throws {
    let folder = try ScratchFolder()
    var writer = corpus()
    try folder.write(ConvoKitWriter.utterancesFile, writer.take())
    for file in writer.otherFiles { try folder.write(file.name, file.bytes) }
    let script = """
      import sys
      from convokit import Corpus
      corpus = Corpus(filename=sys.argv[1])
      assert all(c.check_integrity(verbose=False) for c in corpus.iter_conversations())
      print(len(corpus.get_utterance_ids()), len(corpus.get_speaker_ids()),
            len(corpus.get_conversation_ids()), corpus.get_utterance("c2").meta["act"],
            corpus.get_conversation("p1").meta["title"], corpus.get_speaker("don").meta["name"])
      """
    let result = try #require(Self.convokit).run([script, folder.path])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.hasSuffix("6 3 2 talking A post don\n"))
  }
}

import TestSupport
import Testing

@testable import ConversationCore

/// A verdict that is remembered is the one that would be reached.
struct VerdictMemoTests {
  @Test(arguments: 0..<4)
  func `whatever came before, the verdict is the reader's`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var memo = VerdictMemo()
    for _ in 0..<40_000 {
      // Few flags at a time, so that keys meet that differ in one thing alone.
      var flags: UInt32 = 0
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        flags |= 1 << UInt32.random(in: 0..<20, using: &random)
      }
      let features = TextFeatures(
        flags: TextFeatures.Flags(rawValue: flags),
        ownWords: [0, 1, 3, 4, 5, 39, 40, 41, 500].randomElement(using: &random) ?? 0,
        hashtags: Int.random(in: 0...4, using: &random))
      func sometimes() -> Bool { Int.random(in: 0..<4, using: &random) == 0 }
      let context = ActContext(
        kind: Utterance.Kind.allCases.randomElement(using: &random) ?? .post,
        addressedToPerson: sometimes(), opensWithName: sometimes(),
        outboundLinks: Int.random(in: 0...2, using: &random), hasMedia: sometimes(),
        isLinkPost: sometimes(), quotesStatus: sometimes(), linksOwnSite: sometimes(),
        isAutoPosted: sometimes())
      let (expected, found) = (
        ActReader.verdict(features, context), memo.verdict(features, context)
      )
      #expect(found.act == expected.act && found.talk == expected.talk)
    }
  }
}

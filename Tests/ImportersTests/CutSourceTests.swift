import Bytes
import ConversationCore
import Foundation
import Importers
import TestSupport
import Testing

/// Files cut off anywhere and with bits turned: nothing crashes or hangs, what stands
/// before the damage is read, and what is missing is said.
struct CutSourceTests {
  /// What a source gave.
  private struct Reading {
    var texts: [String] = []
    var diagnostics = 0
  }

  /// Small sources whose end is known by their last bytes: cut, they are damaged.
  private static let closed = [
    "feeds/wordpress-comments/input.xml", "feeds/atom-comments/input.xml",
    "feeds/json-feed/input.json", "wxr/old/input.xml",
    "tweets/2019-bare-statuses/input/data/tweet.js",
    "tweets/api-statuses/input/timeline.xml",
  ]

  /// Small sources that may end anywhere.
  private static let open = [
    "tweets/2012-csv/input/tweets.csv", "blog/json-ld-comments/input.html",
    "blog/wordpress-html5-threaded/input.html", "blog/blogger-definition-list/input.html",
    "blog/unknown-engine-runs/input.html", "blog/unknown-engine-table/input.html",
    "feeds/wrapped-in-xhtml/input.xml",
  ]

  private func read(_ bytes: [UInt8], name: String) throws -> Reading {
    var reading = Reading()
    let bundle = try SourceBundle(source: Source(name: name, bytes: bytes))
    let plan = ImportPlan(bundles: [bundle])
    reading.diagnostics = plan.refused.count
    for task in plan.tasks {
      _ = task.run(
        receive: { utterance, _ in reading.texts.append(utterance.text) },
        finish: { reading.diagnostics += $0.diagnostics.count + ($0.unseen.isEmpty ? 0 : 1) })
    }
    return reading
  }

  /// How many of some texts another reading has too, each as often as it comes.
  private func shared(_ texts: [String], with others: [String]) -> Int {
    var left: [String: Int] = [:]
    for text in others { left[text, default: 0] += 1 }
    return texts.count { text in
      guard let count = left[text], count > 0 else { return false }
      left[text] = count - 1
      return true
    }
  }

  @Test(arguments: closed)
  func `the longer the part, the more is read, and what is missing is said`(_ path: String) throws {
    let bytes = try Fixtures.bytes(path)
    let whole = try read(bytes, name: path)
    #expect(whole.texts.count > 1)
    var most = 0
    // At every byte of the smaller ones.
    for end in stride(from: 0, to: bytes.count - 3, by: bytes.count < 1500 ? 1 : 5) {
      let part = try read(Array(bytes[..<end]), name: path)
      let found = shared(whole.texts, with: part.texts)
      // The last one may be read in part, which is another text for as long.
      #expect(found >= most - 1, "cut at \(end)")
      most = max(most, found)
      #expect(part.diagnostics > 0, "cut at \(end)")
    }
    #expect(most >= whole.texts.count - 1)
  }

  @Test(arguments: open) func `a part is read without harm wherever it ends`(_ path: String) throws
  {
    let bytes = try Fixtures.bytes(path)
    let whole = try read(bytes, name: path)
    #expect(!whole.texts.isEmpty)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let part = try read(Array(bytes[..<end]), name: path)
      #expect(part.texts.count <= whole.texts.count + 1, "cut at \(end)")
    }
  }

  @Test(arguments: closed)
  func `turned bits cost no more than what they are in, or it is said`(_ path: String) throws {
    let bytes = try Fixtures.bytes(path)
    let whole = try read(bytes, name: path)
    var random = SeededGenerator(seed: 2)
    for _ in 0..<80 {
      let (turned, place) = Self.turned(bytes, using: &random)
      let part = try read(turned, name: path)
      let lost = whole.texts.count - shared(whole.texts, with: part.texts)
      #expect(lost <= 1 || part.diagnostics > 0, "byte \(place) lost \(lost)")
    }
  }

  @Test(arguments: open)
  func `a page with turned bits keeps most of what it shows`(_ path: String) throws {
    let bytes = try Fixtures.bytes(path)
    let whole = try read(bytes, name: path)
    var random = SeededGenerator(seed: 2)
    var losses = 0
    for _ in 0..<80 {
      let (turned, _) = Self.turned(bytes, using: &random)
      let part = try read(turned, name: path)
      if whole.texts.count - shared(whole.texts, with: part.texts) > 1, part.diagnostics == 0 {
        losses += 1
      }
    }
    // A letter of the only class name, say, leaves nothing to see damage by.
    #expect(losses <= 4)
  }

  private static func turned(
    _ bytes: [UInt8], using random: inout SeededGenerator
  ) -> ([UInt8], Int) {
    var turned = bytes
    let place = Int.random(in: turned.indices, using: &random)
    turned[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    return (turned, place)
  }
}

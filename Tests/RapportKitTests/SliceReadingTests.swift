import Bytes
import ConversationCore
import TestSupport
import Testing

@testable import Importers
@testable import RapportKit

/// A long `tweets.js` read in slices gives what one reader gives, whatever is wrong with it.
struct SliceReadingTests {
  /// An archive of so many statuses, some of which answer, link, or have no number or date.
  private static func archive(_ count: Int, shape: Shape = .since2019) -> [UInt8] {
    var text = shape == .bare ? "window.YTD.tweet.part0 = [" : "window.YTD.tweets.part0 = [\n"
    for number in 1...count {
      let id = 1_000_000_000_000 + number * 7
      var members = [
        "\"retweeted\" : false", "\"id_str\" : \"\(id)\"",
        "\"created_at\" : \"Sun Mar 13 07:\(10 + number % 50):20 +0000 2011\"",
        "\"full_text\" : \"Words of status \(number), with \\\"quotes\\\" and [brackets {\"",
        "\"entities\" : { \"user_mentions\" : [ ], \"urls\" : [ ] }",
      ]
      if number % 3 == 0 { members.append("\"in_reply_to_status_id_str\" : \"\(id - 21)\"") }
      if number % 5 == 0 { members.append("\"lang\" : \"en\"") }
      if number % 37 == 0 { members.remove(at: 1) }
      if number % 41 == 0 { members.remove(at: 2) }
      if number % 29 == 0 { members.swapAt(0, 3) }
      let inside = members.joined(separator: shape == .flat ? "," : ",\n      ")
      switch shape {
      case .since2019: text += "  {\n    \"tweet\" : {\n      \(inside)\n    }\n  }"
      case .flat: text += "{\"tweet\":{\(inside)}}"
      case .bare: text += "{\n      \(inside)\n}"
      }
      text += number < count ? ",\n" : "\n"
    }
    return Array((text + "]\n").utf8)
  }

  enum Shape: CaseIterable {
    case since2019
    case flat
    case bare
  }

  /// What is read of an archive in slices of so many bytes, as text.
  private func lines(
    _ bytes: [UInt8], sliceBytes: Int, workers: Int = 2, others: [Source] = []
  ) -> (lines: [String], tasks: Int) {
    let name = "archive/data"
    let files =
      [
        Source(
          name: "\(name)/account.js",
          bytes: Array(
            """
            window.YTD.account.part0 = [ { "account" : { "accountId" : "9", "username" : "ann",
            "accountDisplayName" : "Ann" } } ]
            """.utf8)), Source(name: "\(name)/tweets.js", bytes: bytes),
      ] + others
    let bundle = SourceBundle(
      files: files.map { SourceBundle(single: $0) }, name: name)
    let plan = ImportPlan(bundles: [bundle], sliceBytes: sliceBytes)
    var lines: [String] = []
    TaskReading.run(
      plan.tasks, workers: workers, placing: { $0 }, making: { Batch() },
      receive: { _, item in
        switch item {
        case .utterances(let batch):
          lines += batch.utterances.map {
            "\($0.source.place) \($0.id) \($0.said) \($0.parent) \($0.text)"
          }
        case .report(let report):
          lines.append("\(report.recordsRead) \(report.skipped.sorted { $0.key < $1.key })")
          lines += report.diagnostics.map { "\($0.line ?? 0) \($0.message)" }
        case .end: break
        }
      })
    return (lines, plan.tasks.count)
  }

  private struct Batch: UtteranceBatching {
    var utterances: [Utterance] = []
    var count: Int { utterances.count }
    var isEmpty: Bool { utterances.isEmpty }
    var isFull: Bool { count >= 50 }

    mutating func take(_ utterance: borrowing Utterance, said: Moment, rank: SourceReport.Rank) {
      utterances.append(copy utterance)
    }

    mutating func addLines(_ lines: Int) {
      for index in utterances.indices {
        utterances[index].source.place += UInt32(lines)
      }
    }

    mutating func removeAll() { utterances.removeAll() }
  }

  @Test(arguments: Shape.allCases)
  func `slices give what one reader gives`(shape: Shape) {
    let bytes = Self.archive(500, shape: shape)
    let whole = lines(bytes, sliceBytes: .max)
    #expect(whole.tasks == 1)
    #expect(whole.lines.count > 480)
    for (size, workers) in [(1000, 1), (4096, 2), (5000, 3), (bytes.count / 2, 2)] {
      let sliced = lines(bytes, sliceBytes: size, workers: workers)
      #expect(sliced.tasks > 3)
      #expect(sliced.lines == whole.lines)
    }
  }

  @Test func `damage of any kind is met by slices as by one reader`() {
    let sound = Self.archive(300)
    var random = SeededGenerator(seed: 7)
    for round in 0..<72 {
      var bytes = sound
      switch round % 4 {
      case 0: bytes.removeLast(random.below(bytes.count))
      case 1:
        for _ in 0..<(1 + random.below(4)) {
          bytes[random.below(bytes.count)] = UInt8(random.below(256))
        }
      case 2:
        let start = random.below(bytes.count - 2000)
        bytes.removeSubrange(start..<start + random.below(2000))
      default:
        let start = random.below(bytes.count - 3000)
        let piece = Array(bytes[start..<start + random.below(3000)])
        bytes.insert(contentsOf: piece, at: random.below(bytes.count))
      }
      let whole = lines(bytes, sliceBytes: .max).lines
      let size = 700 + random.below(9000)
      #expect(lines(bytes, sliceBytes: size).lines == whole, "round \(round), slices of \(size)")
    }
  }

  @Test func `what looks like an element inside another one is no place to cut`() {
    var text = "window.YTD.tweets.part0 = [\n"
    for number in 1...200 {
      let inner = String(repeating: "{\n    \"tweet\" : 1 }, ", count: number % 7)
      text += "{\n    \"tweet\" : { \"other\" : [ \(inner) 2 ], \"id_str\" : \"\(number)\","
      text += " \"full_text\" : \"status \(number)\" } }\(number < 200 ? "," : "")\n"
    }
    let bytes = Array((text + "]").utf8)
    let whole = lines(bytes, sliceBytes: .max).lines
    for size in [200, 500, 2000, 6000] {
      #expect(lines(bytes, sliceBytes: size).lines == whole)
    }
  }

  @Test func `two long files with others between are read in their order`() {
    let second = Source(name: "archive/data/tweets-part1.js", bytes: Self.archive(200))
    let likes = Source(
      name: "archive/data/like.js",
      bytes: Array(
        """
        window.YTD.like.part0 = [ { "like" : { "tweetId" : "5", "fullText" : "liked" } } ]
        """.utf8))
    let bytes = Self.archive(150, shape: .flat)
    let whole = lines(bytes, sliceBytes: .max, others: [second, likes])
    let sliced = lines(bytes, sliceBytes: 3000, others: [second, likes])
    #expect(sliced.tasks > 10)
    #expect(sliced.lines == whole.lines)
  }

  @Test func `where long posts are joined with statuses one reader reads all`() {
    let note = Source(
      name: "archive/data/note-tweet.js",
      bytes: Array(
        """
        window.YTD.note_tweet.part0 = [ { "noteTweet" : { "noteTweetId" : "77",
          "createdAt" : "2011-03-13T07:11:20.000Z",
          "core" : { "text" : "A long post that no status begins", "urls" : [ ] } } } ]
        """.utf8))
    let bytes = Self.archive(150)
    let whole = lines(bytes, sliceBytes: .max, others: [note])
    #expect(lines(bytes, sliceBytes: 3000, others: [note]).lines == whole.lines)
  }
}

extension SeededGenerator {
  /// A number from 0 up to a limit that is not among them; 0 where there is none.
  fileprivate mutating func below(_ limit: Int) -> Int {
    limit < 1 ? 0 : Int(next() >> 33) % limit
  }
}

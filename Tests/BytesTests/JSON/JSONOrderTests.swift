import Bytes
import TestSupport
import Testing

/// An order is learnt to be fast; what is read along it is what is read without.
struct JSONOrderTests {
  private static let keys = JSONKeys(["id", "text", "inner", "a key of more than sixteen bytes"])

  /// What is read of a list of objects, as text.
  private func read(
    _ json: [UInt8], _ nextKey: (inout JSONScanner, inout Int) -> Int?
  ) throws -> [String] {
    var scanner = try JSONScanner(Source(name: "test.js", bytes: json))
    var found: [String] = []
    while scanner.beginElement() {
      var members: [String] = []
      guard scanner.enterObject() else { continue }
      var depth = 0
      while let key = nextKey(&scanner, &depth) {
        switch key {
        case 0: members.append("id \(scanner.unsigned().map { "\($0)" } ?? "none")")
        case 1: members.append("text \(scanner.string() ?? "none")")
        case 2:
          members.append("inner \(depth)")
          scanner.enterObject(depth: &depth)
        case 3: members.append("long \(scanner.string() ?? "none")")
        // Along an order, these are stepped over unseen.
        default: scanner.skipValue()
        }
      }
      if scanner.endElement() { found.append("\(members)") }
    }
    return found + scanner.damages.map { "\($0.reason) \($0.line)" }
  }

  private func expectSame(_ json: [UInt8], _ comment: Comment) throws {
    var order = JSONOrder(Self.keys)
    let along = try read(json) { scanner, depth in
      scanner.nextKey(along: &order, depth: &depth)
    }
    let without = try read(json) { scanner, depth in
      scanner.nextKey(in: Self.keys, depth: &depth)
    }
    #expect(along == without, comment)
  }

  /// Objects whose members, and what stands between them, are sometimes like those before.
  private func list(_ random: inout SeededGenerator, count: Int) -> [UInt8] {
    let gaps = [" ", "\n  ", "", "\n\t\t\t", String(repeating: " ", count: 70)]
    var text = "["
    for _ in 0..<count {
      func gap() -> String {
        Int.random(in: 0..<9, using: &random) == 0
          ? gaps.randomElement(using: &random) ?? "" : "\n  "
      }
      var members: [String] = []
      for name in [
        "id", "other", "flag", "text", "more", "inner", "a key of more than sixteen bytes",
        "i\\u0064",
      ]
      where Int.random(in: 0..<5, using: &random) > 0 {
        let value =
          switch name {
          case "inner": "{\(gap())\"id\"\(gap()):\(gap())7\(gap())}"
          case "other": "[1, {\"x\":\"]\"}]"
          case "flag", "more":
            ["true", "false", "null", "[\(gap())]", "{\(gap())}", "trueish", "f", "[1]"]
              .randomElement(
                using: &random) ?? ""
          case "id": "\(Int.random(in: 0..<1000, using: &random))"
          default: "\"words, \\\"quoted\\\"\""
          }
        members.append("\(gap())\"\(name)\"\(gap()):\(gap())\(value)")
      }
      text += "{\(members.joined(separator: ","))\(gap())},\n"
    }
    return Array((text + "]").utf8)
  }

  @Test(arguments: 0..<6)
  func `records alike and unlike are read the same along an order`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    try expectSame(list(&random, count: 200), "seed \(seed)")
  }

  @Test(arguments: 0..<6)
  func `damage is met the same along an order`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for round in 0..<40 {
      var json = list(&random, count: 12)
      for _ in 0..<3 {
        let place = Int.random(in: 0..<json.count, using: &random)
        json[place] =
          [0, 0x20, 0x22, 0x5C, 0x7B, 0x7D, 0x2C, 0x3A, 0xFF].randomElement(
            using: &random) ?? 0
      }
      if round % 3 == 0 { json.removeLast(Int.random(in: 0..<json.count, using: &random)) }
      try expectSame(json, "seed \(seed), round \(round)")
    }
  }

  @Test func `more kinds of members than are remembered are read all the same`() throws {
    var text = "["
    for number in 0..<400 {
      text += "{\"name\(number)\" : 1, \"id\" : \(number), \"text\" : \"t\(number)\"},"
    }
    try expectSame(Array((text + "]").utf8), "many names")
  }

  @Test func `cuts are where elements seem to begin, in a list of objects alone`() throws {
    let element = "{\n \"tweet\" : { \"id\" : 1, \"text\" : \"abcdefghijklmnopqrstuvwxyz\" } },\n"
    let list = "window.x = [" + String(repeating: element, count: 100) + "]"
    let source = Source(name: "a", bytes: Array(list.utf8))
    let cuts = try #require(JSONCuts(source, every: 1000))
    #expect(cuts.starts.count > 4)
    #expect(cuts.starts.count <= JSONCuts.mostSlices(of: source, every: 1000))
    for start in cuts.starts.dropFirst() {
      #expect(list.utf8.dropFirst(start).starts(with: "{\n \"tweet\"".utf8))
    }
    #expect(JSONCuts(source, every: list.utf8.count) == nil)
    #expect(JSONCuts(Source(name: "b", bytes: Array("[1,2,3,4,5]".utf8)), every: 2) == nil)
    #expect(JSONCuts(Source(name: "c", bytes: []), every: 1) == nil)
  }
}

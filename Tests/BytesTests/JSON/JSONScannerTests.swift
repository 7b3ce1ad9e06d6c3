import Bytes
import Foundation
import TestSupport
import Testing

struct JSONScannerTests {
  private static let keys = JSONKeys(["id", "text", "list"])

  private struct Record: Equatable {
    var id: UInt64?
    var text: String?
    var list: [String?] = []
  }

  private func scanner(_ text: String) throws -> JSONScanner {
    try JSONScanner(Source(name: "test.js", bytes: Array(text.utf8)))
  }

  private func decode(_ scanner: inout JSONScanner) -> Record {
    var record = Record()
    guard scanner.enterObject() else { return record }
    while let key = scanner.nextKey(in: Self.keys) {
      switch key {
      case 0: record.id = scanner.unsigned()
      case 1: record.text = scanner.string()
      case 2:
        guard scanner.enterList() else { break }
        while scanner.nextItem() { record.list.append(scanner.string()) }
      default: scanner.skipValue()
      }
    }
    return record
  }

  private func read(_ text: String) throws -> (records: [Record], damages: [JSONDamage]) {
    try read(Array(text.utf8))
  }

  private func read(_ bytes: [UInt8]) throws -> (records: [Record], damages: [JSONDamage]) {
    var scanner = try JSONScanner(Source(name: "test.js", bytes: bytes))
    var records: [Record] = []
    while scanner.beginElement() {
      let record = decode(&scanner)
      if scanner.endElement() { records.append(record) }
    }
    return (records, scanner.damages)
  }

  @Test(arguments: [
    #"[{"id":1},{"id":"2"}]"#, #"window.YTD.tweets.part0 = [ {"id" : "1"}, {"id" : 2 } ];"#,
    "var x =  [\n{\"id\":1,},\n{\"id\":2},\n]\n", "\u{feff}[{\"id\":1}\n{\"id\":2}]",
    #"Grailbird.data.tweets_2011_03 = \#n [ {"id":1}, {"id":2} ]"#,
  ])
  func `elements are read whatever stands around them`(_ text: String) throws {
    let (records, damages) = try read(text)
    #expect(records.map(\.id) == [1, 2])
    #expect(damages.isEmpty)
  }

  @Test func `the envelope is what stands before the first equals sign`() throws {
    #expect(try scanner("window.YTD.tweets.part0 = [ ]").envelope == "window.YTD.tweets.part0")
    #expect(try scanner("[]").envelope == "")
  }

  @Test func `a single object is one element`() throws {
    let (records, damages) = try read("window.X = {\"id\":7};")
    #expect(records == [Record(id: 7)])
    #expect(damages.isEmpty)
  }

  @Test(arguments: [
    (#"a\"b\\c\/d\n"#, "a\"b\\c/d\n"), (#"\u00e9\u20AC"#, "é€"), (#"\ud83d\ude00"#, "😀"),
    (#"x\ud83dy"#, "x\u{fffd}y"), (#"\ude00"#, "\u{fffd}"), (#"\ud83d\u0041"#, "\u{fffd}A"),
    (#"\u12"#, "\u{fffd}12"), (#"a\u0000b"#, "ab"), ("a\u{0}b", "ab"), (#"\q"#, "q"), ("", ""),
  ])
  func `strings are unescaped`(_ written: String, _ meant: String) throws {
    let (records, damages) = try read("[{\"text\":\"\(written)\"}]")
    #expect(records == [Record(text: meant)])
    #expect(damages.isEmpty)
  }

  @Test func `bytes that are not UTF-8 become the replacement character`() throws {
    let bytes = Array("[{\"text\":\"a".utf8) + [0xff, 0xc3] + Array("b\"}]".utf8)
    #expect(try read(bytes).records == [Record(text: "a\u{fffd}\u{fffd}b")])
  }

  @Test(
    arguments: [
      ("18446744073709551615", UInt64.max), ("18446744073709551616", nil), ("-1", nil),
      ("1.5", nil),
      ("null", nil), ("\"\"", nil), ("\"12\"", 12), ("1e5", nil), ("{\"a\":[1]}", nil),
      ("true", nil),
      (String(repeating: "9", count: 100_000), nil),
    ] as [(String, UInt64?)])
  func `numbers that do not fit are nil`(_ written: String, _ value: UInt64?) throws {
    let (records, damages) = try read("[{\"id\":\(written),\"text\":\"t\"}]")
    #expect(records == [Record(id: value, text: "t")])
    #expect(damages.isEmpty)
  }

  @Test func `unknown values are skipped however deep`() throws {
    let deep =
      String(repeating: "[{\"a\":", count: 50_000) + "1" + String(repeating: "}]", count: 50_000)
    let (records, _) = try read("[{\"other\":\(deep),\"id\":3,\"more\":\"]}\\\"\"}]")
    #expect(records == [Record(id: 3)])
  }

  @Test func `a list cut off gives its whole elements and says where it ends`() throws {
    let (records, damages) = try read("[\n{\"id\":1},\n{\"id\":2},\n{\"id\":3,\"te")
    #expect(records.map(\.id) == [1, 2])
    #expect(damages == [JSONDamage(reason: .cutOff, line: 4)])
  }

  @Test func `a list that is never closed is said to be cut off`() throws {
    let (records, damages) = try read("[\n{\"id\":1},\n")
    #expect(records.map(\.id) == [1])
    #expect(damages == [JSONDamage(reason: .cutOff, line: 3)])
  }

  @Test(arguments: [
    #"{"id" 2}"#, #"{"id":2"#, #"{"id":"2}"#, #"{id:2}"#, #"{"id":,}"#, #"{"id":2]]"#,
  ])
  func `an element that is not JSON costs only itself`(_ bad: String) throws {
    let (records, damages) = try read("[\n{\"id\":1},\n\(bad),\n{\"id\":3},\n{\"id\":4}\n]")
    #expect(records.map(\.id).suffix(2) == [3, 4])
    #expect(records.first?.id == 1)
    #expect(damages.first == JSONDamage(reason: .malformedElement, line: 3))
  }

  @Test func `elements larger than the window and elements across its edge are whole`() throws {
    let large = String(repeating: "x", count: 3 << 20)
    var text = "[\n"
    for n in 0..<30_000 { text += "{\"id\":\(n),\"text\":\"some text of \(n)\"},\n" }
    text += "{\"id\":30000,\"text\":\"\(large)\"},\n{\"id\":30001}]"
    let (records, damages) = try read(text)
    #expect(records.map(\.id) == (0...30_001).map { UInt64($0) })
    #expect(records[30_000].text == large)
    #expect(damages.isEmpty)
  }

  @Test func `lines are counted`() throws {
    var scanner = try scanner("\n[ {\n\"id\":1},\n\n{\"id\":2}\n, {\"text\":\"a\"}]")
    var lines: [Int] = []
    while scanner.beginElement() {
      _ = decode(&scanner)
      if scanner.endElement() { lines.append(scanner.line) }
    }
    #expect(lines == [2, 5, 6])
  }

  @Test func `every beginning of a list ends without a crash`() throws {
    let text = Array(
      #"x = [{"id":"1","text":"a\u00e9\n","list":["b",null,{"c":[1]}]},{"id":2.5}]"#.utf8)
    for length in 0...text.count {
      let (records, damages) = try read(Array(text[..<length]))
      #expect(records.count <= 2)
      #expect(length == text.count ? damages.isEmpty : !damages.isEmpty)
    }
  }

  @Test func `elements without an end take no quadratic time`() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let text = "[" + String(repeating: "{\"list\":{", count: count)
      return try clock.measure { _ = try read(text) }
    }
    _ = try time(10_000)
    let (short, long) = (try time(20_000), try time(80_000))
    #expect(long < short * 16)
  }

  @Test(.enabled(if: Fixtures.shared("hostile/public") != nil))
  func `the public JSON test suite neither crashes nor hangs`() throws {
    let root = try #require(Fixtures.shared("hostile/public"))
    let walk = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in walk where file.pathExtension == "json" {
      guard let data = try? Data(contentsOf: file) else { continue }
      _ = try read([UInt8](data))
      count += 1
    }
    #expect(count > 300)
  }
}

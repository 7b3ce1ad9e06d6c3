import ConversationCore
import Foundation
import Importers
import TestSupport
import Testing

struct BlogFixtureTests {
  @Test func `there are fixtures`() {
    #expect(Fixtures.cases(in: "blog").count >= 20)
  }

  @Test(arguments: Fixtures.cases(in: "blog"))
  func `a page yields its comments`(_ fixture: String) throws {
    let found = try PageDump(try Fixtures.bytes("\(fixture)/input.html")).text
    let golden = Fixtures.url("\(fixture)/expected.txt")
    if ProcessInfo.processInfo.environment["RAPPORT_RECORD"] == "1" {
      try Data(found.utf8).write(to: golden)
      Issue.record("recorded \(fixture)")
      return
    }
    let expected = String(decoding: try Fixtures.bytes("\(fixture)/expected.txt"), as: UTF8.self)
    #expect(found == expected)
  }

  @Test(arguments: Fixtures.cases(in: "blog"))
  func `without its engine a page yields the same comments`(_ fixture: String) throws {
    let bytes = try Fixtures.bytes("\(fixture)/input.html")
    // Threads, first posts and pending comments are what only an engine's names tell.
    let known = try PageDump(bytes)
    guard !known.report.recognisedAs.contains("by structure"), known.comments.count > 2 else {
      return
    }
    let blind = try PageDump(bytes, importer: BlogPageImporter(ignoresEngines: true))
    // A first post that is built like its answers is told from them by its engine alone.
    #expect(blind.comments.count - known.comments.count <= 1)
    let comments = blind.comments.suffix(known.comments.count)
    #expect(comments.map(\.text) == known.comments.map(\.text))
    #expect(comments.map(\.speaker.displayName) == known.comments.map(\.speaker.displayName))
  }

  @Test(arguments: Fixtures.cases(in: "blog"))
  func `every cut of a page is read without harm`(_ fixture: String) throws {
    let bytes = try Fixtures.bytes("\(fixture)/input.html")
    for sixteenth in 4..<16 {
      _ = try PageDump(Array(bytes.prefix(bytes.count * sixteenth / 16)))
    }
  }
}

internal import Foundation
internal import Spool
internal import TestSupport
internal import Testing

struct SpoolFolderTests {
  @Test func `an answer moves from shelf to shelf with its headers`() throws {
    let rig = try FetchRig()
    try rig.spool.keep([1, 2], headers: [3], of: "http://a.example/feed", at: FetchRig.start)
    let answer = try #require(try rig.spool.answers(on: .new).first)
    try rig.spool.move(answer, from: .new, to: .read)
    #expect(try rig.spool.answers(on: .new).isEmpty)
    #expect(try rig.spool.answers(on: .read).map(\.address) == ["http://a.example/feed"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: rig.spool.folder(.new)).isEmpty)
  }

  @Test func `imported answers are pruned by age, others are not`() throws {
    let rig = try FetchRig()
    for day in 0..<3 {
      try rig.spool.keep(
        [1], headers: [], of: "http://a.example/\(day)", at: FetchRig.start + Int64(day) * 86_400,
        on: day == 0 ? .new : .read)
    }
    #expect(rig.spool.prune(.read, fetchedBefore: FetchRig.start + 2 * 86_400) == 1)
    #expect(try rig.spool.answers(on: .new).count == 1)
    #expect(try rig.spool.answers(on: .read).count == 1)
  }

  @Test(arguments: [
    "", "Rapport-Feed: http://a.example/\n", "Rapport-Fetched: 99999999999999999999\n",
  ])
  func `an answer that has lost its headers is as old as its file`(_ headers: String) throws {
    let scratch = try ScratchFolder()
    let spool = SpoolFolder(path: scratch.path)
    try scratch.write("unreadable/a.feed", "kept")
    if !headers.isEmpty { try scratch.write("unreadable/a.headers", headers) }
    let answer = try #require(try spool.answers(on: .unreadable).first)
    #expect(answer.fetched > 1_700_000_000)
    #expect(spool.prune(.unreadable, fetchedBefore: 1_700_000_000) == 0)
    #expect(spool.prune(.unreadable, fetchedBefore: .max) == 1)
  }

  @Test func `a link that leads nowhere is moved out of the way`() throws {
    let scratch = try ScratchFolder()
    let spool = SpoolFolder(path: scratch.path)
    try spool.prepare()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/new/a.feed", withDestinationPath: "a.feed")
    let answer = try #require(try spool.answers(on: .new).first)
    try spool.move(answer, from: .new, to: .unreadable)
    #expect(try spool.answers(on: .new).isEmpty)
  }

  @Test func `what a killed fetch left half-written is swept`() throws {
    let rig = try FetchRig()
    let half = rig.spool.folder(.new) + "/x.feed.123.partial"
    try Data([1]).write(to: URL(filePath: half))
    rig.spool.sweep()
    #expect(!FileManager.default.fileExists(atPath: half))
  }

  @Test func `a record of feeds that is damaged is refused, and one of another version too`() throws
  {
    let rig = try FetchRig()
    for text in ["{", "[]", #"{"schema":99,"feeds":[]}"#] {
      try Data(text.utf8).write(to: URL(filePath: rig.spool.bookPath))
      #expect(throws: SpoolFailure.self) { try FeedBook(of: rig.spool) }
    }
  }

  @Test func `the spool lies in the XDG state folder`() {
    #expect(
      SpoolFolder.standardPath(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"])
        == "/s/rapport/spool")
    #expect(
      SpoolFolder.standardPath(environment: ["HOME": "/h"]) == "/h/.local/state/rapport/spool")
    #expect(SpoolFolder.standardPath(environment: ["XDG_STATE_HOME": "relative"]) == nil)
  }
}

import Bytes
import Foundation
import Testing

struct WholeFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "rapport-whole-file-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  @Test func `a committed file has all its bytes and leaves nothing beside it`() throws {
    let path = folder.appending(path: "report.md").path
    let bytes = [UInt8](repeating: 97, count: 200_000)
    var file = try WholeFile(path: path)
    try file.write(bytes)
    try file.commit()
    #expect(FileManager.default.contents(atPath: path) == Data(bytes))
    #expect(try names() == ["report.md"])
  }

  @Test func `a file that is not committed leaves the old one and nothing else`() throws {
    let path = folder.appending(path: "report.md").path
    try Data("old".utf8).write(to: URL(filePath: path))
    do {
      var file = try WholeFile(path: path)
      try file.write([UInt8](repeating: 98, count: 200_000))
    }
    #expect(FileManager.default.contents(atPath: path) == Data("old".utf8))
    #expect(try names() == ["report.md"])
  }

  @Test func `what a killed run left is swept away, what another is writing is not`() throws {
    let path = folder.appending(path: "report.md").path
    let living = "report.md.\(ProcessInfo.processInfo.processIdentifier).partial"
    // No process has the largest number there is.
    for name in ["report.md.2147483647.partial", "report.md.old.partial", living] {
      try Data("half".utf8).write(to: folder.appending(path: name))
    }
    let other = folder.appending(path: "other.md").path
    var elsewhere = try WholeFile(path: other)
    try elsewhere.commit()
    #expect(try names().count == 4)
    var file = try WholeFile(path: path)
    try file.commit()
    #expect(try names().sorted() == ["other.md", "report.md", "report.md.old.partial"])
  }

  @Test func `a folder that is not there is said, with the path asked for`() {
    let path = folder.appending(path: "none/report.md").path
    do {
      var file = try WholeFile(path: path)
      try file.commit()
      Issue.record("a file was made in a folder that is not there")
    } catch {
      #expect(error == .cannotCreate(path: path, reason: "No such file or directory"))
    }
  }

  @Test func `a full device is said`() throws {
    do {
      var destination = try Destination(path: "/dev/full")
      try destination.write([UInt8](repeating: 99, count: 10))
      try destination.finish()
      Issue.record("a full device took the bytes")
    } catch {
      #expect(error == .failed(path: "/dev/full", reason: "No space left on device"))
    }
  }
}

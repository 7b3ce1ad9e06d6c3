import Bytes
import Foundation
import Glibc
import TestSupport
import Testing

struct FolderTests {
  @Test func `a folder lists its files sorted by path`() throws {
    let folder = try ScratchFolder()
    try folder.write("b.html", "b")
    try folder.write("a/z.html", "az")
    try folder.write("a.html", "a")
    let bundle = try SourceBundle(path: folder.path)
    #expect(bundle.kind == .folder)
    #expect(bundle.members.map(\.path) == ["a.html", "a/z.html", "b.html"])
    #expect(try bundle.members[1].source.bytes(limit: 10) == Array("az".utf8))
    #expect(bundle.members[1].source.name == "\(folder.path)/a/z.html")
  }

  @Test func `hidden files, links and devices are left out and said`() throws {
    let folder = try ScratchFolder()
    try folder.write("page.html", "x")
    try folder.write(".DS_Store", "x")
    let link = folder.url.appending(path: "loop")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.url)
    let made = unsafe mkfifo(folder.url.appending(path: "pipe").path, 0o600)
    #expect(made == 0)
    let bundle = try SourceBundle(path: folder.path)
    #expect(bundle.members.map(\.path) == ["page.html"])
    #expect(bundle.omissions.map(\.reason) == [.hidden, .symbolicLink, .notAFile])
  }

  @Test func `a link the user names is followed`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("page.html", "text")
    let link = folder.url.appending(path: "link.html").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    let bundle = try SourceBundle(path: link)
    #expect(try bundle.members.first?.source.bytes(limit: 100) == Array("text".utf8))
  }

  @Test func `a missing path is not found`() throws {
    #expect(throws: BytesFailure.notFound(path: "no/such/file")) {
      try SourceBundle(path: "no/such/file")
    }
  }

  @Test func `a pipe without a writer is refused, not waited for`() throws {
    let folder = try ScratchFolder()
    let pipe = folder.url.appending(path: "pipe").path
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    #expect(throws: BytesFailure.notAFile(path: pipe)) { try SourceBundle(path: pipe) }
  }

  @Test func `an endless device is refused`() throws {
    #expect(throws: BytesFailure.notAFile(path: "/dev/zero")) {
      try SourceBundle(path: "/dev/zero")
    }
  }

  @Test func `a file larger than the limit is refused and its beginning kept`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("big.html", [UInt8](repeating: 65, count: 100_000))
    let source = Source(file: file)
    #expect(throws: BytesFailure.tooLarge(path: file, limit: 1000)) {
      try source.bytes(limit: 1000)
    }
    #expect(source.salvage(limit: 1000).bytes.count == 1000)
    #expect(try source.bytes(limit: 100_000).count == 100_000)
  }
}

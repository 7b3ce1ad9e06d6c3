import Bytes
import TestSupport
import Testing

struct ArchiveTests {
  private func bundle(_ make: (inout ZipMaker) -> Void) throws -> SourceBundle {
    var zip = ZipMaker()
    make(&zip)
    return try SourceBundle(source: Source(name: "a.zip", bytes: zip.bytes))
  }

  @Test func `a zip lists its members and reads them in place`() throws {
    let bundle = try bundle {
      $0.add("data/one.js", "first")
      $0.add("data/two.js", "second")
    }
    #expect(bundle.kind == .archive)
    #expect(bundle.members.map(\.path) == ["data/one.js", "data/two.js"])
    #expect(bundle.members[1].source.name == "a.zip/data/two.js")
    #expect(try bundle.members[1].source.bytes(limit: 100) == Array("second".utf8))
    #expect(try bundle.members[0].source.head() == Array("first".utf8))
  }

  @Test func `one pass hands every wanted member on, in order`() throws {
    let bundle = try bundle {
      for n in 0..<50 { $0.add("page\(n).html", "text \(n)") }
    }
    var texts: [String] = []
    bundle.forEachMember([15, 25, 35, 45]) { member in
      let bytes = (try? member.source.bytes(limit: 100)) ?? []
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    #expect(texts == ["text 15", "text 25", "text 35", "text 45"])
  }

  @Test func `members opened one after the other cost one reading of the archive`() throws {
    let count = 3000
    let bundle = try bundle {
      for n in 0..<count { $0.add("page\(n).html", "text \(n)") }
    }
    // From the beginning for each, these are four and a half million steps.
    let start = ContinuousClock.now
    for (n, member) in bundle.members.enumerated() {
      #expect(try member.source.bytes(limit: 100) == Array("text \(n)".utf8))
      if n == 1500 { #expect(try bundle.members[3].source.head() == Array("text 3".utf8)) }
    }
    for member in bundle.members { #expect(try !member.source.head().isEmpty) }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `names are only names: nothing is written for paths that point outside`() throws {
    let bundle = try bundle {
      $0.add("../../outside.txt", "x")
      $0.add("/absolute.txt", "x")
      $0.add("..\\windows.txt", "x")
    }
    #expect(
      bundle.members.map(\.path) == ["../../outside.txt", "/absolute.txt", "../windows.txt"])
  }

  @Test func `two members of one name stay two`() throws {
    let bundle = try bundle {
      $0.add("same.txt", "one")
      $0.add("same.txt", "two")
    }
    #expect(
      try bundle.members.map { try $0.source.bytes(limit: 9) } == [
        Array("one".utf8), Array("two".utf8),
      ])
  }

  @Test func `encrypted members, links and side files are left out and said`() throws {
    let bundle = try bundle {
      $0.add("secret.txt", [1, 2, 3], encrypted: true)
      $0.add("link", Array("/etc/passwd".utf8), mode: 0o120777)
      $0.add("__MACOSX/._page.html", "x")
      $0.add("page.html", "x")
    }
    #expect(bundle.members.map(\.path) == ["page.html"])
    #expect(bundle.omissions.map(\.reason) == [.encrypted, .symbolicLink, .hidden])
  }

  @Test func `a damaged member gives what could be read and says so`() throws {
    var zip = ZipMaker()
    zip.add("page.html", Array("text".utf8), damaged: true)
    let bundle = try SourceBundle(source: Source(name: "a.zip", bytes: zip.bytes))
    let (bytes, failure) = try #require(bundle.members.first).source.salvage(limit: 100)
    #expect(bytes == Array("text".utf8))
    guard case .damagedArchive(path: "a.zip/page.html", _) = failure else {
      Issue.record("not said: \(String(describing: failure))")
      return
    }
  }

  @Test func `a zip without its directory is read from the front`() throws {
    var zip = ZipMaker()
    zip.add("one.html", "first")
    zip.add("two.html", "second")
    let bundle = try SourceBundle(source: Source(name: "a.zip", bytes: zip.bytesWithoutDirectory))
    #expect(bundle.members.map(\.path) == ["one.html", "two.html"])
    #expect(try bundle.members[1].source.bytes(limit: 100) == Array("second".utf8))
    #expect(!bundle.omissions.isEmpty)
  }

  @Test func `a name with an umlaut arrives whole`() throws {
    let bundle = try bundle { $0.add("Übersicht.html", "x") }
    #expect(bundle.members.map(\.path) == ["Übersicht.html"])
  }

  @Test func `a gzip of one file is that file, whatever its name`() throws {
    let text = Array("<rss></rss>".utf8)
    let count = UInt16(text.count)
    var gzip: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1]
    for word in [count, ~count] { gzip += [UInt8(word & 255), UInt8(word >> 8)] }
    gzip += text
    for word in [ZipMaker.checksum(text), UInt32(count)] {
      gzip += (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    let bundle = try SourceBundle(source: Source(name: "feed.xml", bytes: gzip))
    #expect(bundle.kind == .file)
    #expect(try bundle.members.first?.source.bytes(limit: 100) == text)
    #expect(bundle.members.first?.source.name == "feed.xml")
  }

  @Test func `what is called zip and is none is refused`() {
    #expect(throws: BytesFailure.self) {
      try SourceBundle(source: Source(name: "a.zip", bytes: Array("plain text".utf8)))
    }
  }

  @Test func `an archive that unpacks out of all proportion is stopped`() throws {
    let member = try deflatedZeros(megabytes: 40)
    let bundle = try SourceBundle(source: Source(name: "bomb.zip", bytes: member))
    let (bytes, failure) = try #require(bundle.members.first).source.salvage(limit: 64 << 20)
    #expect(failure == .expandsTooMuch(path: "bomb.zip/zeros"))
    #expect(bytes.count <= Limits.unpackedFreely + (1 << 20))
  }

  /// A zip of one member of zeros: a literal zero, then copies of 258 bytes in fixed
  /// Huffman codes, a hundredth of a percent of the size.
  private func deflatedZeros(megabytes: Int) throws -> [UInt8] {
    var bits: [UInt8] = []
    var pending: UInt64 = 0
    var held: UInt64 = 0
    func put(_ value: UInt64, _ count: UInt64) {
      pending |= value << held
      held += count
      while held >= 8 {
        bits.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        held -= 8
      }
    }
    put(0b011, 3)  // the last block, fixed codes
    put(0b0000_1100, 8)  // literal 0, its code bit-reversed
    let copies = megabytes << 20 / 258
    for _ in 0..<copies {
      put(0b1010_0011, 8)
      put(0, 5)
    }  // length 258, distance 1
    put(0, 7)
    put(0, 7)
    var zip = ZipMaker()
    zip.add("zeros", bits, stating: (method: 8, size: UInt32(1 + copies * 258)))
    return zip.bytes
  }
}

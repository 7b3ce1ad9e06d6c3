import Foundation
import TestSupport
import Testing

/// Memory follows the largest record and what is said, not the size of the file: ten times
/// the input takes about the same room.
struct MemoryTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "rapport-memory-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Kinds of files that grow by posts: what a post weighs in the file is far more than what
  /// a report can quote of it.
  enum Kind: String, CaseIterable {
    case feed
    case export
    case damagedExport
  }

  @Test(arguments: Kind.allCases) func `ten times the file takes about the same memory`(
    _ kind: Kind
  ) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let small = try peak(reading: kind, posts: 60)
    let large = try peak(reading: kind, posts: 600)
    #expect(small > 0)
    #expect(Double(large) <= Double(small) * 1.2, "\(small) KiB, then \(large) KiB")
  }

  /// KiB in memory at most while a file of so many posts is read and reported.
  private func peak(reading kind: Kind, posts: Int) throws -> Int {
    let file = folder.appending(path: "\(kind)-\(posts).xml")
    try Data(Self.text(of: kind, posts: posts).utf8).write(to: file)
    let output = folder.appending(path: "report.md").path
    let run = try RapportBinary.measure(["report", "--quiet", "-o", output, file.path])
    #expect(run.status == 0 || run.status == 3)
    return run.peak
  }

  private static func text(of kind: Kind, posts: Int) -> String {
    let words = String(
      repeating: "<p>The harbour was quiet and the lamp stayed on.</p>\n", count: 160)
    var text =
      "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\" "
      + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>T</title>"
      + "<link>http://a.example</link><wp:wxr_version>1.2</wp:wxr_version>\n"
    if kind == .feed { text = "<rss version=\"2.0\"><channel><title>T</title>" }
    if kind == .damagedExport { text += "<description>this & that</description>" }
    for post in 0..<posts {
      text += "<item><title>Post \(post)</title><link>http://a.example/\(post)</link>"
      if kind == .feed {
        text += "<description><![CDATA[\(words)]]></description></item>\n"
        continue
      }
      text +=
        "<content:encoded><![CDATA[\(words)]]></content:encoded><wp:post_id>\(post)</wp:post_id>"
      text += "<wp:status>publish</wp:status><wp:comment><wp:comment_id>\(post)</wp:comment_id>"
      text +=
        "<wp:comment_author>Ann</wp:comment_author><wp:comment_content>Well lit.</wp:comment_content>"
      text += "</wp:comment></item>\n"
    }
    return text + "</channel></rss>\n"
  }
}

import Foundation
import LibXML
import TestSupport
import Testing

/// The damaged files that stand beside the project: what they hold must come out.
struct SharedDamageTests {
  private static let recover = Fixtures.shared("hostile/recover")
  private static let laughs = Fixtures.shared("hostile/public/libxml2/test/recurse")

  private static func files(in folder: URL?) -> [URL] {
    guard let folder else { return [] }
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }
  }

  @Test(.enabled(if: recover != nil)) func `every item of the damaged feeds is read, text intact`()
    throws
  {
    let files = Self.files(in: Self.recover)
    #expect(files.count == 19)
    for file in files {
      let name = file.deletingPathExtension().lastPathComponent
      let items = FeedReading([UInt8](try Data(contentsOf: file))).items
      let expected = Self.expected(in: name)
      #expect(items.map(\.title) == expected.map(\.title), "\(name)")
      #expect(items.map(\.description) == expected.map(\.text), "\(name)")
    }
  }

  /// What a file holds: items `t0` to `t99` with texts `d 0` to `d 99`, but for the one that
  /// is damaged and what a cut took away.
  private static func expected(in name: String) -> [(title: String?, text: String?)] {
    let whole = name == "r_trunc50" ? 50 : name == "r_trunc_in_tag" ? 71 : 100
    return (0..<whole).map { number in
      let text: String? =
        switch (name, number) {
        case ("r_trunc50", 49): "d"
        // Cut inside the end tag of its title.
        case ("r_trunc_in_tag", 70): nil
        case (_, 50): damaged[name] ?? "d 50"
        default: "d \(number)"
        }
      return ("t\(number)", text)
    }
  }

  /// The text of the damaged item, where damage is part of it: what it says as one reads
  /// it; white space, a control character or a NUL between two words is one space.
  private static let damaged = [
    "r_amp": "d AT&T 50", "r_cdata": "unclosed", "r_html": "d\nx 50", "r_latin1": "d café 50",
    "r_lt": "d 3 < 4 50",
  ]

  @Test(.enabled(if: laughs != nil)) func `entity bombs are refused at once`() throws {
    let clock = ContinuousClock()
    for file in Self.files(in: Self.laughs) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let time = clock.measure { _ = FeedReading(bytes) }
      #expect(time < .seconds(2), "\(file.lastPathComponent)")
    }
  }
}

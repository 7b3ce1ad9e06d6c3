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
      let reading = FeedReading([UInt8](try Data(contentsOf: file)))
      let whole =
        switch file.lastPathComponent {
        case "r_trunc50.xml": 50
        case "r_trunc_in_tag.xml": 71
        default: 100
        }
      let sound = reading.items.enumerated().filter { n, item in item.title == "t\(n)" }
      #expect(sound.count >= whole, "\(file.lastPathComponent)")
      let texts = reading.items.filter { !($0.description ?? "").isEmpty }
      #expect(texts.count >= whole - 1, "\(file.lastPathComponent)")
      #expect(reading.items.count <= whole + 1, "\(file.lastPathComponent)")
    }
  }

  @Test(.enabled(if: laughs != nil)) func `entity bombs are refused at once`() throws {
    let clock = ContinuousClock()
    for file in Self.files(in: Self.laughs) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let time = clock.measure { _ = FeedReading(bytes) }
      #expect(time < .seconds(2), "\(file.lastPathComponent)")
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Reports as they are seen. `Scripts/views --keep FOLDER` leaves the pictures.
struct ViewTests {
  @Test(
    .enabled(
      if: ForeignTool("chromium") != nil && ForeignTool("cmark-gfm") != nil
        && ForeignTool("python3") != nil
        && ProcessInfo.processInfo.environment["RAPPORT_SANITIZED"] == nil,
      "no chromium, cmark-gfm or python3 to show what a report looks like"))
  func `no page is wider than a telephone or a desk, in light and in the dark`() throws {
    let python = try #require(ForeignTool("python3"))
    let script = Fixtures.root.appending(path: "Scripts/views").path
    let result = try python.run([script, "--rapport", RapportBinary.url.path])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains(", 0 things wrong"), "\(result.output)")
  }
}

import Importers

/// Saved pages: by the engines' tables, and by structure alone.
enum PageHarness {
  private static let byEngine = BlogPageImporter()
  private static let byStructure = BlogPageImporter(ignoresEngines: true)

  @Sendable static func run(_ bytes: [UInt8]) {
    Reading.run(byEngine, name: "page.html", bytes: bytes)
    Reading.run(byStructure, name: "page.html", bytes: bytes)
  }
}

import Importers

/// Saved pages: by the engines' tables or by structure alone, as the bytes draw it.
enum PageHarness {
  private static let byEngine = BlogPageImporter()
  private static let byStructure = BlogPageImporter(ignoresEngines: true)

  @Sendable static func run(_ bytes: [UInt8]) {
    let importer = Reading.lot(of: bytes) & 0x100 == 0 ? byEngine : byStructure
    Reading.run(importer, name: "page.html", bytes: bytes)
  }
}

import Importers
import RapportKit
import Testing

struct FormatGuideTests {
  @Test func `the guide covers every importer there is, and none that is not`() {
    let guided = FormatGuide.entries.flatMap(\.formats).sorted()
    #expect(guided == ImporterTable.all.map(\.format).sorted())
    #expect(FormatGuide.entries.allSatisfy { FormatGuide.text.contains($0.title) })
  }
}

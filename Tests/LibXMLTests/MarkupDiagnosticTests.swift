import LibXML
import Testing

struct MarkupDiagnosticTests {
  @Test func `diagnostics with the same place and words are equal`() {
    let a = MarkupDiagnostic(line: 1, column: 2, code: 3, isDamage: false, message: "x")
    #expect(Set([a, a]).count == 1)
  }
}

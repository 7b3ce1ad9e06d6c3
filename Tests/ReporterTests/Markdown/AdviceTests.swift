import Testing

@testable import Reporter

struct AdviceTests {
  private func rendered(_ text: String) -> String {
    Phrase.advice(Untrusted(text)).rendered(at: .text)
  }

  @Test func `a command in advice is set as code`() {
    #expect(rendered("run `rapport formats`, then again") == "run `rapport formats`, then again")
  }

  @Test(arguments: [
    ("see `a|b`", #"see \`a\|b\`"#), ("see `<script>`", #"see \`&lt;script>\`"#),
    ("one ` alone", #"one \` alone"#), ("`` twice", #"\`\` twice"#), ("`[x](y)`", #"\`[x\]\(y)\`"#),
  ])
  func `anything else between backticks stays text`(_ text: String, _ expected: String) {
    #expect(rendered(text) == expected)
  }
}

/// The few words the core has of its own: what stands for people and places that must not be
/// told, and remarks on conversations. Everything else it finds is a value, and the reporter
/// has the words for it.
enum English {
  // MARK: Pseudonyms

  static let source = "source"
  static let hiddenSite = "a hidden site"
  static let otherSite = "site elsewhere"
  static let untold = DiagnosticText("something here is told only without --pseudonyms")

  static func site(_ number: Int) -> String { "site \(number)" }
  static func source(_ number: Int) -> String { "source \(number)" }
  static func person(_ number: Int) -> String { "Person \(number)" }
  static func account(_ number: Int) -> String { "account \(number)" }

  // MARK: Remarks

  static func circle(_ replies: Int, cutAt id: Identifier) -> DiagnosticText {
    DiagnosticText("\(replies) replies answer each other in a circle; it was cut at \(id)")
  }

  static func keptApart(_ accounts: Int) -> DiagnosticText {
    DiagnosticText(
      """
      \(accounts) accounts share an address with clearly different names, here or \
      in other sources; such an address makes nobody one person
      """, fix: "list the accounts of one person together in people.yml")
  }
}

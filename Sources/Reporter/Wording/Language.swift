/// A language in which months and weekdays are named (`--language`); the sentences of a
/// report are English.
public enum Language: String, CaseIterable, Sendable {
  case danish = "da"
  case dutch = "nl"
  case english = "en"
  case finnish = "fi"
  case french = "fr"
  case german = "de"
  case italian = "it"
  case norwegian = "nb"
  case polish = "pl"
  case portuguese = "pt"
  case spanish = "es"
  case swedish = "sv"

  /// The language of a tag such as `de`, `de-AT` or `de_AT.UTF-8`; nil for one whose names
  /// are not known here.
  public init?(tag: String) {
    let code = tag.lowercased().prefix { $0.isASCII && $0.isLetter }
    let known = ["no": "nb", "nn": "nb"][code] ?? String(code)
    self.init(rawValue: known)
  }

  /// The tags, for messages.
  public static var tags: String {
    allCases.map(\.rawValue).sorted().joined(separator: ", ")
  }
}

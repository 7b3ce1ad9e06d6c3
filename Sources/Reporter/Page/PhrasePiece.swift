/// What a phrase is made of.
enum PhrasePiece: Sendable {
  /// Text of ours, in which `**`, `*` and backticks mark bold, emphasis and code.
  case ours(String)
  /// Cleaned text from the input; link text must have its brackets balanced.
  case untrusted(String, isLinkText: Bool)
  /// A date, put into words when the language is known.
  case date(DateText)
  /// The beginning of a link's text, and where it leads.
  case linkStart(WebAddress)
  /// The end of a link's text, and where it led.
  case linkEnd(WebAddress)
}

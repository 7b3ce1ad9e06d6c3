internal import LibXML

/// WordPress's sentence before the text of an answer in a comment feed: "In reply to
/// NAME." with a link to the comment; the only place where such a feed keeps the parent.
struct ReplySentence {
  /// The comment that is answered.
  let comment: UInt64
  /// The text without the sentence.
  let rest: PlainText

  /// Nil for a text that does not begin with the sentence.
  init?(_ text: PlainText) {
    guard let link = text.links.first, let number = PostIdentity.commentNumber(in: link),
      ReplySentence.beginnings.contains(where: { text.words.starts(with: $0.utf8) })
    else { return nil }
    let whole = text.text
    let end = WordSearch.first("\n\n", in: whole) ?? whole.utf8.count
    guard end > 0, end <= 200, whole.utf8Span.span[end - 1] == UInt8(ascii: ".") else { return nil }
    comment = number
    rest = PlainText(
      text: end < whole.utf8.count ? WordSearch.part(of: whole, from: end + 2) : "",
      links: Array(text.links.dropFirst()))
  }

  private static let beginnings = [
    "In reply to ", "Als Antwort auf ", "Antwort auf ", "En réponse à ", "En respuesta a ",
    "In risposta a ", "Als antwoord op ", "Em resposta a ", "W odpowiedzi na ", "Som svar på ",
  ]
}

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
      ReplySentence.beginnings.contains(where: { WordSearch.starts(text.text, with: $0) })
    else { return nil }
    let end = WordSearch.first("\n\n", in: text.text)
    let sentence = text.text[..<(end?.lowerBound ?? text.text.endIndex)]
    guard sentence.utf8.count <= 200, sentence.utf8.last == UInt8(ascii: ".") else { return nil }
    comment = number
    rest = PlainText(
      text: end.map { String(text.text[$0.upperBound...]) } ?? "",
      links: Array(text.links.dropFirst()))
  }

  private static let beginnings = [
    "In reply to ", "Als Antwort auf ", "Antwort auf ", "En réponse à ", "En respuesta a ",
    "In risposta a ", "Als antwoord op ", "Em resposta a ", "W odpowiedzi na ", "Som svar på ",
  ]
}

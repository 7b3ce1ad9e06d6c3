/// The one place that makes a phrase plain characters: no marks, links with their address.
enum PlainText {
  /// One line; what comes from the input was cleaned when the phrase was made.
  static func line(_ phrase: Phrase, language: Language, showsAddresses: Bool = false) -> String {
    var output = ""
    var marks = PhraseMarks()
    for piece in phrase.pieces {
      switch piece {
      case .ours(let text):
        for part in marks.parts(of: text) {
          if case .text(let text) = part { output += text }
          // A command stands out by its quotation marks.
          if part == .open(.code) { output += "‘" }
          if part == .close(.code) { output += "’" }
        }
      case .date(let date): output += language.words(date)
      case .untrusted(let text, _): output += text
      case .linkStart: break
      case .linkEnd(let address):
        if showsAddresses { output += " <\(address.destination)>" }
      }
    }
    return output
  }
}

extension Phrase {
  /// The HTML of the phrase: our marks as elements, everything else as text. What is not
  /// plain ASCII stands isolated, so that a name of another script does not turn its
  /// neighbours around.
  func html(_ language: Language) -> String {
    var output = ""
    var marks = PhraseMarks()
    for piece in pieces {
      switch piece {
      case .ours(let text):
        for part in marks.parts(of: text) {
          switch part {
          case .text(let text): output += HTMLText.escaped(text)
          case .open(let mark): output += "<\(mark.element)>"
          case .close(let mark): output += "</\(mark.element)>"
          }
        }
      case .date(let date): output += HTMLText.escaped(language.words(date))
      case .untrusted(let text, _):
        let escaped = HTMLText.escaped(text)
        output += text.utf8.allSatisfy { $0 < 0x80 } ? escaped : "<bdi>\(escaped)</bdi>"
      case .linkStart(let address):
        output += "<a href=\"\(HTMLText.escaped(address.destination))\">"
      case .linkEnd: output += "</a>"
      }
    }
    for mark in marks.open.reversed() { output += "</\(mark.element)>" }
    return output
  }
}

extension PhraseMarks.Mark {
  fileprivate var element: String {
    switch self {
    case .bold: "strong"
    case .emphasis: "em"
    case .code: "code"
    }
  }
}

extension Phrase {
  /// The Markdown of the phrase, which starts a line of the document.
  func rendered(at place: MarkdownPlace, language: Language = .english) -> String {
    var line = ""
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .ours(let text): line += text
      case .date(let date): line += language.words(date)
      case .linkStart: line += "["
      case .linkEnd(let address): line += "](\(address.markdownDestination))"
      case .untrusted(let text, let isLinkText):
        let following = index + 1 < pieces.count ? first(of: pieces[index + 1], language) : nil
        MarkdownEscaper(place: place, isLinkText: isLinkText)
          .append(text, to: &line, following: following)
      }
    }
    return line
  }

  private func first(of piece: PhrasePiece, _ language: Language) -> Unicode.Scalar? {
    switch piece {
    case .ours(let text), .untrusted(let text, _): text.unicodeScalars.first
    case .date(let date): language.words(date).unicodeScalars.first
    case .linkStart: "["
    case .linkEnd: "]"
    }
  }
}

internal import ConversationCore

/// A piece of running text: our own Markdown with untrusted text set into it.
///
/// Written as a string literal. What stands in the literal is ours and printed as it
/// is; what is interpolated must be a number, another phrase, or `Untrusted`, and the
/// untrusted is escaped when the place is known. A plain `String` cannot be
/// interpolated: the compiler refuses what could smuggle the input past the escaping.
struct Phrase: Sendable {
  /// What it is made of; only the forms look at them.
  let pieces: [PhrasePiece]

  /// Whether nothing would be printed.
  var isEmpty: Bool { pieces.isEmpty }

  /// Whether it is a date and nothing else, which a narrow table should not break.
  var isDate: Bool {
    if pieces.count == 1, case .date = pieces[0] { true } else { false }
  }

  /// Text of ours that was put together by code, such as a formatted number.
  static func ours(_ text: String) -> Phrase { Phrase(pieces: [.ours(text)]) }

  /// Untrusted text, cut to a length; "(nothing to show)" where nothing of it can be
  /// printed.
  static func untrusted(_ text: Untrusted, limit: Int = Untrusted.longest) -> Phrase {
    let cleaned = text.cleaned(limit: limit)
    return cleaned.isEmpty
      ? Wording.unprintable : Phrase(pieces: [.untrusted(cleaned, isLinkText: false)])
  }

  /// A part of a text that is cleaned already, spaces at its ends included.
  static func verbatim(_ cleaned: String) -> Phrase {
    cleaned.isEmpty ? "" : Phrase(pieces: [.untrusted(cleaned, isLinkText: false)])
  }

  /// A link with its host in sight.
  static func link(_ label: Untrusted, to address: WebAddress, limit: Int = 60) -> Phrase {
    var pieces: [PhrasePiece] = [.linkStart(address)]
    let cleaned = label.cleaned(limit: limit)
    if !cleaned.isEmpty {
      pieces += [.ours("“"), .untrusted(cleaned, isLinkText: true), .ours("” on ")]
    }
    pieces.append(.untrusted(address.host.cleaned(limit: 80), isLinkText: true))
    pieces.append(.linkEnd(address))
    return Phrase(pieces: pieces)
  }

  /// A link whose text is the host alone.
  static func link(to address: WebAddress) -> Phrase { link(Untrusted(""), to: address) }

  /// Phrases one after the other.
  static func joined(_ phrases: [Phrase], by separator: String) -> Phrase {
    var pieces: [PhrasePiece] = []
    for phrase in phrases where !phrase.isEmpty {
      if !pieces.isEmpty { pieces.append(.ours(separator)) }
      pieces += phrase.pieces
    }
    return Phrase(pieces: pieces)
  }

  /// "a", "a and b", "a, b and c".
  static func list(_ phrases: [Phrase]) -> Phrase {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    return English.and(joined(Array(phrases.dropLast()), by: ", "), last)
  }

  /// A phrase with the full stop it may not have yet.
  static func sentence(_ phrase: Phrase) -> Phrase {
    let last =
      switch phrase.pieces.last {
      case .ours(let text)?: text.last
      case .untrusted(let text, _)?: text.last
      case .date, .linkStart, .linkEnd: ")" as Character
      case nil: nil as Character?
      }
    guard let last, !".!?…".contains(last) else { return phrase }
    return phrase + "."
  }

  /// One after the other.
  static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(pieces: a.pieces + b.pieces) }

  /// A date, in the words of the language the document is written in.
  static func date(_ text: DateText) -> Phrase { Phrase(pieces: [.date(text)]) }

  /// A day: 3 September 2008.
  static func day(_ day: CivilDay) -> Phrase { .date(.day(day)) }

  /// The same as the text of a picture, whose brackets must balance.
  var asLinkText: Phrase {
    Phrase(
      pieces: pieces.compactMap { piece in
        switch piece {
        case .untrusted(let text, _): .untrusted(text, isLinkText: true)
        case .linkStart, .linkEnd: nil
        case .ours, .date: piece
        }
      })
  }

  fileprivate init(pieces: [PhrasePiece]) { self.pieces = pieces }
}

extension Phrase: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    self.init(pieces: value.isEmpty ? [] : [.ours(value)])
  }

  init(stringInterpolation: Interpolation) { self.init(pieces: stringInterpolation.pieces) }

  /// Takes literals as ours and refuses plain strings.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [PhrasePiece] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.ours(literal)) }
    }

    mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }

    mutating func appendInterpolation(_ text: Untrusted, limit: Int = Untrusted.longest) {
      pieces += Phrase.untrusted(text, limit: limit).pieces
    }

    mutating func appendInterpolation(_ number: Int) {
      pieces.append(.ours(Wording.number(number)))
    }
  }
}

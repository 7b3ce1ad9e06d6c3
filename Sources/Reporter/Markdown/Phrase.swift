/// A piece of running text: our own Markdown with untrusted text set into it.
///
/// Written as a string literal. What stands in the literal is ours and printed as it
/// is; what is interpolated must be a number, another phrase, or `Untrusted`, and the
/// untrusted is escaped when the place is known. A plain `String` cannot be
/// interpolated: the compiler refuses what could smuggle the input past the escaping.
struct Phrase: Sendable {
  fileprivate enum Piece: Sendable {
    case ours(String)
    case untrusted(String, isLinkText: Bool)

    var first: Unicode.Scalar? {
      switch self {
      case .ours(let text), .untrusted(let text, _): text.unicodeScalars.first
      }
    }
  }

  private var pieces: [Piece]

  /// Whether nothing would be printed.
  var isEmpty: Bool { pieces.isEmpty }

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
    var pieces: [Piece] = [.ours("[")]
    let cleaned = label.cleaned(limit: limit)
    if !cleaned.isEmpty {
      pieces += [.ours("“"), .untrusted(cleaned, isLinkText: true), .ours("” on ")]
    }
    pieces.append(.untrusted(address.host.cleaned(limit: 80), isLinkText: true))
    pieces.append(.ours("](\(address.destination))"))
    return Phrase(pieces: pieces)
  }

  /// A link whose text is the host alone.
  static func link(to address: WebAddress) -> Phrase { link(Untrusted(""), to: address) }

  /// Phrases one after the other.
  static func joined(_ phrases: [Phrase], by separator: String) -> Phrase {
    var pieces: [Piece] = []
    for phrase in phrases where !phrase.isEmpty {
      if !pieces.isEmpty { pieces.append(.ours(separator)) }
      pieces += phrase.pieces
    }
    return Phrase(pieces: pieces)
  }

  /// "a", "a and b", "a, b and c".
  static func list(_ phrases: [Phrase]) -> Phrase {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    return "\(joined(Array(phrases.dropLast()), by: ", ")) and \(last)"
  }

  /// A phrase with the full stop it may not have yet.
  static func sentence(_ phrase: Phrase) -> Phrase {
    let last =
      switch phrase.pieces.last {
      case .ours(let text)?: text.last
      case .untrusted(let text, _)?: text.last
      case nil: nil as Character?
      }
    guard let last, !".!?…".contains(last) else { return phrase }
    return phrase + "."
  }

  /// One after the other.
  static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(pieces: a.pieces + b.pieces) }

  /// The Markdown of the phrase, which starts a line of the page.
  func rendered(at place: MarkdownPlace) -> String {
    var line = ""
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .ours(let text): line += text
      case .untrusted(let text, let isLinkText):
        let following = index + 1 < pieces.count ? pieces[index + 1].first : nil
        MarkdownEscaper(place: place, isLinkText: isLinkText)
          .append(text, to: &line, following: following)
      }
    }
    return line
  }

  fileprivate init(pieces: [Piece]) { self.pieces = pieces }
}

extension Phrase: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    self.init(pieces: value.isEmpty ? [] : [.ours(value)])
  }

  init(stringInterpolation: Interpolation) { self.init(pieces: stringInterpolation.pieces) }

  /// Takes literals as ours and refuses plain strings.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

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

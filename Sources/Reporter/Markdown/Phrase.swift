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

  /// One after the other.
  static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(pieces: a.pieces + b.pieces) }

  /// The Markdown of the phrase, which starts a line of the page.
  func rendered(at place: MarkdownPlace) -> String {
    var line = ""
    for piece in pieces {
      switch piece {
      case .ours(let text): line += text
      case .untrusted(let text, let isLinkText):
        MarkdownEscaper(place: place, isLinkText: isLinkText).append(text, to: &line)
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

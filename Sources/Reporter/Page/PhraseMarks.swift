/// Reads the marks in text of ours - `**` for bold, `*` for emphasis, a backtick for code -
/// across the pieces of one phrase, for forms that write them differently.
struct PhraseMarks {
  /// A mark.
  enum Mark: Hashable {
    /// `**`.
    case bold
    /// `*`.
    case emphasis
    /// A backtick.
    case code
  }

  /// A stretch of text, or a mark that begins or ends.
  enum Part: Hashable {
    case text(String)
    case open(Mark)
    case close(Mark)
  }

  /// The marks that have begun and not ended, the outermost first.
  private(set) var open: [Mark] = []

  /// The parts of the next text of ours.
  mutating func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var plain = ""
    var rest = text[...]
    while let character = rest.first {
      // A backslash takes its meaning from the mark behind it.
      if character == "\\", let next = rest.dropFirst().first, "*`\\".contains(next) {
        plain.append(next)
        rest = rest.dropFirst(2)
        continue
      }
      let mark: Mark? =
        switch character {
        case "`": .code
        case "*": open.contains(.code) ? nil : rest.hasPrefix("**") ? .bold : .emphasis
        default: nil
        }
      guard let mark else {
        plain.append(character)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(mark == .bold ? 2 : 1)
      if !plain.isEmpty { parts.append(.text(plain)) }
      plain = ""
      if open.last == mark {
        open.removeLast()
        parts.append(.close(mark))
      } else {
        open.append(mark)
        parts.append(.open(mark))
      }
    }
    if !plain.isEmpty { parts.append(.text(plain)) }
    return parts
  }
}

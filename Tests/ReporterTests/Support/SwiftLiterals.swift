/// The string literals of a Swift source, each with a mark for what is interpolated; literals
/// inside interpolations stand for themselves.
struct SwiftLiterals {
  /// The literals in the order in which they end.
  private(set) var texts: [String] = []

  /// What stands for an interpolation.
  static let mark: Character = "\u{FFFC}"

  /// Literals that are open, the outermost first: what was read of each, how it was opened, and
  /// the brackets open in its interpolation, nil while its own text is read.
  private var open: [(text: String, quotes: Int, brackets: Int?)] = []

  /// Reads a source. Enough of Swift for this project: no raw strings, no nested comments.
  init(in source: String) {
    var rest = Array(source)[...]
    while let character = rest.first {
      if let literal = open.last, literal.brackets == nil {
        readText(&rest)
      } else if rest.starts(with: "//") {
        rest = rest.drop { $0 != "\n" }
      } else if character == "\"" {
        let quotes = rest.starts(with: "\"\"\"") ? 3 : 1
        open.append((text: "", quotes: quotes, brackets: nil))
        rest = rest.dropFirst(quotes)
      } else {
        readCode(&rest)
      }
    }
  }

  private mutating func readText(_ rest: inout ArraySlice<Character>) {
    let place = open.count - 1
    if rest.starts(with: "\\(") {
      open[place].brackets = 1
      open[place].text.append(Self.mark)
      rest = rest.dropFirst(2)
    } else if rest.first == "\\" {
      open[place].text += String(rest.prefix(2))
      rest = rest.dropFirst(2)
    } else if rest.starts(with: String(repeating: "\"", count: open[place].quotes)) {
      rest = rest.dropFirst(open[place].quotes)
      texts.append(open.removeLast().text)
    } else {
      open[place].text.append(rest.removeFirst())
    }
  }

  private mutating func readCode(_ rest: inout ArraySlice<Character>) {
    let character = rest.removeFirst()
    guard let place = open.indices.last, let brackets = open[place].brackets else { return }
    switch character {
    case "(": open[place].brackets = brackets + 1
    case ")": open[place].brackets = brackets == 1 ? nil : brackets - 1
    default: break
    }
  }
}

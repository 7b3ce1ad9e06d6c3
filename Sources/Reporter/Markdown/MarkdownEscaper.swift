/// Writes untrusted text so that CommonMark and GitHub's extensions show exactly these
/// characters and nothing else: no markup, no links, no images, no HTML.
///
/// Escapes are written only where the place and the neighbours call for one, so that
/// plain sentences stay plain; where in doubt, a backslash is written. The judge is
/// cmark-gfm, in the tests.
struct MarkdownEscaper {
  /// Where the text lands.
  let place: MarkdownPlace
  /// Whether it is the text of a link, whose brackets must balance.
  let isLinkText: Bool

  /// Appends the text, cleaned before, to what stands on the line already; `following`
  /// is the character the line goes on with.
  func append(_ text: String, to line: inout String, following: Unicode.Scalar? = nil) {
    let scalars = Array(text.unicodeScalars)
    let marker = line.isEmpty ? blockMarker(scalars) : nil
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    let before = line.unicodeScalars.last
    for (index, scalar) in scalars.enumerated() {
      guard MarkdownEscaper.mayNeedEscape(scalar) else {
        output.append(scalar)
        continue
      }
      let previous = index > 0 ? scalars[index - 1] : before
      let next = index + 1 < scalars.count ? scalars[index + 1] : following
      let isEscaped =
        index == marker || needsEscape(scalars, index, previous, next)
        || scalar == "<" && isLocalPart(scalars[(index + 1)...], following)
      if isEscaped, scalar == "<" {
        // An entity, so that no tag is left even for what reads a report as HTML.
        output.append(contentsOf: "&lt;".utf8)
        continue
      }
      if isEscaped { output.append(UInt8(ascii: "\\")) }
      output.append(scalar)
      // An escape cannot stop an e-mail address from becoming a link, since addresses
      // are looked for after escapes are undone; an invisible joiner can.
      if scalar == "@", isAddress(previous, next) { output.append(contentsOf: "\u{2060}".utf8) }
    }
    line += String(decoding: output, as: UTF8.self)
  }

  /// Only ASCII punctuation means anything to Markdown.
  private static func mayNeedEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// The index of the character that would make the line a list, heading, quote, rule
  /// or definition; nil for a line that is plain.
  private func blockMarker(_ text: [Unicode.Scalar]) -> Int? {
    guard let first = text.first else { return nil }
    let second = text.count > 1 ? text[1] : nil
    switch first {
    case ">", "=", "[", "|": return 0
    case "-", "+", "*": return second == nil || second == " " || second == first ? 0 : nil
    case "#":
      let hashes = text.prefix { $0 == "#" }.count
      return hashes == text.count || text[hashes] == " " ? 0 : nil
    case "0"..."9":
      let digits = text.prefix { ("0"..."9").contains($0) }.count
      guard digits <= 9, digits < text.count, text[digits] == "." || text[digits] == ")" else {
        return nil
      }
      return digits + 1 == text.count || text[digits + 1] == " " ? digits : nil
    default: return nil
    }
  }

  private func needsEscape(
    _ text: [Unicode.Scalar], _ index: Int, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> Bool {
    switch text[index] {
    case "`", "|", "~": true
    case "\\": next.map(MarkdownEscaper.mayNeedEscape) ?? true
    case "*": !(previous == " " && next == " ")
    case "_": !(isWord(previous) && isWord(next)) && !(previous == " " && next == " ")
    case "[":
      isLinkText || next == "[" || next == "^" || previous == "]" || previous == "!"
    case "]": isLinkText || next == "(" || next == "[" || next == ":"
    case "(": previous == "]"
    case ":": previous == "]" || (next == "/" && startsWith("//", text, index + 1))
    case "!": next == "["
    case "^": previous == "["
    case "<": !(next == "-" || next == "=" || isDigit(next))
    case "&": isEntity(text, index)
    case "$": !(isDigit(next) && (previous == nil || previous == " "))
    case "=": isAttribute(text, index)
    case ".": index >= 3 && isWWW(text, index)
    case "#": place == .heading && (previous == nil || previous == " " || previous == "#")
    default: false
    }
  }

  /// `&name;` or `&#12;`, which would be shown as another character.
  private func isEntity(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    for scalar in text[(index + 1)...].prefix(40) {
      if scalar == ";" { return true }
      guard scalar.isASCII, scalar == "#" || isWord(scalar) else { return false }
    }
    return index + 1 == text.count
  }

  /// Whether this is what stands before the "@" of `<an@address>`, which would become a link,
  /// or may be made so by what the line goes on with.
  private func isLocalPart(_ text: ArraySlice<Unicode.Scalar>, _ following: Unicode.Scalar?) -> Bool
  {
    guard let end = text.firstIndex(where: { !isLocal($0) }) else {
      return following.map { $0 == "@" || isLocal($0) } ?? false
    }
    return text[end] == "@"
  }

  /// One of the characters the name in an address has in CommonMark's `<…@…>`.
  private func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (isWord(scalar) || ".!#$%&'*+/=?^_`{|}~-".unicodeScalars.contains(scalar))
  }

  /// `href=` and `src=`: harmless here, but a live attribute to whatever scans a
  /// report for one.
  private func isAttribute(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    var end = index
    while end > 0, text[end - 1] == " " { end -= 1 }
    return endsWith("href", text, end) || endsWith("src", text, end)
  }

  /// `www.` at the start of a word, which would become a link.
  private func isWWW(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    endsWith("www", text, index) && (index == 3 || !isWord(text[index - 4]))
  }

  private func isAddress(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let previous, let next, previous.isASCII, next.isASCII else { return false }
    return (isWord(previous) || "._-+:".unicodeScalars.contains(previous))
      && (isWord(next) || "._-".unicodeScalars.contains(next))
  }

  private func startsWith(_ word: String, _ text: [Unicode.Scalar], _ index: Int) -> Bool {
    text[index...].starts(with: word.unicodeScalars)
  }

  private func endsWith(_ word: String, _ text: [Unicode.Scalar], _ end: Int) -> Bool {
    let length = word.unicodeScalars.count
    guard end >= length else { return false }
    return zip(text[(end - length)..<end], word.unicodeScalars).allSatisfy { a, b in
      a == b || (a.isASCII && a.value | 0x20 == b.value)
    }
  }

  private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || isDigit(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }
}

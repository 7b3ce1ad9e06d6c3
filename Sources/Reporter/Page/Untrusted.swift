/// Text that came from the input: names, titles, words, file names, and whatever the
/// analysis made of them.
///
/// It has no way to a report but through a `Phrase`, and a phrase prints it only
/// escaped for the place it lands in. Every `String` of an `Analysis` is untrusted.
struct Untrusted: Hashable, Sendable {
  /// The text as the analysis has it.
  let raw: String

  /// Text from the input.
  init(_ raw: String) { self.raw = raw }

  /// The longest text a report prints, in characters as a reader counts them.
  static let longest = 500

  /// One line that any terminal and any renderer can be given: white space collapsed,
  /// invisible and reordering characters gone, stacks of combining marks cut, and at
  /// most `limit` characters with an ellipsis where something was cut.
  func cleaned(limit: Int = Untrusted.longest) -> String {
    // No character a person means needs more than this many scalars.
    var budget = limit &* 12
    var line: [UInt8] = []
    line.reserveCapacity(min(raw.utf8.count, budget &* 4))
    var marks = 0
    var pendingSpace = false
    for scalar in raw.unicodeScalars {
      if budget == 0 { break }
      budget -= 1
      if TextSafety.isSpace(scalar) {
        pendingSpace = !line.isEmpty
        continue
      }
      guard TextSafety.isPrintable(scalar) else { continue }
      marks = TextSafety.isMark(scalar) ? marks + 1 : 0
      // A mark without a letter would be drawn over what we write before it.
      if marks > TextSafety.longestMarkRun || (marks > 0 && line.isEmpty) { continue }
      if pendingSpace {
        line.append(UInt8(ascii: " "))
        pendingSpace = false
      }
      line.append(scalar)
    }
    return Untrusted.cut(String(decoding: line, as: UTF8.self), to: limit)
  }

  /// Cuts after `limit` characters, at a space where one is near.
  private static func cut(_ line: String, to limit: Int) -> String {
    // No more characters than bytes.
    if line.utf8.count <= limit { return line }
    guard let end = line.index(line.startIndex, offsetBy: limit, limitedBy: line.endIndex),
      end < line.endIndex
    else { return line }
    var kept = line[..<end]
    if line[end] != " ", let space = kept.lastIndex(of: " "),
      kept.distance(from: space, to: kept.endIndex) <= 20, space > kept.startIndex
    {
      kept = kept[..<space]
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}

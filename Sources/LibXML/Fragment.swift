/// A piece of HTML inside something else: a feed's description, a comment in an export.
public enum Fragment {
  /// What line breaks in the text mean.
  public enum LineBreaks: Sendable {
    /// White space, as in HTML.
    case collapse
    /// Line breaks, and an empty line a paragraph, as WordPress stores text.
    case keep
  }

  /// The plain text of a fragment. Linear in its size.
  ///
  /// Flat tags and references are read by `FragmentScanner`; what needs a parser goes
  /// through libxml2, and what libxml2 would take too long over, through the scanner
  /// again, which then takes anything.
  public static func plainText(_ html: [UInt8], lineBreaks: LineBreaks = .collapse) -> PlainText {
    html.withView { plainText($0, lineBreaks: lineBreaks) }
  }

  /// The plain text of a fragment at hand as a string.
  public static func plainText(_ html: String, lineBreaks: LineBreaks = .collapse) -> PlainText {
    plainText(Array(html.utf8), lineBreaks: lineBreaks)
  }

  static func plainText(
    _ html: ByteView, lineBreaks: LineBreaks, isUTF8: Bool = false
  ) -> PlainText {
    if let words = words(html, isUTF8: isUTF8) { return PlainText(words: words) }
    var scanner = FragmentScanner(
      lineBreaks: lineBreaks, takesAnything: false, size: html.count)
    let result = scanner.scan(html)
    if result == .done { return scanner.finish() }
    if result == .needsParser, isModest(html),
      let text = FragmentParser.plainText(html, lineBreaks: lineBreaks)
    {
      return text
    }
    var lenient = FragmentScanner(
      lineBreaks: lineBreaks, takesAnything: true, size: html.count)
    _ = lenient.scan(html)
    return lenient.finish()
  }

  /// The text of a fragment that is nothing but words with single spaces between, or one
  /// paragraph of them, as most comments are: no other tag, no reference, no line break, no
  /// address. Nil for any other.
  private static func words(_ html: ByteView, isUTF8: Bool) -> [UInt8]? {
    var text = trimmed(html)
    if text.starts(with: "<p>") {
      guard text.count >= 7, text.part(from: text.count - 4).starts(with: "</p>") else {
        return nil
      }
      text = trimmed(text.part(3..<text.count - 4))
    }
    guard let words = text.plainWords else { return nil }
    return isUTF8 || words.isASCII ? Array(text) : text.words
  }

  private static func trimmed(_ html: ByteView) -> ByteView {
    var start = 0
    var end = html.count
    while start < end, html[start] <= 0x20 { start += 1 }
    while end > start, html[end - 1] <= 0x20 { end -= 1 }
    return html.part(start..<end)
  }

  /// Whether libxml2's HTML parser reads it in good time: its attributes cost the square
  /// of their number.
  private static func isModest(_ html: ByteView) -> Bool {
    guard html.count <= Budget.fragmentBytes else { return false }
    var index = 0
    while let open = html.find(UInt8(ascii: "<"), from: index) {
      let close = html.find(UInt8(ascii: ">"), from: open) ?? html.count
      if close - open > Budget.fragmentTagBytes { return false }
      index = close
    }
    return true
  }
}

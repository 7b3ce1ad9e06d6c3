/// Reads tags and references of a fragment without a parser: for text it does not
/// matter which `<b>` a `</b>` belongs to.
struct FragmentScanner {
  private var text: FragmentText
  private let takesAnything: Bool
  private var needsParser = false
  private var noTagEnd = false
  private var noCommentEnd = false
  private var noQuote: Set<UInt8> = []
  /// What the reference at hand stands for; kept for its memory.
  private var character: [UInt8] = []

  /// A scanner. With `takesAnything` nothing makes it give up: subtrees that are no text
  /// are skipped to their end tag, and what cannot be a tag is text.
  init(lineBreaks: Fragment.LineBreaks, takesAnything: Bool, size: Int) {
    text = FragmentText(lineBreaks: lineBreaks, size: size)
    self.takesAnything = takesAnything
  }

  /// The text and its links.
  mutating func finish() -> PlainText { text.finish() }

  /// How reading a fragment ended.
  enum Result {
    /// All of it was read.
    case done
    /// Something in it is not flat.
    case needsParser
    /// Something in it is no markup at all.
    case odd
  }

  /// Reads a fragment. Linear.
  mutating func scan(_ html: ByteView) -> Result {
    var index = 0
    while index < html.count {
      guard let open = html.find(UInt8(ascii: "<"), from: index) else {
        words(html.part(from: index))
        return .done
      }
      if open > index { words(html.part(index..<open)) }
      guard let next = markup(in: html, at: open) else { return needsParser ? .needsParser : .odd }
      index = next
    }
    return .done
  }

  /// Text with references.
  private mutating func words(_ run: ByteView) {
    var index = 0
    while let ampersand = run.find(UInt8(ascii: "&"), from: index) {
      if ampersand > index { text.text(run.part(index..<ampersand)) }
      character.removeAll(keepingCapacity: true)
      if let length = Entities.reference(in: run, at: ampersand, to: &character) {
        text.text(character)
        index = ampersand + length
      } else {
        text.text([UInt8(ascii: "&")])
        index = ampersand + 1
      }
    }
    if index < run.count { text.text(run.part(from: index)) }
  }

  /// Reads what starts with the `<` at `open`; the place behind it, or nil to give up.
  private mutating func markup(in html: ByteView, at open: Int) -> Int? {
    guard open + 1 < html.count, !noTagEnd else { return literal(after: open) }
    guard html.find(UInt8(ascii: ">"), from: open) != nil else {
      noTagEnd = true
      return oddTag(open)
    }
    switch html[open + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return declaration(in: html, at: open)
    case UInt8(ascii: "/"):
      guard open + 2 < html.count, isLetter(html[open + 2]) else { return literal(after: open) }
      guard let close = html.find(UInt8(ascii: ">"), from: open + 2) else { return oddTag(open) }
      text.end(TextRole(of: html.part(open + 2..<nameEnd(in: html, from: open + 2))))
      return close + 1
    case let byte where isLetter(byte): return startTag(in: html, at: open)
    default: return literal(after: open)
    }
  }

  private mutating func literal(after open: Int) -> Int {
    text.text([UInt8(ascii: "<")])
    return open + 1
  }

  private mutating func oddTag(_ open: Int) -> Int? {
    takesAnything ? literal(after: open) : nil
  }

  private mutating func declaration(in html: ByteView, at open: Int) -> Int? {
    guard html.part(from: open).starts(with: "<!--") else {
      guard let close = html.find(UInt8(ascii: ">"), from: open) else { return oddTag(open) }
      return close + 1
    }
    var dash = open + 4
    while !noCommentEnd, let end = html.find(UInt8(ascii: ">"), from: dash) {
      if html[end - 1] == UInt8(ascii: "-"), html[end - 2] == UInt8(ascii: "-") { return end + 1 }
      dash = end + 1
    }
    noCommentEnd = true
    return literal(after: open)
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private func nameEnd(in html: ByteView, from start: Int) -> Int {
    var index = start
    while index < html.count {
      let byte = html[index]
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
      index += 1
    }
    return index
  }

  private mutating func startTag(in html: ByteView, at open: Int) -> Int? {
    let end = nameEnd(in: html, from: open + 1)
    let name = html.part(open + 1..<end)
    let role = TextRole(of: name)
    var tag = FragmentTag()
    guard let close = attributes(in: html, from: end, of: role, into: &tag) else {
      return oddTag(open)
    }
    guard role == .hidden else {
      text.start(role, href: tag.href, src: tag.src, alt: tag.alt)
      return close
    }
    guard takesAnything else {
      needsParser = true
      return nil
    }
    return hiddenEnd(of: name, in: html, from: close)
  }

  /// The place behind the end tag of a subtree that is no text; without one, behind the
  /// start tag.
  private func hiddenEnd(of name: ByteView, in html: ByteView, from start: Int) -> Int {
    var index = start
    while let open = html.find(UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard open + 1 < html.count, html[open + 1] == UInt8(ascii: "/") else { continue }
      let end = nameEnd(in: html, from: open + 2)
      let same = html.part(open + 2..<end).elementsEqual(name) { $0 | 0x20 == $1 | 0x20 }
      if same { return html.find(UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? html.count }
    }
    return html.count
  }

  /// Reads the attributes from behind a tag's name; the place behind its `>`.
  private mutating func attributes(
    in html: ByteView, from start: Int, of role: TextRole, into tag: inout FragmentTag
  ) -> Int? {
    var index = start
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") {
        index += 1
        continue
      }
      let name = index
      while index < html.count, html[index] > 0x20, html[index] != UInt8(ascii: "="),
        html[index] != UInt8(ascii: ">"), html[index] != UInt8(ascii: "/")
      {
        index += 1
      }
      let nameEnd = index
      while index < html.count, html[index] <= 0x20 { index += 1 }
      guard index < html.count, html[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < html.count, html[index] <= 0x20 { index += 1 }
      guard let value = valueEnd(in: html, from: index) else { return nil }
      tag.note(html.part(name..<nameEnd), value: html.part(value.text), role: role)
      index = value.end
    }
    return nil
  }

  /// The extent of an attribute's value; nil for a quote that is not closed.
  private mutating func valueEnd(
    in html: ByteView, from start: Int
  ) -> (text: Range<Int>, end: Int)? {
    guard start < html.count else { return nil }
    let quote = html[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      if !noQuote.contains(quote), let end = html.find(quote, from: start + 1) {
        return (start + 1..<end, end + 1)
      }
      noQuote.insert(quote)
      guard takesAnything else { return nil }
    }
    var index = start
    while index < html.count, html[index] > 0x20, html[index] != UInt8(ascii: ">") { index += 1 }
    return (start..<index, index)
  }
}

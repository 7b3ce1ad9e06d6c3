internal import CBlocks

extension PageReducer {
  /// libxml2 cuts longer names in two.
  static let longestName = 64

  /// Goes past a start tag, past what a script or a style sheet holds, or past a whole run
  /// of inline elements; the place behind it.
  mutating func startTag(at open: Int) -> Int {
    let (name, behindName) = name(at: open + 1)
    var end: Int?
    if settingAside, behindName < count, behindName - open <= PageReducer.longestName {
      if let element = InlineElement(name), let end = inlineRun(at: open, element, behindName) {
        return end
      }
      inline.begin(name)
      end = plainTag(at: open, behindName, standIns.take(name, isStart: true))
    } else {
      standIns.giveUp()
    }
    nodes += 1
    if end == nil {
      guard let place = endOfTag(at: open) else { return count }
      end = place
      if place - open > HTMLPage.Limits.tagBytes {
        copy(to: open)
        unsafe shorten(UnsafeBufferPointer(start: source + open, count: place - open))
        leaveOut(to: place)
      }
    }
    guard let end else { return count }
    return raw(open, end) ?? end
  }

  /// The name that begins at a place, and where it ends.
  func name(at start: Int) -> (name: MarkupName, end: Int) {
    // Most are a few small letters.
    if start + 8 <= count {
      let eight = eight(at: start)
      let length = Eight.smallLetters(in: eight)
      if length > 0, length < 8,
        !PageReducer.isNameByte(UInt8(truncatingIfNeeded: eight >> UInt64(8 * length)))
      {
        return (MarkupName(code: eight & (1 << UInt64(8 * length) - 1)), start + length)
      }
    }
    var end = start
    while end < count, PageReducer.isNameByte(unsafe source[end]) { end += 1 }
    return (unsafe MarkupName(caseless: source + start, count: end - start), end)
  }

  /// Where any tag ends, as libxml2 sees it.
  private func endOfTag(at open: Int) -> Int? {
    var index = open + 1
    while index < count {
      let byte = unsafe source[index]
      index += 1
      guard byte <= UInt8(ascii: ">") else { continue }
      if byte == UInt8(ascii: ">") { return index }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        isValueStart(index - 1, after: open)
      else { continue }
      guard let quote = find(byte, from: index) else { return nil }
      index = quote + 1
    }
    return nil
  }

  /// Whether a quote opens a value: it does behind `=`; a stray one means nothing to
  /// libxml2.
  private func isValueStart(_ quote: Int, after open: Int) -> Bool {
    var before = quote - 1
    while before > open, unsafe source[before] <= 0x20 { before -= 1 }
    return unsafe source[before] == UInt8(ascii: "=")
  }
}

// MARK: - Tags without anything odd

extension PageReducer {
  /// Attributes of one tag that are read here.
  private static let mostAttributes = 60

  /// Reads a tag's attributes and leaves its name alone for libxml2; the place behind it.
  ///
  /// Nil, and nothing done, for a tag with anything odd about it: libxml2 then sees it
  /// whole. Values it has to decode (references, control characters) it gets to see too,
  /// in their order.
  private mutating func plainTag(
    at open: Int, _ behindName: Int, _ standIn: (name: StaticString, number: UInt8)?
  ) -> Int? {
    if standIn == nil, unsafe source[behindName] == UInt8(ascii: ">") { return behindName + 1 }
    let before = (copied: copied, written: written)
    if let standIn {
      copy(to: open + 1)
      write(standIn.name)
      copied = behindName
    }
    let first = attributes.count
    var facts = unsafe PageReducer.facts(ofTag: source + open + 1, count: behindName - open - 1)
    guard
      let bracket = plainAttributes(from: behindName, of: open, into: &facts, copyingOpen: true)
    else {
      (copied, written) = before
      copy(to: open)
      attributes.removeSubrange(first...)
      if standIn != nil { standIns.giveUp() }
      return nil
    }
    if attributes.count > first || standIn != nil {
      if !facts.contains(.open) {
        copy(to: behindName)
        // Elements that the tag implies begin in front of it, at another place.
        write(0x20)
      }
      add(
        PageReduction.Cut(
          kind: .tag, start: UInt32(truncatingIfNeeded: first),
          sourceEnd: UInt32(truncatingIfNeeded: bracket),
          number: UInt8(truncatingIfNeeded: attributes.count - first), facts: facts,
          element: standIn?.number ?? 0))
    }
    return unsafe source[bracket] == UInt8(ascii: ">") ? bracket + 1 : bracket + 2
  }

  /// Reads the attributes behind a tag's name; the place of the `>` or `/>` that ends it,
  /// nil where anything is odd. Those whose values libxml2 has to decode are copied to the
  /// markup, or odd as well.
  mutating func plainAttributes(
    from behindName: Int, of open: Int, into facts: inout PageReduction.Facts, copyingOpen: Bool
  ) -> Int? {
    let first = attributes.count
    var index = behindName
    while true {
      let end = skipBlanks(from: index)
      guard end < count, end - open < HTMLPage.Limits.tagBytes else { return nil }
      if isEnd(end) { return end }
      guard end > index, attributes.count - first < PageReducer.mostAttributes,
        let next = attribute(at: end, of: first, behindName, into: &facts, copyingOpen)
      else { return nil }
      index = next
    }
  }

  /// What a tag's name tells: a second `html`, `head` or `body` is none to libxml2.
  private static func facts(ofTag name: UnsafePointer<UInt8>, count: Int) -> PageReduction.Facts {
    guard count == 4 else { return [] }
    switch unsafe MarkupName(caseless: name, count: count) {
    case "html", "head", "body": return .mayVanish
    default: return []
    }
  }

  /// Reads one attribute; the place behind it, nil for an odd one.
  private mutating func attribute(
    at start: Int, of first: Int, _ behindTagName: Int, into facts: inout PageReduction.Facts,
    _ copyingOpen: Bool
  ) -> Int? {
    let (name, behindName) = name(at: start)
    var index = behindName
    guard index < count, index > start, index - start <= PageReducer.longestName,
      unsafe PageReducer.beginsName(source[start])
    else { return nil }
    var place = index
    var length = 0
    var isPlain = true
    let sign = skipBlanks(from: index)
    if sign < count, unsafe source[sign] == UInt8(ascii: "=") {
      place = skipBlanks(from: sign + 1)
      guard place < count else { return nil }
      let quote = unsafe source[place]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        place += 1
        var end = plainValueEnd(from: place, quote)
        guard end < count else { return nil }
        if unsafe source[end] != quote {
          isPlain = false
          guard let found = find(quote, from: end) else { return nil }
          end = found
        }
        length = end - place
        index = end + 1
      } else {
        let end = bareValueEnd(from: place)
        guard end > place else { return nil }
        length = end - place
        index = end
      }
    }
    // Of an attribute given twice the first counts.
    for known in first..<attributes.count where attributes[known].name == name { return index }
    if names.mark(of: name) != 0 { facts.insert(.names) }
    if isPlain {
      attributes.append(
        HTMLPage.Attribute(
          name: name, start: UInt32(truncatingIfNeeded: place),
          count: UInt32(truncatingIfNeeded: length)))
    } else {
      guard copyingOpen else { return nil }
      if !facts.contains(.open) { copy(to: behindTagName) }
      facts.insert(.open)
      write(0x20)
      copied = start
      copy(to: index)
      attributes.append(HTMLPage.Attribute(name: name, start: PageReduction.open, count: 0))
    }
    return index
  }

  /// Whether `>` or `/>` stands at a place.
  private func isEnd(_ place: Int) -> Bool {
    if unsafe source[place] == UInt8(ascii: ">") { return true }
    return unsafe source[place] == UInt8(ascii: "/") && place + 1 < count
      && source[place + 1] == UInt8(ascii: ">")
  }

  private func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < count, PageReducer.isBlank(unsafe source[index]) { index += 1 }
    return index
  }

  /// The first place of a quoted value that is its end or has to be looked at by libxml2:
  /// a control character, a reference, or a bracket, which in a damaged tag may be markup.
  private func plainValueEnd(from start: Int, _ quote: UInt8) -> Int {
    var index = start
    while index + 16 <= count {
      let odd = unsafe rapport_value_stops_16(source + index, CChar(bitPattern: quote))
      if odd != 0 { return index + odd.trailingZeroBitCount }
      index += 16
    }
    while index < count {
      let byte = unsafe source[index]
      if byte < 0x20 || byte == quote || "&<>".utf8.contains(byte) { break }
      index += 1
    }
    return index
  }

  /// The end of a value without quotes; its start for one with anything odd in it.
  private func bareValueEnd(from start: Int) -> Int {
    var index = start
    while index < count {
      switch unsafe source[index] {
      case UInt8(ascii: ">"), 0x20, 0x09, 0x0A, 0x0D: return index
      case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "&"),
        UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: "`"):
        return start
      default: index += 1
      }
    }
    return start
  }

  // MARK: Kinds of bytes

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Letters, digits, `-`, `.`, `:` and `_`.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    let bits: UInt64 = byte < 64 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte < 128 && (bits >> UInt64(byte & 63)) & 1 != 0
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte &- 0x30 >= 10 && byte != UInt8(ascii: "-")
  }
}

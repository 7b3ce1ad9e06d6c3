extension PageReducer {
  /// Levels of inline elements that are read here.
  private static let deepestRun = 8

  /// Keeps a run of inline elements and their text from libxml2, which would only hand it
  /// back: one letter of text stands for all of it. The place behind it; nil, and nothing
  /// done, where something else stands between, or text that libxml2 has to decode.
  mutating func inlineRun(at open: Int, _ first: InlineElement, _ behindName: Int) -> Int? {
    guard inline.allows(first), isPlain(textStart..<open), !endsInReference(textStart..<open)
    else { return nil }
    let before = (cuts: cuts.count, attributes: attributes.count, nodes: nodes, copied, written)
    copy(to: open)
    write(PageReduction.textMark)
    if let end = readRun(at: open, first, behindName),
      isPlain(end..<(find(UInt8(ascii: "<"), from: end) ?? count))
    {
      return end
    }
    cuts.removeSubrange(before.cuts...)
    attributes.removeSubrange(before.attributes...)
    nodes = before.nodes
    (copied, written) = (before.3, before.4)
    // What is copied now is not copied for the next attempt again.
    copy(to: open)
    return nil
  }

  private mutating func readRun(at open: Int, _ first: InlineElement, _ behindName: Int) -> Int? {
    var tag = (open: open, element: first, behindName: behindName)
    // The elements that are open, a byte for each, the innermost lowest.
    var path: UInt64 = 0
    var depth = 0
    var isInLink = false
    while true {
      guard depth < PageReducer.deepestRun, !(tag.element == .a && isInLink),
        addStart(tag.element, at: tag.open, tag.behindName)
      else { return nil }
      isInLink = isInLink || tag.element == .a
      path = path << 8 | UInt64(tag.element.rawValue)
      depth += 1
      repeat {
        guard let next = addText(from: copied) else { return nil }
        guard unsafe source[next + 1] == UInt8(ascii: "/") else {
          guard let inner = inlineElement(at: next) else { return nil }
          tag = (next, inner.element, inner.behindName)
          break
        }
        guard let innermost = InlineElement(rawValue: UInt8(path & 0xFF)),
          let end = addEnd(of: innermost, at: next)
        else { return nil }
        if innermost == .a { isInLink = false }
        path >>= 8
        depth -= 1
        if depth == 0 { return end }
      } while true
    }
  }

  /// The inline element whose start tag begins at a place, and where its name ends.
  private func inlineElement(at open: Int) -> (element: InlineElement, behindName: Int)? {
    let (name, end) = name(at: open + 1)
    guard end < count, end - open <= PageReducer.longestName, let element = InlineElement(name)
    else { return nil }
    return (element, end)
  }

  private mutating func addStart(
    _ element: InlineElement, at open: Int, _ behindName: Int
  ) -> Bool {
    let first = attributes.count
    var facts: PageReduction.Facts = []
    guard
      let bracket = plainAttributes(from: behindName, of: open, into: &facts, copyingOpen: false),
      unsafe source[bracket] == UInt8(ascii: ">")
    else { return false }
    add(
      PageReduction.Cut(
        kind: .inlineStart, start: UInt32(truncatingIfNeeded: first),
        sourceEnd: UInt32(truncatingIfNeeded: bracket),
        number: UInt8(truncatingIfNeeded: attributes.count - first), facts: facts,
        element: element.rawValue))
    copied = bracket + 1
    nodes += 1
    return true
  }

  /// The text up to the next tag; the place of that.
  private mutating func addText(from start: Int) -> Int? {
    guard let next = find(UInt8(ascii: "<"), from: start), next + 2 < count,
      isPlain(start..<next), find(UInt8(ascii: "&"), from: start, to: next) == nil
    else { return nil }
    if next > start {
      nodes += 1
      add(
        PageReduction.Cut(
          kind: .inlineText, start: UInt32(truncatingIfNeeded: start),
          sourceEnd: UInt32(truncatingIfNeeded: next)))
    }
    return next
  }

  private mutating func addEnd(of element: InlineElement, at open: Int) -> Int? {
    let bracket = open + 2 + element.name.utf8CodeUnitCount
    guard bracket < count, stands(element.name, at: open + 2),
      unsafe source[bracket] == UInt8(ascii: ">")
    else { return nil }
    let end = UInt32(truncatingIfNeeded: bracket + 1)
    add(PageReduction.Cut(kind: .inlineEnd, start: end, sourceEnd: end))
    return bracket + 1
  }
}

extension XMLTree {
  /// Where a node's text lies in the arena.
  private func range(of node: Int) -> Range<Int> {
    guard nodes.indices.contains(node) else { return 0..<0 }
    let start = Int(nodes[node].textStart)
    return start..<max(start, min(Int(nodes[node].textEnd), arena.count))
  }

  /// Where it lies without white space around.
  private func trimmed(_ node: Int) -> Range<Int> { trimmed(range(of: node)) }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, arena[start] <= 0x20 { start += 1 }
    while end > start, arena[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private func text(in range: Range<Int>) -> String {
    arena.withView { $0.part(range).string }
  }

  /// A node's text without white space around; nil where there is none.
  public func string(of node: Int?) -> String? {
    guard let node else { return nil }
    let range = trimmed(node)
    return range.isEmpty ? nil : text(in: range)
  }

  /// Adds all texts and attributes of a record to bytes, and those of what is in it; which
  /// places of the tree they are. Nothing stands behind the record.
  public func append(allInRecord record: Int, to bytes: inout [UInt8]) -> Range<Int> {
    guard nodes.indices.contains(record) else { return 0..<0 }
    let node = nodes[record]
    let start =
      node.attributeStart < node.attributeEnd
      ? attributes[Int(node.attributeStart)].start : node.textStart
    let places = min(Int(start), arena.count)..<arena.count
    arena.withView { $0.part(places).append(to: &bytes) }
    return places
  }

  /// Adds what stands at places of the tree to bytes.
  public func append(_ places: Range<Int>, to bytes: inout [UInt8]) {
    arena.withView { $0.part(places).append(to: &bytes) }
  }

  /// The places of a node's text without white space around; nil where there is none.
  public func places(ofText node: Int) -> Range<Int>? {
    let range = trimmed(node)
    return range.isEmpty ? nil : range
  }

  /// The places of an attribute's value, which may be empty; nil where the node has none.
  public func places(
    ofAttribute code: some RawRepresentable<UInt16>, of node: Int
  ) -> Range<Int>? {
    attributeRange(code.rawValue, of: node)
  }

  /// Adds a node's text as it stands to bytes.
  public func append(allOf node: Int, to bytes: inout [UInt8]) {
    let range = range(of: node)
    arena.withView { $0.part(range).append(to: &bytes) }
  }

  /// Whether a node has any text but white space.
  public func hasText(_ node: Int) -> Bool { !trimmed(node).isEmpty }

  /// A node's text as UTF-8, as it stands.
  public func bytes(of node: Int) -> ArraySlice<UInt8> { arena.storage[range(of: node)] }

  /// The same without white space around.
  public func trimmedBytes(of node: Int) -> ArraySlice<UInt8> { arena.storage[trimmed(node)] }

  /// A node's text as a plain decimal number; nil where it is none.
  public func number(of node: Int) -> UInt64? {
    let digits = trimmed(node)
    guard !digits.isEmpty, digits.count <= 20 else { return nil }
    var value: UInt64 = 0
    for index in digits {
      let digit = arena[index]
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      let (times, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = times.addingReportingOverflow(UInt64(digit & 0x0F))
      if tooLarge || overflow { return nil }
      value = sum
    }
    return value
  }

  /// Whether a node's text is a word, white space around aside.
  public func isText(of node: Int, _ word: StaticString) -> Bool {
    let range = trimmed(node)
    return arena.withView { $0.part(range).is(word) }
  }

  /// The plain text of a node that holds HTML.
  public func plainText(of node: Int, lineBreaks: Fragment.LineBreaks = .collapse) -> PlainText {
    let range = range(of: node)
    let isUTF8 = nodes.indices.contains(node) && nodes[node].isUTF8
    return arena.withView {
      Fragment.plainText($0.part(range), lineBreaks: lineBreaks, isUTF8: isUTF8)
    }
  }

  /// Whether a node's text is more than words: a character reference, a tag, or a control
  /// character such as a line break stands in it.
  public func hasMarkup(_ node: Int) -> Bool {
    let range = range(of: node)
    return arena.withView { $0.part(range).hasMarkup }
  }

  /// An attribute's value without white space around; nil where the node has none.
  public func attribute(_ code: some RawRepresentable<UInt16>, of node: Int) -> String? {
    attributeRange(code.rawValue, of: node).map { text(in: $0) }
  }

  /// Whether an attribute's value is a word, white space around aside; false where the
  /// node has no such attribute.
  public func isAttribute(
    _ code: some RawRepresentable<UInt16>, of node: Int, _ word: StaticString
  ) -> Bool {
    guard let range = attributeRange(code.rawValue, of: node) else { return false }
    return arena.withView { $0.part(range).is(word) }
  }

  /// Whether an attribute's value ends with a word; false where the node has none.
  public func attribute(
    _ code: some RawRepresentable<UInt16>, of node: Int, endsWith word: StaticString
  ) -> Bool {
    guard let range = attributeRange(code.rawValue, of: node),
      range.count >= word.utf8CodeUnitCount
    else { return false }
    return arena.withView {
      $0.part(range.upperBound - word.utf8CodeUnitCount..<range.upperBound).is(word)
    }
  }

  /// Which of some words an attribute's value is; -1 for none of them, nil where the node
  /// has no such attribute.
  public func attribute(
    _ code: some RawRepresentable<UInt16>, of node: Int, among words: [StaticString]
  ) -> Int? {
    guard let range = attributeRange(code.rawValue, of: node) else { return nil }
    return arena.withView { view in
      let value = view.part(range)
      return words.firstIndex { value.is($0) } ?? -1
    }
  }

  private func attributeRange(_ code: UInt16, of node: Int) -> Range<Int>? {
    guard nodes.indices.contains(node) else { return nil }
    for index in Int(nodes[node].attributeStart)..<Int(nodes[node].attributeEnd)
    where attributes[index].code == code {
      return trimmed(Int(attributes[index].start)..<Int(attributes[index].end))
    }
    return nil
  }
}

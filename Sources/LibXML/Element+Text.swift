extension Element {
  /// The bytes of a run of text as the page has them, entities decoded, white space
  /// kept; empty for an element.
  public var rawText: ArraySlice<UInt8> {
    let node = page.nodes[index]
    guard node.name == .text else { return [] }
    return page.bytes(Int(node.first)..<Int(node.first) + Int(node.count))
  }

  /// Whether nothing below it is ever read by people: scripts, forms' fields, buttons.
  @inlinable public var isHidden: Bool { page.isHidden(index) }

  /// All text below it in one line: white space collapsed, no line breaks, scripts and
  /// styles left out.
  public var inlineText: String { page.inlineText(in: index..<max(index + 1, end)) }
}

extension HTMLPage {
  /// The text of a range of nodes in one line: white space collapsed, scripts and
  /// styles left out; words of neighbouring blocks stay apart.
  public func inlineText(in range: Range<Int>) -> String {
    var out: [UInt8] = []
    appendInlineText(in: range, to: &out)
    return out.withView { $0.string }
  }

  /// Adds the same to bytes at hand.
  public func appendInlineText(in range: Range<Int>, to out: inout [UInt8]) {
    var needsSpace = false
    let before = out.count
    var index = max(0, range.lowerBound)
    let end = min(range.upperBound, nodes.count)
    while index < end {
      let node = nodes[index]
      if node.name != .text {
        if node.role == .hidden {
          index = max(index + 1, Int(node.end))
          continue
        }
        if node.role.separatesWords { needsSpace = out.count > before }
        index += 1
        continue
      }
      bytes(Int(node.first)..<Int(node.first) + Int(node.count)).withView {
        HTMLPage.appendCollapsed($0, to: &out, from: before, space: &needsSpace)
      }
      index += 1
    }
  }

  /// Whether a range of nodes is text in one line: no blocks, breaks, pictures or fields.
  public func isInline(_ range: Range<Int>) -> Bool {
    for index in max(0, range.lowerBound)..<max(0, min(range.upperBound, nodes.count)) {
      guard nodes[index].role == .inline || nodes[index].role == .anchor else { return false }
    }
    return true
  }

  private static func appendCollapsed(
    _ bytes: ByteView, to out: inout [UInt8], from start: Int, space: inout Bool
  ) {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      // U+00A0 is C2 A0.
      let wide = byte == 0xC2 && position + 1 < bytes.count && bytes[position + 1] == 0xA0
      if byte <= 0x20 || wide {
        space = out.count > start
        position += wide ? 2 : 1
        continue
      }
      var end = position + 1
      while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0xC2 { end += 1 }
      if space { out.append(0x20) }
      space = false
      out.append(contentsOf: bytes.part(position..<end))
      position = end
    }
  }
}

extension TextRole {
  /// Whether what stands on its two sides are different words.
  fileprivate var separatesWords: Bool {
    switch self {
    case .inline, .anchor, .image, .hidden: false
    case .lineBreak, .line, .paragraph, .preformatted, .cell, .embed: true
    }
  }
}

extension Element {
  /// The bytes of a run of text as the page has them, entities decoded, white space
  /// kept; empty for an element.
  public var rawText: ArraySlice<UInt8> {
    let node = page.nodes[index]
    guard node.name == .text else { return [] }
    return page.bytes(Int(node.first)..<Int(node.first) + Int(node.count))
  }

  /// Whether nothing below it is ever read by people: scripts, forms' fields, buttons.
  public var isHidden: Bool { page.nodes[index].role == .hidden }

  /// All text below it in one line: white space collapsed, no line breaks, scripts and
  /// styles left out.
  public var inlineText: String { page.inlineText(in: index..<max(index + 1, end)) }
}

extension HTMLPage {
  /// The text of a range of nodes in one line: white space collapsed, scripts and
  /// styles left out; words of neighbouring blocks stay apart.
  public func inlineText(in range: Range<Int>) -> String {
    var out: [UInt8] = []
    var pendingSpace = false
    var index = max(0, range.lowerBound)
    let end = min(range.upperBound, nodes.count)
    while index < end {
      let node = nodes[index]
      if node.name != .text {
        if node.role == .hidden {
          index = max(index + 1, Int(node.end))
          continue
        }
        if node.role.separatesWords { pendingSpace = !out.isEmpty }
        index += 1
        continue
      }
      HTMLPage.appendCollapsed(
        bytes(Int(node.first)..<Int(node.first) + Int(node.count)), to: &out, space: &pendingSpace)
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func appendCollapsed(
    _ bytes: ArraySlice<UInt8>, to out: inout [UInt8], space: inout Bool
  ) {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      // U+00A0 is C2 A0.
      let wide =
        byte == 0xC2 && position + 1 < bytes.endIndex && bytes[position + 1] == 0xA0
      if byte <= 0x20 || wide {
        space = !out.isEmpty
        position += wide ? 2 : 1
      } else {
        if space { out.append(0x20) }
        space = false
        out.append(byte)
        position += 1
      }
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

extension HTMLPage {
  /// What a range of nodes says, without some of them.
  ///
  /// Block aware: see `PlainText`. `excluded` are ranges of nodes, sorted and apart
  /// (nested comments, names and dates in front of a text). Linear in what is not excluded.
  public func plainText(in range: Range<Int>, excluding excluded: [Range<Int>] = []) -> PlainText {
    var builder = PlainTextBuilder()
    var open: [(end: Int, role: TextRole)] = []
    var index = max(0, range.lowerBound)
    let end = min(range.upperBound, nodes.count)
    var exclusion = 0
    var length = 0
    // Of a comment that holds others, most is excluded: an estimate may not go through it all.
    for node in (index..<max(index, end)).prefix(1024) where nodes[node].name == .text {
      length &+= Int(nodes[node].count)
    }
    builder.reserve(min(length, 1 << 16))
    open.reserveCapacity(8)
    withBytes { bytes in
      while index < end {
        while let last = open.last, last.end <= index {
          HTMLPage.close(last.role, in: &builder)
          open.removeLast()
        }
        while exclusion < excluded.count, excluded[exclusion].upperBound <= index { exclusion += 1 }
        if exclusion < excluded.count, excluded[exclusion].contains(index) {
          index = max(index + 1, excluded[exclusion].upperBound)
          builder.wordEdge()
          continue
        }
        let node = nodes[index]
        if node.name == .text {
          builder.append(bytes.part(Int(node.first)..<Int(node.first) + Int(node.count)))
          index += 1
          continue
        }
        let role = node.role
        if role == .hidden {
          index = max(index + 1, Int(node.end))
          continue
        }
        begin(role, at: index, in: &builder, bytes: bytes)
        if role != .inline { open.append((Int(node.end), role)) }
        index += 1
      }
      for last in open.reversed() { HTMLPage.close(last.role, in: &builder) }
    }
    return builder.finish()
  }

  /// Lends the page's bytes for one call.
  private func withBytes(_ body: (PageBytes) -> Void) {
    source.withView { source in
      made.withView { made in body(PageBytes(source: source, made: made)) }
    }
  }

  /// The page's bytes and, counted on from their end, those made of them.
  private struct PageBytes {
    let source: ByteView
    let made: ByteView

    func part(_ range: Range<Int>) -> ByteView {
      range.lowerBound < source.count
        ? source.part(range)
        : made.part(range.lowerBound - source.count..<range.upperBound - source.count)
    }
  }

  private func begin(
    _ role: TextRole, at index: Int, in builder: inout PlainTextBuilder, bytes: PageBytes
  ) {
    switch role {
    case .inline, .hidden: break
    case .anchor:
      if let address = value(of: "href", at: index) {
        builder.beginLink(to: bytes.part(address))
      }
    case .lineBreak: builder.lineBreak()
    case .line: builder.lineEdge()
    case .paragraph: builder.paragraphEdge()
    case .preformatted: builder.beginPreformatted()
    case .cell: builder.wordEdge()
    case .image:
      if let words = value(of: "alt", at: index), HTMLPage.isSmiley(bytes.part(words)) {
        builder.append(bytes.part(words))
      }
    case .embed:
      if let address = value(of: "src", at: index) { builder.noteLink(bytes.part(address)) }
    }
  }

  private static func close(_ role: TextRole, in builder: inout PlainTextBuilder) {
    switch role {
    case .anchor: builder.endLink()
    case .line: builder.lineEdge()
    case .paragraph: builder.paragraphEdge()
    case .preformatted: builder.endPreformatted()
    case .cell: builder.wordEdge()
    case .inline, .hidden, .lineBreak, .image, .embed: break
    }
  }

  /// Where the value of an attribute stands, as `bytes(_:)` takes it.
  func value(of name: MarkupName, at index: Int) -> Range<Int>? {
    let first = Int(nodes[index].first)
    for position in first..<first + Int(nodes[index].count)
    where attributes[position].name == name {
      let start = Int(attributes[position].start)
      return start..<start + Int(attributes[position].count)
    }
    return nil
  }

  /// Whether a picture's words stand for a smiley: a few characters that are no name of
  /// a file or a person, `:-)` or an emoji.
  private static func isSmiley(_ words: ByteView) -> Bool {
    guard (1...12).contains(words.count) else { return false }
    let first = words[0]
    return first == UInt8(ascii: ":") || first == UInt8(ascii: ";") || first >= 0xE2
  }
}

/// Tags and text as they come, turned into plain text; whoever reads the markup.
struct FragmentText {
  private var builder = PlainTextBuilder()
  private let keepsLines: Bool
  private var swallowsNewline = false

  /// Text yet to come, of at most `size` bytes as far as is known.
  init(lineBreaks: Fragment.LineBreaks, size: Int = 0) {
    keepsLines = lineBreaks == .keep
    builder.reserve(size)
  }

  /// A start tag, with the attributes that mean something here, references replaced.
  mutating func start(_ role: TextRole, href: [UInt8]?, src: [UInt8]?, alt: [UInt8]?) {
    swallowsNewline = false
    switch role {
    case .anchor:
      if let href { builder.beginLink(to: href) }
    case .image:
      if let alt { builder.append(alt) }
    case .embed:
      if let src { builder.noteLink(src) }
    case .preformatted: builder.beginPreformatted()
    case .lineBreak:
      builder.lineBreak()
      swallowsNewline = true
    default: edge(role)
    }
  }

  /// An end tag.
  mutating func end(_ role: TextRole) {
    swallowsNewline = false
    switch role {
    case .anchor: builder.endLink()
    case .preformatted: builder.endPreformatted()
    default: edge(role)
    }
  }

  private mutating func edge(_ role: TextRole) {
    switch role {
    case .line: builder.lineEdge()
    case .paragraph: builder.paragraphEdge()
    case .cell: builder.wordEdge()
    default: return
    }
    swallowsNewline = true
  }

  /// Text, references replaced.
  mutating func text(_ bytes: ByteView) {
    guard keepsLines else {
      builder.append(bytes)
      return
    }
    var start = 0
    while let newline = bytes.find(0x0A, from: start) {
      let line = bytes.part(start..<newline)
      builder.append(line)
      if !line.allSatisfy({ $0 <= 0x20 }) { swallowsNewline = false }
      if !swallowsNewline { builder.lineBreak() }
      swallowsNewline = false
      start = newline + 1
    }
    if start < bytes.count {
      swallowsNewline = false
      builder.append(bytes.part(from: start))
    }
  }

  /// Text at hand.
  mutating func text(_ bytes: [UInt8]) { bytes.withView { text($0) } }

  /// The text and its links.
  mutating func finish() -> PlainText { builder.finish() }
}

extension FragmentText {
  /// Whether a picture's class says that it stands for a character.
  static func isSmiley(_ classes: some Sequence<UInt8>) -> Bool {
    let text = String(decoding: Array(classes), as: UTF8.self)
    return text.contains("smiley") || text.contains("emoji")
  }
}

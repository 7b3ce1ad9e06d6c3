/// Collects plain text from markup, whoever reads the markup: white space collapses,
/// breaks are kept, links are noted. All of it is linear in the input.
struct PlainTextBuilder {
  private var output: [UInt8] = []
  private var pending = Gap.none
  private var preformatted = 0
  private var links: [(place: Int, address: String)] = []
  private var anchors: [Range<Int>] = []
  private var anchorStart: Int?

  /// What separates the text so far from what comes next; the widest wanted wins.
  private enum Gap: Int, Comparable {
    case none
    case space
    case line
    case paragraph

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  /// Whether there is no text yet.
  var isEmpty: Bool { output.isEmpty }

  /// Makes room for so many bytes of text at once.
  mutating func reserve(_ count: Int) { output.reserveCapacity(count) }

  /// `<br>`: a new line; two of them a paragraph.
  mutating func lineBreak() {
    pending = pending >= .line ? .paragraph : .line
  }

  /// The edge of something that stands on lines of its own (`div`, `li`, a table row).
  mutating func lineEdge() {
    if pending < .line { pending = .line }
  }

  /// The edge of a paragraph.
  mutating func paragraphEdge() { pending = .paragraph }

  /// The edge of a table cell.
  mutating func wordEdge() {
    if pending == .none { pending = .space }
  }

  /// Text whose line breaks count, until the matching `endPreformatted`.
  mutating func beginPreformatted() {
    paragraphEdge()
    preformatted += 1
  }

  /// Ends preformatted text.
  mutating func endPreformatted() {
    paragraphEdge()
    preformatted = max(0, preformatted - 1)
  }

  /// The start of a link's text.
  mutating func beginLink(to address: some Sequence<UInt8>) {
    endLink()
    noteLink(address)
    anchorStart = output.count
  }

  /// The end of a link's text.
  mutating func endLink() {
    guard let start = anchorStart else { return }
    if output.count > start { anchors.append(start..<output.count) }
    anchorStart = nil
  }

  /// An address that is linked without text (an embedded video).
  mutating func noteLink(_ address: some Sequence<UInt8>) {
    var bytes = Array(address)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    guard PlainTextBuilder.isOutbound(bytes[start...]) else { return }
    links.append((output.count, bytes[start...].withView { $0.string }))
  }

  /// Whether an address leaves the page: it names a host.
  private static func isOutbound(_ address: ArraySlice<UInt8>) -> Bool {
    address.withView {
      $0.startsCaseless(with: "http://") || $0.startsCaseless(with: "https://")
        || $0.starts(with: "//")
    }
  }

  /// Adds text: UTF-8, references already replaced.
  mutating func append(_ bytes: ByteView) {
    if preformatted > 0 {
      appendPreformatted(bytes)
      return
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        if byte <= 0x20, pending == .none { pending = .space }
        index += 1
        continue
      }
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        if pending == .none { pending = .space }
        index += 2
        continue
      }
      let end = bytes.endOfWords(from: index)
      closeGap()
      bytes.part(index..<end).append(to: &output)
      index = end
    }
  }

  /// Adds text at hand.
  mutating func append(_ bytes: [UInt8]) {
    bytes.withView { buffer in append(buffer) }
  }

  private mutating func appendPreformatted(_ bytes: ByteView) {
    for byte in bytes {
      switch byte {
      case 0x0A:
        if output.isEmpty || pending >= .line { continue }
        while output.last == 0x20 { output.removeLast() }
        output.append(0x0A)
      case 0x09, 0x20:
        if !output.isEmpty, pending < .line { output.append(0x20) }
      case ..<0x20, 0x7F: continue
      default:
        closeGap()
        output.append(byte)
      }
    }
  }

  /// Writes what separates the text so far from the text to come.
  private mutating func closeGap() {
    defer { pending = .none }
    guard !output.isEmpty else {
      if anchorStart != nil { anchorStart = 0 }
      return
    }
    let before = output.count
    switch pending {
    case .none: return
    case .space:
      if output.last != 0x20, output.last != 0x0A { output.append(0x20) }
    case .line:
      trimSpace()
      output.append(0x0A)
    case .paragraph:
      trimSpace()
      output.append(0x0A)
      output.append(0x0A)
    }
    if anchorStart == before { anchorStart = output.count }
  }

  private mutating func trimSpace() {
    while let last = output.last, last == 0x20 || last == 0x0A { output.removeLast() }
  }

  /// The text and its links.
  mutating func finish() -> PlainText {
    endLink()
    trimSpace()
    let end = output.count
    anchors = anchors.compactMap {
      $0.lowerBound < end ? $0.lowerBound..<min($0.upperBound, end) : nil
    }
    let links = allLinks()
    return PlainText(words: takeWords(), links: links, anchors: anchors)
  }

  /// Gives the words away, in the memory they were collected in unless most of that is empty.
  private mutating func takeWords() -> [UInt8] {
    guard output.count * 2 >= output.capacity,
      output.withView({ UTF8Bytes.validEnd(of: $0) }) == output.count
    else { return output.withView { $0.words } }
    var words: [UInt8] = []
    swap(&words, &output)
    return words
  }

  /// Linked and written-out addresses by place, each once.
  private func allLinks() -> [String] {
    let written = BareLinks.find(in: output, outside: anchors)
    guard links.count + written.count > 1 else { return (links + written).map(\.address) }
    var seen: Set<String> = []
    let all = (links + written).enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    return all.compactMap { seen.insert($0.element.address).inserted ? $0.element.address : nil }
  }
}

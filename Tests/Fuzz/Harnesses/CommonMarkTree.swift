import CCommonMark
import Glibc

/// A document as cmark-gfm reads it, with GitHub's extensions: its shape, the text of
/// every block, and where its links lead. Numbers and bytes, since millions are compared.
struct CommonMarkTree {
  /// Kinds of nodes in the order they open, a nought where one closes; neighbouring texts
  /// are one.
  private(set) var shape: [UInt32] = []
  /// The text of each paragraph, heading and cell, without the joiner that keeps an
  /// address from becoming a link.
  private(set) var texts: [[UInt8]] = []
  /// Destinations of links and images.
  private(set) var destinations: [String] = []

  init(_ markdown: String) {
    TreeMemory.reset()
    let parser = cmark_parser_new_with_mem(
      CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES, TreeMemory.allocator)
    for syntax in Self.extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
    var markdown = markdown
    markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return }
    walk(document)
  }

  nonisolated(unsafe) private static let extensions: [OpaquePointer?] = {
    cmark_gfm_core_extensions_ensure_registered()
    let names: [String] = ["table", "strikethrough", "autolink", "tasklist"]
    return names.map { cmark_find_syntax_extension($0) }
  }()

  private mutating func walk(_ document: OpaquePointer) {
    let iterator = cmark_iter_new(document)
    var lastWasText = false
    var text: [UInt8] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      let kind = cmark_node_get_type(node)
      if kind == CMARK_NODE_TEXT {
        if !lastWasText { shape.append(UInt32(kind.rawValue)) }
        append(node, to: &text)
        lastWasText = true
        continue
      }
      lastWasText = false
      let holdsText = kind == CMARK_NODE_PARAGRAPH || kind == CMARK_NODE_HEADING || isCell(node)
      if event == CMARK_EVENT_ENTER {
        shape.append(UInt32(kind.rawValue))
        if let target = cmark_node_get_url(node) { destinations.append(String(cString: target)) }
        if holdsText { text.removeAll(keepingCapacity: true) }
      } else {
        shape.append(0)
        if holdsText { texts.append(text) }
      }
    }
  }

  private func append(_ node: OpaquePointer, to text: inout [UInt8]) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let count = strlen(literal)
    literal.withMemoryRebound(to: UInt8.self, capacity: count) {
      text.append(contentsOf: Self.bare(UnsafeBufferPointer(start: $0, count: count)))
    }
  }

  /// Bytes without the joiner that keeps an address from becoming a link.
  static func bare(_ text: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for byte in text {
      bytes.append(byte)
      if byte == 0xA0, bytes.count > 2, bytes.suffix(3).elementsEqual([0xE2, 0x81, 0xA0]) {
        bytes.removeLast(3)
      }
    }
    return bytes
  }

  /// A cell's kind is given out by the extension when it registers.
  private func isCell(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type_string(node).map { strcmp($0, "table_cell") == 0 } ?? false
  }
}

import CCommonMark
import Glibc

/// A document as cmark-gfm reads it, with GitHub's extensions: its shape, the text of
/// every block, and where its links lead.
struct CommonMarkTree {
  /// Kinds of nodes in the order they open, a nought where one closes; neighbouring texts
  /// are one. Numbers, since millions of trees are compared.
  private(set) var shape: [UInt32] = []
  /// The text of each paragraph, heading and cell.
  private(set) var texts: [String] = []
  /// Destinations of links and images.
  private(set) var destinations: [String] = []

  init(_ markdown: String) {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var bytes = Array(markdown.utf8).map { CChar(bitPattern: $0) }
    bytes.withUnsafeMutableBufferPointer { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    guard let document = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(document) }
    walk(document)
  }

  private mutating func walk(_ document: OpaquePointer) {
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    var lastWasText = false
    var text = ""
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      let kind = cmark_node_get_type(node)
      if kind == CMARK_NODE_TEXT {
        if !lastWasText { shape.append(UInt32(kind.rawValue)) }
        text += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        lastWasText = true
        continue
      }
      lastWasText = false
      let holdsText = kind == CMARK_NODE_PARAGRAPH || kind == CMARK_NODE_HEADING || isCell(node)
      if event == CMARK_EVENT_ENTER {
        shape.append(UInt32(kind.rawValue))
        if let target = cmark_node_get_url(node) { destinations.append(String(cString: target)) }
        if holdsText { text = "" }
      } else {
        shape.append(0)
        if holdsText { texts.append(text) }
      }
    }
  }

  /// A cell's kind is given out by the extension when it registers.
  private func isCell(_ node: OpaquePointer) -> Bool {
    cmark_node_get_type_string(node).map { strcmp($0, "table_cell") == 0 } ?? false
  }
}

internal import LibXML

extension XMLTree {
  /// A person's or a page's name: references replaced (old sites stored names as HTML),
  /// tags gone, white space collapsed; nil where nothing is left.
  func name(of node: Int?) -> String? {
    guard let node else { return nil }
    guard hasMarkup(node) else { return string(of: node) }
    let text = plainText(of: node).text
    return text.isEmpty ? nil : text
  }

  /// The address of a page; nil for one that is empty but for its scheme.
  func siteAddress(of node: Int?) -> String? {
    guard let node else { return nil }
    let bytes = bytes(of: node)
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
      bytes[slash...].contains(where: { $0 > 0x20 && $0 != UInt8(ascii: "/") })
    else { return nil }
    return string(of: node)
  }
}

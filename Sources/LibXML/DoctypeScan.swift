/// Finds the end of a document type declaration, quotes and comments in it respected.
struct DoctypeScan {
  /// One past its `>`; nil where it does not end.
  private(set) var end: Int?
  /// Whether it declares entities.
  private(set) var declaresEntities = false

  /// Scans the declaration that starts at a place. Linear.
  init(_ bytes: ByteView, from start: Int) {
    var index = start + 2
    var brackets = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let close = bytes.find(bytes[index], from: index + 1) else { return }
        index = close
      case UInt8(ascii: ">") where brackets == 0:
        end = index + 1
        return
      case UInt8(ascii: "<"):
        let rest = bytes.part(from: index)
        if rest.starts(with: "<!ENTITY") { declaresEntities = true }
        if rest.starts(with: "<!--") {
          guard let close = RepairWindow.search("-->", in: bytes, from: index + 4) else { return }
          index = close + 2
        }
      default: break
      }
      index += 1
    }
  }
}

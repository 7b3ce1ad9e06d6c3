extension XMLStream {
  /// The beginning of one reading of a document: its encoding, and its pieces.
  struct Opening {
    /// The encoding: byte order, or what the document declares if that can be true.
    let charset: Charset
    /// The document; nil where it cannot be opened.
    let pieces: XMLPieces?

    /// Opens a document and finds out its encoding.
    init(_ input: XMLInput) {
      guard let pieces = XMLPieces(input) else {
        (charset, self.pieces) = (.utf8, nil)
        return
      }
      let stated = Opening.stated(in: pieces)
      let needsProof =
        stated != .utf8 && stated.unit == 1 && !(stated.isEscaped && pieces.holds(0x1B))
      // A label other than UTF-8 on bytes that are UTF-8 throughout is a converter's
      // leftover: the whole document tells, and is then read from the beginning.
      charset = needsProof && Opening.isUTF8(pieces) ? .utf8 : stated
      self.pieces = needsProof ? XMLPieces(input) : pieces
    }

    /// Opens a document of known encoding.
    init(_ input: XMLInput, charset: Charset) {
      self.charset = charset
      pieces = XMLPieces(input)
    }

    /// Bytes a declaration has to stand in.
    private static let declaration = 1 << 10

    /// What the beginning states.
    private static func stated(in pieces: XMLPieces) -> Charset {
      if pieces.startsPlainly { return .utf8 }
      let head = pieces.head(declaration)
      if let charset = head.withView({ TextDecoding.byteOrder(of: $0) }) { return charset }
      // Nothing behind the declaration's end has to be looked at.
      let end = head.withView { RepairWindow.search("?>", in: $0, from: 0) }
      guard let end, let label = TextDecoding.declarationInXML(Array(head[..<(end + 2)])),
        let declared = Charset(label: label), declared.unit == 1
      else { return .utf8 }
      return declared
    }

    /// Whether a document is UTF-8 from its first piece to its last.
    private static func isUTF8(_ pieces: XMLPieces) -> Bool {
      var pieces = pieces
      var isValid = true
      pieces.visit { piece, isLast in
        let end = UTF8Bytes.validEnd(of: piece)
        let isCut = end < piece.count && UTF8Bytes.sequence(in: piece, at: end) == .cut
        isValid = end == piece.count || isCut && !isLast
        return isValid ? end : nil
      }
      return isValid
    }
  }
}

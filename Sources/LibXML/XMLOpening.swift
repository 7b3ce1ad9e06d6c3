extension XMLStream {
  /// The beginning of one reading of a document: its encoding, and the first piece, which
  /// had to be read to know it and need not be read again.
  struct Opening {
    /// Bytes read at once.
    static let chunk = 64 << 10

    /// The encoding: byte order, or what the document declares if that can be true.
    let charset: Charset
    /// Reads on; nil where the document cannot be opened.
    let fill: XMLInput.Filler?
    /// The first piece, and how many bytes of it count; nil where none was read yet.
    let first: [UInt8]
    let firstCount: Int?

    /// Opens a document and finds out its encoding.
    init(_ input: XMLInput) {
      var buffer = [UInt8](repeating: 0, count: Opening.chunk)
      guard let fill = input.open() else {
        (charset, self.fill, first, firstCount) = (.utf8, nil, [], nil)
        return
      }
      let count = fill(&buffer)
      let (stated, needsProof) = Opening.stated(in: buffer[..<count])
      guard needsProof else {
        (charset, self.fill, first, firstCount) = (stated, fill, buffer, count)
        return
      }
      // A label other than UTF-8 on bytes that are UTF-8 throughout is a converter's
      // leftover: the whole document tells, and is then read from the beginning.
      let isUTF8 = Opening.isUTF8(buffer, count, fill)
      charset = isUTF8 ? .utf8 : stated
      self.fill = input.open()
      first = buffer
      firstCount = nil
    }

    /// Opens a document of known encoding.
    init(_ input: XMLInput, charset: Charset) {
      self.charset = charset
      fill = input.open()
      first = [UInt8](repeating: 0, count: Opening.chunk)
      firstCount = nil
    }

    /// Bytes a declaration has to stand in.
    private static let declaration = 1 << 10

    /// What the beginning states, and whether all bytes have to bear it out.
    private static func stated(in piece: ArraySlice<UInt8>) -> (Charset, needsProof: Bool) {
      let head = Array(piece.prefix(Opening.declaration))
      if let charset = head.withView({ TextDecoding.byteOrder(of: $0) }) { return (charset, false) }
      guard let label = TextDecoding.declarationInXML(head), let declared = Charset(label: label),
        declared != .utf8, declared.unit == 1
      else { return (.utf8, false) }
      return (declared, !(declared.isEscaped && piece.contains(0x1B)))
    }

    /// Whether a document is UTF-8 from its first piece to its last.
    private static func isUTF8(
      _ first: [UInt8], _ firstCount: Int, _ fill: XMLInput.Filler
    ) -> Bool {
      var buffer = first
      var count = firstCount
      var rest: [UInt8] = []
      while count > 0 {
        let joined = rest + buffer[..<count]
        let end = joined.withView { UTF8Bytes.validEnd(of: $0) }
        guard joined.count - end < 4 else { return false }
        rest = Array(joined[end...])
        if !rest.isEmpty, rest.withView({ UTF8Bytes.sequence(in: $0, at: 0) }) != .cut {
          return false
        }
        count = fill(&buffer)
      }
      return rest.isEmpty
    }
  }
}

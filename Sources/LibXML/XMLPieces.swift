/// One reading of a document from its beginning, in pieces: parts of the bytes at hand,
/// or of a buffer that is filled again and again.
struct XMLPieces {
  /// Bytes that are looked at together.
  static let size = 64 << 10

  private var buffer: [UInt8]
  private let fill: XMLInput.Filler?
  /// What is to be looked at next, and where the bytes in the buffer end.
  private var start = 0
  private var end: Int
  private var isLast: Bool
  private var reach = XMLPieces.size

  /// A reading; nil where the document cannot be opened.
  init?(_ input: XMLInput) {
    switch input.content {
    case .bytes(let bytes):
      buffer = bytes
      fill = nil
      end = bytes.count
      isLast = true
    case .stream(let open):
      guard let filler = open() else { return nil }
      fill = filler
      // The first piece stands alone, so that it can be looked at before.
      buffer = [UInt8](repeating: 0, count: XMLPieces.size)
      end = filler(&buffer, 0)
      isLast = end == 0
    }
  }

  /// The first bytes, at most so many.
  func head(_ count: Int) -> [UInt8] { Array(buffer[start..<min(end, start + count)]) }

  /// Whether it begins with the declaration that nearly all have, of UTF-8.
  var startsPlainly: Bool {
    buffer.withView { bytes in
      let head = bytes.part(start..<min(end, start + 38))
      return head.startsCaseless(with: "<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    }
  }

  /// Whether the first piece has a byte.
  func holds(_ byte: UInt8) -> Bool {
    buffer[start..<min(end, start + XMLPieces.size)].contains(byte)
  }

  /// Leaves out bytes at the beginning.
  mutating func skip(_ count: Int) { start = min(end, start + count) }

  /// Shows the pieces one after another until `body` answers nil. It answers how much of a
  /// piece it dealt with; the rest comes again in front of the next. The last piece, which
  /// may be empty, is dealt with whole.
  mutating func visit(_ body: (_ piece: ByteView, _ isLast: Bool) -> Int?) {
    while true {
      let near = min(end, start + reach)
      let isEnd = isLast && near == end
      guard let taken = buffer.withView({ body($0.part(start..<near), isEnd) }), !isEnd else {
        return
      }
      start += taken
      if near < end {
        if taken == 0 { reach *= 2 }
      } else {
        refill()
      }
    }
  }

  /// Moves what is left to the front and reads on.
  private mutating func refill() {
    guard let fill else { return }
    let rest = end - start
    if start > 0 {
      for index in 0..<rest { buffer[index] = buffer[start + index] }
      (start, end) = (0, rest)
    }
    if buffer.count - rest < XMLPieces.size / 2 {
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    let count = fill(&buffer, rest)
    end = rest + count
    isLast = count == 0
  }
}

/// One run of text, or of what stands in a CDATA section, looked over and copied as
/// libxml2 would hand it on.
struct XMLTextScan {
  private let piece: ByteView
  private let range: Range<Int>
  private let isCut: Bool
  private let isSection: Bool
  private let mends: Bool
  /// Whether libxml2 would find nothing wrong with it, or all of it was mended.
  private(set) var isSound = true
  /// Whether what is wrong with it can be mended here.
  private(set) var isMendable = true
  /// How many places were changed.
  private(set) var repairs = 0
  /// Line ends in it.
  private(set) var lines = 0
  private var lineStart: Int
  /// Bytes since then that begin no character.
  private var continuations = 0
  private var copied: Int

  /// A scan of a part of a piece. Where it is cut, more text may follow. With `mends` stray
  /// references and characters that XML does not have are dealt with as `Repair` would.
  init(_ piece: ByteView, _ range: Range<Int>, isCut: Bool, isSection: Bool, mends: Bool) {
    self.piece = piece
    self.range = range
    self.isCut = isCut
    self.isSection = isSection
    self.mends = mends
    lineStart = range.lowerBound
    copied = range.lowerBound
  }

  /// Columns from the last line end, or the beginning, as libxml2 counts them: characters
  /// in text, bytes in a section.
  func columns(at end: Int) -> Int { end - lineStart - (isSection ? 0 : continuations) }

  /// Copies the text; the place behind it, or where it may go on in the middle of
  /// something.
  mutating func run(into words: inout XMLWords) -> Int {
    run(into: &words, from: range.lowerBound)
  }

  /// The same where all is plain ASCII up to a place.
  mutating func run(into words: inout XMLWords, from start: Int) -> Int {
    var index = start
    let end = range.upperBound
    while index < end {
      index =
        isSection
        ? piece.plainSectionASCIIEnd(from: index, to: end)
        : piece.plainTextASCIIEnd(from: index, to: end)
      guard index < end else { break }
      guard let next = special(at: index, into: &words) else { break }
      index = next
    }
    copy(to: index, into: &words)
    return index
  }

  private mutating func copy(to end: Int, into words: inout XMLWords) {
    if end > copied { words.append(piece.part(copied..<end)) }
    copied = end
  }

  /// Deals with what is not plain ASCII; the place behind it, nil where the text is not
  /// sound or is cut inside it.
  private mutating func special(at index: Int, into words: inout XMLWords) -> Int? {
    let byte = piece[index]
    switch byte {
    case 0x0A:
      lines += 1
      lineStart = index + 1
      continuations = 0
      return index + 1
    case 0x09: return index + 1
    case 0x0D: return carriageReturn(at: index, into: &words)
    case 0x80...: return characters(at: index, into: &words)
    case UInt8(ascii: "]"):
      if isCut, index + 2 >= range.upperBound { return nil }
      let rest = piece.part(index..<range.upperBound)
      guard rest.starts(with: "]]>") else { return index + 1 }
      // Where the section before it ended is not for us to say.
      isMendable = false
      return unsound()
    case UInt8(ascii: "&"):
      return mends ? anyReference(at: index, into: &words) : reference(at: index, into: &words)
    default: return mends ? drop(1, at: index, into: &words) : unsound()
    }
  }

  private mutating func drop(_ count: Int, at index: Int, into words: inout XMLWords) -> Int {
    copy(to: index, into: &words)
    copied = index + count
    repairs += 1
    return copied
  }

  private mutating func unsound() -> Int? {
    isSound = false
    return nil
  }

  /// A carriage return: a line end of another system, which becomes a line feed, or the
  /// first half of one, which goes; none is left in a section.
  private mutating func carriageReturn(at index: Int, into words: inout XMLWords) -> Int? {
    let isLast = index + 1 == range.upperBound
    if isLast, isCut, !isSection { return nil }
    copy(to: index, into: &words)
    copied = index + 1
    if !isSection, isLast || piece[index + 1] != 0x0A { words.append(0x0A) }
    return copied
  }

  /// A run of characters beyond ASCII.
  private mutating func characters(at start: Int, into words: inout XMLWords) -> Int? {
    var index = start
    while index < range.upperBound, piece[index] >= 0x80 {
      switch UTF8Bytes.sequence(in: piece, at: index) {
      case .valid(let length):
        if piece[index] == 0xEF, piece[index + 1] == 0xBF, piece[index + 2] >= 0xBE {
          return mends ? drop(3, at: index, into: &words) : unsound()
        }
        continuations += length - 1
        index += length
      case .cut:
        guard isCut else { return unsound() }
        // What comes before it is dealt with.
        return index > start ? index : nil
      case .invalid: return unsound()
      }
    }
    return index
  }

  /// A reference, replaced: one of XML's own five or a character's number.
  private mutating func reference(at index: Int, into words: inout XMLWords) -> Int? {
    let longest = min(range.upperBound, index + 12)
    let tail = piece.part(index..<longest)
    guard let close = tail.find(UInt8(ascii: ";")) else {
      return isCut && longest == range.upperBound ? nil : unsound()
    }
    let name = tail.part(0..<close + 1)
    copy(to: index, into: &words)
    if let byte = XMLTextScan.predefined(name) {
      words.append(byte)
    } else {
      guard let scalar = XMLTextScan.scalar(name) else { return unsound() }
      var bytes: [UInt8] = []
      UTF8Bytes.append(scalar, to: &bytes)
      bytes.withView { words.append($0) }
    }
    copied = index + close + 1
    return copied
  }

  /// Any reference that HTML knows, or an `&` that begins none.
  private mutating func anyReference(at index: Int, into words: inout XMLWords) -> Int? {
    let longest = min(range.upperBound, index + 40)
    if isCut, longest == range.upperBound { return nil }
    let tail = piece.part(index..<longest)
    copy(to: index, into: &words)
    if let close = tail.find(UInt8(ascii: ";")),
      let byte = XMLTextScan.predefined(tail.part(0..<close + 1))
    {
      words.append(byte)
      copied = index + close + 1
      return copied
    }
    var character: [UInt8] = []
    guard let length = Entities.reference(in: tail, at: 0, to: &character),
      tail[length - 1] == UInt8(ascii: ";")
    else {
      repairs += 1
      return index + 1
    }
    copied = index + length
    let isNumeric = tail[1] == UInt8(ascii: "#")
    let isNone = isNumeric && XMLTextScan.isNoCharacter(character)
    if isNone || !isNumeric { repairs += 1 }
    if !isNone {
      character.removeAll { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }
      character.withView { words.append($0) }
    }
    return copied
  }

  /// Whether a number named no character: U+FFFD stands for those, and U+FFFE and U+FFFF
  /// are none in XML.
  private static func isNoCharacter(_ bytes: [UInt8]) -> Bool {
    bytes.count == 3 && bytes[0] == 0xEF && bytes[1] == 0xBF && bytes[2] >= 0xBD
  }

  private static func predefined(_ name: ByteView) -> UInt8? {
    if name.is("&lt;") { return UInt8(ascii: "<") }
    if name.is("&gt;") { return UInt8(ascii: ">") }
    if name.is("&amp;") { return UInt8(ascii: "&") }
    if name.is("&quot;") { return UInt8(ascii: "\"") }
    if name.is("&apos;") { return UInt8(ascii: "'") }
    return nil
  }

  /// The character that `&#…;` names; nil for one that XML does not allow, and for a
  /// carriage return, which nobody means.
  private static func scalar(_ name: ByteView) -> UInt32? {
    guard name.starts(with: "&#") else { return nil }
    let isHex = name[2] == UInt8(ascii: "x")
    let first = isHex ? 3 : 2
    let digits = name.part(first..<name.count - 1)
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex,
        UInt8(ascii: "A")...UInt8(ascii: "F") where isHex:
        digit = UInt32(byte & 0x0F) + 9
      default: return nil
      }
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
    }
    switch value {
    case 0x09, 0x0A, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: return value
    default: return nil
    }
  }
}

/// What libxml2 gets to see of a sound XML document in UTF-8: what shapes it. Every text,
/// what stands in CDATA, and a record's elements that hold nothing else are looked over
/// here, set aside in an `XMLWords`, and stand for libxml2 as one mark; record start tags
/// are counted by the way.
///
/// Where something comes that is not certain to be sound, or that is rare (a document
/// type), the rest of the document is shown as it is: libxml2 then finds what is wrong
/// where it would have found it anyway. Text that is not sound can be mended instead.
struct XMLReduction {
  /// What libxml2 is to be shown of the last piece.
  private(set) var shown: ByteArena

  private var names: RecordNames
  private var counter: RecordCounter
  /// Record start tags that passed.
  var records = 0
  let mends: Bool
  private var isPlain = false
  private var isSection = false
  /// Whether text that can be mended is why the rest is shown as it is.
  private(set) var hasMendableText = false
  /// How many places were mended.
  var repairs = 0
  /// Where the tags that passed stand.
  var nesting: XMLNesting
  /// Elements that are open in a record that is being set aside, kept for their memory.
  var open: [OpenElement] = []
  /// Which records are worth the attempt to set them aside whole.
  var trust = XMLRecordTrust()
  /// How the last records were written that were set aside whole, the latest first.
  var patterns: [XMLRecordPattern]
  /// How often in a row a record was written otherwise than the one before; and how many are
  /// to pass before the next is compared with one.
  var misses = 0
  var wait = 0
  /// Whether what comes next goes on behind the piece.
  var isHeldBack = false
  /// Where the piece begins that is to be shown as it stands.
  private var from = 0

  /// Bytes of plain ASCII that libxml2 reads sooner than they are set aside.
  private static let shortest = 40

  /// Bytes of one tag, comment or instruction that are looked at before the document is
  /// shown as it is.
  static let longest = 4 << 10

  /// A reduction. One that mends gives up where it would show a document as it is.
  init(_ memory: XMLMemory, mends: Bool = false) {
    names = memory.records
    nesting = XMLNesting(memory.scope)
    shown = memory.shown
    memory.shown = ByteArena()
    patterns = memory.patterns
    self.mends = mends
    counter = RecordCounter(names)
  }

  /// Record start tags so far, outside CDATA and comments.
  var count: Int { records + counter.count }

  /// Whether it cannot go on: something is longer than a parser should be fed in one go, or
  /// more than text has to be mended.
  var isAtLoss: Bool { counter.isUnwieldy || mends && isPlain }

  /// Takes the next piece of the document; how much of it was dealt with. What is left
  /// must come again, with more behind it.
  mutating func take(_ piece: ByteView, isLast: Bool, words: inout XMLWords) -> Int {
    shown.truncate(to: 0)
    shown.reserve(piece.count + 1)
    words.forgetTaken()
    words.reserve(piece.count)
    from = 0
    isHeldBack = false
    var index = 0
    while index < piece.count, !isPlain, !isHeldBack {
      let next: Int?
      if isSection {
        next = section(piece, from: index, isLast: isLast, words: &words)
      } else if piece[index] == UInt8(ascii: "<") {
        if nesting.isClear {
          guard let end = leaves(piece, from: index, isLast: isLast, words: &words) else { break }
          if end > index {
            index = end
            continue
          }
        }
        next = markup(piece, at: index)
        if next == nil, isLast || piece.count - index > Self.longest { isPlain = true }
      } else {
        next = text(piece, from: index, isLast: isLast, words: &words)
      }
      guard let next else { break }
      index = next
    }
    if isPlain, !mends {
      counter.take(piece.part(from: index), isLast: isLast)
      index = piece.count
    }
    show(piece, to: index)
    return index
  }

  /// Shows what comes before a place, and one mark for what stands between that and
  /// another.
  mutating func show(_ piece: ByteView, upTo end: Int, resumingAt place: Int) {
    show(piece, to: end)
    shown.append(XMLWords.mark)
    from = place
  }

  /// Shows what comes before a place and was not shown or set aside.
  private mutating func show(_ piece: ByteView, to end: Int) {
    if end > from { shown.append(piece.part(from..<end)) }
    from = end
  }
}

// MARK: - Text

extension XMLReduction {
  /// Text up to the next tag; the place behind what is dealt with, nil where more bytes
  /// are needed.
  private mutating func text(
    _ piece: ByteView, from start: Int, isLast: Bool, words: inout XMLWords
  ) -> Int? {
    let found = piece.find(UInt8(ascii: "<"), from: start)
    let end = found ?? piece.count
    // White space between tags is as quickly shown as set aside.
    if end - start <= Self.shortest, piece.isShowable(start, to: end) { return end }
    var first = start
    while first < end, piece[first] <= 0x20 { first += 1 }
    if first == end { return end }
    return setAside(
      piece, start..<end, isCut: found == nil && !isLast, isSection: false, words: &words)
  }

  /// The inside of a CDATA section.
  private mutating func section(
    _ piece: ByteView, from start: Int, isLast: Bool, words: inout XMLWords
  ) -> Int? {
    if let close = piece.sectionEnd(from: start) {
      if close - start > Self.shortest / 2 || !piece.isShowable(start, to: close) {
        let end = setAside(
          piece, start..<close, isCut: false, isSection: true, words: &words)
        guard end == close else { return end }
      }
      isSection = false
      return close + 3
    }
    let end = isLast ? piece.count : piece.count - 2
    guard end > start else { return nil }
    return setAside(piece, start..<end, isCut: !isLast, isSection: true, words: &words)
  }

  /// Sets text aside, references replaced; the place behind it. Where it is cut, what may
  /// be half a character stays; nil where nothing else is there. Where it is not sound,
  /// nothing is set aside, and everything is shown from its beginning on.
  private mutating func setAside(
    _ piece: ByteView, _ range: Range<Int>, isCut: Bool, isSection: Bool, words: inout XMLWords
  ) -> Int? {
    let before = words.end
    var scan = XMLTextScan(
      piece, range, isCut: isCut, isSection: isSection, mends: mends)
    let end = scan.run(into: &words)
    guard scan.isSound else {
      words.drop(to: before)
      isPlain = true
      hasMendableText = scan.isMendable
      if isSection { counter = RecordCounter(names, inSection: true) }
      return range.lowerBound
    }
    guard end > range.lowerBound else {
      words.drop(to: before)
      return nil
    }
    repairs += scan.repairs
    show(piece, upTo: range.lowerBound, resumingAt: end)
    words.setAside(lines: scan.lines, columns: scan.columns(at: end))
    return end
  }
}

// MARK: - Markup

extension XMLReduction {
  /// Whatever starts with the `<` at a place; the place behind it, nil where more bytes
  /// are needed or nobody closes it.
  private mutating func markup(_ piece: ByteView, at open: Int) -> Int? {
    guard open + 1 < piece.count else { return nil }
    switch piece[open + 1] {
    case UInt8(ascii: "/"):
      guard let close = piece.find(UInt8(ascii: ">"), from: open + 2) else { return nil }
      nesting.close()
      return close + 1
    case UInt8(ascii: "!"):
      let tag = piece.part(from: open)
      if tag.starts(with: "<![CDATA[") {
        isSection = true
        return open + 9
      }
      if tag.count < 9 { return nil }
      if tag.starts(with: "<!--") { return end(of: "-->", in: piece, from: open + 4) }
      isPlain = true
      return open
    case UInt8(ascii: "?"): return end(of: "?>", in: piece, from: open + 2)
    case let byte where isNameStart(byte):
      guard let (name, close) = piece.startTag(at: open), close - open <= Self.longest else {
        return nil
      }
      if names.isRecord(piece, open + 1..<name) { records += 1 }
      nesting.open(piece, name: open + 1..<name, rest: name..<close)
      return close + 1
    default:
      isPlain = true
      return open
    }
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte >= 0x80
  }

  private func end(of mark: StaticString, in piece: ByteView, from start: Int) -> Int? {
    RepairWindow.search(mark, in: piece, from: start).map { $0 + mark.utf8CodeUnitCount }
  }
}

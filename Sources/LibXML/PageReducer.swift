internal import Glibc

/// The pass over a page that makes its reduction: it tells tags, text, comments and
/// scripts apart as libxml2 will.
@safe struct PageReducer {
  let source: UnsafePointer<UInt8>
  let count: Int
  private let target: UnsafeMutablePointer<UInt8>
  private let settingAside: Bool
  /// Bytes of the source that are written or cut.
  private var copied = 0
  private var written = 0
  private(set) var cuts: [PageReduction.Cut]
  private(set) var saveNotes: [String] = []

  /// Shorter text and values cost libxml2 less than a cut costs us.
  private static let leastText = 16
  private static let leastValue = 8
  /// Longest reference in a text: `&CounterClockwiseContourIntegral;` has 33 bytes.
  private static let longestReference = 64

  init(
    _ source: UnsafePointer<UInt8>, count: Int, to target: UnsafeMutablePointer<UInt8>,
    settingAside: Bool, cuts: [PageReduction.Cut]
  ) {
    unsafe self.source = source
    self.count = count
    unsafe self.target = target
    self.settingAside = settingAside
    self.cuts = cuts
  }

  /// Writes the reduction with a NUL behind it; how many bytes that is.
  mutating func run() -> Int {
    var position = 0
    while position < count {
      guard let open = find(UInt8(ascii: "<"), from: position) else { break }
      if settingAside, open - position >= Self.leastText { text(position..<open) }
      position = markup(at: open)
    }
    copy(to: count)
    unsafe target[written] = 0
    return written + 1
  }

  // MARK: Writing

  private mutating func copy(to end: Int) {
    guard end > copied else { return }
    unsafe memcpy(target + written, source + copied, end - copied)
    written += end - copied
    copied = end
  }

  private mutating func write(_ byte: UInt8) {
    unsafe target[written] = byte
    written += 1
  }

  /// Notes that the source up to `end` is dealt with.
  private mutating func cut(from start: Int, to end: Int, _ kind: PageReduction.Kind, _ number: Int)
  {
    copied = end
    cuts.append(
      PageReduction.Cut(
        end: UInt32(truncatingIfNeeded: written), start: UInt32(truncatingIfNeeded: start),
        sourceEnd: UInt32(truncatingIfNeeded: end), kind: kind,
        number: UInt8(truncatingIfNeeded: number)))
  }

  // MARK: Looking

  private func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let length = (end ?? count) - start
    guard length > 0, let found = unsafe memchr(source + start, Int32(byte), length) else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(source)
  }

  private func isLetter(at index: Int) -> Bool {
    unsafe index < count && (source[index] | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Whether lower-case letters stand at a place, in any case.
  private func stands(_ word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where unsafe source[index + offset] | 0x20 != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether libxml2 hands the bytes on as they are: it leaves out control characters and
  /// the two that are none at the end of the first plane (EF BF BE, EF BF BF).
  private func isPlain(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while index + 8 <= range.upperBound {
      let eight = unsafe UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
      let low = (eight &- ones &* 0x20) & ~eight & highs
      if low != 0, !isPlainByByte(index..<index + 8) { return false }
      index += 8
    }
    guard isPlainByByte(index..<range.upperBound) else { return false }
    return find(0xEF, from: range.lowerBound, to: range.upperBound) == nil
  }

  private func isPlainByByte(_ range: Range<Int>) -> Bool {
    for index in range {
      let byte = unsafe source[index]
      if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D { return false }
    }
    return true
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    for index in range where unsafe source[index] > 0x20 { return false }
    return true
  }
}

// MARK: - Text

extension PageReducer {
  /// Sets aside what stands between two tags, references left where they are.
  private mutating func text(_ range: Range<Int>) {
    guard isPlain(range) else { return }
    var start = range.lowerBound
    while start < range.upperBound {
      let end = find(UInt8(ascii: "&"), from: start, to: range.upperBound) ?? range.upperBound
      if end - start >= Self.leastText { setAside(start..<end) }
      guard end < range.upperBound else { return }
      start = endOfReference(at: end, to: range.upperBound)
      guard start - end <= Self.longestReference else { return }
    }
  }

  private mutating func setAside(_ range: Range<Int>) {
    copy(to: range.lowerBound)
    let blank = isBlank(range)
    write(blank ? 0x20 : PageReduction.textMark)
    cut(from: range.lowerBound, to: range.upperBound, blank ? .blank : .text, 0)
  }

  /// The place behind a reference and the character that ends it, which is none that
  /// libxml2 takes for a part of a name.
  private func endOfReference(at start: Int, to limit: Int) -> Int {
    var index = start + 1
    while index < limit {
      let byte = unsafe source[index]
      index += 1
      let isName =
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
        || "#._-:".utf8.contains(byte)
      if !isName { break }
    }
    return index
  }
}

// MARK: - Markup

extension PageReducer {
  /// Goes past what a `<` begins; the place behind it.
  private mutating func markup(at open: Int) -> Int {
    guard open + 1 < count else { return count }
    switch unsafe source[open + 1] {
    case UInt8(ascii: "/"):
      guard isLetter(at: open + 2) else { return open + 2 }
      return find(UInt8(ascii: ">"), from: open + 2).map { $0 + 1 } ?? count
    case UInt8(ascii: "!"):
      if stands("--", at: open + 2) { return comment(at: open) }
      return find(UInt8(ascii: ">"), from: open + 2).map { $0 + 1 } ?? count
    case UInt8(ascii: "?"):
      return find(UInt8(ascii: ">"), from: open + 2).map { $0 + 1 } ?? count
    default:
      return isLetter(at: open + 1) ? startTag(at: open) : open + 1
    }
  }

  /// `<!--` to `-->` or `--!>`.
  private mutating func comment(at open: Int) -> Int {
    let start = open + 4
    // Ends before it began.
    if start < count, unsafe source[start] == UInt8(ascii: ">") { return start + 1 }
    if stands("->", at: start) { return start + 2 }
    var from = start
    while let dash = find(UInt8(ascii: "-"), from: from) {
      if stands("-->", at: dash) || stands("--!>", at: dash) {
        let end = unsafe dash + (source[dash + 2] == UInt8(ascii: ">") ? 3 : 4)
        noteSaving(start..<dash)
        if settingAside, end - open > 7 {
          copy(to: start)
          for byte in [UInt8(ascii: "-"), UInt8(ascii: "-"), UInt8(ascii: ">")] { write(byte) }
          cut(from: end, to: end, .nothing, 0)
        }
        return end
      }
      from = dash + 1
    }
    return count
  }

  /// Keeps a comment by whatever saved the page.
  private mutating func noteSaving(_ comment: Range<Int>) {
    guard saveNotes.count < HTMLPage.Limits.saveNotes, comment.count > 12 else { return }
    let range = comment.prefix(2000)
    for index in range {
      let isNote =
        switch unsafe source[index] | 0x20 {
        case UInt8(ascii: "s"): stands("saved", at: index)
        case UInt8(ascii: "a"): stands("archived on", at: index)
        case UInt8(ascii: "m"): stands("mirrored", at: index)
        default: false
        }
      guard isNote else { continue }
      unsafe saveNotes.append(
        String(
          decoding: UnsafeBufferPointer(start: source + range.lowerBound, count: range.count),
          as: UTF8.self))
      return
    }
  }

  private mutating func startTag(at open: Int) -> Int {
    var index = open + 1
    var number = 0
    let firstCut = cuts.count
    let writtenBefore = written - copied + open
    while index < count {
      let byte = unsafe source[index]
      guard byte <= UInt8(ascii: ">") else {
        index += 1
        continue
      }
      if byte == UInt8(ascii: ">") { break }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        isValueStart(index, after: open)
      else {
        index += 1
        continue
      }
      guard let end = find(byte, from: index + 1) else {
        index = count
        break
      }
      if settingAside, number < PageReduction.mostValues {
        if setAside(value: index + 1..<end, number) { number += 1 }
      }
      index = end + 1
    }
    guard index < count else { return count }
    let end = index + 1
    if end - open > HTMLPage.Limits.tagBytes {
      // Its values are part of what is shortened.
      cuts.removeSubrange(firstCut...)
      if number > 0 { (written, copied) = (writtenBefore, open) }
      copy(to: open)
      unsafe shorten(UnsafeBufferPointer(start: source + open, count: end - open))
      cut(from: end, to: end, .nothing, 0)
    }
    return raw(open, end) ?? end
  }

  /// Whether a quote opens a value: it does behind `=`; a stray one means nothing to
  /// libxml2.
  private func isValueStart(_ quote: Int, after open: Int) -> Bool {
    var before = quote - 1
    while before > open, unsafe source[before] <= 0x20 { before -= 1 }
    return unsafe source[before] == UInt8(ascii: "=")
  }

  /// Sets a value aside where libxml2 would hand it on as it is. One that holds a bracket
  /// stays: in a damaged tag it may be markup. One that looks like our mark does not.
  private mutating func setAside(value range: Range<Int>, _ number: Int) -> Bool {
    guard !range.isEmpty else { return false }
    let isMark = unsafe source[range.lowerBound] == PageReduction.valueMark && range.count > 1
    guard range.count >= Self.leastValue || isMark else { return false }
    for index in range {
      let byte = unsafe source[index]
      guard byte >= 0x20, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<"),
        byte != UInt8(ascii: ">")
      else { return false }
    }
    copy(to: range.lowerBound)
    write(PageReduction.valueMark)
    write(PageReduction.firstNumber + UInt8(truncatingIfNeeded: number))
    cut(from: range.lowerBound, to: range.upperBound, .value, number)
    return true
  }

  /// Sets aside what stands in a script or a style sheet; the place behind it. Nil for
  /// any other element, and for one that holds nothing.
  private mutating func raw(_ open: Int, _ end: Int) -> Int? {
    let name: StaticString
    if stands("script", at: open + 1) {
      name = "script"
    } else if stands("style", at: open + 1) {
      name = "style"
    } else {
      return nil
    }
    let behind = unsafe source[open + 1 + name.utf8CodeUnitCount]
    guard behind <= 0x20 || behind == UInt8(ascii: ">") || behind == UInt8(ascii: "/") else {
      return nil
    }
    // `<script/>` holds nothing; `src=x/>` is an address that ends so.
    if unsafe source[end - 2] == UInt8(ascii: "/") {
      let before = unsafe source[end - 3]
      if before <= 0x20 || before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")
        || end - 2 == open + 1 + name.utf8CodeUnitCount
      {
        return nil
      }
    }
    var from = end
    while let close = find(UInt8(ascii: "<"), from: from) {
      if close + 1 < count, unsafe source[close + 1] == UInt8(ascii: "/"),
        stands(name, at: close + 2)
      {
        if settingAside, close - end >= Self.leastText { setAside(end..<close) }
        return close
      }
      from = close + 1
    }
    return count
  }
}

// MARK: - Long tags

extension PageReducer {
  /// Writes a tag (`<`…`>`) with what may stay of its attributes: libxml2 compares every
  /// attribute with every other.
  private mutating func shorten(_ tag: UnsafeBufferPointer<UInt8>) {
    var position = 1
    let end = tag.count
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "/") }
    func append(_ range: Range<Int>) {
      guard let base = tag.baseAddress else { return }
      unsafe memcpy(target + written, base + range.lowerBound, range.count)
      written += range.count
    }
    while position < end, unsafe !isSpace(tag[position]), unsafe tag[position] != UInt8(ascii: ">")
    { position += 1 }
    append(0..<min(position, HTMLPage.Limits.tagBytes))
    var kept = 0
    var room = HTMLPage.Limits.longTagValueBytes * 4
    while position < end, kept < HTMLPage.Limits.attributesPerLongTag {
      while position < end, unsafe isSpace(tag[position]) { position += 1 }
      let start = position
      var quote: UInt8 = 0
      var isValue = false
      while position < end {
        let byte = unsafe tag[position]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte <= 0x20 || byte == UInt8(ascii: ">") {
          break
        }
        isValue = byte == UInt8(ascii: "=")
        position += 1
      }
      let length = position - start
      if length > 0, length <= HTMLPage.Limits.longTagValueBytes, length <= room {
        write(0x20)
        append(start..<position)
        room -= length
        kept += 1
      }
      if position < end, unsafe tag[position] == UInt8(ascii: ">") { break }
    }
    write(UInt8(ascii: ">"))
  }
}

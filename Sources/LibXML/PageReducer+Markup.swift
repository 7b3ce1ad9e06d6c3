extension PageReducer {
  /// Goes past what a `<` begins; the place behind it.
  mutating func markup(at open: Int) -> Int {
    guard open + 1 < count else { return count }
    switch unsafe source[open + 1] {
    case UInt8(ascii: "/"):
      guard isLetter(at: open + 2) else { return open + 2 }
      let (name, end) = name(at: open + 2)
      inline.end(name)
      if settingAside, let standIn = standIns.take(name, isStart: false) {
        copy(to: open + 2)
        write(standIn.name)
        leaveOut(to: end)
      }
      return find(UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? count
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
          leaveOut(to: end)
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

  /// Sets aside what stands in a script or a style sheet; the place behind it. Nil for
  /// any other element, and for one that holds nothing.
  mutating func raw(_ open: Int, _ end: Int) -> Int? {
    let name: StaticString
    // Of nearly all tags the first letter tells.
    guard open + 1 < count, unsafe source[open + 1] | 0x20 == UInt8(ascii: "s") else { return nil }
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

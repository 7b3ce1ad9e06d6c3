internal import CBlocks

// Sixteen bytes at a time.
//
// Unsafe code here: a block is only looked at where all of it lies inside the view.
extension ByteView {
  /// What is known of plain words.
  struct PlainWords {
    let isASCII: Bool
  }

  /// Bytes looked at together.
  private static let block = 16

  /// Where, going by blocks, the first byte of a kind stands before an end; else where
  /// there is no whole block left.
  private func firstStop(
    from start: Int, to end: Int, _ stops: (UnsafePointer<UInt8>) -> UInt32
  ) -> (place: Int, isFound: Bool) {
    precondition(start >= 0 && end <= endIndex)
    var index = start
    guard let bytes = unsafe base else { return (index, false) }
    while index + ByteView.block <= end {
      let found = unsafe stops(bytes + index)
      if found != 0 { return (index + found.trailingZeroBitCount, true) }
      index += ByteView.block
    }
    return (index, false)
  }

  /// Where a name in a tag ends: at white space, `/`, `>`, or the end.
  func nameEnd(from start: Int) -> Int {
    let stop = unsafe firstStop(from: start, to: endIndex) { unsafe rapport_name_stops_16($0) }
    if stop.isFound { return stop.place }
    var index = stop.place
    while index < endIndex, self[index] > 0x20, self[index] != UInt8(ascii: "/"),
      self[index] != UInt8(ascii: ">")
    {
      index += 1
    }
    return index
  }

  /// The first place in a range that is no plain ASCII text of XML: a control character, a
  /// reference, a `]`, or a byte beyond ASCII; else the range's end.
  func plainTextASCIIEnd(from start: Int, to end: Int) -> Int {
    let stop = unsafe firstStop(from: start, to: end) {
      unsafe rapport_odd_16($0)
        | rapport_either_16($0, CChar(UInt8(ascii: "&")), CChar(UInt8(ascii: "]")))
    }
    if stop.isFound { return stop.place }
    var index = stop.place
    while index < end {
      let byte = self[index]
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "]") {
        break
      }
      index += 1
    }
    return index
  }

  /// The same inside CDATA, where nothing is a reference.
  func plainSectionASCIIEnd(from start: Int, to end: Int) -> Int {
    let stop = unsafe firstStop(from: start, to: end) { unsafe rapport_odd_16($0) }
    if stop.isFound { return stop.place }
    var index = stop.place
    while index < end, self[index] >= 0x20, self[index] < 0x80 { index += 1 }
    return index
  }

  /// The first place from one on where the content of an element is not plain ASCII, or where
  /// it may end: at a tag, a reference, a `]`, a control character or a byte beyond ASCII;
  /// else the end.
  func plainContentEnd(from start: Int) -> Int {
    let stop = unsafe firstStop(from: start, to: endIndex) { unsafe rapport_content_stops_16($0) }
    if stop.isFound { return stop.place }
    var index = stop.place
    while index < endIndex {
      let byte = self[index]
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
        || byte == UInt8(ascii: "]")
      {
        break
      }
      index += 1
    }
    return index
  }

  /// The same inside CDATA, where only a `]` may be its end.
  func plainSectionContentEnd(from start: Int) -> Int {
    let stop = unsafe firstStop(from: start, to: endIndex) { unsafe rapport_section_stops_16($0) }
    if stop.isFound { return stop.place }
    var index = stop.place
    while index < endIndex, self[index] >= 0x20, self[index] < 0x80,
      self[index] != UInt8(ascii: "]")
    {
      index += 1
    }
    return index
  }

  /// The next tag of an XML document from a place on.
  func opening(from start: Int) -> Int? {
    guard start < endIndex else { return nil }
    return self[start] == UInt8(ascii: "<") ? start : find(UInt8(ascii: "<"), from: start)
  }

  /// Where the `]]>` begins that ends a section of CDATA.
  func sectionEnd(from start: Int) -> Int? {
    var index = start
    while let mark = find(UInt8(ascii: "]"), from: index), mark + 2 < endIndex {
      if self[mark + 1] == UInt8(ascii: "]"), self[mark + 2] == UInt8(ascii: ">") { return mark }
      index = mark + 1
    }
    return nil
  }

  /// Where the value of an attribute stops being itself: at a reference, a tag's bracket, a
  /// control character or a byte beyond ASCII; else its end.
  var plainAttributeEnd: Int {
    let stop = unsafe firstStop(from: 0, to: endIndex) {
      unsafe rapport_odd_16($0)
        | rapport_either_16($0, CChar(UInt8(ascii: "&")), CChar(UInt8(ascii: "<")))
    }
    if stop.isFound { return stop.place }
    var index = stop.place
    while index < endIndex, self[index] >= 0x20, self[index] < 0x80,
      self[index] != UInt8(ascii: "&"), self[index] != UInt8(ascii: "<")
    {
      index += 1
    }
    return index
  }

  /// Whether they are nothing but words with single spaces between: no tag, no reference,
  /// no control character, no address (`:`), and no byte that may begin a space beyond
  /// ASCII or a control character there; and whether they are ASCII. Nil where they are not.
  var plainWords: PlainWords? {
    var index = 0
    // Whether the byte before is a space, as a bit.
    var behind: UInt32 = 0
    var wide: UInt32 = 0
    if let bytes = unsafe base {
      while index + ByteView.block <= endIndex {
        let place = unsafe bytes + index
        let spaces = unsafe rapport_space_16(place)
        let odd =
          unsafe rapport_low_16(place) | rapport_either_16(place, 0x7F, CChar(bitPattern: 0xC2))
          | rapport_either_16(place, CChar(UInt8(ascii: "<")), CChar(UInt8(ascii: "&")))
          | rapport_either_16(place, CChar(UInt8(ascii: ":")), CChar(UInt8(ascii: ":")))
        if odd | spaces & (spaces << 1 | behind) != 0 { return nil }
        wide |= unsafe rapport_wide_16(place)
        behind = spaces >> 15
        index += ByteView.block
      }
    }
    var isASCII = wide == 0
    while index < endIndex {
      switch self[index] {
      case 0x20:
        if behind != 0 { return nil }
        behind = 1
      case ..<0x20, 0x7F, 0xC2, UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: ":"):
        return nil
      case 0x80...:
        isASCII = false
        behind = 0
      default: behind = 0
      }
      index += 1
    }
    return PlainWords(isASCII: isASCII)
  }
}

internal import Glibc

/// The pass over a page that makes its reduction: it tells tags, text, comments and
/// scripts apart as libxml2 will.
///
/// Unsafe code here and in its extensions: see `PageReduction`.
@safe struct PageReducer {
  let source: UnsafePointer<UInt8>
  let count: Int
  let target: UnsafeMutablePointer<UInt8>
  let settingAside: Bool
  /// Bytes of the source that are written or cut.
  var copied = 0
  var written = 0
  var cuts: [PageReduction.Cut] = []
  /// The attributes of all tags that were read here, in order.
  var attributes: [HTMLPage.Attribute] = []
  /// Their names.
  var names = AttributeNames()
  /// Where the text begins that stands in front of the tag at hand.
  var textStart = 0
  /// What decides whether inline elements can be kept from libxml2.
  var inline = InlineContext()
  /// Names that are written as others.
  var standIns: StandInNames
  /// How many elements and runs of text there are, at most.
  var nodes = 0
  /// Comments that say where and when the page was saved.
  var saveNotes: [String] = []

  init(
    _ source: UnsafePointer<UInt8>, count: Int, to target: UnsafeMutablePointer<UInt8>,
    settingAside: Bool, standIns: Bool
  ) {
    unsafe self.source = source
    self.count = count
    unsafe self.target = target
    self.settingAside = settingAside
    self.standIns = StandInNames(areUsable: standIns)
    guard settingAside else { return }
    cuts.reserveCapacity(count / 64)
    attributes.reserveCapacity(count / 96)
  }

  /// Writes the reduction with a NUL behind it; how many bytes that is.
  mutating func run() -> Int {
    var position = 0
    while position < count {
      guard let open = find(UInt8(ascii: "<"), from: position) else { break }
      textStart = position
      if open > position { nodes += 1 }
      if settingAside, open - position >= Self.leastText { text(position..<open) }
      position = markup(at: open)
    }
    copy(to: count)
    unsafe target[written] = 0
    return written + 1
  }

  /// Shorter text costs libxml2 less than a cut costs us.
  static let leastText = 16
}

// MARK: - Writing

extension PageReducer {
  /// Writes the source up to a place.
  mutating func copy(to end: Int) {
    guard end > copied else { return }
    unsafe memcpy(target + written, source + copied, end - copied)
    written += end - copied
    copied = end
  }

  mutating func write(_ word: StaticString) {
    unsafe memcpy(target + written, word.utf8Start, word.utf8CodeUnitCount)
    written += word.utf8CodeUnitCount
  }

  mutating func write(_ byte: UInt8) {
    unsafe target[written] = byte
    written += 1
  }

  /// Notes that the source up to a cut's end is dealt with; its `end` is where the writing
  /// has come to.
  mutating func add(_ cut: PageReduction.Cut) {
    var cut = cut
    cut.end = UInt32(truncatingIfNeeded: written)
    copied = Int(cut.sourceEnd)
    cuts.append(cut)
  }

  /// Notes that what stands between what was copied and a place is nothing anybody reads.
  mutating func leaveOut(to end: Int) {
    let place = UInt32(truncatingIfNeeded: end)
    add(PageReduction.Cut(kind: .nothing, start: place, sourceEnd: place))
  }
}

// MARK: - Looking

extension PageReducer {
  func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let length = (end ?? count) - start
    guard length > 0, let found = unsafe memchr(source + start, Int32(byte), length) else {
      return nil
    }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(source)
  }

  func isLetter(at index: Int) -> Bool {
    unsafe index < count && (source[index] | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Whether lower-case letters stand at a place, in any case.
  func stands(_ word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where unsafe source[index + offset] | 0x20 != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Eight bytes, as they lie in memory; all of them stand before `count`.
  func eight(at index: Int) -> UInt64 {
    unsafe UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
  }
}

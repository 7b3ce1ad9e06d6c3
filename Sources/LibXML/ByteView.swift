internal import Glibc

/// Bytes that somebody else holds, for the length of one call: a callback's text, a part
/// of an array. Never kept past the call it was handed to.
///
/// Unsafe code here: every read is checked against `count`; whoever makes a view (an
/// array lending itself, a libxml2 callback) keeps the bytes alive and unchanged while
/// it is in use. That is why no view leaves this module and none is stored in a type
/// that outlives a call.
@safe struct ByteView: RandomAccessCollection {
  private let buffer: UnsafeBufferPointer<UInt8>

  /// A view of a buffer that outlives it.
  init(_ buffer: UnsafeBufferPointer<UInt8>) { unsafe self.buffer = buffer }

  /// A view of `count` bytes from a C pointer; empty for NULL or a negative count.
  init(_ start: UnsafePointer<UInt8>?, count: some BinaryInteger) {
    unsafe buffer = UnsafeBufferPointer(
      start: start, count: start == nil ? 0 : Swift.max(0, Int(count)))
  }

  /// A view of a C string; empty for NULL.
  init(cString start: UnsafePointer<UInt8>?) {
    if let start = unsafe start {
      unsafe self.init(
        start, count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)))
    } else {
      unsafe self.init(nil, count: 0)
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { unsafe buffer.count }

  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < endIndex)
    return unsafe buffer[index]
  }

  /// Some of the bytes, counted from zero again.
  func part(_ range: Range<Int>) -> ByteView {
    precondition(range.lowerBound >= 0 && range.upperBound <= endIndex)
    return unsafe ByteView(UnsafeBufferPointer(rebasing: buffer[range]))
  }

  /// The bytes from a place on.
  func part(from start: Int) -> ByteView { part(start..<endIndex) }

  /// Eight bytes from a place on, as they lie in memory.
  func eight(at index: Int) -> UInt64 {
    precondition(index >= 0 && index + 8 <= endIndex)
    return unsafe UnsafeRawBufferPointer(buffer).loadUnaligned(
      fromByteOffset: index, as: UInt64.self)
  }

  /// The next place of a byte, as fast as the C library finds it.
  func find(_ byte: UInt8, from start: Int = 0) -> Int? {
    guard start < endIndex, let base = unsafe buffer.baseAddress,
      let found = unsafe memchr(base + start, Int32(byte), endIndex - start)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether some of the bytes stand a second time at a place.
  func repeats(_ range: Range<Int>, at place: Int) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= endIndex)
    precondition(place >= 0 && place + range.count <= endIndex)
    let count = range.count
    // Most are names: two loads of eight bytes, which may overlap, are all of one.
    if count <= 16, count >= 8 {
      return eight(at: range.lowerBound) == eight(at: place)
        && eight(at: range.upperBound - 8) == eight(at: place + count - 8)
    }
    if count < 8, range.lowerBound + 8 <= endIndex, place + 8 <= endIndex {
      let different = UInt64(littleEndian: eight(at: range.lowerBound) ^ eight(at: place))
      return count == 0 || different << UInt64(64 - 8 * count) == 0
    }
    guard let base = unsafe buffer.baseAddress else { return true }
    return unsafe memcmp(base + range.lowerBound, base + place, count) == 0
  }

  /// Whether a part of some bytes stands at a place.
  func holds(_ bytes: [UInt8], _ range: Range<Int>, at place: Int) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    precondition(place >= 0 && place + range.count <= endIndex)
    return bytes.withView { other in
      guard let other = unsafe other.base, let base = unsafe buffer.baseAddress else { return true }
      return unsafe memcmp(base + place, other + range.lowerBound, range.count) == 0
    }
  }

  /// The end of a run that begins at a place: words with single spaces between, up to
  /// white space of another kind or a no-break space.
  func endOfWords(from start: Int) -> Int {
    precondition(start >= 0 && start < endIndex)
    let count = endIndex
    guard let bytes = unsafe buffer.baseAddress else { return start }
    // Most of it by eights.
    var index = Swift.max(start + 1, plainWordsEnd(from: start))
    while index < count {
      let byte = unsafe bytes[index]
      if byte > 0x20 {
        if byte == 0x7F { return index }
        if byte == 0xC2, index + 1 < count, unsafe bytes[index + 1] == 0xA0 { return index }
      } else {
        guard byte == 0x20, index + 1 < count, unsafe bytes[index + 1] > 0x20,
          unsafe bytes[index + 1] != 0xC2
        else { return index }
      }
      index += 1
    }
    return index
  }

  /// Whether these are the bytes of a word.
  func `is`(_ word: StaticString) -> Bool {
    guard endIndex == word.utf8CodeUnitCount else { return false }
    return starts(with: word)
  }

  /// Whether they start with a word.
  func starts(with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count <= endIndex, let base = unsafe buffer.baseAddress else { return count == 0 }
    return unsafe memcmp(base, word.utf8Start, count) == 0
  }

  /// The same, letters of either case alike; the word is in lower case.
  func isCaseless(_ word: StaticString) -> Bool {
    endIndex == word.utf8CodeUnitCount && startsCaseless(with: word)
  }

  /// Whether they start with a lower-case word, letters of either case alike.
  func startsCaseless(with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count <= endIndex else { return false }
    for index in 0..<count {
      let letter = unsafe word.utf8Start[index]
      let byte = self[index]
      guard byte == letter || (byte | 0x20 == letter && letter >= 0x61 && letter <= 0x7A)
      else { return false }
    }
    return true
  }

  /// Writes them to memory that has room for them.
  func copy(to target: UnsafeMutablePointer<UInt8>) {
    guard let base = unsafe buffer.baseAddress else { return }
    unsafe memcpy(target, base, endIndex)
  }

  /// Adds them to an array.
  func append(to bytes: inout [UInt8]) { unsafe bytes.append(contentsOf: buffer) }

  /// Where the bytes begin, for those who look at several at once.
  var base: UnsafePointer<UInt8>? { unsafe buffer.baseAddress }

  /// The bytes as text, of which is known that they are UTF-8, and whether they are ASCII.
  func string(isASCII: Bool) -> String {
    unsafe String(
      copying: UTF8Span(unchecked: Span(_unsafeElements: buffer), isKnownASCII: isASCII))
  }

  /// The bytes as text, with U+FFFD where they are no UTF-8: what `String(decoding:as:)` gives,
  /// without its byte at a time behind the first letter beyond ASCII.
  var string: String {
    let ascii = UTF8Bytes.asciiEnd(of: self, from: 0)
    return unsafe UTF8Bytes.validEnd(of: self, from: ascii) == endIndex
      ? string(isASCII: ascii == endIndex) : String(decoding: buffer, as: UTF8.self)
  }

  /// The bytes as UTF-8, with U+FFFD where they are none.
  var words: [UInt8] {
    UTF8Bytes.validEnd(of: self) == endIndex ? Array(self) : Array(string.utf8)
  }

  func withContiguousStorageIfAvailable<R>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R? {
    try unsafe body(buffer)
  }
}

extension [UInt8] {
  /// Lends the array's bytes for one call.
  func withView<R>(_ body: (ByteView) throws -> R) rethrows -> R {
    try unsafe withUnsafeBufferPointer { try unsafe body(ByteView($0)) }
  }
}

extension ArraySlice<UInt8> {
  /// Lends the slice's bytes for one call.
  func withView<R>(_ body: (ByteView) throws -> R) rethrows -> R {
    try unsafe withUnsafeBufferPointer { try unsafe body(ByteView($0)) }
  }
}

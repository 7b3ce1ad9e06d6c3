/// Reads a list of JSON values one element at a time, in memory that does not grow with
/// the list: a window slides over the input and always holds one whole element.
///
/// It reads what the archives hold rather than what the standard allows: a JavaScript
/// assignment before the list, trailing commas, a closing semicolon; bytes that are not
/// UTF-8 and lone surrogates become U+FFFD, zeros are dropped. What is not JSON at all
/// costs one element and is noted in `damages`.
///
/// ```swift
/// var scanner = try JSONScanner(source)
/// while scanner.beginElement() {
///   let record = decode(&scanner)          // pulls values, has no other effect
///   if scanner.endElement() { use(record) }
/// }
/// ```
///
/// An element that reaches beyond the window is begun again when more has been read;
/// `endElement` is false the first time, so a record is used only once it is whole.
///
/// Unsafe: the window is memory of this value alone, freed in `deinit`. `cursor` never
/// goes beyond `end`, and `padding` zeros always stand behind `end`, so loads of eight
/// bytes at any place before `end` stay inside.
@safe public struct JSONScanner: ~Copyable {
  /// How the element being read fares.
  enum State {
    case good
    /// The window ends inside it.
    case ranOut
    /// It is not JSON.
    case malformed
  }

  static let padding = 64
  /// Small enough to stay in a core's own cache while it is read.
  private static let windowSize = 1 << 18

  /// What stands before the list: `window.YTD.tweets.part0`; empty for plain JSON.
  public private(set) var envelope = ""
  /// What could not be read: the first hundred, the rest only counted.
  public private(set) var damages: [JSONDamage] = []
  /// How many damages there are.
  public private(set) var damageCount = 0
  /// The number of the element being read, from 1.
  public private(set) var elementNumber = 0

  private let reader: ByteReader
  private var window: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  var cursor: UnsafePointer<UInt8>
  var end: UnsafePointer<UInt8>
  var state = State.good
  /// Strings with escapes are put together here.
  var scratch: [UInt8] = []
  private var elementStart: UnsafePointer<UInt8>
  private var isList = true
  private var isFinished = false
  private var isInputAtEnd = false
  private var failure: BytesFailure?
  /// Lines before `counted`.
  private var lines = 1
  private var counted: UnsafePointer<UInt8>
  /// Bytes of the source before the window.
  private var bytesBefore = 0
  /// The beginning of an element up to its first colon, by which the next one is found
  /// behind one that is damaged.
  private(set) var landmark: [UInt8] = []
  /// Whether reading ends where something cannot be read, instead of going on behind it.
  private var endsAtDamage = false

  /// How often reading may be taken up again behind an element without an end.
  private var rescues = 16
  /// Bytes of the largest element.
  private var mostBytes = Limits.jsonElement

  private static let maximalDamages = 100

  /// Opens a source and reads up to its list, or to the one object it consists of.
  ///
  /// - Throws: `BytesFailure` where nothing can be read.
  public init(_ source: Source) throws(BytesFailure) {
    self.init(try source.open())
    unsafe refill(keeping: cursor)
    readEnvelope()
  }

  /// Opens a source inside its list, where an element begins.
  ///
  /// - Parameters:
  ///   - place: Where, and on which line. That one begins there is believed.
  ///   - cuts: What is known of the list.
  ///   - endsAtDamage: Whether reading is over where something cannot be read, and where an
  ///     element is far larger than elements are. A reading of all the list from an element
  ///     that was begun before is then the same as if there had been no other reading.
  /// - Throws: `BytesFailure` where nothing can be read.
  public init(_ source: Source, at place: JSONPlace, of cuts: JSONCuts, endsAtDamage: Bool)
    throws(BytesFailure)
  {
    self.init(try source.open(at: place.offset))
    bytesBefore = place.offset
    lines = place.line
    landmark = cuts.landmark
    if endsAtDamage { endAtDamage() }
    unsafe refill(keeping: cursor)
  }

  /// An empty window on an open source.
  private init(_ reader: ByteReader) {
    self.reader = reader
    capacity = Self.windowSize
    unsafe window = .allocate(capacity: capacity + Self.padding)
    unsafe cursor = UnsafePointer(window)
    unsafe end = unsafe cursor
    unsafe elementStart = unsafe cursor
    unsafe counted = unsafe cursor
  }

  deinit { unsafe window.deallocate() }

  /// From now on reading is over where something cannot be read.
  public mutating func endAtDamage() {
    endsAtDamage = true
    rescues = 0
    mostBytes = Limits.jsonElementOfSlice
  }

  // MARK: Elements

  /// Steps to the next element, or to the same once more when it did not fit; false
  /// after the last.
  public mutating func beginElement() -> Bool {
    switch state {
    case .good: break
    case .ranOut: return readOn()
    case .malformed: skipElement(.malformedElement)
    }
    while !isFinished {
      skipSpaceAndCommas()
      if unsafe cursor < end {
        if unsafe isList && cursor.pointee == UInt8(ascii: "]") {
          isFinished = true
          readToEnd()
          return false
        }
        unsafe elementStart = unsafe cursor
        elementNumber += 1
        if landmark.isEmpty { rememberLandmark() }
        return true
      }
      if unsafe !refill(keeping: cursor) {
        isFinished = true
        if isList { note(failure.map { .failure($0) } ?? .cutOff) }
      }
    }
    return false
  }

  /// Whether the element was read whole and sound; if not, `beginElement` sees to it.
  public mutating func endElement() -> Bool {
    if state != .good { return false }
    if !isList { isFinished = true }
    return true
  }

  /// Marks the element as not being JSON after all.
  mutating func fail() { if state == .good { state = .malformed } }

  /// Where the element being read begins.
  var offset: Int { bytesBefore + (unsafe elementStart - UnsafePointer(window)) }

  /// Where the element being read begins, and on which line.
  ///
  /// - Complexity: O(bytes since the last call of this or of `line`).
  public var place: JSONPlace {
    mutating get { JSONPlace(offset: offset, line: line) }
  }

  /// The line, from 1, on which the element being read begins.
  ///
  /// - Complexity: O(bytes since the last call).
  public var line: Int {
    mutating get {
      unsafe count(upTo: elementStart)
      return lines
    }
  }

  /// Reads what follows the list, which is next to nothing: only at the end of a member
  /// does an archive tell that its checksum is wrong.
  private mutating func readToEnd() {
    var windows = 16
    while !isInputAtEnd, windows > 0 {
      unsafe refill(keeping: end)
      windows -= 1
    }
    if let failure { note(.failure(failure)) }
  }

  // MARK: The window

  /// Gets more of the element that ran out and goes back to its beginning.
  private mutating func readOn() -> Bool {
    guard unsafe end - elementStart <= mostBytes / 4 * 3 else {
      skipElement(.elementTooLarge)
      return beginElement()
    }
    guard unsafe refill(keeping: elementStart) else {
      // What follows a lost bracket looks like one endless element. Taking up again costs
      // another reading of the rest, so it is not done without end.
      if rescues > 0, unsafe findLandmark(from: elementStart + 1) {
        rescues -= 1
        note(.malformedElement)
        state = .good
        return beginElement()
      }
      note(failure.map { .failure($0) } ?? .cutOff)
      isFinished = true
      state = .good
      return false
    }
    unsafe cursor = unsafe elementStart
    state = .good
    return true
  }

  /// Moves what begins at `start` to the front of the window and fills the rest; grows
  /// the window where that is all of it. False at the end of the input.
  @discardableResult
  private mutating func refill(keeping start: UnsafePointer<UInt8>) -> Bool {
    unsafe count(upTo: start)
    bytesBefore += unsafe start - UnsafePointer(window)
    let kept = unsafe end - start
    let offset = unsafe cursor - start
    if kept > capacity / 4 * 3 {
      let larger = capacity * 2
      let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Self.padding)
      unsafe new.update(from: start, count: kept)
      unsafe window.deallocate()
      unsafe window = unsafe new
      capacity = larger
    } else if unsafe start != UnsafePointer(window) {
      unsafe window.update(from: start, count: kept)
    }
    unsafe cursor = UnsafePointer(window) + max(0, offset)
    unsafe elementStart = UnsafePointer(window)
    unsafe counted = UnsafePointer(window)
    var filled = kept
    while !isInputAtEnd, filled < capacity {
      do {
        let room = unsafe UnsafeMutableRawBufferPointer(
          start: window + filled, count: capacity - filled)
        let read = try unsafe reader.read(into: room)
        if read == 0 { isInputAtEnd = true }
        filled += read
        // What has come is worked on while it is in the cache.
        if read > 0, filled >= capacity / 2 { break }
      } catch {
        failure = error
        isInputAtEnd = true
      }
    }
    unsafe end = UnsafePointer(window) + filled
    unsafe (window + filled).update(repeating: 0, count: Self.padding)
    return filled > kept
  }

  private mutating func count(upTo place: UnsafePointer<UInt8>) {
    guard unsafe place > counted else { return }
    lines += unsafe Newlines.count(from: counted, to: place)
    unsafe counted = unsafe place
  }

  // MARK: Envelope and damage

  /// Reads `window.YTD.tweets.part0 =`, if something of the kind stands there.
  private mutating func readEnvelope() {
    skipByteOrderMark()
    skipSpaceAndCommas()
    let start = unsafe cursor
    if unsafe cursor < end, unsafe !"[{".utf8.contains(cursor.pointee) {
      // The first `=` of the file: names before it are never counted out.
      var place = unsafe cursor
      while unsafe place < end, unsafe place.pointee != UInt8(ascii: "=") { unsafe place += 1 }
      let name = unsafe UnsafeBufferPointer(start: start, count: min(place - start, 200))
      envelope = unsafe String(decoding: name, as: UTF8.self).trimmed
      unsafe cursor = unsafe place < end ? place + 1 : end
      skipSpaceAndCommas()
    }
    if unsafe cursor < end, unsafe cursor.pointee == UInt8(ascii: "[") {
      unsafe cursor += 1
    } else {
      isList = false
      let isObject = unsafe cursor < end && cursor.pointee == UInt8(ascii: "{")
      isFinished = !isObject
      if !isObject { note(failure.map { .failure($0) } ?? .cutOff) }
    }
  }

  private mutating func skipByteOrderMark() {
    if unsafe end - cursor >= 3, unsafe cursor[0] == 0xef, unsafe cursor[1] == 0xbb,
      unsafe cursor[2] == 0xbf
    {
      unsafe cursor += 3
    }
  }

  private mutating func note(_ reason: JSONDamage.Reason) {
    damageCount += 1
    guard damages.count < Self.maximalDamages else { return }
    let place = unsafe isFinished ? end : elementStart
    unsafe count(upTo: place)
    damages.append(JSONDamage(reason: reason, line: lines))
  }

  private mutating func rememberLandmark() {
    var place = unsafe elementStart
    let limit = unsafe min(end, elementStart + 64)
    while unsafe place < limit, unsafe place.pointee != UInt8(ascii: ":") { unsafe place += 1 }
    guard unsafe place < limit, unsafe elementStart.pointee == UInt8(ascii: "{") else { return }
    landmark = unsafe Array(
      UnsafeBufferPointer(start: elementStart, count: place - elementStart + 1))
  }

  /// Notes the element as lost and goes to the next thing that begins like one.
  private mutating func skipElement(_ reason: JSONDamage.Reason) {
    note(reason)
    state = .good
    guard !endsAtDamage else {
      isFinished = true
      return
    }
    let start = unsafe elementStart + 1
    unsafe cursor = unsafe start
    while unsafe !findLandmark(from: cursor) {
      // The landmark may lie across the window's edge.
      let tail = unsafe max(cursor, end - max(0, landmark.count - 1))
      unsafe cursor = unsafe tail
      guard !landmark.isEmpty, unsafe refill(keeping: tail) else {
        unsafe cursor = unsafe end
        isFinished = true
        return
      }
    }
  }

  /// Moves the cursor to the next landmark; false where the window holds none.
  private mutating func findLandmark(from start: UnsafePointer<UInt8>) -> Bool {
    guard let first = landmark.first else { return false }
    var place = unsafe start
    while unsafe end - place >= landmark.count {
      guard unsafe place.pointee == first else {
        unsafe place += 1
        continue
      }
      var length = 1
      while length < landmark.count, unsafe place[length] == landmark[length] { length += 1 }
      if length == landmark.count {
        unsafe cursor = unsafe place
        return true
      }
      unsafe place += 1
    }
    return false
  }
}

extension String {
  fileprivate var trimmed: String {
    let isSpace = { (byte: UInt8) in byte <= 32 }
    let tail = utf8.drop(while: isSpace)
    var end = tail.endIndex
    while end > tail.startIndex, isSpace(tail[tail.index(before: end)]) {
      end = tail.index(before: end)
    }
    return String(self[tail.startIndex..<end])
  }
}

internal import CBlocks

/// The order in which the records of a list name their members, learnt while they are read.
///
/// A program writes one record like another, so what stands between two values - a comma, a
/// line end with its indentation, a name, a colon; members nobody wants that are false, null
/// or empty time and again - is the same bytes every time. What came
/// next the last time, and the time before if that was something else, is compared with what
/// comes now as a whole, and only where it is neither are the bytes read one by one. Nothing
/// depends on what was learnt but the time it takes.
///
/// Unsafe: `texts` is memory of this value alone, freed in `deinit`: `width` bytes for each
/// step there may be.
@safe public struct JSONOrder: ~Copyable {
  /// What stood between two values.
  struct Step {
    /// Its length in bytes.
    var length: UInt32
    /// The number of the name in it, -1 for one not in the list; `objectEnd` for a bracket.
    var key: Int32
    /// The steps that came next: the last time, and before that. 0 for none yet.
    var next: Int32 = 0
    var other: Int32 = 0
  }

  /// The key of a step that ends an object.
  static let objectEnd = -2
  /// Bytes of the longest text that is remembered.
  static let width = 128
  /// Steps remembered; a record has some thirty.
  private static let mostSteps = 96

  let keys: JSONKeys
  /// The first stands for all that is not remembered.
  private var steps = [Step(length: 0, key: 0)]
  private let texts: UnsafeMutablePointer<UInt8>
  /// The step last taken.
  private var last: Int32 = 0

  /// An order of members of which these are of interest; nothing is learnt yet.
  public init(_ keys: JSONKeys) {
    self.keys = keys
    unsafe texts = .allocate(capacity: Self.width * Self.mostSteps)
    unsafe texts.initialize(repeating: 0, count: Self.width * Self.mostSteps)
  }

  deinit { unsafe texts.deallocate() }

  /// Takes the step whose text stands at a place, if it is one that came next before.
  ///
  /// Unsafe: reads fifteen bytes more than are alike there. A text holds no zeros, so it is
  /// not alike in the padding, which is longer.
  @inline(__always)
  mutating func take(at place: UnsafePointer<UInt8>) -> (length: Int, key: Int)? {
    let (next, other) = (steps[Int(last)].next, steps[Int(last)].other)
    if let found = unsafe take(next, at: place) { return found }
    return unsafe take(other, at: place)
  }

  @inline(__always)
  private mutating func take(_ number: Int32, at place: UnsafePointer<UInt8>)
    -> (length: Int, key: Int)?
  {
    guard number != 0 else { return nil }
    let step = steps[Int(number)]
    guard unsafe rapport_begins_with(place, texts + Int(number) * Self.width, step.length) != 0
    else { return nil }
    last = number
    return (Int(step.length), Int(step.key))
  }

  /// Remembers what was read between two values, and that it came after the step before.
  ///
  /// Unsafe: `length` bytes at `start` are in the scanner's window.
  mutating func learn(_ start: UnsafePointer<UInt8>, _ length: Int, key: Int) {
    let step = Int32(truncatingIfNeeded: unsafe number(of: start, length, key: key))
    if steps[Int(last)].next != step {
      steps[Int(last)].other = steps[Int(last)].next
      steps[Int(last)].next = step
    }
    last = step
  }

  /// The step with a text, remembered from now on; 0 for one that cannot be.
  private mutating func number(
    of start: UnsafePointer<UInt8>, _ length: Int, key: Int
  ) -> Int {
    guard length > 0, length <= Self.width else { return 0 }
    for step in steps.indices.dropFirst() where steps[step].length == UInt32(length) {
      let text = unsafe UnsafeBufferPointer(start: texts + step * Self.width, count: length)
      if unsafe text.elementsEqual(UnsafeBufferPointer(start: start, count: length)) {
        return step
      }
    }
    let text = unsafe UnsafeBufferPointer(start: start, count: length)
    guard steps.count < Self.mostSteps, unsafe !text.contains(0) else { return 0 }
    unsafe (texts + steps.count * Self.width).update(from: start, count: length)
    steps.append(Step(length: UInt32(length), key: Int32(truncatingIfNeeded: key)))
    return steps.count - 1
  }
}

// Unsafe: nobody else has the memory, for the value cannot be copied.
extension JSONOrder: @unchecked Sendable {}

extension JSONScanner {
  /// Steps on like `nextKey(in:)`, faster where records are alike. The values of an object
  /// begin at once: space before them is stepped over, and so are members with a name not in
  /// the list.
  public mutating func nextKey(along order: inout JSONOrder) -> Int? {
    while state == .good {
      guard let step = unsafe order.take(at: cursor) else {
        guard let key = learnKey(along: &order) else { return nil }
        if key >= 0 { return key }
        skipValue()
        continue
      }
      unsafe cursor += step.length
      if step.key >= 0 { return step.key }
      if step.key == JSONOrder.objectEnd { return nil }
      if unsafe cursor.pointee == UInt8(ascii: "\"") { skipString() } else { skipValue() }
    }
    return nil
  }

  /// Reads what stands before the next value byte by byte, and remembers it: together with
  /// members nobody wants that are `false`, `null` and the like.
  @inline(never)  // rare, and what it needs would cost those that are not
  private mutating func learnKey(along order: inout JSONOrder) -> Int? {
    let start = unsafe cursor
    var key = nextKey(in: order.keys)
    if key != nil { skipSpace() }
    // What is longer than a step may be is not put together.
    while key == -1, unsafe cursor - start < JSONOrder.width / 2, skipConstant() {
      key = nextKey(in: order.keys)
      if key != nil { skipSpace() }
    }
    guard state == .good else { return nil }
    unsafe order.learn(start, cursor - start, key: key ?? JSONOrder.objectEnd)
    return key
  }

  /// Steps on like `nextKey(in:depth:)`, faster where records are alike.
  public mutating func nextKey(along order: inout JSONOrder, depth: inout Int) -> Int? {
    while true {
      if let key = nextKey(along: &order) { return key }
      guard depth > 0 else { return nil }
      depth -= 1
    }
  }
}

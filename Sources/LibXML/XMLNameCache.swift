/// Remembers what names mean for one document. libxml2 keeps each name of a document
/// once, so that two equal names are one pointer: a look-up compares two integers.
struct XMLNameCache {
  private var keys: [(UInt, UInt)]
  private var values: [Int32]
  private(set) var count = 0

  init() {
    keys = Array(repeating: (0, 0), count: 256)
    values = Array(repeating: XMLNameCache.absent, count: 256)
  }

  /// What `find` answers for a name not met before.
  static let absent = Int32.min

  /// What is remembered of a pair of addresses, or `absent`.
  func find(_ a: UInt, _ b: UInt) -> Int32 {
    let mask = values.count - 1
    var slot = XMLNameCache.hash(a, b) & mask
    while values[slot] != XMLNameCache.absent {
      if keys[slot] == (a, b) { return values[slot] }
      slot = (slot + 1) & mask
    }
    return XMLNameCache.absent
  }

  /// Remembers a pair not met before.
  mutating func insert(_ a: UInt, _ b: UInt, _ value: Int32) {
    if count * 2 >= values.count { grow() }
    let mask = values.count - 1
    var slot = XMLNameCache.hash(a, b) & mask
    while values[slot] != XMLNameCache.absent { slot = (slot + 1) & mask }
    keys[slot] = (a, b)
    values[slot] = value
    count += 1
  }

  private static func hash(_ a: UInt, _ b: UInt) -> Int {
    let mixed = (a &* 0x9E37_79B9_7F4A_7C15) ^ (b &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.1 != XMLNameCache.absent }
    let size = values.count * 4
    keys = Array(repeating: (0, 0), count: size)
    values = Array(repeating: XMLNameCache.absent, count: size)
    count = 0
    for (key, value) in old { insert(key.0, key.1, value) }
  }
}

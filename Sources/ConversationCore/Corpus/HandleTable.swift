/// Every distinct handle as some source wrote it, by number, with how often each was met.
///
/// Two spellings of one account are two entries here; `People` decides who is who.
struct HandleTable: Sendable {
  private(set) var handles: [Handle] = []
  /// How often each handle spoke.
  private(set) var spoken: [Int32] = []
  /// How often each was addressed or named.
  private(set) var named: [Int32] = []
  /// The upper half of a handle's hash above its number plus one; 0 for free.
  private var slots: [UInt64] = []
  private var recent: [Int32] = [-1, -1]

  /// Number of an unknown speaker.
  static let unknown: Int32 = -1

  /// Counts one utterance of a handle; `unknown` where nothing is known of it.
  mutating func speak(_ handle: Handle) -> Int32 {
    guard let number = intern(handle, recentAt: 0) else { return Self.unknown }
    spoken[Int(number)] &+= 1
    return number
  }

  /// Counts a handle that was addressed or named.
  mutating func name(_ handle: Handle) -> Int32 {
    guard let number = intern(handle, recentAt: 1) else { return Self.unknown }
    named[Int(number)] &+= 1
    return number
  }

  private mutating func intern(_ handle: Handle, recentAt which: Int) -> Int32? {
    let last = recent[which]
    if last >= 0, handles[Int(last)] == handle { return last }
    if handle.isUnknown { return nil }
    if (handles.count + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(handle)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int32(truncatingIfNeeded: slots[slot]) &- 1
      if slots[slot] >> 32 == hash >> 32, handles[Int(number)] == handle {
        recent[which] = number
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(handles.count)
    slots[slot] = Self.entry(hash, number)
    handles.append(handle)
    spoken.append(0)
    named.append(0)
    recent[which] = number
    return number
  }

  private mutating func grow() {
    let size = max(256, slots.count * 2)
    slots = Array(repeating: 0, count: size)
    for number in handles.indices {
      let hash = Self.hash(handles[number])
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Self.entry(hash, Int32(number))
    }
  }

  private static func entry(_ hash: UInt64, _ number: Int32) -> UInt64 {
    (hash >> 32) << 32 | UInt64(UInt32(bitPattern: number &+ 1))
  }

  private static func hash(_ handle: Handle) -> UInt64 {
    var hash = mixed(handle.account ?? 1)
    // In a fixed order; what ends a field keeps "ab" + "" apart from "a" + "b".
    mix(handle.name, into: &hash)
    mix(handle.displayName, into: &hash)
    mix(handle.email, into: &hash)
    mix(handle.emailHash, into: &hash)
    mix(handle.url, into: &hash)
    return mixed(hash)
  }

  private static func mix(_ field: String?, into hash: inout UInt64) {
    if let field {
      for byte in field.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
  }
}

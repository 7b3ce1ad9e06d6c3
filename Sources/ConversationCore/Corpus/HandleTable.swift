/// Every distinct handle as some source wrote it, by number, with how often each was met.
///
/// Two spellings of one account are two entries here; `People` decides who is who.
struct HandleTable: Sendable {
  private(set) var handles: [Handle] = []
  /// How often each handle spoke.
  private(set) var spoken: [Int32] = []
  /// How often each was addressed or named.
  private(set) var named: [Int32] = []
  private var slots: [Int32] = []
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
    var slot = Int(truncatingIfNeeded: Self.hash(handle)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if handles[Int(slots[slot])] == handle {
        recent[which] = slots[slot]
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(handles.count)
    slots[slot] = number
    handles.append(handle)
    spoken.append(0)
    named.append(0)
    recent[which] = number
    return number
  }

  private mutating func grow() {
    let size = max(256, slots.count * 2)
    slots = Array(repeating: -1, count: size)
    for number in handles.indices {
      var slot = Int(truncatingIfNeeded: Self.hash(handles[number])) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ handle: Handle) -> UInt64 {
    var hash = mixed(handle.account ?? 1)
    // Fields in a fixed order; a separator keeps "ab" + "" apart from "a" + "b".
    for field in [
      handle.name, handle.displayName, handle.email, handle.emailHash, handle.url,
    ] {
      if let field {
        for byte in field.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    return mixed(hash)
  }
}

/// Profiles by number: each distinct one is stored once. Where every post of a blog has
/// comments under an address of its own, there are as many of them as posts.
struct ProfileTable: Sendable {
  private var profiles: [Profile] = []
  /// Open addressing: the upper half of a profile's hash above its number plus one; 0 for
  /// free.
  private var slots: [UInt64] = []
  private var recent: Int32 = -1

  /// The profile's number, new or old.
  mutating func intern(_ profile: Profile) -> Int32 {
    if recent >= 0, profiles[Int(recent)] == profile { return recent }
    if (profiles.count + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(profile)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int32(truncatingIfNeeded: slots[slot]) &- 1
      if slots[slot] >> 32 == hash >> 32, profiles[Int(number)] == profile {
        recent = number
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    recent = Int32(profiles.count)
    slots[slot] = Self.entry(hash, recent)
    profiles.append(profile)
    return recent
  }

  /// The profile of a number.
  subscript(number: Int32) -> Profile { profiles[Int(number)] }

  private mutating func grow() {
    let size = max(16, slots.count * 2)
    slots = Array(repeating: 0, count: size)
    for number in profiles.indices {
      let hash = Self.hash(profiles[number])
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Self.entry(hash, Int32(number))
    }
  }

  private static func entry(_ hash: UInt64, _ number: Int32) -> UInt64 {
    (hash >> 32) << 32 | UInt64(UInt32(bitPattern: number &+ 1))
  }

  private static func hash(_ profile: Profile) -> UInt64 {
    let place =
      UInt64(UInt32(bitPattern: profile.file)) << 32 | UInt64(UInt32(bitPattern: profile.urlPrefix))
    let rest =
      UInt64(UInt32(bitPattern: profile.service)) << 8 | UInt64(profile.rank.rawValue) << 1
      | (profile.isLine ? 1 : 0)
    return mixed(ByteHash.step(place, rest))
  }
}

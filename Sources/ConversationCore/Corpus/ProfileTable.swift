/// Profiles by number: each distinct one is stored once. Where every post of a blog has
/// comments under an address of its own, there are as many of them as posts.
struct ProfileTable: Sendable {
  private var profiles: [Profile] = []
  private var slots = NumberSlots()
  private var recent: Int32 = -1

  /// The profile's number, new or old.
  mutating func intern(_ profile: Profile) -> Int32 {
    if recent >= 0, profiles[Int(recent)] == profile { return recent }
    let hash = Self.hash(profile)
    if let number = slots.find(hash, where: { profiles[Int($0)] == profile }) {
      recent = number
    } else {
      recent = slots.add(hash)
      profiles.append(profile)
    }
    return recent
  }

  /// The profile of a number.
  subscript(number: Int32) -> Profile { profiles[Int(number)] }

  private static func hash(_ profile: Profile) -> UInt64 {
    let place =
      UInt64(UInt32(bitPattern: profile.file)) << 32 | UInt64(UInt32(bitPattern: profile.urlPrefix))
    let rest =
      UInt64(UInt32(bitPattern: profile.service)) << 8 | UInt64(profile.rank.rawValue) << 1
      | (profile.isLine ? 1 : 0)
    return mixed(ByteHash.step(place, rest))
  }
}

/// Distinct handles by number: each distinct one is stored once.
struct HandleIndex: Sendable {
  private(set) var handles: [Handle] = []
  private var slots = NumberSlots()
  private var recent: Int32 = -1
  /// Numbers of handles met, by what lies where their fields do: readers hand on the same
  /// values again and again.
  private var met = [Int32](repeating: -1, count: metCount)
  private static let metCount = 256

  /// The handle's number, new or old; `HandleTable.unknown` where nothing is known of it.
  mutating func number(of handle: Handle) -> Int32 {
    let place = Int(truncatingIfNeeded: mixed(UInt64(handle.identity)) >> 56)
    if met[place] >= 0, handles[Int(met[place])].identity == handle.identity { return met[place] }
    if recent >= 0, handles[Int(recent)] == handle { return recent }
    if handle.isUnknown { return HandleTable.unknown }
    let hash = Self.hash(handle)
    if let number = slots.find(hash, where: { handles[Int($0)] == handle }) {
      recent = number
    } else {
      recent = slots.add(hash)
      handles.append(handle)
      met[place] = recent
    }
    return recent
  }

  /// Lets go of all handles and keeps the memory.
  mutating func removeAll() {
    slots.removeAll()
    handles.removeAll(keepingCapacity: true)
    for place in met.indices { met[place] = -1 }
    recent = -1
  }

  private static func hash(_ handle: Handle) -> UInt64 {
    var hash = mixed(handle.account ?? 1)
    // In a fixed order; a field that is missing counts too.
    mix(handle.name, into: &hash)
    mix(handle.displayName, into: &hash)
    mix(handle.email, into: &hash)
    mix(handle.emailHash, into: &hash)
    mix(handle.url, into: &hash)
    return mixed(hash)
  }

  private static func mix(_ field: String?, into hash: inout UInt64) {
    hash = ByteHash.step(hash, field.map { ByteHash.hash($0) } ?? 0xFF)
  }
}

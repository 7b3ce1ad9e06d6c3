internal import ConversationCore

/// Accounts answered before, so that the handle of a friend is made once.
///
/// A table of fixed size: what comes to a taken place replaces it.
struct HandleCache: ~Copyable {
  private static let slotCount = 1024
  private var slots = [Handle?](repeating: nil, count: slotCount)

  /// The account's handle, made before or now.
  mutating func handle(account: UInt64?, name: String?, displayName: String?) -> Handle {
    let mixed = (account ?? 0) &* 0x9e37_79b9_7f4a_7c15
    let slot = Int(truncatingIfNeeded: mixed >> 54)
    if let known = slots[slot], known.account == account, known.name == name,
      known.displayName == displayName
    {
      return known
    }
    let handle = Handle(
      realm: Service.x.name, account: account, name: name, displayName: displayName)
    slots[slot] = handle
    return handle
  }
}

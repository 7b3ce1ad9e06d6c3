/// The names of object members a reader is interested in, so that a key met in the
/// bytes becomes a small number without a `String` being made.
///
/// A key is told by its first and last eight bytes and its length: all of it for keys
/// of up to sixteen bytes, and the lists used here hold no two longer ones alike in that.
public struct JSONKeys: Sendable {
  /// What is compared.
  struct Fingerprint: Hashable, Sendable {
    var first: UInt64
    var last: UInt64
    var length: Int

    init(first: UInt64, last: UInt64, length: Int) {
      self.first = first
      self.last = last
      self.length = length
    }

    init(_ name: some Collection<UInt8>) {
      first = 0
      last = 0
      length = name.count
      for (place, byte) in name.prefix(8).enumerated() { first |= UInt64(byte) << (8 * place) }
      guard length >= 8 else { return }
      for (place, byte) in name.suffix(8).enumerated() { last |= UInt64(byte) << (8 * place) }
    }

    /// A place in a table of `mask + 1` slots.
    func slot(_ mask: Int) -> Int {
      var mixed = (first ^ last &* 31 ^ UInt64(truncatingIfNeeded: length)) &* 0x9e37_79b9_7f4a_7c15
      mixed ^= mixed >> 32
      return Int(truncatingIfNeeded: mixed) & mask
    }
  }

  /// Open addressing, at most a quarter full; -1 where free.
  private let slots: [(fingerprint: Fingerprint, index: Int)]
  private let mask: Int

  /// A list of names; a name's number is its place in the list.
  public init(_ names: [String]) {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    let mask = size - 1
    var slots = [(fingerprint: Fingerprint, index: Int)](
      repeating: (Fingerprint(first: 0, last: 0, length: -1), -1), count: size)
    for (index, name) in names.enumerated() {
      let fingerprint = Fingerprint(name.utf8)
      var slot = fingerprint.slot(mask)
      while slots[slot].index >= 0 { slot = (slot + 1) & mask }
      slots[slot] = (fingerprint, index)
    }
    self.slots = slots
    self.mask = mask
  }

  /// The number of a name; -1 for one that is not in the list.
  @inline(__always)  // once a name
  func index(of fingerprint: Fingerprint) -> Int {
    var slot = fingerprint.slot(mask)
    while slots[slot].index >= 0 {
      if slots[slot].fingerprint == fingerprint { return slots[slot].index }
      slot = (slot + 1) & mask
    }
    return -1
  }
}

/// Every identifier met, whether an utterance bears it or another only answers to it,
/// by a dense number (a *ref*); and the row of the utterance that bears it, if any.
///
/// Open addressing over two integers, so that a million identifiers cost about 30 bytes
/// each and no allocation of their own. Half of the hash stands in each slot: a search
/// touches the identifiers themselves, which are anywhere in memory, only where it is all
/// but sure to have found one, and growing does not touch them at all.
struct IdentifierTable: Sendable {
  /// Number of a space, shifted left by one; the lowest bit says the native part is a name.
  private var spaces = NarrowColumn()
  /// The native number, or the number of the native name.
  private var natives: [UInt64] = []
  /// Row of the utterance with this identifier; -1 while no source holds it.
  private(set) var rows: [Int32] = []
  /// A ref plus one, and above it half of its hash, which tells the slot; 0 where it is free.
  private var slots: [UInt64] = []
  private var spaceNames = StringTable()
  private var nativeNames = StringTable()

  /// How many identifiers there are.
  var count: Int { natives.count }

  /// The ref of an identifier, new or old.
  mutating func intern(_ id: Identifier) -> Int32 {
    let space = intern(space: id.space)
    if let number = id.number { return intern(number, in: space) }
    return intern(name: id.name, in: space)
  }

  /// The number of a space, as the two below want it.
  mutating func intern(space: String) -> UInt32 { UInt32(spaceNames.intern(space)) << 1 }

  /// The ref of an identifier whose native part is no number.
  mutating func intern(name: String, in space: UInt32) -> Int32 {
    intern(UInt64(nativeNames.intern(name)), in: space | 1)
  }

  /// Makes room for identifiers that are about to be interned.
  ///
  /// Whether each seems to be there already is asked of all of them at once, and no answer
  /// waits for another: afterwards the table's rows for them, which are anywhere in memory, are
  /// near, where one search after the other would have waited for each.
  mutating func makeRoom(for identifiers: [(native: UInt64, space: UInt32)]) {
    if slots.isEmpty { grow() }
    var taken = 0
    for (native, space) in identifiers {
      taken &+= slots[slot(of: Self.tag(space, native))] == 0 ? 0 : 1
    }
    while (natives.count + identifiers.count - taken + 1) * 4 > slots.count * 3 { grow() }
  }

  /// The ref of the identifier with a native number, or with the number of its name.
  mutating func intern(_ native: UInt64, in space: UInt32) -> Int32 {
    if (natives.count + 1) * 4 > slots.count * 3 { grow() }
    let tag = Self.tag(space, native)
    var slot = slot(of: tag)
    while slots[slot] != 0 {
      let known = Self.ref(in: slots[slot])
      if Self.tag(in: slots[slot]) == tag, holds(known, space, native) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    let ref = Int32(natives.count)
    slots[slot] = tag | UInt64(ref + 1)
    spaces.append(Int32(bitPattern: space))
    natives.append(native)
    rows.append(-1)
    return ref
  }

  /// The ref of an identifier, if it was met.
  func find(_ id: Identifier) -> Int32? {
    guard let spaceNumber = spaceNames.find(id.space) else { return nil }
    let space = UInt32(spaceNumber) << 1 | (id.number == nil ? 1 : 0)
    let native: UInt64
    if let number = id.number {
      native = number
    } else if let number = nativeNames.find(id.name) {
      native = UInt64(number)
    } else {
      return nil
    }
    return find(space: space, native: native)
  }

  /// The ref of the same space's identifier with another native number, if it was met.
  func find(sameSpaceAs ref: Int32, number: UInt64) -> Int32? {
    find(space: spaceWord(ref) & ~1, native: number)
  }

  /// Gives back the memory the search by identifier takes, a third of the table's, once
  /// little more is asked for by identifier: `find` looks through all of them from then on.
  mutating func closeSearch() { slots = [] }

  private func find(space: UInt32, native: UInt64) -> Int32? {
    if slots.isEmpty {
      return natives.indices.first { holds(Int32($0), space, native) }.map { Int32($0) }
    }
    let tag = Self.tag(space, native)
    var slot = slot(of: tag)
    while slots[slot] != 0 {
      let known = Self.ref(in: slots[slot])
      if Self.tag(in: slots[slot]) == tag, holds(known, space, native) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Says which row bears an identifier.
  mutating func bind(_ ref: Int32, to row: Int32) { rows[Int(ref)] = row }

  /// The row that bears an identifier; -1 where no source holds it.
  func row(of ref: Int32) -> Int32 { ref < 0 ? -1 : rows[Int(ref)] }

  /// The native number, where the native part is one.
  func number(of ref: Int32) -> UInt64? {
    spaceWord(ref) & 1 == 0 ? natives[Int(ref)] : nil
  }

  /// The number of a space, as `spaceNumber(of:)` has it; nil for one not met.
  func spaceNumber(of space: String) -> Int32? { spaceNames.find(space) }

  /// Everything before the native part.
  func space(of ref: Int32) -> String { spaceNames[spaceNumber(of: ref)] }

  /// A number for the space, the same for all identifiers of it.
  func spaceNumber(of ref: Int32) -> Int32 { Int32(spaceWord(ref) >> 1) }

  /// The identifier of a ref.
  func identifier(of ref: Int32) -> Identifier {
    let space = space(of: ref)
    return if let number = number(of: ref) {
      Identifier(space, number)
    } else {
      Identifier(space, nativeNames[Int32(clamping: natives[Int(ref)])])
    }
  }

  private func spaceWord(_ ref: Int32) -> UInt32 { UInt32(bitPattern: spaces[Int(ref)]) }

  private func holds(_ ref: Int32, _ space: UInt32, _ native: UInt64) -> Bool {
    natives[Int(ref)] == native && spaceWord(ref) == space
  }

  /// Half of an identifier's hash, where a slot has it.
  private static func tag(_ space: UInt32, _ native: UInt64) -> UInt64 {
    tag(in: mixed(native ^ (UInt64(space) &* 0x9E37_79B9_7F4A_7C15)))
  }

  private static func tag(in slot: UInt64) -> UInt64 { slot & 0xFFFF_FFFF_0000_0000 }

  private static func ref(in slot: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1
  }

  /// Where the search for a tag begins.
  private func slot(of tag: UInt64) -> Int { Int(tag >> 32) & (slots.count - 1) }

  private mutating func grow() {
    // Where the search was closed there is nothing to go by but the identifiers.
    let old =
      !slots.isEmpty
      ? slots
      : natives.indices.map { Self.tag(spaceWord(Int32($0)), natives[$0]) | UInt64($0 + 1) }
    var size = max(1024, slots.count * 2)
    while natives.count * 4 > size * 3 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for entry in old where entry != 0 {
      var slot = slot(of: entry)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}

/// Spreads the bits of a key (the finaliser of SplitMix64).
func mixed(_ key: UInt64) -> UInt64 {
  var z = key
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

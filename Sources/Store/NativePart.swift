internal import ConversationCore

/// The native part of an identifier as a column holds it: a number where SQLite can hold
/// it, else text.
enum NativePart: Hashable {
  case number(Int64)
  case text(String)

  /// The native part of an identifier.
  init(_ id: Identifier) {
    if let number = id.number {
      self = Int64(exactly: number).map(NativePart.number) ?? .text(String(number))
    } else {
      self = .text(id.name)
    }
  }

  /// The identifier with this native part.
  func identifier(in space: String) -> Identifier {
    switch self {
    case .number(let number): Identifier(space, UInt64(clamping: number))
    case .text(let text): Identifier(space, text)
    }
  }

  /// The key records are found by: the same for the same identifier on every machine, and
  /// not necessarily different for another's.
  func key(spaceHash: UInt64) -> Int64 {
    switch self {
    case .number(let number): Self.key(of: number, spaceHash: spaceHash)
    case .text(let text): Int64(bitPattern: Self.mixed(spaceHash ^ Self.hash(text)))
    }
  }

  /// The key of a number: in the order of the numbers, for an index is built faster of what
  /// is all but sorted.
  static func key(of number: Int64, spaceHash: UInt64) -> Int64 {
    Int64(bitPattern: spaceHash &+ UInt64(bitPattern: number))
  }

  /// FNV-1a over the bytes of a text.
  static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mixed(hash)
  }

  /// Spreads the bits of a key (the finaliser of SplitMix64).
  static func mixed(_ key: UInt64) -> UInt64 {
    var z = key
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension HandBoundStatement {
  /// Binds the native part of an identifier.
  func bind(_ native: NativePart?, at index: Int32) {
    switch native {
    case .number(let number): bind(number, at: index)
    case .text(let text): bind(text, at: index)
    case nil: bind(nil as Int64?, at: index)
    }
  }

  /// The native part a column holds.
  func native(_ column: Int32) -> NativePart {
    isNumber(column) ? .number(number(column)) : .text(text(column))
  }
}

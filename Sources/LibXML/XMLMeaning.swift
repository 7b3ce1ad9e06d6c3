/// What an element's name means, small enough for a cache.
struct XMLMeaning {
  /// The caller's code.
  var code: UInt16
  /// What it holds.
  var role: XMLVocabulary.Role
}

extension XMLMeaning {
  /// As a number that is not negative.
  var number: Int32 { Int32(code) | Int32(role.rawValue) << 16 }

  /// From such a number; nil for any other.
  init?(number: Int32) {
    guard number >= 0,
      let role = XMLVocabulary.Role(rawValue: UInt8(truncatingIfNeeded: number >> 16))
    else { return nil }
    self.init(code: UInt16(truncatingIfNeeded: number), role: role)
  }
}

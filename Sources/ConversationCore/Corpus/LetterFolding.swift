/// Letters and digits of a text in lower case, for comparing texts that differ in nothing
/// else.
///
/// Asking Unicode about a character is a hundred times dearer than reading it, and a text
/// has few different ones: what was asked last for a place in a small table is kept.
struct LetterFolding {
  /// The scalar above what it folds to: 0 for neither letter nor digit.
  private var memo: [(scalar: UInt32, folded: UInt64)] = Array(
    repeating: (0, 0), count: 1 << LetterFolding.memoBits)

  private static let memoBits: UInt32 = 10
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// Mixes the first letters and digits of a text in UTF-8 into a hash; returns how many
  /// there were.
  mutating func mix(
    first limit: Int, of text: borrowing Span<UInt8>, into hash: inout UInt64
  ) -> Int {
    var letters = 0
    var at = 0
    while at < text.count, letters < limit {
      let byte = text[at]
      if byte < 0x80 {
        at &+= 1
        guard byte.isASCIIAlphanumeric else { continue }
        hash = (hash ^ UInt64(byte | 0x20)) &* Self.prime
        letters += 1
        continue
      }
      let (scalar, length) = Self.scalar(text, at)
      at &+= length
      let folded = fold(scalar)
      guard folded != 0 else { continue }
      hash = (hash ^ folded) &* Self.prime
      letters += 1
    }
    return letters
  }

  private mutating func fold(_ scalar: UInt32) -> UInt64 {
    let place = Int(scalar & (1 << Self.memoBits - 1))
    if memo[place].scalar == scalar { return memo[place].folded }
    let folded = Self.folded(scalar)
    memo[place] = (scalar, folded)
    return folded
  }

  private static func folded(_ scalar: UInt32) -> UInt64 {
    guard let scalar = Unicode.Scalar(scalar),
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    else { return 0 }
    let folded = scalar.properties.lowercaseMapping.utf8.reduce(0) { hash, byte in
      (hash ^ UInt64(byte)) &* prime
    }
    return max(folded, 1)
  }

  /// The scalar at a place, and its bytes; what is cut short counts as far as it goes.
  private static func scalar(_ text: borrowing Span<UInt8>, _ at: Int) -> (UInt32, Int) {
    let lead = text[at]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(text.at(at &+ offset) & 0x3F) }
    return (value, length)
  }
}

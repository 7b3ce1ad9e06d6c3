/// Counts line ends.
enum Newlines {
  /// Line feeds between two places, 64 bytes at a time.
  ///
  /// Unsafe: loads 64 bytes only where that many lie before `end`, single bytes else.
  static func count(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Int {
    var place = unsafe start
    var total = 0
    while unsafe end - place >= 64 {
      // A lane holds at most 255 hits before it is emptied.
      var lanes = SIMD64<UInt8>(repeating: 0)
      let blocks = unsafe min((end - place) / 64, 255)
      for _ in 0..<blocks {
        let bytes = unsafe UnsafeRawPointer(place).loadUnaligned(as: SIMD64<UInt8>.self)
        lanes.replace(with: lanes &+ 1, where: bytes .== 10)
        unsafe place += 64
      }
      total += Int(SIMD64<UInt16>(truncatingIfNeeded: lanes).wrappedSum())
    }
    while unsafe place < end {
      if unsafe place.pointee == 10 { total += 1 }
      unsafe place += 1
    }
    return total
  }
}

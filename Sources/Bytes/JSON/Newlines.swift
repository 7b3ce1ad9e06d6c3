/// Counts line ends.
enum Newlines {
  /// Line feeds between two places, eight bytes at a time.
  ///
  /// Unsafe: eight bytes are loaded only where that many lie before `end`, else single
  /// ones.
  static func count(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Int {
    let lineFeeds: UInt64 = 0x0a0a_0a0a_0a0a_0a0a
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    var place = unsafe start
    var total = 0
    while unsafe end - place >= 8 {
      // A byte of `lanes` counts to 255 before it is emptied.
      var lanes: UInt64 = 0
      let words = unsafe min((end - place) / 8, 255)
      for word in 0..<words {
        let bytes = unsafe JSONScanner.word(place + 8 * word) ^ lineFeeds
        // The high bit of each byte that is zero, and of no other.
        lanes &+= ~(((bytes & low) &+ low) | bytes | low) >> 7
      }
      total &+= sum(lanes)
      unsafe place += 8 * words
    }
    while unsafe place < end {
      if unsafe place.pointee == 10 { total &+= 1 }
      unsafe place += 1
    }
    return total
  }

  private static func sum(_ lanes: UInt64) -> Int {
    let pairs = (lanes & 0x00ff_00ff_00ff_00ff) &+ (lanes >> 8 & 0x00ff_00ff_00ff_00ff)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}

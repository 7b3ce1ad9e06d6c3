internal import CBlocks

/// Counts line ends.
enum Newlines {
  /// Line feeds between two places, sixty-four bytes at a time.
  ///
  /// Unsafe: sixty-four bytes are loaded only where that many lie before `end`, else
  /// single ones.
  static func count(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Int {
    let lineFeed: UInt8 = 10
    var place = unsafe start
    var total = 0
    while unsafe end - place >= 64 {
      total &+= Int(unsafe rapport_count_64(place, CChar(lineFeed)))
      unsafe place += 64
    }
    while unsafe place < end {
      if unsafe place.pointee == lineFeed { total &+= 1 }
      unsafe place += 1
    }
    return total
  }
}

/// Counts line ends.
enum Newlines {
  /// Line feeds between two places.
  ///
  /// Unsafe: single bytes are loaded, all of them before `end`. A block of 240 keeps its
  /// count in one byte, so that the compiler compares sixteen at a time.
  static func count(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Int {
    var place = unsafe start
    var total = 0
    while unsafe end - place >= 240 {
      var count: UInt8 = 0
      for offset in 0..<240 { unsafe count &+= place[offset] == 10 ? 1 : 0 }
      total &+= Int(count)
      unsafe place += 240
    }
    while unsafe place < end {
      if unsafe place.pointee == 10 { total &+= 1 }
      unsafe place += 1
    }
    return total
  }
}

internal import CBlocks

/// Counts line ends.
enum Newlines {
  /// Line feeds between two places.
  ///
  /// Unsafe: nothing behind `end` is read.
  static func count(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> Int {
    unsafe Int(rapport_count(start, end, 10))
  }
}

/// For every word class, the languages in which a word or phrase of it was met: sixteen
/// lanes of eight languages.
typealias LexiconMask = SIMD16<UInt8>

extension LexiconMask {
  /// The languages of a class.
  subscript(wordClass: WordClass) -> UInt8 {
    get { self[Int(wordClass.rawValue)] }
    set { self[Int(wordClass.rawValue)] = newValue }
  }
}

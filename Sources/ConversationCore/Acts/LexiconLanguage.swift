/// The words of one language, by class; each list is separated by commas, a phrase has
/// up to four words. Words are lower case; apostrophes and hyphens separate words.
struct LexiconLanguage: Sendable {
  /// The language's two-letter tag.
  let tag: String
  /// The lists.
  let words: [(WordClass, String)]

  /// All languages there are lists for; the place is the language's bit. At most eight.
  static let all = [english, german, french, spanish, portuguese, italian, dutch]
}

/// The constants of substance: proposals without data behind them.
enum SubstanceConstants {
  /// Letters a word needs to say what a text is about.
  static let leastLetters = 4
  /// A word in more than this share of the posts is about none of them …
  static let commonShare = 0.1
  /// … but in so many posts it may always be.
  static let commonPosts = 3
  /// What a comment needs to take up a post: a word of the text counts one, a word of
  /// the title two.
  static let takesUp = 2
  static let titleWord = 2
  /// First-person words, and own words beyond courtesy, that tell of a speaker.
  static let firstPersonWords = 2
  static let disclosingWords = 10
  /// Words of a post shown as evidence.
  static let shownWords = 3
}

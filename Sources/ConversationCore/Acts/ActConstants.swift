/// The constants of the talk score, in log-odds (measures 9.2).
///
/// The bands and modifiers of microposts were measured on 179 hand-labelled tweets of
/// seven accounts (0.955 right in three classes); those of comments, posts, promotion
/// and thanks by name are proposals of the same page.
enum ActConstants {
  /// Talk scores from here up are talking.
  static let talkingFrom = 0.70
  /// Talk scores up to here are linking.
  static let linkingUpTo = 0.35
  /// The modifiers together move the band by at most this much either way, so that
  /// words alone never turn a link into talk.
  static let clip = 1.2
  /// Own words that make a passed-on status a comment on it.
  static let commentWords = 4
  /// A post of at most this many own words with a link only points elsewhere.
  static let linkPostWords = 40
  /// This many hashtags, to nobody, are broadcasting.
  static let manyHashtags = 3

  /// What a signal adds; `clip` adds what the limit makes of the others.
  static func weight(of signal: Signal) -> Double {
    switch signal {
    case .reply: 2.5
    case .opensWithName: 2.2
    case .comment: 2.0
    case .status, .post: 0.0
    case .sharesLink: -2.5
    case .commentedShare: -1.2
    case .bareShare: -2.5
    case .manualRetweet: -3.0
    case .share, .pingback: -4.0
    case .linkPost: -2.5
    case .promotion: -1.5
    case .question: 0.9
    case .linkQuestion: 0.6
    case .asksForInput: 0.4
    case .saysYou: 0.3
    case .social: 0.3
    case .firstPerson: 0.1
    case .mentions: 0.3
    case .thanksByName: 0.6
    case .linkInReply: -0.6
    case .photoOnly: -0.3
    case .promotional: -0.8
    case .autoPosted: -0.8
    case .hashtags: -0.3
    case .clip: 0
    }
  }
}

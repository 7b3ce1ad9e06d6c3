/// What the class, id and other names of an element suggest it is: evidence, not proof.
struct Hints: OptionSet, Hashable {
  let rawValue: UInt32

  /// It, or what it holds, is said in answer: comment, reply, response, review.
  static let comment = Hints(rawValue: 1 << 0)
  /// Who said it: name and whatever surrounds it.
  static let author = Hints(rawValue: 1 << 1)
  /// The name alone.
  static let name = Hints(rawValue: 1 << 2)
  /// When.
  static let date = Hints(rawValue: 1 << 3)
  /// What was said.
  static let body = Hints(rawValue: 1 << 4)
  /// The line with name, date and links around a text.
  static let meta = Hints(rawValue: 1 << 5)
  /// A picture of the speaker.
  static let avatar = Hints(rawValue: 1 << 6)
  /// Buttons: reply, edit, like, share, report; never words of the speaker.
  static let action = Hints(rawValue: 1 << 7)
  /// A form, or what belongs to one.
  static let form = Hints(rawValue: 1 << 8)
  /// Where no comments of this page stand: side bars, menus, lists of related posts.
  static let aside = Hints(rawValue: 1 << 9)
  /// A pingback or trackback.
  static let ping = Hints(rawValue: 1 << 10)
  /// Marks the speaker as the post's author.
  static let postAuthor = Hints(rawValue: 1 << 11)
  /// Waits for approval.
  static let pending = Hints(rawValue: 1 << 12)
  /// A title or subject.
  static let title = Hints(rawValue: 1 << 13)
  /// The post itself: article, entry, hentry.
  static let post = Hints(rawValue: 1 << 14)
  /// The link to this very comment.
  static let permalink = Hints(rawValue: 1 << 15)
  /// A badge beside a name ("Autor", "Mod").
  static let badge = Hints(rawValue: 1 << 16)
  /// Says "says".
  static let says = Hints(rawValue: 1 << 17)
  /// Deleted or hidden by the site.
  static let gone = Hints(rawValue: 1 << 18)
  /// Holds the answers to a comment.
  static let children = Hints(rawValue: 1 << 19)
  /// Words quoted from somebody else's comment.
  static let quote = Hints(rawValue: 1 << 20)
  /// Number or score, never words.
  static let score = Hints(rawValue: 1 << 21)
  /// A signature below a forum post.
  static let signature = Hints(rawValue: 1 << 22)

  // What class or relation of a link says of where it leads.

  /// To the form for an answer.
  static let toReplyForm = Hints(rawValue: 1 << 23)
  /// To the comment this one answers.
  static let toParent = Hints(rawValue: 1 << 24)
  /// To this comment, or to the post of it.
  static let toBookmark = Hints(rawValue: 1 << 25)
  /// To this comment.
  static let toSelf = Hints(rawValue: 1 << 26)
  /// Elsewhere.
  static let toOutside = Hints(rawValue: 1 << 27)
}

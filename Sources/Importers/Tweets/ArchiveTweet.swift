internal import ConversationCore

/// A status as an archive's JSON has it, in the archive's words. One value is filled
/// again and again, so that its arrays are allocated once.
struct ArchiveTweet {
  /// `id_str`; the bare `id` has lost its last digits in old archives and is used only
  /// where nothing else is there.
  var id: UInt64?
  /// `full_text` or `text`, JSON's escapes resolved, HTML's not.
  var text: [UInt8] = []
  /// `created_at`, milliseconds since 1970.
  var created: Int64?
  /// `in_reply_to_status_id_str`.
  var replyStatus: UInt64?
  /// `in_reply_to_user_id_str`.
  var replyAccount: UInt64?
  /// `in_reply_to_screen_name`.
  var replyName: String?
  /// `entities.user_mentions`.
  var mentions: [Utterance.Mention] = []
  /// `entities.urls` and the addresses of attached media.
  var links = ShortLinks()
  /// Addresses told beside the text (a CSV's `expanded_urls`).
  var otherLinks: [String] = []
  /// Whether media are attached.
  var hasMedia = false
  /// What the last address of attached media stands for; it names its author.
  var mediaTarget: String?
  /// Whether it is a retweet that brings the original with it.
  var isShare = false
  /// `source`, an HTML anchor.
  var source: String?
  /// `lang`.
  var language: String?
  /// `user`: the author, in old archives and in the API's answers.
  var author: Handle?
  /// `retweeted_status.full_text` or `text`: the whole of what a retweet cuts.
  var sharedText: [UInt8] = []
  /// `retweeted_status.entities.urls`.
  var sharedLinks = ShortLinks()
  /// `retweeted_status.user`.
  var sharedAuthor: Handle?

  /// Forgets all, keeping the memory for the next.
  mutating func reset() {
    id = nil
    text.removeAll(keepingCapacity: true)
    created = nil
    replyStatus = nil
    replyAccount = nil
    // Most have none of these; asking is cheaper than letting go of nothing.
    if replyName != nil { replyName = nil }
    // An utterance may still hold this array: keeping its capacity would allocate another.
    if !mentions.isEmpty { mentions = [] }
    links.removeAll()
    if !otherLinks.isEmpty { otherLinks.removeAll(keepingCapacity: true) }
    hasMedia = false
    if mediaTarget != nil { mediaTarget = nil }
    isShare = false
    source = nil
    language = nil
    if author != nil { author = nil }
    if !sharedText.isEmpty { sharedText.removeAll(keepingCapacity: true) }
    sharedLinks.removeAll()
    if sharedAuthor != nil { sharedAuthor = nil }
  }
}

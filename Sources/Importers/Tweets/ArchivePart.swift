/// A file of an X archive, by the name it has without its number: what is in it and when
/// it is read. What stands first is needed by what follows.
enum ArchivePart: Int, CaseIterable, Comparable {
  /// `manifest.js`: which parts there are and how much is in them.
  case manifest
  /// `account.js`: whose archive it is.
  case account
  /// `screen-name-change.js`: the owner's earlier names.
  case screenNameChange
  /// `note-tweet.js`: long posts, joined with the statuses that hold their beginnings.
  case noteTweet
  /// `twitter-circle-tweet.js`: statuses for few, marked wherever they are met.
  case circleTweet
  /// `tweets.js`, before 2022 `tweet.js`.
  case tweets
  /// `community-tweet.js`.
  case communityTweet
  /// `direct-messages.js`.
  case directMessages
  /// `direct-messages-group.js`.
  case groupMessages
  /// `like.js`.
  case like
  /// `follower.js`.
  case follower
  /// `following.js`.
  case following
  /// `deleted-tweets.js`: counted, not read.
  case deletedTweets

  /// The names of each part's files, without number and suffix.
  private static let names: [String: ArchivePart] = [
    "manifest": .manifest, "account": .account, "screen-name-change": .screenNameChange,
    "note-tweet": .noteTweet, "twitter-circle-tweet": .circleTweet, "tweets": .tweets,
    "tweet": .tweets, "community-tweet": .communityTweet, "direct-messages": .directMessages,
    "direct-message": .directMessages, "direct-messages-group": .groupMessages,
    "direct-message-group": .groupMessages, "like": .like, "follower": .follower,
    "following": .following, "deleted-tweets": .deletedTweets, "deleted-tweet": .deletedTweets,
  ]

  /// The names in the envelope (`window.YTD.<name>.part0`) that differ from the file's.
  private static let envelopeNames: [String: ArchivePart] = [
    "twitter_circle_tweet": .circleTweet, "tweet": .tweets, "tweets": .tweets,
  ]

  /// The part and its number, from a file's name such as `tweets-part1.js`.
  static func part(ofFile name: String) -> (part: ArchivePart, number: Int)? {
    let lower = name.lowercased()
    guard lower.hasSuffix(".js") else { return nil }
    var stem = String(lower.dropLast(3))
    var number = 0
    if let dash = stem.range(ofLast: "-part"), let n = Int(stem[dash.upperBound...]), n >= 0 {
      number = n
      stem = String(stem[..<dash.lowerBound])
    }
    return names[stem].map { ($0, number) }
  }

  /// The part an envelope names: `window.YTD.direct_messages_group.part0`.
  static func part(ofEnvelope envelope: String) -> ArchivePart? {
    let words = envelope.split(separator: ".")
    guard words.count >= 3, words[0].hasSuffix("window"), words[1] == "YTD" else {
      return envelope.hasSuffix("__THAR_CONFIG") ? .manifest : nil
    }
    let name = words[2].lowercased()
    return envelopeNames[name] ?? names[name.replacing("_", with: "-")]
  }

  static func < (a: ArchivePart, b: ArchivePart) -> Bool { a.rawValue < b.rawValue }
}

extension String {
  /// The last place a text occurs.
  fileprivate func range(ofLast text: String) -> Range<String.Index>? {
    ranges(of: text).last
  }
}

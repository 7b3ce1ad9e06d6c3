/// Verdicts reached before: of a million statuses most are alike in all that decides.
///
/// A table of fixed size: what comes to a taken place replaces it.
struct VerdictMemo {
  private var entries = [Entry](repeating: Entry(), count: 1 << Self.bits)
  private static let bits: UInt64 = 10

  private struct Entry {
    /// No verdict has this key.
    var key = UInt64.max
    var act = Act.empty
    var talk = 0.0
  }

  /// What `ActReader` says.
  mutating func verdict(_ features: TextFeatures, _ context: ActContext) -> (
    act: Act, talk: Double
  ) {
    let key = Self.key(features, context)
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
    if entries[place].key == key { return (entries[place].act, entries[place].talk) }
    let verdict = ActReader.verdict(features, context)
    entries[place] = Entry(key: key, act: verdict.act, talk: verdict.talk)
    return verdict
  }

  /// All that a verdict depends on, in 39 bits: words, hashtags and links only by the
  /// thresholds they are held against.
  static func key(_ features: TextFeatures, _ context: ActContext) -> UInt64 {
    let words: UInt64 =
      features.ownWords == 0
      ? 0
      : features.ownWords < ActConstants.commentWords
        ? 1 : features.ownWords <= ActConstants.linkPostWords ? 2 : 3
    var key = UInt64(features.flags.rawValue & 0xFF_FFFF)
    key = key << 4 | UInt64(context.kind.rawValue)
    key = key << 2 | words
    func add(_ holds: Bool) { key = key << 1 | (holds ? 1 : 0) }
    add(features.hashtags >= ActConstants.manyHashtags)
    add(context.outboundLinks > 0)
    add(context.addressedToPerson)
    add(context.opensWithName)
    add(context.hasMedia)
    add(context.isLinkPost)
    add(context.quotesStatus)
    add(context.linksOwnSite)
    add(context.isAutoPosted)
    return key
  }
}

/// Tells talking from linking (measures 9.2): a structural band decides, words move it
/// within limits, and the verdict carries its evidence.
public enum ActReader {
  /// The verdict and the talk score, without evidence; allocates nothing.
  public static func verdict(
    _ features: TextFeatures, _ context: ActContext
  ) -> (act: Act, talk: Double) {
    let band = band(features, context)
    let talk = Elementary.logistic(
      ActConstants.weight(of: band) + clipped(sum(modifiers(features, context))))
    return (act(features, context, talk: talk), talk)
  }

  /// The verdict with its signals, which sum to the log-odds of `talk`.
  ///
  /// - Parameter addressee: Whom it is addressed to, for the evidence line.
  public static func read(
    _ features: TextFeatures, _ context: ActContext, addressee: String? = nil
  ) -> Reading {
    let band = band(features, context)
    let modifiers = modifiers(features, context)
    let (act, talk) = verdict(features, context)
    func term(_ signal: Signal, _ weight: Double, addressee: String? = nil) -> Term {
      Term(
        name: signal.name, weight: weight, evidence: .signal(signal, addressee: addressee))
    }
    let isAddressed = band == .reply || band == .opensWithName
    var terms = [
      term(band, ActConstants.weight(of: band), addressee: isAddressed ? addressee : nil)
    ]
    for signal in modifiers { terms.append(term(signal, ActConstants.weight(of: signal))) }
    let unclipped = sum(modifiers)
    if clipped(unclipped) != unclipped {
      terms.append(term(.clip, clipped(unclipped) - unclipped))
    }
    return Reading(act: act, talk: talk, signals: terms)
  }

  /// The structural band: exactly one for every utterance.
  static func band(_ features: TextFeatures, _ context: ActContext) -> Signal {
    switch context.kind {
    case .message, .call, .meeting:
      return .reply
    case .share:
      return .share
    case .pingback:
      return .pingback
    case .like:
      return .status
    case .comment:
      if features.isBracketed { return .pingback }
      // An answer to somebody may well say "check out my page".
      let promotes = features.isPromotional && !context.addressedToPerson
      // Under a comment that says much, the speaker's own address is a signature.
      let signs = features.ownWords > ActConstants.linkPostWords
      if context.outboundLinks > 0, context.linksOwnSite && !signs || promotes {
        return .promotion
      }
      return context.addressedToPerson ? .reply : .comment
    case .post:
      let pointsElsewhere =
        context.outboundLinks > 0 && features.ownWords <= ActConstants.linkPostWords
      return context.isLinkPost || pointsElsewhere ? .linkPost : .post
    case .status, .reply, .quote:
      return micropostBand(features, context)
    }
  }

  private static func micropostBand(_ features: TextFeatures, _ context: ActContext) -> Signal {
    if features.isRepost, features.ownWords == 0 { return .manualRetweet }
    if context.addressedToPerson { return .reply }
    if context.opensWithName { return .opensWithName }
    // "via @name" beside a link is a credit for the link.
    let credits = features.creditsSomebody && context.outboundLinks == 0
    if context.kind == .quote || context.quotesStatus || features.isRepost || credits {
      return features.ownWords >= ActConstants.commentWords ? .commentedShare : .bareShare
    }
    return context.outboundLinks > 0 ? .sharesLink : .status
  }

  /// The modifiers that apply. What somebody else said (a share, a pingback) is not
  /// searched for words.
  static func modifiers(_ features: TextFeatures, _ context: ActContext) -> SignalSet {
    var set = SignalSet()
    switch context.kind {
    case .pingback, .like: return set
    case .share:
      set.insert(.autoPosted, if: context.isAutoPosted)
      return set
    default: break
    }
    let directed = context.isDirected
    let linked = context.outboundLinks > 0
    if features.asksQuestion(in: context.kind) {
      // A post with links asks like any other, unless it is nothing but the link.
      let headline = linked && !directed
      set.insert(
        headline && (context.kind != .post || band(features, context) == .linkPost)
          ? .linkQuestion : .question)
    } else {
      set.insert(.asksForInput, if: features.asksForInput)
    }
    // A post is long enough to hold every word: "you" or a smile in it addresses nobody.
    if context.kind == .post { return postModifiers(set, features, context) }
    set.insert(.saysYou, if: features.saysYou)
    if features.thanks, features.mentionsInPassing {
      set.insert(.thanksByName)
    } else {
      set.insert(.social, if: features.isSocial)
      set.insert(.mentions, if: features.mentionsInPassing)
    }
    set.insert(.firstPerson, if: features.firstPerson)
    set.insert(.linkInReply, if: directed && (linked || context.quotesStatus))
    set.insert(.photoOnly, if: context.hasMedia && features.ownWords == 0)
    set.insert(.promotional, if: features.isPromotional && !directed)
    set.insert(.autoPosted, if: context.isAutoPosted)
    set.insert(
      .hashtags, if: features.hashtags >= ActConstants.manyHashtags && !directed)
    return set
  }

  /// What else moves a post: how it was made, and that it advertises.
  private static func postModifiers(
    _ set: SignalSet, _ features: TextFeatures, _ context: ActContext
  ) -> SignalSet {
    var set = set
    set.insert(.photoOnly, if: context.hasMedia && features.ownWords == 0)
    set.insert(.promotional, if: features.isPromotional)
    set.insert(.autoPosted, if: context.isAutoPosted)
    set.insert(.hashtags, if: features.hashtags >= ActConstants.manyHashtags)
    return set
  }

  private static func sum(_ set: SignalSet) -> Double {
    var sum = 0.0
    for signal in set { sum += ActConstants.weight(of: signal) }
    return sum
  }

  private static func clipped(_ sum: Double) -> Double {
    min(max(sum, -ActConstants.clip), ActConstants.clip)
  }

  private static func act(_ features: TextFeatures, _ context: ActContext, talk: Double) -> Act {
    switch context.kind {
    case .like: return .empty
    case .call, .meeting: return .talking
    case .share, .pingback: break
    case .post, .comment, .status, .reply, .quote, .message:
      if isEmpty(features, context) { return .empty }
    }
    if talk >= ActConstants.talkingFrom { return .talking }
    return talk <= ActConstants.linkingUpTo ? .linking : .status
  }

  /// No own words, no link, nothing passed on, nothing attached (a deleted comment).
  private static func isEmpty(_ features: TextFeatures, _ context: ActContext) -> Bool {
    features.ownWords == 0 && context.outboundLinks == 0 && !context.hasMedia
      && !context.quotesStatus && !features.isRepost && !features.hasQuestionMark
      && !features.isSocial
  }
}

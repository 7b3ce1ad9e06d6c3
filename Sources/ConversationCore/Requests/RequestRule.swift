/// Whether an utterance asks something of somebody (measures 9.5 and §8, decisions 22).
public enum RequestRule {
  /// Whether it is a request: a question or a word of the request lexicon, addressed to
  /// somebody or as an open appeal, in a talking or status utterance. A question in a
  /// linking one is a headline.
  ///
  /// - Parameters:
  ///   - addressed: Whether it speaks to somebody: a reply, a comment, a message.
  public static func isRequest(
    _ features: TextFeatures, act: Act, kind: Utterance.Kind, addressed: Bool
  ) -> Bool {
    guard act == .talking || act == .status else { return false }
    switch kind {
    case .share, .pingback, .like, .call, .meeting:
      return false
    case .post:
      return features.asksQuestion(in: .post)
    case .comment, .message, .status, .reply, .quote:
      if addressed { return features.asksQuestion(in: kind) || features.holdsRequest }
      return isOpenAppeal(features, kind: kind)
    }
  }

  /// Whether words to nobody in particular ask everybody: for input, or a question that
  /// says "you" or comes last. A question answered in the next sentence is rhetoric.
  public static func isOpenAppeal(_ features: TextFeatures, kind: Utterance.Kind) -> Bool {
    features.asksForInput || features.hasDirectedQuestion
      || features.asksQuestion(in: kind)
        && (features.hasClosingQuestion || !features.hasQuestionMark)
  }
}

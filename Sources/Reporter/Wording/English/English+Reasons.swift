internal import ConversationCore

/// Why something is so, as the analysis found it: in tables, in lists of reasons and in JSON
/// alike. Names and files in it come from the input, so that whoever prints one escapes it.
extension English {
  /// Why a term stands in a sum.
  static func words(_ evidence: TermEvidence) -> String {
    switch evidence {
    case .signal(let signal, let addressee?): "\(words(signal)): \(addressee)"
    case .signal(let signal, nil): words(signal)
    case .waiting(let seconds): waiting(seconds)
    case .today: "less than a day old"
    case .question: "asks a question"
    case .answered(let answered, let all): "you answered \(answered) of \(all) before"
    case .noHistory: "you have not heard from them before"
    case .words(let count): count == 1 ? "1 word" : "\(count) words"
    case .short: "under five words"
    case .praise: "praise and hardly more"
    case .thanks: "thanks without a question"
    case .passedOver: "you wrote there later and left it"
    case .new: "came since you last wrote"
    case .movedOn(let later): later == 1 ? "one more came after it" : "\(later) more came after it"
    case .wroteAgain: "they wrote there again"
    case .aside: "may be meant for somebody else there"
    case .late(let answered, let all):
      "over a week after its post: you answered \(answered) of \(all) such"
    case .continuesOwner: "answers a comment of yours"
    case .firstWords: "their first words to you"
    case .earlier(let times): times == 1 ? "wrote once before" : "wrote \(times) times before"
    }
  }

  /// "waiting 3 hours", "waiting 1 day"; whole units, rounded down.
  private static func waiting(_ seconds: Int64) -> String {
    let hours = max(0, seconds) / 3600
    return switch hours {
    case 0: "waiting less than an hour"
    case 1: "waiting 1 hour"
    case 2..<48: "waiting \(hours) hours"
    default: "waiting \(hours / 24) days"
    }
  }

  private static func words(_ signal: Signal) -> String {
    switch signal {
    case .reply: "answers a person"
    case .opensWithName: "opens with a name"
    case .comment: "comments on a post"
    case .status: "words to nobody in particular"
    case .post: "a post of its own"
    case .sharesLink: "shares a link"
    case .commentedShare: "passes something on, with words of its own"
    case .bareShare: "passes something on, with hardly a word"
    case .manualRetweet: "a retweet typed by hand"
    case .share: "passes on what somebody else said"
    case .pingback: "a pingback: another page links here"
    case .linkPost: "a post that points elsewhere"
    case .promotion: "advertises a page of its own"
    case .question: "asks a question"
    case .linkQuestion: "asks a question beside a link"
    case .asksForInput: "asks for input"
    case .saysYou: "says “you”"
    case .social: "a social word or a smile"
    case .firstPerson: "speaks in the first person"
    case .mentions: "names somebody in passing"
    case .thanksByName: "thanks or congratulates somebody by name"
    case .linkInReply: "a link inside the reply"
    case .photoOnly: "a photo without words"
    case .promotional: "a promotional phrase"
    case .autoPosted: "posted by a program"
    case .hashtags: "three hashtags or more"
    case .clip: "words alone move the verdict by 1.2 at most"
    }
  }

  /// Why an answer is owed.
  static func words(_ reason: OwedRule.Reason) -> String {
    switch reason {
    case .mutual: "you two talk"
    case .tie: "they often write to you"
    case .firstTimer: "a first-timer’s question"
    }
  }

  /// Why an utterance waits for nobody's answer.
  static func words(_ reason: UtteranceExplanation.NotAddressed) -> String {
    switch reason {
    case .ownerUnknown: "nobody knows who you are"
    case .own: "you said it"
    case .passesOn: "it passes on, and says nothing to you"
    case .toOthers: "it is not addressed to you"
    case .act(let act): "it is \(act.name), not talking"
    }
  }

  /// Why handles are taken for one person.
  static func words(_ evidence: MergeEvidence) -> String {
    switch evidence {
    case .stated: "you said so"
    case .sameUtterance: "the same utterance in two sources"
    case .rename: "the account was renamed"
    case .email: "same e-mail address"
    case .ownSite(let site): "same name and same site \(site)"
    case .profile(let name): "signs with the profile @\(name) on X"
    case .withheld: "for reasons told only without --pseudonyms"
    }
  }

  /// What several people have in common who may be one.
  static func words(_ clue: MergeClue) -> String {
    switch clue {
    case .fullName: "same full name"
    case .login(let login): "the login \(login) spells the name"
    case .site(let site): "same site \(site)"
    }
  }

  /// How it is known who "you" are.
  static func words(_ evidence: OwnerEvidence) -> String {
    switch evidence {
    case .stated(let names): "you said so: \(names.joined(separator: ", "))"
    case .peopleFile(let key): "your people file says so: \(key)"
    case .claim(.archiveAccount, let file): "the account of the archive \(file)"
    case .claim(.namelessArchive, let file):
      "whoever wrote \(file), which does not name its account"
    case .claim(.siteAuthor, let file): "the one author of the site in \(file)"
    case .claim(.markedPostAuthor, let file): "marked as the post's author on \(file)"
    case .claim(.postAuthor, let file): "the author of the posts, as \(file) names them"
    case .noClaim: "no source says whose it is"
    case .severalClaims: "several people could be you"
    case .nobodyCalled(let names):
      "nobody in the sources is called \(names.joined(separator: " or "))"
    case .withheld: "left out of this report"
    }
  }

  /// Why a conversation is among those that took off.
  static func words(_ reason: ConversationSummary.Reason, of conversation: ConversationSummary)
    -> String
  {
    switch reason {
    case .people: "\(conversation.speakers) people took part"
    case .depth: "went \(conversation.depth) replies deep"
    case .replies: "more replies than 95 of 100 of your conversations"
    }
  }

  /// What was inferred.
  static func words(_ subject: Inference.Subject) -> String {
    switch subject {
    case .parents: "parents of comments"
    case .turns: "turns nobody recorded"
    }
  }

  /// A group of an audience.
  static func words(_ kind: AudienceSummary.Kind, at site: String) -> String {
    switch kind {
    case .followers: "followers on \(site)"
    case .followed: "people you follow on \(site)"
    case .commenters: "commenters on \(site)"
    }
  }

  /// Where two people talk.
  static func words(_ channel: Tie.Channel) -> String {
    switch channel.rung {
    case .link: "links"
    case .comment: "comments"
    case .publicTalk: channel.service
    case .privateText:
      ["mail", "email"].contains(channel.service) ? "mail" : "messages on \(channel.service)"
    case .voice: "calls"
    case .inPerson: "meetings"
    }
  }
}

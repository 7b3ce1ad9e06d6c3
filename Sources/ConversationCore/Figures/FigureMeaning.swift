/// What a number of the report is, or what a part of it is: the words are the reporter's.
public enum FigureMeaning: Hashable, Sendable {
  /// Something that has a name of its own: a person's id, a file, a figure.
  case named(String)

  /// The whole report: utterances read, those without a date, those of one kind.
  case utterancesRead, undated, ofAll
  case ofKind(Utterance.Kind)

  /// The network: people, directions of talk between them, and which are returned.
  case directions, directionsReturned, talkers, returnedShare, returnedBeyondChance, people,
    returnedByVolume, talkReturned, allTalk, pairShare, pairsBothWays, pairs

  /// A group of the audience, and what its people do.
  case audience(AudienceSummary.Kind, site: String, AudiencePart)

  /// Who of a group is counted.
  public enum AudiencePart: Hashable, Sendable {
    /// All of it.
    case everybody
    /// Those with whom it stands so.
    case standing(PersonSummary.Standing)
    /// Those without a word in either direction.
    case numbers
  }

  /// One person: what went back and forth.
  case given, yours, theirs, givenUnseen, received, linksPassedOn, linksFromThem, prompts,
    inferredTurns

  /// One person: how even it is.
  case talkEvenness, lengthEvenness, balance, floorShare, answerEvenness, meanOfKnown,
    beginningEvenness, begunByOwner, begunByThem, talkBegunByOwner, talkBegunByThem

  /// One person: answers and how soon they come.
  case answeredByOwner, answeredByThem, ownPromptness, theirPromptness, ownLatency, ownDelays,
    theirLatency, theirDelays, tooYoung, promptness, answers, answerRate, answeredInTime,
    oldEnough, answeredOverall, oldEnoughOverall

  /// One person: what one gives, and the substance of comments.
  case thanks, offers, referrals, requestsAnswered, commentsToOwner, ownWords, words,
    commentsOfKnownPosts, commentsTakingUp, commentsAsking, commentsTelling

  /// One person: the tie.
  case strength, tieStrength, strengthTerm, strengthToday, rank, activeDays, gap, usualGap, gaps,
    returnProbability, measured, rhythm, peopleFile, strengthAtLast, recentDays, peopleInLayer,
    yearsOfTalk, utterancesUpTo

  /// Days that parts of a figure stand for.
  case day(CivilDay)
  case reportDay(CivilDay)
  case leftSince(CivilDay)
  case year(CivilDay)

  /// Replies: who waits, and why.
  case candidates, undatedCandidates, owedPeople, owedOlder, alsoOwed, peopleUpTo, pressing,
    scoreTerm, alsoWaiting, waiting, now, said
  case term(String, TermEvidence)

  /// Others, where nobody is known to be the owner.
  case speakers, unknownSpeaker, whatTheySaid, itTalking, itLinking, talkToThem

  /// The owner's words, days and links.
  case talkShare, meanTalk, talkScores, utterances, linksInWords, links, daysOfWords,
    daysWithoutLinking, daysOfTalkOnly, daysWithoutAddress, calendarStreak, activeStreak,
    openStreak, untimed, hour
  case linksTo(host: String)
  case ownAct(Act)

  /// Requests, their answers and how soon they came.
  case requests, answered, notAnswered, answerUnseen, answerLatency, delays, appeals,
    appealsAnswered, answeredFirst, theirAnswerLatency, soonByOwner, soonToOwner, answeredOfSaid,
    answeredOfAsked, mutual

  /// Conversations.
  case conversations, talkBelow, participants, longestChain, lifetime, lastWords, firstWords

  /// What was inferred, and what a source says of itself.
  case turns, precision, recordsInBytes, recordsRead, awaitingApproval, commentsStated,
    commentsShown
  case parents(rule: String)
  case leftOut(String)
}

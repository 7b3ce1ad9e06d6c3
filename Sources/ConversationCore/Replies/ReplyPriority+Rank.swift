extension ReplyPriority {
  /// A candidate with its score.
  public struct Candidate: Sendable {
    /// Who said it.
    public var person: Int32
    /// When, in seconds since 1970.
    public var seconds: Int64
    /// Its id, which breaks ties.
    public var id: Identifier
    /// z.
    public var score: Double
    /// Whether it asks something and its speaker never wrote before.
    public var isFirstTimeQuestion: Bool

    /// A candidate.
    public init(
      person: Int32, seconds: Int64, id: Identifier, score: Double, isFirstTimeQuestion: Bool
    ) {
      self.person = person
      self.seconds = seconds
      self.id = id
      self.score = score
      self.isFirstTimeQuestion = isFirstTimeQuestion
    }
  }

  /// A place in the ranking.
  public struct Place: Hashable, Sendable {
    /// Which of the candidates, by its place in the array given.
    public var candidate: Int
    /// The others of the same person, the more pressing first.
    public var also: [Int] = []
    /// How many more of the same person wait.
    public var alsoWaiting: Int { also.count }
  }

  /// The candidates in order of priority, one for each person: the higher score, then
  /// the later, then the smaller id. Where anybody asks for the first time, one such has
  /// a place among the first ten.
  ///
  /// - Complexity: O(n log n).
  public static func rank(_ candidates: [Candidate]) -> [Place] {
    let order = candidates.indices.sorted { precedes(candidates[$0], candidates[$1]) }
    var places: [Place] = []
    var placeOfPerson: [Int32: Int] = [:]
    for index in order {
      if let place = placeOfPerson[candidates[index].person] {
        places[place].also.append(index)
      } else {
        placeOfPerson[candidates[index].person] = places.count
        places.append(Place(candidate: index))
      }
    }
    let first = ReplyPriorityConstants.firstPlaces
    if places.count > first,
      !places.prefix(first).contains(where: { candidates[$0.candidate].isFirstTimeQuestion }),
      let asker = places.firstIndex(where: { candidates[$0.candidate].isFirstTimeQuestion })
    {
      places.insert(places.remove(at: asker), at: first - 1)
    }
    return places
  }

  private static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.score != b.score { return a.score > b.score }
    if a.seconds != b.seconds { return a.seconds > b.seconds }
    return a.id < b.id
  }
}

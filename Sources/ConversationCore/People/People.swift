/// Who is who: every handle's person, and why handles were taken for one.
///
/// Persons are numbered in the order of their ids, so that the numbers, and everything
/// sorted by them, do not depend on the order of the sources.
struct People: Sendable {
  /// One person.
  struct Person: Sendable {
    /// `realm:handle`.
    var id: String
    /// The name to show; nil where only a number is known.
    var name: String?
    /// Numbers of their handles.
    var handles: [Int32]
  }

  /// Everybody, sorted by id.
  var persons: [Person]
  /// The person of each handle; `nobody` for a handle that says only that nobody signed.
  var personOfHandle: [Int32]
  /// Handles taken for one person, with the evidence; sorted.
  var merges: [Merge]
  /// The owner's number; `nobody` where it is not known.
  var owner: Int32 = People.nobody
  /// Who the owner is, and how that is known.
  var finding = OwnerFinding(person: nil, evidence: .noClaim)
  /// Whose answers count as the owner's; one entry a person.
  var isTeam: [Bool] = []
  /// Bots and spammers, by the user's word: in no list and no denominator.
  var isIgnored: [Bool] = []
  /// Whom the user wants in no list; their words count.
  var isHidden: [Bool] = []
  /// Days within which the user wants to be in touch, by person.
  var rhythms: [Int32: Int] = [:]

  /// What everybody is called where names must not be; empty where they may.
  var aliases: [PersonReference] = []

  /// Handles that many people's address or profile would have joined.
  var keptApart = 0
  /// Whether there is anybody to ignore.
  var ignoresSomebody = false

  /// The number of no person: an unknown speaker.
  static let nobody: Int32 = -1

  /// The person of a handle; `nobody` for an unknown one.
  func person(ofHandle handle: Int32) -> Int32 {
    handle < 0 ? Self.nobody : personOfHandle[Int(handle)]
  }

  /// A person as anything printed names them: the one place where a name comes from. Whom
  /// the user hides has a number and no name.
  func reference(_ person: Int32) -> PersonReference {
    guard aliases.isEmpty else { return aliases[Int(person)] }
    return hides(person)
      ? PersonReference(id: "hidden:\(person + 1)", name: nil) : identity(person)
  }

  /// Whether the user hides a person.
  func hides(_ person: Int32) -> Bool {
    person >= 0 && isHidden.indices.contains(Int(person)) && isHidden[Int(person)]
  }

  /// A person by their own name, for reading words that may hold it.
  func identity(_ person: Int32) -> PersonReference {
    let it = persons[Int(person)]
    return PersonReference(id: it.id, name: it.name)
  }

  /// Whether the user wants a person left out of lists and denominators.
  func ignores(_ person: Int32) -> Bool { person >= 0 && isIgnored[Int(person)] }

  /// Whether a person may stand in a list.
  func isListed(_ person: Int32) -> Bool {
    person < 0 || !isHidden[Int(person)] && !isIgnored[Int(person)]
  }

  /// Whether a person is the owner or answers for the owner.
  func speaksForOwner(_ person: Int32) -> Bool {
    person >= 0 && (person == owner || isTeam[Int(person)])
  }
}

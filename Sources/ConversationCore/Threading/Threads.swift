/// Who answers what, to whom it is said, and which utterances belong together.
///
/// Everything is arrays over rows: a chain of replies may be two hundred thousand deep.
struct Threads: Sendable {
  /// Ref of each row's parent, which no source need hold; -1 for none.
  var parents: [Int32]
  /// How the parent is known.
  var rules: [ReplyRule]
  /// Replies between a row and the root of its conversation.
  var depths = NarrowColumn()
  /// Conversation of each row; -1 for duplicates and likes.
  var conversations: [Int32] = []
  /// Ref of each conversation's root, which no source need hold.
  var roots: [Int32] = []
  /// Where the members of each conversation begin in `members`, and their end.
  var starts: [Int32] = [0]
  /// Rows by conversation, in the order of decisions 19.
  var members: [Int32] = []
  /// The one person each row is addressed to, as most are; -1 for none. Where it is several,
  /// -2 and below, counted down by their place in `severalAddressees`.
  private var addressee: [Int32] = []
  /// How many persons, then these in the order in which they are addressed, and so on.
  private var severalAddressees: [Int32] = []
  /// Persons a comment addresses by name, by row.
  var named: [Int32: [Int32]] = [:]
  /// What was cut.
  var diagnostics: [Diagnostic] = []

  /// Nothing threaded yet.
  init(rows: Int) {
    parents = Array(repeating: -1, count: rows)
    rules = Array(repeating: .none, count: rows)
  }

  /// The rows of a conversation.
  func members(of conversation: Int32) -> ArraySlice<Int32> {
    members[Int(starts[Int(conversation)])..<Int(starts[Int(conversation) + 1])]
  }

  /// The persons an utterance is addressed to.
  func addressees(of row: Int32) -> ArraySlice<Int32> {
    let one = addressee[Int(row)]
    if one >= 0 { return addressee[Int(row)...Int(row)] }
    if one == -1 { return [] }
    let place = -2 - Int(one)
    return severalAddressees[(place + 1)...(place + Int(severalAddressees[place]))]
  }

  /// Makes room for the addressees of so many rows.
  mutating func reserveAddressees(_ count: Int) { addressee.reserveCapacity(count) }

  /// Adds the persons the next row is addressed to.
  mutating func appendAddressees(_ persons: [Int32]) {
    switch persons.count {
    case 0: addressee.append(-1)
    case 1: addressee.append(persons[0])
    default:
      guard let place = Int32(exactly: severalAddressees.count), place < .max - 2 else {
        addressee.append(persons[0])
        return
      }
      addressee.append(-2 - place)
      severalAddressees.append(Int32(clamping: persons.count))
      severalAddressees += persons
    }
  }
}

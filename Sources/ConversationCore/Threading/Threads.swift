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
  /// Whom each row is addressed to.
  var addressees = AddresseeColumn()
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
  func addressees(of row: Int32) -> ArraySlice<Int32> { addressees[Int(row)] }

  /// How many persons an utterance is addressed to.
  @inline(__always)  // a slice would be counted as one more reference
  func addresseeCount(of row: Int32) -> Int { addressees.count(of: Int(row)) }

  /// Whether an utterance is addressed to a person.
  @inline(__always)
  func isAddressed(_ row: Int32, to person: Int32) -> Bool {
    addressees.holds(person, row: Int(row))
  }
}

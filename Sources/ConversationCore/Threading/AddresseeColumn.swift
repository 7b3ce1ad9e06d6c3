/// The persons each row is addressed to: four bytes a row, for most speak to one person or
/// to nobody.
struct AddresseeColumn: Sendable {
  /// The one person of a row; -1 for none. Where there are several, -2 and below, counted
  /// down by their place in `several`.
  private var single: [Int32] = []
  /// How many persons, then these in the order in which they are addressed, and so on.
  private var several: [Int32] = []

  /// Room for so many rows.
  init(capacity: Int = 0) { single.reserveCapacity(capacity) }

  /// Adds the person of the next row; -1 for none.
  mutating func append(_ person: Int32) { single.append(max(person, -1)) }

  /// Adds the persons of the next row.
  mutating func append(_ persons: [Int32]) {
    switch persons.count {
    case 0: single.append(-1)
    case 1: single.append(persons[0])
    default:
      single.append(-2 &- Int32(clamping: several.count))
      several.append(Int32(clamping: persons.count))
      several += persons
    }
  }

  /// How many persons a row is addressed to.
  func count(of row: Int) -> Int {
    let one = single[row]
    return one >= 0 ? 1 : one == -1 ? 0 : Int(several[-2 - Int(one)])
  }

  /// Whether a person is among those of a row; nobody's number is in none.
  func holds(_ person: Int32, row: Int) -> Bool {
    let one = single[row]
    return one >= -1 ? one == person && one >= 0 : self[row].contains(person)
  }

  /// The persons of a row.
  subscript(row: Int) -> ArraySlice<Int32> {
    let one = single[row]
    if one >= 0 { return single[row...row] }
    if one == -1 { return [] }
    let place = -2 - Int(one)
    return several[(place + 1)...(place + Int(several[place]))]
  }
}

import Testing

@testable import ConversationCore

struct NarrowColumnTests {
  private let values: [Int32] = [-1, 0, 1, 253, 254, 255, 256, 65_534, 65_535, 70_000, .max, -1, 7]

  @Test func `numbers come back whatever their size`() {
    var column = NarrowColumn()
    for value in values { column.append(value) }
    #expect(column.count == values.count)
    #expect((0..<column.count).map { column[$0] } == values)
  }

  @Test func `a number that does not fit widens the column and changes no other`() {
    var column = NarrowColumn(zeros: values.count)
    for (row, value) in values.enumerated().reversed() { column[row] = value }
    #expect((0..<column.count).map { column[$0] } == values)
  }

  @Test func `two bytes hold what one cannot`() {
    var column = NarrowColumn()
    for value in -1..<Int32(3000) { column.append(value) }
    #expect((0..<column.count).map { column[$0] } == Array(-1..<3000))
    column[5] = 65_535
    column[6] = 12
    #expect(column[5] == 65_535)
    #expect(column[6] == 12)
    #expect(column[2999] == 2998)
  }
}

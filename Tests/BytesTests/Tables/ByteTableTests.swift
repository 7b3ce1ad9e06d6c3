import Bytes
import Testing

struct ByteTableTests {
  @Test func `equal runs have one number, others the next`() {
    var table = ByteTable()
    let words = (0..<2000).map { Array("word \($0 % 500)".utf8) }
    let numbers = words.map { table.number(of: $0) }
    #expect(numbers == (0..<2000).map { $0 % 500 })
    #expect(table.count == 500)
    table.removeAll()
    #expect(table.number(of: words[7]) == 0)
  }

  @Test func `no bytes are a run too, and zeros are not nothing`() {
    var table = ByteTable()
    #expect([[], [0], [0, 0], [], [0]].map { table.number(of: $0) } == [0, 1, 2, 0, 1])
  }
}

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

  @Test func `parts are one run with what they are together, and each tells itself from none`() {
    let bytes = Array("abab".utf8)
    var table = ByteTable()
    let parts: [ByteTable.Parts] = [
      (0..<2, nil, nil), (0..<2, 2..<2, nil), (2..<4, nil, nil), (0..<1, 1..<2, nil),
      (nil, 0..<2, nil), (nil, nil, nil), (0..<0, nil, nil), (2..<3, 3..<4, nil), (nil, nil, nil),
    ]
    #expect(parts.map { table.number(of: $0, in: bytes) } == [0, 1, 0, 2, 3, 4, 5, 2, 4])
  }
}

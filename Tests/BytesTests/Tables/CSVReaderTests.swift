import Bytes
import Testing

struct CSVReaderTests {
  private func rows(_ text: String) throws -> (rows: [[String]], unclosed: [Int], lines: [Int]) {
    var reader = try CSVReader(Source(name: "t.csv", bytes: Array(text.utf8)))
    var rows: [[String]] = []
    var lines: [Int] = []
    while let row = reader.next() {
      rows.append(row.map { String(decoding: $0, as: UTF8.self) })
      lines.append(reader.line)
    }
    return (rows, reader.unclosedLines, lines)
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("\"a,\"\"b\"\"\nc\",d", [["a,\"b\"\nc", "d"]]), ("\u{feff}\"a\",b", [["a", "b"]]),
    ("a,,\n\n,b", [["a", "", ""], ["", "b"]]), ("\"a \"b\" c\",d", [["a \"b\" c", "d"]]),
    ("a,", [["a", ""]]), ("", []), ("a\nb,c,d", [["a"], ["b", "c", "d"]]),
  ])
  func `rows are read`(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text).rows == expected)
  }

  @Test func `a row tells the line it begins on`() throws {
    #expect(try rows("a\n\"b\nb\"\nc").lines == [1, 2, 4])
  }

  @Test func `a quote that is never closed costs one line`() throws {
    let (rows, unclosed, _) = try rows("a,b\n\"c,d\ne,f\ng,h")
    #expect(rows == [["a", "b"], ["e", "f"], ["g", "h"]])
    #expect(unclosed == [2])
  }

  @Test func `a field across the buffer's edge is whole`() throws {
    let long = String(repeating: "x", count: 200_000)
    #expect(try rows("a,\"\(long)\",b\nc").rows == [["a", long, "b"], ["c"]])
  }
}

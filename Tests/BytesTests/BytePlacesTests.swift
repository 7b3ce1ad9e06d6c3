import Testing

@testable import Bytes

struct BytePlacesTests {
  @Test(arguments: 0..<40)
  func `the first of two bytes is found wherever it stands`(place: Int) {
    for byte in ["&", ":"].map({ UInt8(ascii: $0) }) {
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 40)
      bytes[place] = byte
      let found = BytePlaces.first(of: UInt8(ascii: "&"), or: UInt8(ascii: ":"), in: bytes.span)
      #expect(found == place)
      let after = BytePlaces.first(
        of: UInt8(ascii: "&"), or: UInt8(ascii: ":"), in: bytes.span, from: place + 1)
      #expect(after == 40)
    }
  }

  @Test func `of bytes that hold neither the count is told, of none 0`() {
    let bytes = Array("nothing of the kind stands in these bytes".utf8)
    let none: [UInt8] = []
    let found = [
      BytePlaces.first(of: 38, or: 58, in: bytes.span),
      BytePlaces.first(of: 38, or: 58, in: bytes.span, from: 1000),
      BytePlaces.first(of: 38, or: 58, in: none.span),
    ]
    #expect(found == [bytes.count, bytes.count, 0])
  }

  @Test(arguments: 0..<40)
  func `one byte beyond ASCII is seen wherever it stands`(place: Int) {
    var bytes = [UInt8](repeating: 0x7F, count: 40)
    let before = BytePlaces.areASCII(bytes.span)
    bytes[place] = 0x80
    let after = BytePlaces.areASCII(bytes.span)
    #expect(before && !after)
  }
}

import Testing

@testable import ConversationCore

/// The tables that give numbers to what comes a million times.
struct TableTests {
  @Test func `strings keep their numbers however many come`() {
    var table = StringTable()
    let strings = (0..<3000).map { "string number \($0)" }
    let numbers = strings.map { table.intern($0) }
    #expect(numbers == (0..<3000).map { Int32($0) })
    #expect(strings.map { table.intern($0) } == numbers)
    #expect(strings.map { table.find($0) } == numbers)
    #expect(table.find("another") == nil)
    table.removeAll()
    #expect(table.find("string number 7") == nil)
    #expect(table.intern("string number 7") == 0)
  }

  @Test func `strings are the same where their bytes are`() {
    var table = StringTable()
    let numbers = ["caf\u{E9}", "cafe\u{301}", "caf\u{E9}", ""].map { table.intern($0) }
    #expect(numbers == [0, 1, 0, 2])
  }

  @Test func `profiles that differ in one field are two`() {
    let base = Profile(service: 0, urlPrefix: -1, file: 0, rank: .feed, isLine: false)
    var profiles = [base]
    for number in 1..<500 {
      profiles.append(
        Profile(service: 0, urlPrefix: Int32(number), file: 0, rank: .feed, isLine: false))
    }
    profiles.append(Profile(service: 1, urlPrefix: -1, file: 0, rank: .feed, isLine: false))
    profiles.append(Profile(service: 0, urlPrefix: -1, file: 1, rank: .feed, isLine: false))
    profiles.append(Profile(service: 0, urlPrefix: -1, file: 0, rank: .page, isLine: false))
    profiles.append(Profile(service: 0, urlPrefix: -1, file: 0, rank: .feed, isLine: true))
    var table = ProfileTable()
    let numbers = profiles.map { table.intern($0) }
    #expect(numbers == profiles.indices.map { Int32($0) })
    #expect(profiles.map { table.intern($0) } == numbers)
    #expect(numbers.map { table[$0] } == profiles)
  }

  @Test func `hashes are numbered as they are met`() {
    var numbers = HashNumbers(expecting: 4)
    let hashes = (0..<1000).map { mixed(UInt64($0)) }
    #expect(hashes.map { numbers.number(of: $0) } == Array(0..<1000))
    #expect(hashes.map { numbers.number(of: $0) } == Array(0..<1000))
    #expect(numbers.find(hashes[77]) == 77)
    #expect(numbers.find(mixed(5000)) == nil)
  }

  @Test(arguments: [
    ("Straße, 7!", "STRASSE 7", false), ("Ünïcode: yes", "üNÏCODE\u{2014}YES", true),
    ("\u{201C}So\u{201D} it goes", "\"So\" it goes", true), ("a b c", "abd", false),
    ("日本 語", "日本語", true), ("Ⅷ ½", "ⅷ½", true), ("", "…!", true),
  ])
  func `texts are alike where their letters and digits are`(a: String, b: String, isSame: Bool) {
    var folding = LetterFolding()
    var (first, second): (UInt64, UInt64) = (1, 1)
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    let counts = (
      folding.mix(first: 64, of: x.span, into: &first),
      folding.mix(first: 64, of: y.span, into: &second)
    )
    #expect((first == second && counts.0 == counts.1) == isSame)
  }
}

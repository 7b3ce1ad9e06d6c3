import TestSupport
import Testing

@testable import Importers

/// A day read before is the day that would be read.
struct TweetDatesTests {
  @Test(arguments: 0..<4)
  func `whatever came before, a date is what it says`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var dates = TweetDates()
    for _ in 0..<20_000 {
      func two(_ range: Range<Int>) -> String {
        let number = Int.random(in: range, using: &random)
        return number < 10 ? "0\(number)" : "\(number)"
      }
      let zone = ["+0000", "+0000", "+0200", "-0430", "+0:00", "0000"].randomElement(using: &random)
      let month = ["Feb", "Mar", "Xyz"].randomElement(using: &random) ?? ""
      var text =
        "Sat \(month) \(two(27..<31)) \(two(22..<25)):\(two(0..<61)):\(two(0..<62)) \(zone ?? "") 201\(two(1..<3).last ?? "1")"
      if Int.random(in: 0..<5, using: &random) == 0 {
        text = "2014-06-\(two(0..<3)) \(two(0..<25)):14:33.000 +0\(two(0..<2).last ?? "0"):00"
      }
      var bytes = Array(text.utf8)
      if Int.random(in: 0..<20, using: &random) == 0 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = 0x21
      }
      #expect(dates.milliseconds(bytes) == TweetDate.milliseconds(bytes))
    }
  }
}

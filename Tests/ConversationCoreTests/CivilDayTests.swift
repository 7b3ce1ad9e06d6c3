import ConversationCore
import Testing

struct CivilDayTests {
  @Test func `every day from 1900 to 2100 survives the way to components and back`() throws {
    let first = try #require(CivilDay(year: 1900, month: 1, day: 1))
    let last = try #require(CivilDay(year: 2100, month: 12, day: 31))
    var day = first
    while day < last {
      let (y, m, d) = day.components
      #expect(CivilDay(year: y, month: m, day: d) == day)
      day = day.advanced(by: 1)
    }
  }

  @Test func `a day that does not exist is none`() {
    #expect(CivilDay(year: 2008, month: 2, day: 30) == nil)
    #expect(CivilDay(year: 2009, month: 2, day: 29) == nil)
    #expect(CivilDay(year: 2008, month: 13, day: 1) == nil)
  }

  @Test func `moments print what is known and no more`() throws {
    let day = try #require(CivilDay(year: 2008, month: 9, day: 3))
    #expect(Moment.day(day).iso8601 == "2008-09-03")
    #expect(Moment.instant(seconds: 1_220_436_000).iso8601 == "2008-09-03T10:00:00Z")
    #expect(
      Moment(milliseconds: 1_220_436_000_250, precision: .local).iso8601
        == "2008-09-03T10:00:00.250")
    #expect(Moment.order.iso8601 == nil)
    #expect(Moment.unknown.seconds == nil)
  }
}

import ConversationCore
import RapportKit
import Testing

struct ViewOptionsTests {
  @Test(arguments: [
    ("2012-10-01T06:00:00Z", 1_349_071_200),
    ("2012-10-01T06:00Z", 1_349_071_200),
    ("2012-10-01T08:00:00+02:00", 1_349_071_200),
    ("2012-10-01 06:00", 1_349_071_200),
    ("2012-10-01", 1_349_049_600),
    ("1970-01-01T00:00:00Z", 0),
  ])
  func `an instant is read with its zone, in UTC without one`(_ text: String, _ seconds: Int64)
    throws
  {
    #expect(try ViewOptions(now: text).now == .instant(seconds))
  }

  @Test(arguments: [
    "yesterday", "2012-13-01", "2012-02-30", "2012-10-01T25:00", "2012-10-01T06:60",
    "2012-10-01X06:00", "2012-10-01T6:00", "2012-10-01T06:00+2", "",
  ])
  func `an instant that is none is refused with an example`(_ text: String) {
    #expect(throws: ArgumentFailure.self) { try ViewOptions(now: text) }
  }

  @Test func `days are dates or counted back from now`() throws {
    let first = try #require(CivilDay(year: 2012, month: 9, day: 30))
    let today = try #require(CivilDay(year: 2012, month: 10, day: 30))
    #expect(try ViewOptions(since: "2012-09-30").since?.day(from: today) == first)
    #expect(try ViewOptions(since: "30d").since?.day(from: today) == first)
    #expect(throws: ArgumentFailure.self) { try ViewOptions(since: "-3d") }
    #expect(throws: ArgumentFailure.self) { try ViewOptions(until: "soon") }
  }

  @Test func `a zone that is none is refused`() throws {
    #expect(try ViewOptions(timeZone: "Europe/Copenhagen").timeZone == "Europe/Copenhagen")
    #expect(throws: ArgumentFailure.self) { try ViewOptions(timeZone: "Mars/Olympus") }
  }
}

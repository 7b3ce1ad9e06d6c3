import ConversationCore
import TestSupport
import Testing

struct DayClockTests {
  private func clock(_ zone: String) throws -> DayClock {
    try #require(DayClock(timeZone: zone))
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }

  @Test func `a name that is no zone is none`() {
    #expect(DayClock(timeZone: "Nowhere/City") == nil)
    #expect(DayClock(timeZone: "") == nil)
    #expect(DayClock(timeZone: "../../etc/passwd") == nil)
  }

  @Test func `UTC needs no zone data`() throws {
    let clock = try clock("UTC")
    #expect(!clock.isFallback)
    #expect(clock.day(at: 0) == CivilDay(number: 0))
    #expect(clock.day(at: -1) == CivilDay(number: -1))
    #expect(clock.hour(at: -1) == 23)
  }

  @Test(arguments: [
    // The zone, the day the clocks changed, its length in hours.
    ("America/New_York", 2008, 3, 9, 23),
    ("America/New_York", 2008, 11, 2, 25),
    ("Europe/Berlin", 2008, 3, 30, 23),
    ("Europe/Berlin", 2008, 10, 26, 25),
    ("America/Sao_Paulo", 2008, 10, 19, 23),
    ("Australia/Lord_Howe", 2020, 7, 1, 24),
    ("Asia/Kolkata", 2008, 3, 9, 24),
  ])
  func `a day is as long as it was`(
    zone: String, year: Int, month: Int, date: Int, hours: Int64
  ) throws {
    let clock = try clock(zone)
    let today = try day(year, month, date)
    let noon = clock.noon(of: today)
    #expect(clock.day(at: noon) == today)
    #expect(clock.hour(at: noon) == 12)
    var first = noon
    while clock.day(at: first - 900) == today { first -= 900 }
    var end = noon
    while clock.day(at: end) == today { end += 900 }
    #expect(end - first == hours * 3600)
  }

  @Test func `Apia never saw the thirtieth of December 2011`() throws {
    let clock = try clock("Pacific/Apia")
    let before = try day(2011, 12, 29)
    let after = try day(2011, 12, 31)
    var seen: [CivilDay] = []
    for hour in 0..<72 {
      let day = clock.day(at: clock.noon(of: before) + Int64(hour) * 3600)
      if seen.last != day { seen.append(day) }
    }
    #expect(seen.prefix(2) == [before, after])
    // A page may print the missing day all the same: it gets an instant beside it.
    let missing = clock.noon(of: try day(2011, 12, 30))
    #expect(abs(missing - clock.noon(of: after)) <= 86_400)
  }

  @Test(arguments: [
    "America/New_York", "Europe/Berlin", "Africa/Casablanca", "Pacific/Apia", "Asia/Tehran",
    "Europe/Moscow",
  ])
  func `the noon of every day of a century lies in that day`(zone: String) throws {
    let clock = try clock(zone)
    let missing = try day(2011, 12, 30)
    var today = try day(1971, 1, 1)
    let last = try day(2070, 12, 31)
    while today < last {
      if zone != "Pacific/Apia" || today != missing {
        #expect(clock.day(at: clock.noon(of: today)) == today)
      }
      today = today.advanced(by: 1)
    }
  }

  @Test func `wall times come back as they were shown`() throws {
    let clock = try clock("Europe/Berlin")
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let seconds = Int64.random(in: 0..<4_000_000_000, using: &generator)
      let wall = clock.wallClock(at: seconds)
      let back = clock.instant(ofWallClock: wall)
      // The hour that clocks show twice has two instants.
      #expect(clock.wallClock(at: back) == wall)
      #expect(abs(back - seconds) <= 3600)
    }
  }

  @Test func `a printed day is kept, an instant is put into the zone`() throws {
    let clock = try clock("Pacific/Auckland")
    let third = try day(2008, 9, 3)
    // 2008-09-03T20:00Z is the morning of the fourth in Auckland.
    let evening = Moment.instant(seconds: Int64(third.number) * 86_400 + 20 * 3600)
    #expect(clock.day(of: evening) == third.advanced(by: 1))
    #expect(clock.day(of: .day(third)) == third)
    let local = Moment(milliseconds: evening.milliseconds, precision: .local)
    #expect(clock.day(of: local) == third)
    #expect(clock.day(of: .order) == nil)
    #expect(clock.instant(of: .unknown) == nil)
    #expect(clock.instant(of: .day(third)) == clock.noon(of: third))
  }

  @Test func `times far outside do no harm`() throws {
    let clock = try clock("Europe/Berlin")
    for seconds in [Int64.min / 2, -1, 0, 1, 1 << 40, Int64.max / 2] {
      #expect((0...23).contains(clock.hour(at: seconds)))
      _ = clock.day(at: seconds)
      _ = clock.instant(ofWallClock: seconds)
    }
    _ = clock.day(at: .max)
    _ = clock.day(at: .min)
  }
}

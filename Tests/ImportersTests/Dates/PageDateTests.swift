import ConversationCore
import Testing

@testable import Importers

struct PageDateTests {
  /// Words as a page prints them, and what they say.
  struct Case: CustomTestStringConvertible, Sendable {
    var words: String
    var said: String
    var testDescription: String { words }
    init(_ words: String, _ said: String) { (self.words, self.said) = (words, said) }
  }

  private func moment(
    _ words: String, order: PageDateOrder? = nil, postDay: CivilDay? = nil, saved: CivilDay? = nil
  ) -> String {
    guard let printed = PageDateScanner.scan(words) else { return "none" }
    let moment = PageDateResolver(order: order, postDay: postDay, savedDay: saved)
      .moment(of: printed)
    return moment.iso8601 ?? "\(moment.precision)"
  }

  @Test(arguments: [
    Case("September 3, 2008 at 10:00 am", "2008-09-03T10:00:00"),
    Case("am 19.04.2016 um 20:55 Uhr", "2016-04-19T20:55:00"),
    Case("Le 11 septembre 2018 à 12:57", "2018-09-11T12:57:00"),
    Case("Le 11 septembre 2018 à 12h57", "2018-09-11T12:57:00"),
    Case("Di, 21. April 2020 - 16:40", "2020-04-21T16:40:00"),
    Case("3 de mayo de 2010, 18:30", "2010-05-03T18:30:00"),
    Case("1 de março de 2012 às 9:05", "2012-03-01T09:05:00"),
    Case("12 gennaio 2011 alle 22:10", "2011-01-12T22:10:00"),
    Case("4 mei 2009 om 11:00", "2009-05-04T11:00:00"),
    Case("den 5 maj 2013 kl. 14.05", "2013-05-05T14:05:00"),
    Case("23 października 2014 o 7:15", "2014-10-23T07:15:00"),
    Case("9. června 2015 v 6:00", "2015-06-09T06:00:00"),
    Case("7 июня 2011 в 18:20", "2011-06-07T18:20:00"),
    Case("15 Ağustos 2016, 13:00", "2016-08-15T13:00:00"),
    Case("2008年9月3日 10:00", "2008-09-03T10:00:00"),
    Case("2008년 9월 3일", "2008-09-03"),
    Case("Jul 4th, 2007", "2007-07-04"),
    Case("2006-02-11 09:15 pm (UTC)", "2006-02-11T21:15:00Z"),
    Case("2019-08-05T02:51:17+00:00", "2019-08-05T02:51:17Z"),
    Case("2016-11-05T17:45:00.250+01:00", "2016-11-05T16:45:00Z"),
    Case("Wed Aug 27 13:08:45 +0000 2008", "2008-08-27T13:08:45Z"),
    Case("Sun, 09 Mar 2008 10:11:00 PDT", "2008-03-09T17:11:00Z"),
    Case("12.29.14 at 9:14 pm", "2014-12-29T21:14:00"),
    Case("Posted 13/9/2008 by nobody", "2008-09-13"),
    Case("12:00 am, January 2, 2009", "2009-01-02T00:00:00"),
  ])
  func `a date is read in its language and order`(_ example: Case) {
    #expect(moment(example.words) == example.said)
  }

  @Test(arguments: [
    "2008-02-30", "31.04.2010", "February 29, 2009", "1970-01-01 00:00", "May 4, 2999", "0/0/2008",
  ])
  func `a date that cannot be is unknown`(_ words: String) {
    #expect(moment(words) == "unknown")
  }

  @Test(arguments: [
    "14 comments", "v2.1.4", "call 555-1234", "10.000.000 readers", "", "::::", "3:0",
  ])
  func `what is no date is none`(_ words: String) {
    #expect(moment(words) == "none")
  }

  @Test func `two small numbers are read as the page is known to write them`() {
    #expect(moment("3/09 2008") == "order")
    #expect(moment("3/09 2008", order: .dmy) == "2008-09-03")
    #expect(moment("3/09 2008", order: .mdy) == "2008-03-09")
  }

  @Test func `the order comes from other dates, from the post's day, from the language`() throws {
    let open = try #require(PageDateScanner.scan("3/09 2008"))
    let closed = try #require(PageDateScanner.scan("13/09 2008"))
    func order(_ dates: [PrintedDate], language: String? = nil, postDay: CivilDay? = nil)
      -> PageDateOrder?
    {
      PageDateResolver.order(
        of: dates, stated: nil, language: language, postDay: postDay,
        plain: dates.compactMap(\.numbers))
    }
    #expect(order([open]) == nil)
    #expect(order([open, closed]) == .dmy)
    #expect(order([open], language: "de") == .dmy)
    #expect(order([open], language: "en-US") == .mdy)
    #expect(order([open], language: "en") == nil)
    #expect(order([open], postDay: CivilDay(year: 2008, month: 9, day: 2)) == .dmy)
  }

  @Test func `a relative date needs to know when the page was saved`() throws {
    let saved = try #require(CivilDay(year: 2014, month: 12, day: 16))
    for words in ["3 days ago", "vor 3 Tagen", "il y a 3 jours", "hace 3 días", "3 dagen geleden"] {
      #expect(moment(words) == "order", "\(words)")
      #expect(moment(words, saved: saved) == "2014-12-13", "\(words)")
    }
    #expect(moment("2 weeks ago", saved: saved) == "2014-12-02")
    #expect(moment("gestern", saved: saved) == "2014-12-15")
    #expect(moment("5 months ago", saved: saved) == "order")
  }

  @Test func `a date without a year takes the post's, and is not before it`() throws {
    let post = try #require(CivilDay(year: 2019, month: 12, day: 20))
    #expect(moment("Dec 21st at 2:41 am", postDay: post) == "2019-12-21T02:41:00")
    #expect(moment("January 3", postDay: post) == "2020-01-03")
    #expect(moment("January 3") == "order")
  }

  @Test func `a time alone is only an order`() {
    #expect(moment("7:34 AM") == "order")
  }

  @Test func `no month name means two months`() {
    var seen: [String: Int] = [:]
    for line in PageDateWords.months {
      let groups = line.split(separator: ",")
      #expect(groups.count == 12, "\(line)")
      for (index, names) in groups.enumerated() {
        for name in names.split(separator: " ") {
          #expect(seen[String(name), default: index] == index, "\(name)")
          seen[String(name)] = index
        }
      }
    }
  }

  @Test(arguments: [
    "2008-09-03", "2008-09-03T10:00:00Z", "2008-09-03t10:00:00z", "2008-09-03T10:00:00+02:00",
    "2008-09-03T23:59:60-11:30", "2008-13-03", "2008-02-30T10:00:00Z", "2008-09-03T25:00:00Z",
    "2008-09-03T10:00:00+15:00", "1970-01-01T00:00:00Z", "2008-09-03T10:00:00-0200", "2008/09/03",
  ])
  func `an exact date is what a closer look gives`(text: String) {
    let quick = PageDateScanner.scan(text)
    // Behind a space nobody takes it for exact.
    let slow = PageDateScanner.scan(" " + text)
    #expect(quick?.day == slow?.day)
    #expect(quick?.seconds == slow?.seconds)
    #expect(quick?.offset == slow?.offset)
    #expect(quick?.length == slow?.length)
    #expect(quick?.numbers?.first == slow?.numbers?.first)
  }
}

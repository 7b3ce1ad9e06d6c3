import ConversationCore
import Testing

@testable import Reporter

struct WordingTests {
  @Test(
    arguments: [
      (0, "under a minute"), (59, "under a minute"), (60, "1 minute"), (780, "13 minutes"),
      (3_600, "1 hour"), (47 * 3_600, "47 hours"), (48 * 3_600, "2 days"), (13 * 86_400, "13 days"),
      (14 * 86_400, "2 weeks"), (62 * 86_400, "8 weeks"), (63 * 86_400, "2 months"),
      (729 * 86_400, "24 months"), (730 * 86_400, "2 years"), (-5, "under a minute"),
      (Int64.max, "292,471,208,677 years"),
    ] as [(Int64, String)])
  func `a span is told in one unit, rounded down`(_ seconds: Int64, _ words: String) {
    #expect(Wording.duration(seconds) == words)
  }

  @Test(
    arguments: [
      (14_125, 14_125, "3 September 2008"), (14_125, 14_134, "3–12 September 2008"),
      (14_125, 14_160, "3 September to 8 October 2008"),
      (14_125, 14_500, "3 September 2008 to 13 September 2009"),
    ] as [(Int32, Int32, String)])
  func `a period says no more than it must`(_ first: Int32, _ last: Int32, _ words: String) {
    let days = CivilDay(number: first)...CivilDay(number: last)
    #expect(Language.english.words(.period(days)) == words)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_234, "−1,234"),
    (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func `thousands are grouped`(_ value: Int, _ text: String) {
    #expect(Wording.number(value) == text)
  }

  @Test(arguments: [
    (3.0, "3"), (2.5, "2.5"), (0.333, "0.3"), (-0.04, "0"), (-1.25, "−1.3"), (.nan, "?"),
    (1_204.0, "1,204"),
  ])
  func `a shared utterance counts in tenths`(_ value: Double, _ text: String) {
    #expect(Wording.decimal(value) == text)
  }

  @Test(arguments: [(0.64, "+0.64"), (-0.605, "−0.61"), (0, "+0.00"), (1_234.5, "+1,234.50")])
  func `terms wear their sign`(_ value: Double, _ text: String) {
    #expect(Wording.signed(value) == text)
  }

  @Test(arguments: [
    (0, "0 %"), (0.001, "1 %"), (0.745, "75 %"), (0.999, "99 %"), (1, "100 %"), (7, "100 %"),
  ])
  func `a percentage is all or nothing only where it is`(_ share: Double, _ text: String) {
    #expect(Wording.percent(share) == text)
  }

  @Test(
    arguments: [
      (.english, "1 March 2012", "1 Mar 2012", "March 2012"),
      (.german, "1. März 2012", "1. März 2012", "März 2012"),
      (.french, "1er mars 2012", "1er mars 2012", "mars 2012"),
      (.spanish, "1 de marzo de 2012", "1 mar 2012", "marzo de 2012"),
      (.finnish, "1. maaliskuuta 2012", "1. maalis 2012", "maaliskuu 2012"),
      (.polish, "1 marca 2012", "1 mar 2012", "marzec 2012"),
    ] as [(Language, String, String, String)])
  func `a date is written as each language writes it`(
    _ language: Language, _ long: String, _ short: String, _ month: String
  ) throws {
    let day = try #require(CivilDay(year: 2012, month: 3, day: 1))
    #expect(language.words(.day(day)) == long)
    #expect(language.words(.short(day)) == short)
    #expect(language.words(.month(3, year: 2012)) == month)
  }

  @Test(arguments: Language.allCases)
  func `a language names twelve months and seven days`(_ language: Language) {
    #expect(Set(language.months).count == 12)
    #expect(Set(language.shortMonths).count == 12)
    #expect(Set(language.aloneMonths).count == 12)
    #expect(Set(language.weekdays).count == 7)
  }

  @Test(arguments: [("de_AT.UTF-8", Language.german), ("EN-gb", .english), ("nn", .norwegian)])
  func `a language is known by its tag`(_ tag: String, _ language: Language) {
    #expect(Language(tag: tag) == language)
    #expect(Language(tag: "tlh") == nil)
  }

  @Test func `a sparkline has a bar for a share and a dot for silence`() {
    #expect(Sparkline.line([0, 0.5, 1, nil, 2, -1, .nan]) == "▁▅█·█▁·")
  }
}

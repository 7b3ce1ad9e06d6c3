import Foundation
import Testing

/// The truths of `Fixtures/demo/NOTE.md`, held against the built program.
struct DemoTests {
  private var utterances: [DemoUtterance] {
    get throws { try DemoRun.utterances.get() }
  }

  private var report: DemoReport {
    get throws { try DemoRun.report.get() }
  }

  // MARK: Reading

  @Test(arguments: [
    ("flat-numbered.html", 12, 2), ("wordpress-german.html", 7, 0), ("blogger-dl.html", 6, 0),
    ("blogger-threaded.html", 7, 0), ("typepad.html", 6, 0), ("drupal.html", 6, 0),
    ("wordpress-nested.html", 6, 1), ("wordpress-2011.html", 16, 0),
    ("wordpress-classic.html", 28, 2),
    ("zero.html", 0, 0), ("disqus-unseen.html", 0, 0), ("comments-feed.xml", 9, 1),
    ("export.xml", 296, 10),
  ])
  func `every source gives the comments and pingbacks it holds`(
    file: String, comments: Int, pingbacks: Int
  ) throws {
    let here = try utterances.filter { $0.isIn(file) }
    #expect(here.count { $0.kind == "comment" } == comments)
    #expect(here.count { $0.kind == "pingback" } == pingbacks)
  }

  @Test
  func `the archive gives every tweet and every message once`() throws {
    let here = try utterances.filter { $0.isIn("twitter-2012.zip") }
    #expect(here.count { $0.kind == "share" } == 61)
    #expect(here.count { $0.kind == "message" } == 35)
    #expect(
      here.count { ["status", "reply", "share", "quote"].contains($0.kind) } == 908)
  }

  @Test(arguments: [1561, 1563, 1565, 1567, 1570])
  func `a comment met in the export, the feed and the page is one utterance`(
    number: Int
  ) throws {
    let id = "wordpress:loosespokes.example:comment-\(number)"
    let found = try #require(try utterances.filter { $0.id == id }.first)
    #expect(try utterances.count { $0.id == id } == 1)
    for file in ["export.xml", "comments-feed.xml", "wordpress-nested.html"] {
      #expect(found.isIn(file), "\(file)")
    }
  }

  @Test
  func `the export's hour wins over the page's wrong zone`() throws {
    let lotte = try #require(
      try utterances.first { $0.id == "wordpress:loosespokes.example:comment-1561" })
    #expect(lotte.said == "2012-09-25T21:00:45Z")
  }

  @Test
  func `a long tweet is whole`() throws {
    let notes = try utterances.filter { $0.text.hasPrefix("What I learned in nineteen days") }
    #expect(notes.count == 1)
    #expect(notes.first?.text.hasSuffix("I shall not apologise for the ferry.") == true)
  }

  @Test
  func `dates of the flat page are read day first, because one of them can be nothing else`()
    throws
  {
    let flat = try utterances.filter { $0.isIn("flat-numbered.html") && $0.kind == "comment" }
    #expect(flat.count { $0.said == "2012-09-03" } == 5)
    #expect(flat.count { $0.said == "2012-09-15" } == 2)
  }

  @Test
  func `a comment without a name has a speaker of its own`() throws {
    let nameless = try utterances.filter {
      $0.isIn("flat-numbered.html") && $0.text.contains("put the kettle on and wait with you")
    }
    #expect(nameless.count == 1)
    #expect(nameless.first?.speakerName == nil)
  }

  @Test
  func `one answer reaches three people, with and without an at-sign`() throws {
    let answer = try #require(
      try utterances.first { $0.text.hasPrefix("@Walt in the bag, wrapped in an old sock") })
    let everybody = try utterances
    let names = answer.addressedTo.compactMap { id in
      everybody.first { $0.speaker == id }?.speakerName
    }
    #expect(Set(names) == ["Walt Jessup", "Bea Okafor", "Rhys P."])
  }

  @Test
  func `every tweet, post and comment of hers is one person's`() throws {
    let hers = try utterances.filter {
      $0.speakerName == "Ida Lindegaard" || $0.kind == "status"
        || $0.kind == "post" && $0.isIn("export.xml")
    }
    #expect(Set(hers.map(\.speaker)).count == 1)
  }

  // MARK: Reporting

  @Test
  func `the report knows who she is`() throws {
    #expect(try report.owner.name == "Ida Lindegaard")
  }

  @Test
  func `nineteen days of February are her longest run of talking`() throws {
    let streak = try report.talk.days.calendarStreak
    #expect(streak.days == 19)
    #expect(streak.first == "2012-02-01")
    #expect(streak.last == "2012-02-19")
  }

  @Test
  func `January is the only month with more linking than talking`() throws {
    let months = try report.talk.months.filter { $0.linking > $0.talking }
    #expect(months.map(\.month) == [1])
  }

  @Test(arguments: ["Tom Barrowclough", "Noor van Dijk", "Bea Okafor", "Priya Raman"])
  func `with her friends it goes both ways`(name: String) throws {
    let person = try #require(try report.people.first { $0.name == name && $0.received != nil })
    #expect(person.standing == "mutual")
    #expect(try #require(person.reciprocity) > 0)
  }

  @Test
  func `the faithful commenter reaches out and was never answered`() throws {
    let gerald = try #require(try report.people.first { $0.name == "Gerald Finch" })
    #expect(gerald.given == 0)
    #expect(try #require(gerald.received) >= 39)
  }

  @Test
  func `nobody can say whether the columnist answers`() throws {
    let vane = try #require(try report.people.first { $0.name == "Marcus Vane" })
    #expect(vane.standing == "unobserved")
    #expect(vane.received == nil)
    #expect(vane.given == 20)
  }

  @Test
  func `whom she lost sight of a year ago is worth a hello`() throws {
    let henning = try #require(try report.people.first { $0.name == "Henning Krag" })
    #expect(try report.ties.dormant == [henning.speaker])
    #expect(try report.ties.keepTheFlame.count > 3)
    #expect(try !report.ties.milestones.isEmpty)
  }

  @Test(arguments: [
    "Agnes Whitlock", "Bea Okafor", "Dario Belli", "Gerald Finch", "Jonas Wik",
    "Noor van Dijk", "Solène Marchand", "Walt Jessup", "Ibrahim",
  ])
  func `who waits is on the list`(name: String) throws {
    #expect(try report.replies.next.contains { $0.name?.hasPrefix(name) == true })
  }

  @Test
  func `a first question over a month old is owed`() throws {
    #expect(try report.replies.owed.contains { $0.utterance.hasSuffix("comment-1538") })
  }

  @Test
  func `an answered friend does not wait`() throws {
    #expect(try !report.replies.next.contains { $0.name == "Elspeth Gow" })
  }

  @Test
  func `the three conversations that took off on her blog lead`() throws {
    let titles = try report.tookOff.prefix(3).compactMap(\.title)
    #expect(
      Set(titles) == [
        "The seatpost that would not move", "No links in February",
        "What would you teach a nine-year-old about a bicycle?",
      ])
  }

  @Test
  func `her question about the wooden rims is open`() throws {
    #expect(
      try report.requests.askedByYou.open.contains {
        $0.excerpt?.contains("wooden rim blocks") == true
      })
  }

  @Test
  func `fourteen comments are unseen, none is invented`() throws {
    let input = try #require(try report.inputs.first { $0.file.hasSuffix("disqus-unseen.html") })
    #expect(input.unseen.map(\.stated) == [14])
    #expect(input.unseen.map(\.shown) == [0])
    #expect(
      try report.inputs.filter { $0.file.hasSuffix("zero.html") }.allSatisfy(\.unseen.isEmpty))
  }

  @Test
  func `three comments wait for her approval`() throws {
    #expect(try report.inputs.reduce(0) { $0 + $1.waiting } == 3)
  }

  @Test
  func `the same year gives the same bytes`() throws {
    #expect(try DemoRun.output("report") == DemoRun.output("report"))
  }
}

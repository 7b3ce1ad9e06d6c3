import Testing

@testable import ConversationCore

/// The life of "answered", case by case (decisions 14–16).
struct AnsweredTests {
  /// Ids of what waits, in order of rank.
  private func waiting(
    me: [String] = ["Ann Author"], team: [String] = [], daysLater: Int64 = 2,
    _ build: (inout Blog) -> Void
  ) throws -> [Int] {
    var blog = Blog()
    blog.writePost()
    build(&blog)
    let list = try #require(
      Study([blog], me: me, team: team, daysLater: daysLater).analysis().replies)
    return list.next.compactMap { Int($0.utterance.id.split(separator: "-").last ?? "") }.sorted()
  }

  @Test func `a comment on the owner's post waits`() throws {
    let waiting = try waiting { $0.comment(1, by: "Erin Gray", "How do you do it?") }
    #expect(waiting == [1])
  }

  @Test func `the owner's reply answers it`() throws {
    let waiting = try waiting { blog in
      blog.comment(1, by: "Erin Gray", "How do you do it?")
      blog.comment(2, by: "Ann Author", "So.", parent: .utterance(blog.id(1)))
    }
    #expect(waiting.isEmpty)
  }

  @Test func `an answer clears all that its speaker said there before`() throws {
    let waiting = try waiting { blog in
      blog.comment(1, by: "Erin Gray", "How do you do it?")
      blog.comment(2, by: "Erin Gray", "And where do you buy it?")
      blog.comment(3, by: "Ann Author", "So.", parent: .utterance(blog.id(2)))
    }
    #expect(waiting.isEmpty)
  }

  @Test func `what is said after the answer waits again`() throws {
    let waiting = try waiting { blog in
      blog.comment(1, by: "Erin Gray", "How do you do it?")
      blog.comment(2, by: "Ann Author", "So.", parent: .utterance(blog.id(1)))
      blog.comment(3, by: "Erin Gray", "And then, what next?", parent: .utterance(blog.id(2)))
    }
    #expect(waiting == [3])
  }

  @Test func `an answer to one does not answer another`() throws {
    let waiting = try waiting { blog in
      blog.comment(1, by: "Erin Gray", "How do you do it?")
      blog.comment(2, by: "Don Fox", "How long does it take you?")
      blog.comment(3, by: "Ann Author", "@Erin so.")
    }
    #expect(waiting == [2])
  }

  @Test func `several addressed at once are all answered`() throws {
    let waiting = try waiting { blog in
      blog.comment(1, by: "Erin Gray", "How do you do it?")
      blog.comment(2, by: "Don Fox", "How long does it take you?")
      blog.comment(3, by: "Ann Author", "@Erin so. @Don an hour.")
    }
    #expect(waiting.isEmpty)
  }

  @Test func `what two guests say to each other does not wait`() throws {
    let waiting = try waiting { blog in
      blog.comment(1, by: "Erin Gray", "How do you do it?")
      blog.comment(2, by: "Ann Author", "So.", parent: .utterance(blog.id(1)))
      blog.comment(3, by: "Don Fox", "@Erin and you?", parent: .utterance(blog.id(1)))
      blog.comment(4, by: "Cy Lane", "Erin: did it work for you?")
    }
    #expect(waiting.isEmpty)
  }

  @Test func `an answer on another post is none`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How do you do it?")
    blog.post = "two"
    blog.comment(2, by: "Ann Author", "@Erin I forgot to answer you.")
    let list = try #require(Study([blog]).analysis().replies)
    #expect(list.candidates == 1)
  }

  @Test func `the team's answer is an answer and not the owner's talk`() throws {
    func build(_ blog: inout Blog) {
      blog.comment(1, by: "Erin Gray", "How do you do it?")
      blog.comment(2, by: "Bo Helper", "So.", parent: .utterance(blog.id(1)))
    }
    #expect(try waiting(build) == [1])
    #expect(try waiting(team: ["Bo Helper"], build).isEmpty)
    var blog = Blog()
    blog.writePost()
    build(&blog)
    let analysis = Study([blog], team: ["Bo Helper"]).analysis()
    #expect(analysis.talk?.counts.talking == 0)
    #expect(analysis.people.first { $0.person.name == "Erin Gray" }?.given == 0)
  }

  @Test func `a pingback neither waits nor answers`() throws {
    let waiting = try waiting { blog in
      blog.comment(1, by: "Some page", "[...] about that [...]", kind: .pingback)
    }
    #expect(waiting.isEmpty)
  }

  @Test func `older than thirty days is not ranked, and a first question is owed`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How do you do it?")
    let list = try #require(Study([blog], daysLater: 40).analysis().replies)
    #expect(list.next.isEmpty)
    #expect(list.owed.map(\.utterance.id) == ["wordpress:ann.example:comment-1"])
    let late = try #require(Study([blog], daysLater: 400).analysis().replies)
    #expect(late.owed.isEmpty)
    #expect(late.owedOlder == 1)
  }

  @Test func `the undated stand in a list of their own`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How do you do it?", said: .order)
    let list = try #require(Study([blog]).analysis().replies)
    #expect(list.next.isEmpty)
    #expect(list.undated.map(\.id) == ["wordpress:ann.example:comment-1"])
  }

  @Test func `a day-only time waits from noon of its day in the report's zone`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(
      1, by: "Erin Gray", "How do you do it?", said: .day(CivilDay(seconds: Blog.start)))
    let list = try #require(
      Study([blog], daysLater: 1, timeZone: "Europe/Berlin").analysis().replies)
    // Noon in Berlin is 10:00 UTC; "now" is the next midnight in UTC.
    #expect(list.next.first?.waiting == Int64(14 * 3600))
  }

  @Test func `what comes from the future has waited no time`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How do you do it?", at: 10 * Blog.day)
    let list = try #require(Study([blog]).analysis().replies)
    #expect(list.next.first?.waiting == 0)
  }

  @Test func `speakers nobody knows are not taken for one`() throws {
    let waiting = try waiting { blog in
      blog.comment(1, by: "?", "How do you do it?")
      blog.comment(2, by: "?", "How long does it take you?")
    }
    #expect(waiting == [1, 2])
  }

  @Test func `a comment of the owner's on another's post waits for nobody`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How do you do it?")
    let study = Study([blog], me: ["Erin Gray"])
    #expect(study.analysis().replies?.candidates == 0)
    #expect(study.analysis().people.first?.standing == .youReachOut)
  }
}

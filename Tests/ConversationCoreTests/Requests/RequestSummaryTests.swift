import Testing

@testable import ConversationCore

/// What a report says of requests: answered by whom, how fast, and open appeals.
struct RequestSummaryTests {
  private func requests(_ build: (inout Blog) -> Void) throws -> RequestSummary {
    var blog = Blog()
    build(&blog)
    return try #require(Study([blog], daysLater: 40).analysis().requests)
  }

  @Test func `an open appeal is answered by whoever replies first`() throws {
    let own = try requests { blog in
      blog.writePost("It rains. Where do you buy your coats?")
      blog.comment(1, by: "Erin Gray", "In town.")
      blog.comment(2, by: "Don Fox", "Abroad.")
    }.askedByOwner
    #expect((own.answered, own.appeals, own.appealsAnswered) == (1, 1, 1))
    #expect(own.answerers.map(\.person.name) == ["Erin Gray"])
    #expect(own.answerers.map(\.answers) == [1])
    // One answer makes no median.
    #expect(own.answerers.first?.latency == nil)
  }

  @Test func `a request to somebody is answered by them alone`() throws {
    let own = try requests { blog in
      blog.writePost()
      for number in 0..<3 {
        let day = Int64(number) * Blog.day
        let first = UInt64(number * 4)
        blog.comment(first + 1, by: "Erin Gray", "Mine is blue.", at: day)
        blog.comment(
          first + 2, by: "Ann Author", "Where did you get it?", at: day + 60,
          parent: .utterance(blog.id(first + 1)))
        blog.comment(
          first + 3, by: "Don Fox", "Blue it is.", at: day + 90,
          parent: .utterance(blog.id(first + 1)))
        blog.comment(
          first + 4, by: "Erin Gray", "In town.", at: day + 660,
          parent: .utterance(blog.id(first + 2)))
      }
    }.askedByOwner
    #expect((own.answered, own.appeals) == (3, 0))
    #expect(own.answerers.map(\.person.name) == ["Erin Gray"])
    #expect(own.answerers.first?.latency == 600)
  }

  @Test func `what others asked is answered by the owner`() throws {
    let asked = try requests { blog in
      blog.writePost()
      blog.comment(1, by: "Erin Gray", "Where do you buy yours?")
      blog.comment(2, by: "Ann Author", "In town.", parent: .utterance(blog.id(1)))
    }.askedOfOwner
    #expect(asked.answered == 1)
    #expect(asked.answerers.map(\.person.name) == ["Ann Author"])
  }
}

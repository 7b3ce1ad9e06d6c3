import Testing

@testable import ConversationCore

/// What happened around a comment that waits, as the reply list reads it from a blog.
struct CircumstancesTests {
  /// Weights of the terms of a comment, by name; nil where it is no candidate.
  private func terms(
    of number: Int, daysLater: Int64 = 2, _ build: (inout Blog) -> Void
  ) throws -> [String: Double]? {
    var blog = Blog()
    blog.writePost()
    build(&blog)
    let study = Study([blog], daysLater: daysLater)
    let book = ReplyBook(study)
    return book.ranking().candidates.first { study.id($0.row) == blog.id(UInt64(number)) }.map {
      entry in
      Dictionary(
        uniqueKeysWithValues: book.priority(of: entry).terms.map { ($0.name, $0.weight) })
    }
  }

  @Test func `what came after the owner's last comment anywhere is new`() throws {
    func build(_ blog: inout Blog) {
      blog.comment(1, by: "Erin Gray", "How do you do it?")
      blog.comment(2, by: "Don Fox", "How long does it take you?")
      blog.comment(3, by: "Ann Author", "@Don an hour.")
      blog.comment(4, by: "Cy Lane", "What does it cost?")
    }
    #expect(try #require(try terms(of: 1, build))["new"] == nil)
    #expect(try #require(try terms(of: 4, build))["new"] == 1)
  }

  @Test func `where the owner never wrote nothing is new`() throws {
    let terms = try #require(
      try terms(of: 1) { $0.comment(1, by: "Erin Gray", "How do you do it?") })
    #expect(terms["new"] == nil)
    #expect(terms["moved-on"] == nil)
  }

  @Test func `others' later comments count, the owner's do not`() throws {
    let terms = try #require(
      try terms(of: 1) { blog in
        blog.comment(1, by: "Erin Gray", "How do you do it?")
        blog.comment(2, by: "Don Fox", "How long does it take you?")
        blog.comment(3, by: "Ann Author", "@Don an hour.")
        blog.comment(4, by: "Some page", "[...] about that [...]", kind: .pingback)
      })
    #expect(abs(try #require(terms["moved-on"]) + 0.207944) < 1e-5)
    #expect(terms["wrote-again"] == nil)
  }

  @Test func `only the latest of somebody's comments is not followed by another`() throws {
    func build(_ blog: inout Blog) {
      blog.comment(1, by: "Erin Gray", "How do you do it?")
      blog.comment(2, by: "Erin Gray", "And where do you buy it?")
    }
    #expect(try #require(try terms(of: 1, build))["wrote-again"] == -1)
    #expect(try #require(try terms(of: 2, build))["wrote-again"] == nil)
  }

  @Test func `late comments weigh what the owner made of them`() throws {
    func build(_ blog: inout Blog) {
      for number in 1...30 {
        blog.comment(UInt64(number), by: "Guest \(number)", "How do you do it?")
        blog.comment(
          UInt64(100 + number), by: "Ann Author", "So.", parent: .utterance(blog.id(UInt64(number)))
        )
      }
      for number in 200...230 {
        blog.comment(
          UInt64(number), by: "Late \(number)", "How do you do it?", at: 20 * Blog.day)
      }
    }
    let terms = try #require(try terms(of: 210, daysLater: 25, build))
    #expect(try #require(terms["late"]) < -0.5)
  }

  @Test func `a guess that it answers another guest leaves it a candidate`() throws {
    func build(_ blog: inout Blog) {
      blog.comment(1, by: "Erin Gray", "I would use more butter and a little less of the sugar.")
      blog.comment(2, by: "Don Fox", "@Erin that is what I do as well.")
      blog.comment(3, by: "Erin Gray", "It depends on the oven, I believe.")
    }
    #expect(try #require(try terms(of: 3, build))["aside"] == -0.5)
    // Who is named is meant.
    #expect(try terms(of: 2, build) == nil)
  }

  @Test func `nothing is owed for what may be meant for another guest`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "I would use more butter and a little less of the sugar.")
    blog.comment(2, by: "Ann Author", "@Erin so do I.")
    blog.comment(3, by: "Don Fox", "@Erin that is what I do as well.")
    blog.comment(4, by: "Erin Gray", "Can you tell me how long it takes, please?")
    let study = Study([blog], daysLater: 60)
    #expect(study.answers.asides.count == 1)
    let list = try #require(study.analysis().replies)
    #expect(list.owed.isEmpty)
    #expect(list.next.isEmpty)
  }

  @Test func `what the owner answered is no aside`() throws {
    let terms = try terms(of: 3) { blog in
      blog.comment(1, by: "Erin Gray", "I would use more butter and a little less of the sugar.")
      blog.comment(2, by: "Don Fox", "@Erin that is what I do as well.")
      blog.comment(3, by: "Erin Gray", "It depends on the oven, I believe.")
      blog.comment(4, by: "Ann Author", "@Erin mine is old.")
    }
    #expect(terms == nil)
  }
}

import Testing

@testable import ConversationCore

/// Answers that an engine of few levels hangs on the speaker's own comment.
struct OwnAnswerTests {
  private static var twoLevels: Blog {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How did you do the second step?", parent: .post)
    blog.comment(
      2, by: "Ann Author", "With a file.", parent: .utterance(blog.id(1)))
    blog.comment(
      3, by: "Erin Gray", "And which file did you take?", parent: .utterance(blog.id(1)))
    return blog
  }

  @Test func `an answer under one's own comment is for whoever answered that last`() throws {
    let next = try #require(Study([Self.twoLevels]).analysis().replies?.next)
    #expect(next.map(\.utterance.id) == ["wordpress:ann.example:comment-3"])
  }

  @Test func `it stays where the source put it`() {
    var parents: [String?] = []
    Study([Self.twoLevels]).forEachRead { parents.append($0.replyTo) }
    #expect(parents.last == "wordpress:ann.example:comment-1")
  }

  @Test func `a second thought of one's own is for nobody`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Ann Author", "A word on the file.", parent: .post)
    blog.comment(2, by: "Ann Author", "And one on patience.", parent: .utterance(blog.id(1)))
    #expect(try #require(Study([blog]).analysis().replies).next.isEmpty)
  }
}

import Testing

@testable import ConversationCore

struct StudyTests {
  static var blog: Blog {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How did you do the second step?")
    blog.comment(2, by: "Don Fox", "I liked this very much, it helped me a lot today.")
    blog.comment(3, by: "Ann Author", "@Erin with a file and patience.")
    blog.comment(4, by: "Erin Gray", "And which file did you take?", at: 30 * 3600)
    return blog
  }

  @Test func `a blog page becomes an analysis`() throws {
    let analysis = Study([Self.blog]).analysis()
    #expect(analysis.owner.person?.name == "Ann Author")
    #expect(analysis.frame.utterances == 5)
    #expect(analysis.kinds == [.post: 1, .comment: 4])
    let erin = try #require(analysis.people.first { $0.person.name == "Erin Gray" })
    #expect(erin.given == 1)
    #expect(erin.received == 2)
    #expect(erin.standing == .mutual)
    #expect(erin.ownerLatency == nil)
    let don = try #require(analysis.people.first { $0.person.name == "Don Fox" })
    #expect(don.standing == .theyReachOut)
    #expect(don.reciprocity == 0)
    let next = try #require(analysis.replies?.next)
    #expect(next.map(\.utterance.speaker.name) == ["Erin Gray", "Don Fox"])
    #expect(next[0].utterance.id == "wordpress:ann.example:comment-4")
    #expect(next[0].waiting == 18 * 3600)
    #expect(analysis.talk?.counts.talking == 1)
  }

  @Test func `without an owner everybody who speaks or is addressed is listed`() throws {
    var blog = Blog()
    blog.comment(1, by: "Erin Gray", "How did you do the second step?")
    blog.comment(2, by: "Don Fox", "@Erin Gray with a file and patience, as always.")
    blog.comment(3, by: "?", "Nobody knows who said this, but it was said.")
    let analysis = Study([blog], me: ["Nobody There"]).analysis()
    let list = try #require(analysis.speakers)
    #expect(analysis.owner.person == nil)
    // The author of the post is addressed, though the post itself is not there.
    #expect(list.total == 3)
    #expect(list.unknown == 1)
    let erin = try #require(list.speakers.first { $0.person.name == "Erin Gray" })
    #expect((erin.utterances, erin.talking, erin.received) == (1, 1, 1))
    #expect(list.ratio?.k == 3 && list.ratio?.n == 3)
    #expect(erin.latest?.id == "wordpress:ann.example:comment-1")
    #expect(Study([Self.blog]).analysis().speakers == nil)
  }

  @Test func `an empty corpus is a report without sections`() {
    let analysis = Study(
      Corpus(policy: .quotable), options: AnalysisOptions(clock: Blog.start)
    ).analysis()
    #expect(analysis.owner.person == nil)
    #expect(analysis.people.isEmpty)
    #expect(analysis.replies == nil)
    #expect(analysis.frame.period == nil)
    #expect(analysis.network == nil)
  }

  @Test func `a parent dated after its answer is still its parent`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How did you do the second step?", at: 9 * 3600)
    blog.comment(
      2, by: "Ann Author", "With a file and patience.", at: 3600, parent: .utterance(blog.id(1)))
    var replies: [String: String] = [:]
    Study([blog]).forEachRead { replies[$0.id] = $0.replyTo }
    #expect(replies[blog.id(2).description] == blog.id(1).description)
  }
}

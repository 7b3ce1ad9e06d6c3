import Testing

@testable import ConversationCore

struct SubstanceTests {
  private func read(
    _ comment: String, post: String? = "I mended the dynamo lantern of an old tandem."
  ) throws -> Substance {
    var blog = Blog()
    if let post { blog.writePost(post) }
    blog.comment(1, by: "Don Reyes", comment, parent: .post)
    let study = Study(
      Corpus([blog]),
      options: AnalysisOptions(
        me: ["Ann Author"], now: Blog.start + Blog.day, clock: Blog.start))
    let comments = study.commentsToOwner()
    var reader = SubstanceReader(study, comments: comments)
    let row = try #require(comments.first)
    let parts = reader.read(row)
    return try #require(parts)
  }

  @Test func `courtesy is counted apart from what is said`() throws {
    let praise = try read("Great post, thanks!")
    #expect(praise.ownWords == 3)
    #expect(praise.words == 0)
    let more = try read("Thanks! My lamp has a loose wire.")
    #expect(more.words == more.ownWords - 1)
  }

  @Test func `a comment takes up the post in its rarer words`() throws {
    #expect(try read("A tandem with a lantern must be a sight.").takesUp == ["lantern", "tandem"])
    // A plural is the same word; one shared word alone is chance.
    #expect(try read("Two tandems, two lanterns.").takesUp?.count == 2)
    #expect(try read("My tandem is green.").takesUp?.isEmpty == true)
    #expect(try read("It rains.").takesUp?.isEmpty == true)
  }

  @Test func `words of the title alone take it up, and without a post nothing is known`() throws {
    var blog = Blog()
    blog.post = "Lanterns"
    blog.comment(1, by: "Don Reyes", "My lantern broke.", parent: .post)
    let study = Study(
      Corpus([blog]),
      options: AnalysisOptions(me: ["Ann Author"], now: Blog.start + Blog.day, clock: Blog.start))
    var reader = SubstanceReader(study, comments: study.commentsToOwner())
    let row = try #require(study.commentsToOwner().first)
    let parts = reader.read(row)
    #expect(parts?.takesUp == ["lantern"])
  }

  @Test func `asking back and telling of oneself are parts of their own`() throws {
    let parts = try read("I had one when I was nine, and my father threw it into the harbour. Why?")
    #expect(parts.asksBack)
    #expect(parts.discloses)
    let distant = try read("One should never throw such things into any harbour whatever, really.")
    #expect(!distant.asksBack)
    #expect(!distant.discloses)
    #expect(try !read("I like my hat.").discloses)
  }

  @Test(arguments: [
    ("Grüße aus Ülm, MÜHLE 12x", ["grüße", "aus", "ülm", "mühle", "12x"]),
    ("don’t—stop", ["don", "t", "stop"]), ("", []), ("…", []), ("日本 語", ["日本", "語"]),
  ])
  func `words are cut where letters end`(text: String, words: [String]) {
    let bytes = Array(text.utf8)[...]
    let cut = WordCutter(bytes).map {
      String(decoding: bytes[$0.range], as: UTF8.self).lowercased()
    }
    #expect(cut == words)
  }

  @Test func `a cut letter at the end of a kept text does no harm`() {
    let bytes: [UInt8] = [0x61, 0xC3, 0x20, 0xE6, 0x97]
    #expect(WordCutter(bytes[...]).map(\.range) == [0..<1])
  }
}

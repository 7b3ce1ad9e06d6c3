import Testing

@testable import ConversationCore

/// Each rule of the cascade of measures 9.9 on a flat list.
struct ParentRuleTests {
  private func parents(_ build: (inout Blog) -> Void) -> [String] {
    var blog = Blog()
    blog.writePost()
    build(&blog)
    return Study([blog]).parents
  }

  @Test func `newcomers speak to the post`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "A first thought on this.")
      blog.comment(2, by: "Don Fox", "Another thought on this.")
    }
    #expect(parents == ["1 → one post", "2 → one post"])
  }

  @Test(arguments: [
    "@Erin I would try a file.", "Erin, I would try a file.", "Erin: try a file.",
    "Erin.. try a file.", "Hi Erin! Try a file.", "Thanks Erin for asking.",
    "Erin Gray – try a file.", "I see. @Erin Gray, try a file.", "🙂 Liebe Erin, nimm eine Feile.",
    "Vielen lieben Dank, liebe Erin, das hilft.", "A file would do, Erin!",
  ])
  func `an address leads to the one addressed`(_ text: String) {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?")
      blog.comment(2, by: "Don Fox", "My word, that looks old.")
      blog.comment(3, by: "Cy Lane", text)
    }
    #expect(parents.last == "3 → 1 address")
  }

  @Test(arguments: [
    "I think what @Erin said is right.", "Erin has a point there.", "Erinnerungen, sagt man.",
    "mail me at me@Erin.example please", "I met Don, Erin and Ann there.",
  ])
  func `a name in passing is no address`(_ text: String) {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?")
      blog.comment(2, by: "Cy Lane", text)
    }
    #expect(parents.last == "2 → one post")
  }

  @Test func `a newcomer who names only the host speaks to the post`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?")
      blog.comment(2, by: "Ann Author", "@Erin with patience.")
      blog.comment(3, by: "Cy Lane", "Ann, what a lovely post.")
    }
    #expect(parents == ["1 → one post", "2 → 1 address", "3 → one post"])
  }

  @Test func `the host answers the latest comment nobody answered`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?")
      blog.comment(2, by: "Don Fox", "Lovely, I shall try it.")
      blog.comment(3, by: "Ann Author", "Do tell how it goes.")
      blog.comment(4, by: "Ann Author", "And mind the thread.")
    }
    #expect(Array(parents.suffix(2)) == ["3 → 2 owner-latest", "4 → 1 owner-latest"])
  }

  @Test func `the host who names somebody answers their open comment, not the latest`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?")
      blog.comment(2, by: "Erin Gray", "Oh, and where do I buy one?")
      blog.comment(3, by: "Don Fox", "Lovely, I shall try it.")
      blog.comment(4, by: "Ann Author", "@Erin in town.")
    }
    #expect(parents.last == "4 → 2 address")
  }

  @Test func `who comes back answers whoever answered them`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?")
      blog.comment(2, by: "Ann Author", "With patience.")
      blog.comment(3, by: "Don Fox", "Lovely, I shall try it.")
      blog.comment(4, by: "Erin Gray", "That worked well.")
    }
    #expect(parents.last == "4 → 2 returning")
  }

  @Test func `a quote leads to the comment it is from`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "The second step took me an hour and a half.")
      blog.comment(2, by: "Don Fox", "Lovely, I shall try it.")
      blog.comment(3, by: "Cy Lane", "\"step took me an hour and\" then some, here.")
    }
    #expect(parents.last == "3 → 1 quote")
  }

  @Test func `a number names the comment of that number`() {
    let parents = parents { blog in
      blog.comment(11, by: "Erin Gray", "How do I loosen it?")
      blog.comment(12, by: "Don Fox", "Lovely, I shall try it.")
      blog.comment(13, by: "Cy Lane", "#1 with a file.")
    }
    #expect(parents.last == "13 → 11 permalink")
  }

  @Test func `several people are addressed at once`() throws {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin", "How do I loosen it?")
    blog.comment(2, by: "Don", "Lovely, I shall try it.")
    blog.comment(3, by: "James Hill", "Mine broke.")
    blog.comment(4, by: "Ann Author", "@Erin with oil. @Don thank you.\n\nJames.. oh dear!")
    let line = try #require(Study([blog]).lines.last)
    #expect(
      line.addressedTo == [
        "ann.example:Erin", "ann.example:Don", "ann.example:James Hill",
      ])
    #expect(line.replyTo == "wordpress:ann.example:comment-1")
  }

  @Test func `pingbacks answer the post and nobody answers them`() {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How do I loosen it?")
    blog.comment(2, by: "Some page", "[...] a word from there [...]", kind: .pingback)
    blog.comment(3, by: "Ann Author", "With patience.")
    let lines = Study([blog]).lines
    #expect(lines.map(\.replyTo).suffix(2).first == "wordpress:ann.example:post-one")
    #expect(lines.last?.replyTo == "wordpress:ann.example:comment-1")
  }

  @Test func `parent 0 of an export counts as stored only where threading was in use`() {
    func export(threadedAt year: Int64?) -> [String] {
      var blog = Blog(file: "export.xml", rank: .export)
      blog.writePost()
      blog.comment(1, by: "Erin Gray", "How do I loosen it?", parent: .post, marks: .weakPostParent)
      blog.comment(
        2, by: "Ann Author", "@Erin with patience.", parent: .post, marks: .weakPostParent)
      if let year {
        blog.comment(
          3, by: "Don Fox", "And then?", at: year * 365 * Blog.day, parent: .utterance(blog.id(1)))
      }
      return Study([blog], daysLater: 3000).parents
    }
    #expect(export(threadedAt: nil).contains("2 → 1 address"))
    #expect(export(threadedAt: 5).contains("2 → 1 address"))
    #expect(export(threadedAt: 0).contains("2 → one stored"))
  }

  @Test func `a host who adds a word adds it to the answer just given`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?")
      blog.comment(2, by: "Don Fox", "Lovely, I shall try it.")
      blog.comment(3, by: "Ann Author", "Do tell how it goes.", at: 3 * Blog.hour)
      blog.comment(4, by: "Cy Lane", "Mine broke.", at: 2 * Blog.day)
      blog.comment(5, by: "Ann Author", "Oh dear.", at: 2 * Blog.day + 60)
      blog.comment(6, by: "Ann Author", "And mind the thread.", at: 2 * Blog.day + 120)
    }
    // Erin's was passed over on the first visit.
    #expect(Array(parents.suffix(2)) == ["5 → 4 owner-latest", "6 → 4 owner-latest"])
  }

  @Test func `of several that wait, the host answers the one about the same, else the latest`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "The left hinge squeaks terribly in winter.")
      blog.comment(2, by: "Don Fox", "Lovely, I shall try it.")
      blog.comment(3, by: "Ann Author", "A hinge squeaks when winter dries it.")
      blog.comment(4, by: "Ann Author", "Do tell how it goes.")
    }
    #expect(Array(parents.suffix(2)) == ["3 → 1 owner-latest", "4 → 2 owner-latest"])
  }

  @Test func `an unsigned word right after the host answered an unsigned one goes on there`() {
    let parents = parents { blog in
      blog.comment(1, by: "?", "How do I loosen it?")
      blog.comment(2, by: "Ann Author", "With patience.")
      blog.comment(3, by: "?", "Thank you kindly.")
      blog.comment(4, by: "Don Fox", "Lovely, I shall try it.")
      blog.comment(5, by: "?", "It rains here.")
    }
    #expect(parents[2] == "3 → 2 returning")
    #expect(parents[4] == "5 → one post")
  }

  @Test func `who had the last word and asks again after a while asks the post`() {
    func last(_ text: String, after seconds: Int64) -> String? {
      parents { blog in
        blog.comment(1, by: "Erin Gray", "How do I loosen it?")
        blog.comment(2, by: "Ann Author", "With patience.")
        blog.comment(3, by: "Erin Gray", "That worked.", at: 3 * Blog.hour)
        blog.comment(4, by: "Erin Gray", text, at: 3 * Blog.hour + seconds)
      }.last
    }
    #expect(last("Where may I buy one?", after: 2 * Blog.day) == "4 → one post")
    #expect(last("Hi again, mine broke.", after: 2 * Blog.day) == "4 → one post")
    #expect(last("It still works.", after: 2 * Blog.day) == "4 → 2 returning")
    #expect(last("Was it meant to click?", after: 60) == "4 → 2 returning")
  }

  @Test func `an afterthought goes on from the speaker's own words`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?", at: 0)
      blog.comment(2, by: "Erin Gray", "Never mind, it was the key.", at: 120)
      blog.comment(3, by: "Erin Gray", "Nice weather today.", at: 240)
    }
    #expect(Array(parents.suffix(2)) == ["2 → 1 returning", "3 → one post"])
  }

  @Test func `a guest the host never spoke to addresses the post, not the host's other talk`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?")
      blog.comment(2, by: "Don Fox", "Lovely, I shall try it.")
      blog.comment(3, by: "Ann Author", "@Erin with patience.")
      blog.comment(4, by: "Don Fox", "Hey Ann, it worked at once.")
    }
    #expect(parents.last == "4 → one post")
  }

  @Test func `repeating one's own words is no quote`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "The second step took me an hour and a half.")
      blog.comment(2, by: "Ann Author", "So long?")
      blog.comment(3, by: "Erin Gray", "I said \"took me an hour and a half\" and meant it.")
    }
    #expect(parents.last == "3 → 2 returning")
  }

  @Test func `one full name within a month is one speaker of a thread, whatever the e-mail`() {
    let parents = parents { blog in
      blog.comment(1, by: "Erin Gray", "How do I loosen it?", email: "erin@one.example")
      blog.comment(2, by: "Ann Author", "With patience.")
      blog.comment(3, by: "Erin Gray", "That worked well.", email: "erin@two.example")
      blog.comment(
        4, by: "Erin Gray", "A word from another one.", at: 90 * Blog.day,
        email: "erin@three.example")
    }
    #expect(Array(parents.suffix(2)) == ["3 → 2 returning", "4 → one post"])
  }

  @Test(arguments: ["Admin", "Corner Shop", "Bea Host"])
  func `where the author is silent, whoever greets by name or signs for the site is at home`(
    _ name: String
  ) {
    var blog = Blog(host: "cornershop.example")
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How do I loosen it?")
    blog.comment(2, by: name, "Hi Erin, with patience.")
    blog.comment(3, by: "Don Fox", "Mine broke.")
    blog.comment(4, by: name, "Dear Don, sorry to hear.")
    blog.comment(5, by: "Cy Lane", "Is it sold abroad?")
    blog.comment(6, by: name, "It is, in most places.")
    #expect(Study([blog]).parents.last == "6 → 5 owner-latest")
  }
}

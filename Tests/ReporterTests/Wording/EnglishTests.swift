import Foundation
import TestSupport
import Testing

/// What a report says stands in `Wording/English`, and what any other room says in its own
/// `English`, so that it can be translated.
struct EnglishTests {
  private static let rooms = Fixtures.root.appending(path: "Sources")
  private static let reporter = rooms.appending(path: "Reporter")

  /// Words that only programs read: names in snapshots and ids, terms of a rank, files of
  /// pictures, Mermaid.
  private static let ofPrograms: Set<String> = [
    "first-reply", "first-exchange", "count-", "anniversary-", "unknown:", "hidden:", "page-",
    "age", "today", "length", "earlier", "first-ever", "talk-and-links", "give-and-take", "hours",
    "answer-times", "circle-of-ties", "xychart-beta", "x-axis []", "bar []", "line []",
    "title \\\"\\\"", "flowchart LR", "you((\\\"\\\"))", "subgraph L[]", "end", "you --- L",
    "p[]", ".svg",
  ]

  /// Files that hold words to be recognised, names of things, or markup: nobody is told them.
  private static let ofData: Set<String> = [
    // Words people and programs write, by which they are recognised.
    "AddressWords", "AutoPosters", "NameKey", "PageDateWords", "CommentReader+Text",
    "CommentWords", "HintWords", "PageAddress", "PageNaming", "PersonName", "CommentTitle",
    "FeedEngine", "ReplySentence", "Charset", "EntityTable", "TextRole", "PageReducer+Markup",
    // Names of programs and services.
    "Engine+SelfHosted", "Engine+WordPress", "Engine+Forums", "UnseenComments",
    // What only programs read.
    "Digest", "RecordRow", "SoundNote", "UtteranceStore", "CurlTransport", "SpoolFolder",
    "XMLReaderState", "NightFetch", "PeoplePatch", "FrontMatter", "MailMessage", "SVGCanvas",
    "SVGPicture", "HTMLStyle", "TalkGraph+DOT", "AnswerTimeChart", "GiveTakeChart", "HourChart",
    "TalkChart", "TieChart", "RapportBench",
  ]

  private static func sources(in folders: [String]) throws -> [(file: String, text: String)] {
    try folders.flatMap { folder in
      let url = reporter.appending(path: folder)
      let files =
        folder.hasSuffix(".swift")
        ? [url]
        : try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
      return try files.filter { $0.pathExtension == "swift" }
        .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }
  }

  private static func words(in text: String) -> [String] {
    literals(in: text).filter { $0.count(where: \.isLetter) > 1 && !ofPrograms.contains($0) }
  }

  private static func literals(in text: String) -> [String] {
    SwiftLiterals(in: text).texts.map {
      $0.filter { $0 != SwiftLiterals.mark }.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// Literals in which a word stands beside another, or beside something interpolated; SQL,
  /// which begins with a word in capitals, and markup are none.
  private static func sentences(in text: String) -> [String] {
    SwiftLiterals(in: text).texts.filter { literal in
      let words = literal.split(whereSeparator: \.isWhitespace)
      let isSQL = words.first.map { $0.count > 3 && $0.allSatisfy(\.isUppercase) } ?? false
      guard !isSQL, words.first?.first != "<" else { return false }
      return zip(words, words.dropFirst()).contains { a, b in
        isWord(a) && isWord(b) || isWord(a) && b.contains(SwiftLiterals.mark)
          || isWord(b) && a.contains(SwiftLiterals.mark)
      }
    }
  }

  private static func isWord(_ word: Substring) -> Bool {
    let inside = word.drop { "\"'(“`".contains($0) }
    let letters = inside.prefix { $0.isLetter || "'’-".contains($0) }
    return letters.count > 1 && inside.first?.isLetter ?? false
      && inside[letters.endIndex...].allSatisfy { "\"')”`.,;:!?…\\".contains($0) }
  }

  @Test func `no room has sentences outside its English`() throws {
    var count = 0
    for path in Fixtures.files(below: Self.rooms, endingIn: [".swift"]) {
      let folders = path.split(separator: "/").dropLast()
      let file = URL(filePath: path).deletingPathExtension().lastPathComponent
      // Months and weekdays have a table of languages of their own.
      guard !folders.contains("English"), !folders.contains("Wording"), file != "English",
        !file.hasPrefix("Lexicon"), !Self.ofData.contains(file)
      else { continue }
      count += 1
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      if folders.contains("rapport") || folders.contains("rapport-fetch"),
        text.contains("import ArgumentParser")
      {
        // Help stands beside its flag; what is wrong with a flag does not.
        let wrong = text.components(separatedBy: "ValidationError(").dropFirst()
        #expect(
          !wrong.contains { $0.drop(while: \.isWhitespace).first == "\"" }, "\(file) complains")
      } else {
        let sentences = Self.sentences(in: text)
        #expect(sentences.isEmpty, "\(file) says \(sentences)")
      }
    }
    #expect(count > 350)
  }

  @Test func `no section and no picture has words of its own`() throws {
    let sources = try Self.sources(in: ["Sections", "Charts", "Document.swift"])
      .filter { !["SVGCanvas.swift", "SVGPicture.swift"].contains($0.file) }
    #expect(sources.count > 35)
    for (file, text) in sources {
      #expect(Self.words(in: text).isEmpty, "\(file) says \(Self.words(in: text))")
    }
  }

  @Test(arguments: [
    "Bytes", "LibXML", "ConversationCore", "Importers", "Spool", "Fetch", "Store", "Reporter",
    "RapportKit", "rapport", "rapport-fetch",
  ])
  func `nothing stands in English that nobody says`(room: String) throws {
    let paths = Fixtures.files(
      below: Self.rooms.appending(path: room), endingIn: [".swift"])
    var uses: [Substring: Int] = [:]
    var declarations: [Substring: Int] = [:]
    var english: Set<Substring> = []
    for path in paths {
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      let names = text.split { !$0.isLetter }
      for (before, name) in zip(names, names.dropFirst()) {
        uses[name, default: 0] += 1
        guard before == "let" || before == "func" else { continue }
        declarations[name, default: 0] += 1
        if path.contains("/English") { english.insert(name) }
      }
    }
    #expect(!english.isEmpty)
    for name in english.sorted() {
      #expect(
        uses[name, default: 0] > declarations[name, default: 0], "nobody in \(room) says \(name)")
    }
  }

  @Test func `words are found wherever they stand in a source`() {
    let source = #"""
      // "a comment"
      let a = "one \(b ? "two" : "three \(c)") four"
      let d = """
        five \(e("six")) \
        seven "eight"
        """
      """#
    #expect(
      Self.literals(in: source)
        == ["two", "three", "one  four", "six", "five  \\\n  seven \"eight\""])
    #expect(Self.words(in: "page.heading(2, \"Reply\")") == ["Reply"])
  }

  @Test(arguments: [
    ("\"no such file\"", true), ("\"\\(n) replies\"", true), ("\"read: \\(n)\"", true),
    ("\"talk-and-links\"", false), ("\"\\(a): \\(b)\"", false), ("\"SELECT a FROM b\"", false),
    ("\"<p>so it is</p>\"", false), ("// so it is", false),
  ])
  func `a sentence is told from a name`(source: String, isSentence: Bool) {
    #expect(Self.sentences(in: source).isEmpty != isSentence)
  }
}

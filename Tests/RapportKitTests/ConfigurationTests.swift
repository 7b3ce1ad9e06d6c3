import ConversationCore
import Foundation
import TestSupport
import Testing

@testable import RapportKit

struct ConfigurationTests {
  private let scratch = try? ScratchFolder()

  private func load(_ text: String, people: String? = nil) throws -> Settings {
    let scratch = try #require(scratch)
    try scratch.write("config.yml", text)
    if let people { try scratch.write("people.yml", people) }
    return try Settings.load(config: nil, people: nil, folder: scratch.path, home: "/home/ada")
  }

  private func complaints(_ text: String, people: String? = nil) throws -> [Diagnostic] {
    do {
      _ = try load(text, people: people)
      return []
    } catch let failure as ConfigurationFailure {
      return failure.complaints
    }
  }

  @Test func `without files nothing is written down`() throws {
    let settings = try Settings.load(
      config: nil, people: nil, folder: "/nonexistent/rapport", home: nil)
    #expect(settings.configuration == Configuration())
    #expect(settings.known.isEmpty)
  }

  @Test func `every key is read`() throws {
    let settings = try load(
      """
      me: ["@ada", Ada Lind]
      team: Ben
      time-zone: Europe/Copenhagen
      source-time-zone: UTC
      date-order: dmy
      top: 7
      quotes: no
      charts: mermaid
      language: de
      front-matter: yes
      store: ~/x.db
      feeds:
        - https://ada.example/feed/
      opml: [list.opml]
      comments: false
      contact: https://ada.example/
      spool: /var/spool/x
      watch: [inbox, ~/exports]
      reports: out
      keep-days: 12
      """)
    let written = settings.configuration
    let folder = try #require(scratch).path
    #expect(written.me == ["@ada", "Ada Lind"])
    #expect(written.team == ["Ben"])
    #expect(written.timeZone == "Europe/Copenhagen")
    #expect(written.dateOrder == "dmy")
    #expect(written.top == 7)
    #expect(written.quotes == false)
    #expect(written.charts == .mermaid)
    #expect(written.language == "de")
    #expect(written.frontMatter == true)
    #expect(written.store == "/home/ada/x.db")
    #expect(written.feeds == ["https://ada.example/feed/"])
    #expect(written.opml == [folder + "/list.opml"])
    #expect(written.comments == false)
    #expect(written.spool == "/var/spool/x")
    #expect(written.watch == [folder + "/inbox", "/home/ada/exports"])
    #expect(written.reports == folder + "/out")
    #expect(written.keepDays == 12)
    #expect(settings.warnings.isEmpty)
  }

  @Test func `an unknown key is a warning with its place and the nearest key`() throws {
    let settings = try load("top: 5\nfeed: [https://a.example/]\n")
    let warning = try #require(settings.warnings.first)
    #expect(warning.severity == .warning)
    #expect(warning.line == 2)
    #expect(warning.column == 1)
    #expect(warning.message == "unknown key 'feed'")
    #expect(warning.fix == "did you mean 'feeds'?")
    #expect(settings.configuration.top == 5)
  }

  @Test(arguments: [
    ("top: many", 1, 6), ("quotes: maybe", 1, 9), ("date-order: dym", 1, 13),
    ("me: x\ntime-zone: Mars/Olympus", 2, 12), ("feeds: [[a]]", 1, 8), ("store: {a: b}", 1, 8),
    ("keep-days: 0", 1, 12), ("charts: pie", 1, 9), ("language: xx", 1, 11),
  ])
  func `a wrong value is refused with its place`(_ text: String, _ line: Int, _ column: Int) throws
  {
    let complaint = try #require(try complaints(text).first)
    #expect(complaint.severity == .damage)
    #expect(complaint.line == line)
    #expect(complaint.column == column)
  }

  @Test func `all wrong values are named at once`() throws {
    #expect(try complaints("top: x\nquotes: y\nkeep-days: z").count == 3)
  }

  @Test(arguments: [
    "me: [a", "me: @ada", "a: b: c", "- a\n- b", "just words", "me: a\nme: b", "\t- x",
  ])
  func `what is no configuration is refused and not crashed on`(_ text: String) throws {
    #expect(try !complaints(text).isEmpty)
  }

  @Test func `nesting without end is refused before the parser follows it`() throws {
    for text in [
      String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
      (0..<300).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    ] {
      let complaint = try #require(try complaints(text).first)
      #expect(complaint.message.contains("too deep"))
    }
  }

  @Test func `a key without a value waits to be filled in`() throws {
    let settings = try load("me:\ntop: ~\n")
    #expect(settings.configuration == Configuration())
    #expect(settings.warnings.isEmpty)
  }

  @Test func `a file that was named and is not there is refused`() throws {
    #expect(throws: ConfigurationFailure.self) {
      try Settings.load(config: "/nonexistent.yml", people: nil, folder: nil, home: nil)
    }
    #expect(throws: ConfigurationFailure.self) {
      try Settings.load(config: nil, people: "/nonexistent.yml", folder: nil, home: nil)
    }
  }

  @Test func `the configuration that init writes says nothing until a line is uncommented`() throws
  {
    #expect(try load(ConfigurationTemplate.text).configuration == Configuration())
    let uncommented = ConfigurationTemplate.text.split(separator: "\n")
      .filter { $0.hasPrefix("#") && (!$0.hasPrefix("# ") || $0.hasPrefix("#  - ")) }
      .map { $0.dropFirst() }.joined(separator: "\n")
    let settings = try load(uncommented, people: "ada:")
    #expect(settings.warnings.isEmpty)
    #expect(settings.configuration.feeds.count == 2)
    for key in ConfigurationKey.allCases { #expect(uncommented.contains("\(key.rawValue):")) }
  }

  @Test func `init leaves a file that is there as it is`() throws {
    let scratch = try #require(scratch)
    let path = try scratch.write("mine.yml", "me: x\n")
    #expect(throws: ConfigurationFailure.self) {
      try ConfigurationTemplate.write(to: path, folder: nil)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "me: x\n")
    let fresh = scratch.path + "/deep/er/config.yml"
    #expect(try ConfigurationTemplate.write(to: fresh, folder: nil) == fresh)
  }
}

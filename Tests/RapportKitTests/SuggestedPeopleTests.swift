import ConversationCore
import Foundation
import Reporter
import TestSupport
import Testing

@testable import RapportKit

/// The way a suggestion goes: printed, pasted into `people.yml`, honoured.
struct SuggestedPeopleTests {
  private func study(_ known: [KnownPerson]) throws -> Study {
    let sources = try GatheringOptions(sources: [Fixtures.url("demo").path])
    return Study(
      Gathering.gather(sources, keeping: .quotable) { _ in }.corpus,
      options: AnalysisOptions(
        now: 1_349_071_200, clock: 1_349_071_200, timeZone: "Europe/Copenhagen", known: known))
  }

  @Test func `a patch is a people file that joins whom it names and leaves nothing to suggest`()
    throws
  {
    let before = try study([])
    let suggestions = before.mergeSuggestions()
    #expect(suggestions.count > 10)
    let patch = PeoplePatch(suggestions).text
    let (known, warnings) = try PeopleFile.read(
      YAMLPage(Array(patch.utf8), file: "people.yml"))
    #expect(warnings.isEmpty)
    #expect(known.count == suggestions.count)
    let after = try study(known)
    #expect(after.mergeSuggestions().count < suggestions.count / 3)
    let priya = try #require(after.analysis().people.first { $0.person.name == "Priya Raman" })
    #expect(priya.person.id == "priya-raman")
    // On the blog, in public and in private: one person, on every rung.
    #expect(priya.tie.ladder.steps.count >= 3)
  }
}

import Testing

@testable import Importers

struct PersonNameTests {
  @Test(arguments: [
    "Ann", "Ann Lee", "Kev D", "Jürgen", "João Pedro", "Company Call 69", "Ann said", "by Ann",
    "May 12", "Ann 3 days", "Bob B.", "Ann:", "#3 Ann", "3. Ann", "Ann Posted", "Ann on 2008",
    "Ann 20080903", "Ann 3/09 2008", "Name Ann", "Ann  Lee", "Ann (not verified)", "ann on",
    "Von Trapp", "A guest letter by Ann", "Ann am 3", "Ann ha scritto", "Ann Écrit", "Ann ÉCRIT",
    "Today", "Ann-Marie", "O'Neill", "Ann 12345", "Ann 2nd", "x", "9 to 5", "Ann ×", "Ann ÷ Bo",
  ])
  func `a plain name is what a closer look gives`(text: String) {
    guard PersonName.isPlain(Array(text.utf8)) else { return }
    let date = PageDateScanner.scan(text)
    #expect(date?.day == nil)
    #expect(PersonName.clean(text) == text)
  }

  @Test(arguments: ["Ann", "Ann Lee", "Jürgen Großmann", "Friend Look 1"])
  func `most names are plain`(text: String) {
    #expect(PersonName.isPlain(Array(text.utf8)))
  }
}

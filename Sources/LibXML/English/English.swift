/// What this room says of markup, beside libxml2's own words.
enum English {
  static let markupError = "markup error"
  static let unrepairable = "damage that could not be repaired"
  static let breaksOff = "the document breaks off before its end; what followed is missing"

  // What there may be too many of.

  static let elementNames = "different element names"
  static let attributeNames = "different attribute names"
  static let depth = "elements inside each other"
  static let attributes = "attributes of one element"

  static func pageTooLarge(mebibytes: Int) -> String {
    "The page is larger than \(mebibytes) MiB; the rest was not read."
  }

  static func tooManyElements(_ limit: Int) -> String {
    "The page has more than \(limit) elements; the rest was not read."
  }

  static func notWellFormed(_ words: String) -> String { "not well-formed XML: \(words)" }

  static func error(_ code: Int32) -> String { "error \(code)" }

  static func tooMany(_ what: String) -> String { "too many \(what)" }

  static func tooManyToRead(_ what: String) -> String {
    "too many \(what): the rest was not read"
  }
}

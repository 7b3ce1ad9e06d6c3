/// What is wrong with a spool.
enum English {
  static let unmade = "the folder cannot be made"
  static let unlisted = "the folder cannot be listed"
  static let unmoved = "the answer cannot be moved there"
  static let foreignBook = "it is not what rapport-fetch wrote"
  static let unspeakable = "it cannot be put into words"

  static func version(_ found: Int, not known: Int) -> String {
    "it is of version \(found), not \(known)"
  }
}

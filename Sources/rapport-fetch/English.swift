/// What is wrong with a command line; help texts stand beside their flags.
enum English {
  static let nothingToFetch = "nothing to fetch: name a feed, --from FILE, or --opml FILE"
  static let pause = "--pause wants seconds, 0 to 3600"
  static let contact = "--contact wants one line"
}

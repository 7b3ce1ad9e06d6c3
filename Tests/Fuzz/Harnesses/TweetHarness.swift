import Importers

/// Parts of archives of X, lists of statuses, and `tweets.csv`.
enum TweetHarness {
  private static let script = TweetFileImporter()
  private static let table = TweetCSVImporter()

  @Sendable static func run(_ bytes: [UInt8]) {
    let isTable = bytes.first == UInt8(ascii: "\"") || bytes.starts(with: "tweet_id".utf8)
    Reading.run(isTable ? table : script, name: isTable ? "tweets.csv" : "tweets.js", bytes: bytes)
  }
}

/// What an utterance shares with its neighbours in one source: kept once.
struct Profile: Sendable, Hashable {
  /// Number of the service's name.
  var service: Int32
  /// Number of the URL up to the native number of the id; -1 where the URL is not of
  /// that form or absent.
  var urlPrefix: Int32
  /// Number of the file's name.
  var file: Int32
  /// Trust in the source.
  var rank: SourceReport.Rank
  /// Whether the place in the file is a line.
  var isLine: Bool
}

/// A picture that stands in a file beside its document.
public struct Picture: Hashable, Sendable {
  /// The file's name.
  public let file: String
  /// The SVG.
  public let text: String

  /// The files that pictures of any document may have, sorted.
  public static let files = [
    AnswerTimeChart.file, GiveTakeChart.file, HourChart.file, TalkChart.file, TieChart.file,
  ].map { "\($0).svg" }.sorted()
}

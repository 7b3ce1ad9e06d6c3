public import ConversationCore

/// Writes interactions one by one, as JSON Lines or as CSV with a head.
public struct InteractionWriter: Sendable {
  /// The forms there are.
  public enum Form: Sendable {
    /// JSON Lines.
    case jsonLines
    /// CSV.
    case csv
  }

  private let form: Form
  private let withText: Bool
  private var writer = JSONWriter()
  private var text: [UInt8] = []

  /// A writer; words are written only where they are asked for.
  public init(_ form: Form, withText: Bool) {
    self.form = form
    self.withText = withText
    if form == .csv { text += CSVText.row(InteractionColumns.names(withText: withText)).utf8 }
  }

  /// Adds an interaction.
  public mutating func append(_ interaction: Interaction) {
    switch form {
    case .jsonLines: InteractionColumns.write(interaction, withText: withText, to: &writer)
    case .csv:
      text += CSVText.row(InteractionColumns.cells(interaction, withText: withText)).utf8
    }
  }

  /// Bytes not taken yet.
  public var count: Int { writer.bytes.count + text.count }

  /// What was written since the last time.
  public mutating func take() -> [UInt8] {
    defer { text = [] }
    return form == .csv ? text : writer.take()
  }
}

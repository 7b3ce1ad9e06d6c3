internal import ConversationCore

/// The fixed columns of exported interactions; scripts hold on to their names and order.
///
/// | column | meaning |
/// |---|---|
/// | `id` | id of the utterance, as `rapport read` prints it |
/// | `from`, `from_name` | who |
/// | `to`, `to_name` | towards whom |
/// | `kind` | comment, reply, share, … |
/// | `act` | `talk`, `link` or `other` |
/// | `weight` | 1/m for an utterance that addresses m people |
/// | `said`, `precision` | ISO 8601, and how well it is known |
/// | `conversation` | id of the conversation's root |
/// | `service` | the platform behind it |
/// | `url` | where it can be seen |
/// | `text` | what was said; only where asked for |
enum InteractionColumns {
  /// The names, in order.
  static func names(withText: Bool) -> [String] {
    [
      "id", "from", "from_name", "to", "to_name", "kind", "act", "weight", "said", "precision",
      "conversation", "service", "url",
    ] + (withText ? ["text"] : [])
  }

  /// One interaction's cells; empty where nothing is known.
  static func cells(_ interaction: Interaction, withText: Bool) -> [String] {
    [
      interaction.utterance, interaction.from.id, interaction.from.name ?? "", interaction.to.id,
      interaction.to.name ?? "", interaction.kind.name, interaction.act.rawValue,
      ExportNumber.text(interaction.weight), interaction.said.iso8601 ?? "",
      interaction.said.precision.name, interaction.conversation, interaction.service,
      interaction.url ?? "",
    ] + (withText ? [interaction.text ?? ""] : [])
  }

  /// The same as a JSON object.
  static func write(_ interaction: Interaction, withText: Bool, to writer: inout JSONWriter) {
    writer.object { json in
      json.member("id", interaction.utterance)
      json.member("from", interaction.from.id)
      json.member("from_name", interaction.from.name)
      json.member("to", interaction.to.id)
      json.member("to_name", interaction.to.name)
      json.member("kind", interaction.kind.name)
      json.member("act", interaction.act.rawValue)
      json.member("weight", interaction.weight)
      json.member("said", interaction.said)
      json.member("precision", interaction.said.precision.name)
      json.member("conversation", interaction.conversation)
      json.member("service", interaction.service)
      json.member("url", interaction.url)
      if withText { json.member("text", interaction.text) }
    }
    writer.endLine()
  }
}

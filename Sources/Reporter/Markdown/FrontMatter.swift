internal import ConversationCore

/// The YAML block that Hugo, Jekyll and Obsidian read before a document.
struct FrontMatter {
  /// The document's title.
  let title: String
  /// The instant it looks from, in seconds since 1970.
  let now: Int64

  /// The block, with an empty line after it.
  var text: String {
    """
    ---
    title: \(FrontMatter.scalar(title))
    date: \(Moment.instant(seconds: now).iso8601 ?? "1970-01-01")
    tags: [rapport]
    ---


    """
  }

  /// A YAML scalar in double quotes: what has a meaning there is escaped.
  static func scalar(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": output += "\\\(scalar)"
      case _ where TextSafety.isPrintable(scalar): output.unicodeScalars.append(scalar)
      default: output += " "
      }
    }
    return "\"\(output)\""
  }
}

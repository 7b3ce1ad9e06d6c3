/// The one place that makes text a quoted string of Graphviz's language.
enum DOTText {
  /// The text in quotation marks, one line, with nothing in it that Graphviz would expand.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": output += "\\\(scalar)"
      // Entities are expanded in labels.
      case "&": output += "&amp;"
      case _ where TextSafety.isPrintable(scalar): output.unicodeScalars.append(scalar)
      default: output += " "
      }
    }
    return output + "\""
  }
}

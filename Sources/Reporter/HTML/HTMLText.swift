/// The one place that makes text safe for HTML and for XML: in element text and in
/// attributes alike.
enum HTMLText {
  /// The text with `&`, `<`, `>` and both quotation marks as references, and without
  /// characters that XML does not allow or that would reorder what stands around them.
  static func escaped(_ text: String) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\n", "\t": output.unicodeScalars.append(scalar)
      case _ where TextSafety.isPrintable(scalar): output.unicodeScalars.append(scalar)
      default: break
      }
    }
    return output
  }
}

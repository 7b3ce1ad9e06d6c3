/// The one place that makes text safe inside the quotation marks of a Mermaid label.
enum MermaidText {
  /// A label, cut to a length: letters, digits, spaces and a few signs as they are, the
  /// rest by number, so that nothing can end the label, the line or the block.
  static func label(_ text: String, limit: Int = 40) -> String {
    var output = ""
    for scalar in Untrusted(text).cleaned(limit: limit).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -.,()".unicodeScalars.contains(scalar) || !scalar.isASCII
      {
        output.unicodeScalars.append(scalar)
      } else {
        output += "#\(scalar.value);"
      }
    }
    return "\"\(output)\""
  }
}

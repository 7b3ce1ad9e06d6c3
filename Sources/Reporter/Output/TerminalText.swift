/// Text from the input or the file system, made fit for a line of an error message.
public enum TerminalText {
  /// One line without anything a terminal would act on: what is not printable is shown
  /// as `\u{…}`, so that two different file names never look the same.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    var output = ""
    for scalar in text.unicodeScalars {
      if scalar == " " || (TextSafety.isPrintable(scalar) && !scalar.properties.isWhitespace) {
        output.unicodeScalars.append(scalar)
      } else {
        output += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return output
  }
}

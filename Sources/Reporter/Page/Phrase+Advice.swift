extension Phrase {
  /// Advice, in which a command between backticks is set as code. Only letters, digits
  /// and a few signs may stand in it: anything else is plain text like all the rest.
  static func advice(_ text: Untrusted) -> Phrase {
    let parts = text.cleaned(limit: 200)
      .split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count.isMultiple(of: 2) == false else { return .untrusted(text, limit: 200) }
    let phrases = parts.enumerated().map { index, part -> Phrase in
      if index.isMultiple(of: 2) { return verbatim(part) }
      return isCommand(part) ? .ours("`\(part)`") : verbatim("`\(part)`")
    }
    return .joined(phrases, by: "")
  }

  private static func isCommand(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first != UInt8(ascii: " ") && last != UInt8(ascii: " ")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: " -_./=:,".utf8.contains(byte)
        }
      }
  }
}

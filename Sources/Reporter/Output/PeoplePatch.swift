public import ConversationCore

/// Suggestions as a patch for a people file: entries to paste once what is wrong in them
/// was deleted. Everything from the input stands in double quotes or in a comment from
/// which nothing leads out.
public struct PeoplePatch: Sendable {
  private let suggestions: [MergeSuggestion]
  private let known: Set<String>

  /// A patch; `known` are the entries the file has already.
  public init(_ suggestions: [MergeSuggestion], known: [KnownPerson] = []) {
    self.suggestions = suggestions
    self.known = Set(known.map(\.key))
  }

  /// The patch as YAML.
  public var text: String {
    guard !suggestions.isEmpty else { return English.Patch.nobody }
    var lines = English.Patch.head(suggestions.count)
    var keys: Set<String> = []
    for (number, suggestion) in suggestions.enumerated() {
      let entry = suggestion.people.first { known.contains($0.id) }
      let name = suggestion.people.first?.name ?? ""
      var key = entry?.id ?? Self.key(name, number: number + 1)
      while entry == nil, known.contains(key) || !keys.insert(key).inserted {
        key += "-\(number + 1)"
      }
      let right =
        suggestion.precision.map(English.Patch.right) ?? ""
      lines += ["", "# \(Self.comment(English.words(suggestion.evidence)))\(right)"]
      if entry != nil { lines.append(English.Patch.isInFile) }
      lines.append("\(Self.isPlain(key) ? key : Self.quoted(key)):")
      if !name.isEmpty { lines.append("  name: \(Self.quoted(name))") }
      lines.append("  accounts:")
      lines += suggestion.accounts.map { "    - \(Self.quoted($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A short key: the letters and digits of a name, with hyphens.
  private static func key(_ name: String, number: Int) -> String {
    let words = name.lowercased().utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let key = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-").prefix(40)
    let startsWell = key.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false
    return startsWell && isPlain(String(key)) ? String(key) : "person-\(number)"
  }

  /// Whether a key needs no quotes: words that YAML takes for something else do.
  private static func isPlain(_ key: String) -> Bool {
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    return !words.contains(key) && key.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false
      && key.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// A double-quoted scalar (YAML 1.2, 7.3.1).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default:
        if TextSafety.isPrintable(scalar) || scalar == " " {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          result += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }
      }
    }
    return result + "\""
  }

  private static func comment(_ text: String) -> String { Untrusted(text).cleaned(limit: 120) }
}

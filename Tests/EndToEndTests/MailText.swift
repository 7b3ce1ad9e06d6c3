import Foundation

/// A mail message as its reader has it: the headers, and every part decoded.
struct MailText {
  /// The headers before the first empty line, words in encodings decoded.
  let headers: String
  /// The bodies of the parts, in order.
  let parts: [String]

  /// Everything in it that can be read.
  var all: String { ([headers] + parts).joined(separator: "\n") }

  /// Takes a multipart message apart.
  init(_ message: String) {
    let text = message.replacingOccurrences(of: "\r\n", with: "\n")
    let sections = text.components(separatedBy: "\n\n")
    headers = Self.decodedWords(sections.first ?? "")
    guard let name = text.firstRange(of: "boundary=\"") else {
      parts = [text]
      return
    }
    let boundary = text[name.upperBound...].prefix { $0 != "\"" }
    parts = text.components(separatedBy: "--\(boundary)").dropFirst().map { part in
      guard let end = part.range(of: "\n\n") else { return part }
      let (head, body) = (part[..<end.lowerBound], String(part[end.upperBound...]))
      return head.lowercased().contains("base64")
        ? Self.decoded(base64: body) : Self.decoded(quotedPrintable: body)
    }
  }

  private static func decoded(base64: String) -> String {
    String(
      decoding: Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data(),
      as: UTF8.self)
  }

  private static func decoded(quotedPrintable text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.replacingOccurrences(of: "=\n", with: "").utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `=?utf-8?B?…?=` and `=?utf-8?Q?…?=` in headers.
  private static func decodedWords(_ headers: String) -> String {
    headers.components(separatedBy: "=?").map { piece in
      let fields = piece.components(separatedBy: "?")
      guard fields.count >= 4, fields[0].lowercased() == "utf-8" else { return piece }
      let word =
        fields[1].uppercased() == "B"
        ? decoded(base64: fields[2])
        : decoded(quotedPrintable: fields[2].replacingOccurrences(of: "_", with: " "))
      return word + fields[3...].joined(separator: "?")
    }.joined()
  }
}

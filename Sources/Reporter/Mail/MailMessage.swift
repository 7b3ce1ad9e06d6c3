internal import ConversationCore

/// A message as `msmtp -t` takes it: plain text first, HTML beside it, all of it in ASCII
/// whatever the text, lines of at most 76 characters (RFC 5322, RFC 2045).
struct MailMessage {
  /// Whom it is for; cleaned of everything that could end a header.
  let to: [String]
  /// The subject, plain.
  let subject: String
  /// When it was made, in seconds since 1970.
  let date: Int64
  /// The same text in both forms.
  let plain: String
  let html: String

  /// The message, with line feeds alone as programs on Unix expect it.
  var text: String {
    let boundary = "rapport-\(MailMessage.fingerprint(of: plain + html))"
    var lines: [String] = []
    let recipients = to.map(MailMessage.address).filter { !$0.isEmpty }
    if !recipients.isEmpty { lines.append("To: \(recipients.joined(separator: ",\n "))") }
    lines += [
      "Subject: \(MailMessage.encodedWords(subject))", "Date: \(MailMessage.date(date))",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
      "--\(boundary)", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64", "",
    ]
    lines += MailMessage.base64Lines(Array(plain.utf8))
    lines += [
      "--\(boundary)", "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64", "",
    ]
    lines += MailMessage.base64Lines(Array(html.utf8))
    lines.append("--\(boundary)--")
    return lines.map { $0 + "\n" }.joined()
  }

  /// An address fit for a header: no white space, controls or separators.
  private static func address(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.isASCII && $0.value > 0x20 && $0.value < 0x7F
            && !"<>,;:\"()[]\\".unicodeScalars.contains($0)
        }))
  }

  /// The subject in encoded words where it is not plain ASCII (RFC 2047).
  private static func encodedWords(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), text.utf8.count <= 66 { return text }
    var words: [String] = []
    var bytes: [UInt8] = []
    func flush() {
      if !bytes.isEmpty { words.append("=?UTF-8?B?\(base64(bytes))?=") }
      bytes = []
    }
    for character in text {
      let next = Array(String(character).utf8)
      // 45 bytes are 60 characters; with its frame a word has at most 75.
      if bytes.count + next.count > 45 { flush() }
      bytes += next.prefix(45)
    }
    flush()
    return words.joined(separator: "\n ")
  }

  /// `Mon, 01 Oct 2012 06:00:00 +0000`: always English, by the standard.
  private static func date(_ seconds: Int64) -> String {
    let day = CivilDay(seconds: seconds)
    let (year, month, dayOfMonth) = day.components
    let rest = Int(seconds &- Int64(day.number) &* 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let weekday = Language.english.weekday(day.weekday).prefix(3)
    return """
      \(weekday), \(two(dayOfMonth)) \(Language.english.shortMonth(month)) \(year) \
      \(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)) +0000
      """
  }

  private static func base64Lines(_ bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: 57).map {
      base64(Array(bytes[$0..<min(bytes.count, $0 + 57)]))
    }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(bytes.count, start + 3)]
      var bits: UInt32 = 0
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        output.append(
          place <= group.count
            ? digits[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// 64 bits of the text (FNV-1a), so that the same message has the same boundary; base64
  /// holds no hyphen, so that no line can be one.
  private static func fingerprint(of text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}

/// The program a status was posted with, out of X's `source`: an HTML anchor, an escaped
/// one, or plain text.
enum ClientName {
  /// The anchor's text; nil for an empty one.
  static func name(in source: String) -> String? {
    var text = source
    if text.contains("&lt;") {
      text = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"")
    }
    var name: [UInt8] = []
    var isInTag = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      default: if !isInTag { name.append(byte) }
      }
    }
    let trimmed = String(decoding: name, as: UTF8.self)
      .replacing("&amp;", with: "&")
    return trimmed.isEmpty ? nil : trimmed
  }
}

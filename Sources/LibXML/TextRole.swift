/// What a tag means for the text around it.
enum TextRole: Sendable {
  /// Nothing: emphasis, spans, whatever is not known.
  case inline
  /// A link.
  case anchor
  /// `<br>`.
  case lineBreak
  /// Stands on lines of its own.
  case line
  /// A paragraph of its own.
  case paragraph
  /// Its line breaks count.
  case preformatted
  /// A table cell.
  case cell
  /// A picture; a smiley's `alt` is text.
  case image
  /// Something shown from elsewhere, whose `src` is a link.
  case embed
  /// Its content is never text.
  case hidden

  /// The role of a tag by its name in any case. Constant time.
  init(of name: ByteView) {
    guard name.count <= 10 else {
      self = .inline
      return
    }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<name.count {
      let byte = UInt64(name[index] | 0x20)
      if index < 8 { low |= byte << (8 * UInt64(index)) } else { high = high << 8 | byte }
    }
    self = TextRole.table[Key(low: low, high: high)] ?? .inline
  }

  private struct Key: Hashable {
    var low: UInt64
    var high: UInt64
  }

  private static let table: [Key: TextRole] = {
    let words: [(TextRole, String)] = [
      (.anchor, "a"), (.lineBreak, "br"),
      (
        .line,
        "address article aside dd details div dl dt fieldset figcaption figure footer form "
          + "header hgroup legend li main menu nav ol section summary tr ul caption "
          + "center"
      ),
      (.paragraph, "blockquote h1 h2 h3 h4 h5 h6 hr p table"),
      (.preformatted, "listing pre xmp"), (.cell, "td th"), (.image, "img"),
      (.embed, "embed iframe"),
      (
        .hidden,
        "applet audio button canvas datalist head map math noembed noframes noscript object "
          + "option script select style svg template textarea title video"
      ),
    ]
    var table: [Key: TextRole] = [:]
    for (role, names) in words {
      for name in names.utf8.split(separator: UInt8(ascii: " ")) {
        var key = Key(low: 0, high: 0)
        for (index, byte) in name.enumerated() {
          if index < 8 {
            key.low |= UInt64(byte | 0x20) << (8 * UInt64(index))
          } else {
            key.high = key.high << 8 | UInt64(byte | 0x20)
          }
        }
        table[key] = role
      }
    }
    return table
  }()
}

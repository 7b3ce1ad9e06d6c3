/// What a tag means for the text around it.
@usableFromInline enum TextRole: Sendable {
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
    self = TextRole.table.role(of: Key(name))
  }

  /// A name of at most ten letters, in lower case.
  private struct Key: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// No name.
    init() {}

    init(_ name: some Collection<UInt8>) {
      for (index, byte) in name.enumerated() {
        let letter = UInt64(byte | 0x20)
        if index < 8 { low |= letter << (8 * UInt64(index)) } else { high = high << 8 | letter }
      }
    }

    var hash: Int {
      Int(truncatingIfNeeded: ((low ^ high &<< 32) &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }
  }

  /// The roles by name, each where its hash says or behind: every tag of every text is
  /// asked for.
  private struct Table {
    private var slots = [(key: Key, role: TextRole)](repeating: (Key(), .inline), count: 512)

    mutating func insert(_ key: Key, _ role: TextRole) {
      var slot = key.hash
      while slots[slot].key != Key() { slot = (slot + 1) & 511 }
      slots[slot] = (key, role)
    }

    func role(of key: Key) -> TextRole {
      var slot = key.hash
      while slots[slot].key != key {
        if slots[slot].key == Key() { return .inline }
        slot = (slot + 1) & 511
      }
      return slots[slot].role
    }
  }

  private static let table: Table = {
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
    var table = Table()
    for (role, names) in words {
      for name in names.utf8.split(separator: UInt8(ascii: " ")) { table.insert(Key(name), role) }
    }
    return table
  }()
}

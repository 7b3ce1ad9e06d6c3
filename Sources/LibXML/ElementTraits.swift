/// What the name of an element says about its text; looked up once per element while
/// the tree is built.
struct ElementTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// It stands in a line of text: what is on its two sides may be one word.
  static let inline = ElementTraits(rawValue: 1 << 0)
  /// Nothing below it is ever read by people.
  static let unspoken = ElementTraits(rawValue: 1 << 1)
  /// It separates paragraphs.
  static let paragraph = ElementTraits(rawValue: 1 << 2)
  /// White space in it counts.
  static let preformatted = ElementTraits(rawValue: 1 << 3)
}

/// Element names to traits: open addressing over 512 slots, so that a look-up is a
/// multiplication and one or two compares.
struct ElementTraitTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 512)
  private var values = [ElementTraits](repeating: [], count: 512)

  /// The one table.
  static let shared = ElementTraitTable()

  private init() {
    let names: [(ElementTraits, [MarkupName])] = [
      (
        .inline,
        [
          "a", "b", "i", "u", "s", "q", "em", "strong", "span", "font", "small", "big", "cite",
          "abbr", "acronym", "code", "sub", "sup", "tt", "kbd", "var", "samp", "dfn", "del",
          "ins", "strike", "label", "time", "mark", "bdi", "bdo", "wbr", "img", "o:p",
        ]
      ),
      (
        .unspoken,
        [
          "script", "style", "template", "head", "iframe", "object", "embed", "svg", "math",
          "select", "textarea", "button", "input", "canvas", "audio", "video",
        ]
      ),
      (
        .paragraph,
        [
          "p", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table",
          "hr", "dl", "figure",
        ]
      ),
      ([.paragraph, .preformatted], ["pre"]),
    ]
    for (traits, group) in names {
      for name in group {
        let slot = slot(of: name)
        keys[slot] = name.code
        values[slot].formUnion(traits)
      }
    }
  }

  private func slot(of name: MarkupName) -> Int {
    var slot = Int(truncatingIfNeeded: (name.code &* 0x9E37_79B9_7F4A_7C15) >> 55)
    while keys[slot] != 0, keys[slot] != name.code { slot = (slot + 1) & 511 }
    return slot
  }

  subscript(name: MarkupName) -> ElementTraits { values[slot(of: name)] }
}

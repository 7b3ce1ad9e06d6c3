/// What a piece of markup says: plain text, and the links found by the way.
public struct PlainText: Hashable, Sendable {
  /// Unicode text in UTF-8: white space collapsed, `<br>` a line break, paragraphs separated
  /// by one blank line, trimmed.
  public var words: [UInt8]
  /// Addresses linked or written out (`http`, `https` and scheme-less `//`), as
  /// written, each once, in the order of the text.
  public var links: [String]
  /// Places in `words` that are the text of a link.
  var anchors: [Range<Int>]

  /// Text with links.
  public init(text: String, links: [String] = []) {
    self.init(words: Array(text.utf8), links: links)
  }

  /// Plain text that only has to be tidied: white space collapsed, line breaks kept.
  public init(plain: String) {
    var text = FragmentText(lineBreaks: .keep)
    text.text(Array(plain.utf8))
    self = text.finish()
  }

  /// The words are UTF-8.
  init(words: [UInt8], links: [String] = [], anchors: [Range<Int>] = []) {
    self.words = words
    self.links = links
    self.anchors = anchors
  }

  /// The text; see `words`.
  ///
  /// - Complexity: O(n) in its length, each time.
  public var text: String {
    get { words.withView { $0.string } }
    set { words = Array(newValue.utf8) }
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { words.isEmpty }
}

extension PlainText {
  /// How much of a text is the text of links: tells a post that only points elsewhere.
  public struct Shares: Hashable, Sendable {
    /// Characters (Unicode scalars, no white space) inside links.
    public var anchorCharacters: Int
    /// Characters in all.
    public var characters: Int
    /// Words outside links, addresses written out not counted.
    public var ownWords: Int
  }

  /// Counts the shares. Linear.
  public var shares: Shares {
    var shares = Shares(anchorCharacters: 0, characters: 0, ownWords: 0)
    let bytes = words.span
    var anchor = 0
    // Where the word at hand began; one that is link text begins nowhere.
    var word: Int?
    func endWord() {
      guard let start = word else { return }
      word = nil
      if !PlainText.isAddress(bytes, at: start) { shares.ownWords += 1 }
    }
    for index in bytes.indices {
      let byte = bytes[index]
      while anchor < anchors.count, anchors[anchor].upperBound <= index { anchor += 1 }
      let isAnchor = anchor < anchors.count && anchors[anchor].contains(index)
      if byte <= 0x20 {
        endWord()
        continue
      }
      if byte & 0xC0 != 0x80 {
        shares.characters += 1
        if isAnchor { shares.anchorCharacters += 1 }
      }
      if isAnchor {
        endWord()
      } else if word == nil {
        word = index
      }
    }
    endWord()
    return shares
  }

  private static func isAddress(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var rest = start
    for letter in "http".utf8 {
      guard rest < bytes.count, bytes[rest] == letter else { return false }
      rest += 1
    }
    if rest < bytes.count, bytes[rest] == UInt8(ascii: "s") { rest += 1 }
    for letter in "://".utf8 {
      guard rest < bytes.count, bytes[rest] == letter else { return false }
      rest += 1
    }
    return true
  }

  /// Whether it only points elsewhere: half of it or more is link text, or it has a
  /// link and at most forty words of its own.
  public var isLinkPost: Bool {
    guard !links.isEmpty else { return false }
    let shares = shares
    return shares.anchorCharacters * 2 >= shares.characters || shares.ownWords <= 40
  }

  /// Whether it is an excerpt as pingbacks are: `[...]` or `[…]` at both ends.
  public var isPingbackExcerpt: Bool {
    guard words.first == UInt8(ascii: "["), words.count > 12 else { return false }
    return PlainText.ellipses.contains { words.starts(with: $0.utf8) }
      && PlainText.ellipses.contains { words.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let ellipses = ["[...]", "[\u{2026}]", "[..]", "[....]"]
}

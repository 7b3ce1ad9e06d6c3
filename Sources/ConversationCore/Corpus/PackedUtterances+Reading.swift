// What is told from one utterance alone.
extension PackedUtterances {
  /// A key for an account's number and the name it goes by; nil without a number.
  static func spelling(of mention: Utterance.Mention) -> UInt64? {
    guard let account = mention.account else { return nil }
    return mixed(ByteHash.step(mixed(account), ByteHash.hash(mention.name)))
  }

  /// The account a mention names.
  static func handle(of mention: Utterance.Mention, _ utterance: borrowing Utterance) -> Handle {
    Handle(
      realm: utterance.speaker.realm, account: mention.account, name: mention.name,
      displayName: mention.displayName)
  }

  /// Whether it is addressed to somebody other than its speaker.
  static func answersAnother(_ utterance: borrowing Utterance) -> Bool {
    guard let addressee = utterance.addressee else { return false }
    if let account = addressee.account, let own = utterance.speaker.account {
      return account != own
    }
    return addressee.name != utterance.speaker.name
  }

  /// Handles a text names before its first word: `@ann @bob did you …`.
  static func leadingHandles(of utterance: borrowing Utterance) -> [Handle] {
    var found: [Handle] = []
    var rest = utterance.words.prefix(500)
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard rest.first == UInt8(ascii: "@") else { break }
      let name = rest.dropFirst().prefix(while: isNameByte)
      guard !name.isEmpty else { break }
      rest = rest[name.endIndex...].drop { $0 != UInt8(ascii: " ") }
      let text = String(decoding: name, as: UTF8.self)
      let mention = utterance.mentions.first { $0.name.lowercased() == text.lowercased() }
      found.append(
        mention.map { handle(of: $0, utterance) }
          ?? Handle(realm: utterance.speaker.realm, name: text))
    }
    return found
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_")
  }

  /// Whether a comment's words link to the page its speaker signs with.
  static func linksToOwnSite(_ utterance: borrowing Utterance) -> Bool {
    guard !utterance.links.isEmpty, let own = utterance.speaker.url.flatMap(WebAddress.siteKey)
    else { return false }
    return utterance.links.contains { WebAddress.siteKey(of: $0) == own }
  }

  /// The number at the end of a link to a comment, `…#comment-12`; nil for other links.
  static func commentNumber(_ url: String) -> UInt64? {
    guard let hash = url.utf8.lastIndex(of: UInt8(ascii: "#")) else { return nil }
    let fragment = url.utf8[hash...].dropFirst()
    let digits = fragment.suffix(18).reversed().prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard !digits.isEmpty, digits.count < 18 else { return nil }
    return digits.reversed().reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
  }

  /// Bytes of a URL before the number it ends with; nil where it ends otherwise.
  static func lengthBefore(_ number: UInt64, endOf url: String) -> Int? {
    var rest = number
    var length = url.utf8.count
    for byte in url.utf8.reversed() {
      guard byte == UInt8(ascii: "0") + UInt8(rest % 10) else { return nil }
      length -= 1
      rest /= 10
      if rest == 0 { return length > 0 ? length : nil }
    }
    return nil
  }
}

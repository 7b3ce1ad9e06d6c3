/// What the names in a document's tags mean, told from the tags' own bytes, as far as that
/// is certain: by the namespaces that the root declares.
struct XMLScope {
  /// What a name means.
  enum Meaning {
    /// The element is known.
    case known(XMLMeaning)
    /// It is certain that nobody knows it.
    case unknown
    /// libxml2 has to say.
    case uncertain
  }

  private let vocabulary: XMLVocabulary
  /// Addresses by prefix; the one without a prefix is the default.
  private var addresses: [(prefix: [UInt8], address: [UInt8])] = []
  private var elements = NameKeys()
  private var attributes = NameKeys()
  /// The tag of the root they were declared in.
  private var root: [UInt8] = []
  /// Whether the root's declarations were understood.
  private var isCertain = false

  /// Another number for another root: what names meant before they need not mean now.
  private(set) var generation = 0

  private static let unknown: Int32 = -1
  private static let uncertain: Int32 = -2
  private static let absent = [UInt8]()

  init(_ vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

  /// Takes the declarations of the root: what stands in its tag behind its name. Where the
  /// document before had the same, names still mean what they meant.
  mutating func enter(_ tag: ByteView) {
    guard !root.elementsEqual(tag) else { return }
    root = Array(tag)
    generation += 1
    addresses = []
    elements.removeAll()
    attributes.removeAll()
    isCertain = false
    declare(tag)
  }

  private mutating func declare(_ tag: ByteView) {
    var index = 0
    while let attribute = XMLAttributeScan.next(in: tag, from: index) {
      guard let (name, value) = attribute.pair else {
        isCertain = true
        return
      }
      let bytes = tag.part(name)
      if bytes.starts(with: "xmlns") {
        let address = tag.part(value)
        guard XMLAttributeScan.isPlain(address) else { return }
        if bytes.count == 5 {
          addresses.append(([], Array(address)))
        } else if bytes[5] == UInt8(ascii: ":") {
          addresses.append((Array(bytes.part(from: 6)), Array(address)))
        }
      }
      index = attribute.end
    }
  }

  /// What the name of an element means.
  mutating func meaning(_ piece: ByteView, _ name: Range<Int>) -> Meaning {
    guard isCertain, let key = NameKey(piece, name) else { return .uncertain }
    var number = elements.find(key)
    if number == nil {
      let found = lookUp(piece.part(name))
      number = elements.insert(key, found) ? found : XMLScope.uncertain
    }
    guard let number, number != XMLScope.uncertain else { return .uncertain }
    return XMLMeaning(number: number).map { .known($0) } ?? .unknown
  }

  private func lookUp(_ name: ByteView) -> Int32 {
    let colon = name.find(UInt8(ascii: ":"))
    let prefix = name.part(0..<(colon ?? 0))
    let local = name.part(from: colon.map { $0 + 1 } ?? 0)
    guard XMLScope.isName(local), colon == nil || XMLScope.isName(prefix) else {
      return XMLScope.uncertain
    }
    let declared = addresses.first { $0.prefix.elementsEqual(prefix) }
    // A prefix nobody declares is an error, for libxml2 to find.
    if colon != nil, declared?.address.isEmpty ?? true { return XMLScope.uncertain }
    let address = declared?.address ?? []
    return address.withView {
      vocabulary.meaning(local, prefix: prefix, address: $0)?.number ?? XMLScope.unknown
    }
  }

  /// The code of an attribute, 0 for one that nobody knows, and a number below 64 that is
  /// another for another name unless there are many; nil where libxml2 has to say.
  mutating func attribute(_ piece: ByteView, _ name: Range<Int>) -> (code: UInt16, place: Int)? {
    guard let key = NameKey(piece, name) else { return nil }
    var number = attributes.find(key)
    if number == nil {
      let bytes = piece.part(name)
      // What begins with `xml:` needs no declaration.
      let isXML = bytes.is("xml:base") || bytes.is("xml:lang") || bytes.is("xml:space")
      let local = isXML ? bytes.part(from: 4) : bytes
      let isPlain = isXML || XMLScope.isName(bytes) && !bytes.is("xmlns")
      let place = Int32(attributes.count & 63) << 16
      let found = isPlain ? Int32(vocabulary.attribute(local)) | place : XMLScope.uncertain
      number = attributes.insert(key, found) ? found : XMLScope.uncertain
    }
    guard let number, number >= 0 else { return nil }
    return (UInt16(truncatingIfNeeded: number), Int(number >> 16))
  }

  /// Whether it is a name without a prefix, of ASCII alone.
  private static func isName(_ bytes: ByteView) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy {
      isLetter($0) || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
  }
}

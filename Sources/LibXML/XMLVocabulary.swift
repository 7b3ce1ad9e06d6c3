/// The element and attribute names a reader of XML knows, and what each means for it.
///
/// Names are written `prefix:local`; the prefix stands for a namespace of the table, not
/// for the one a document happens to use. A document's namespaces are told by their
/// address, compared without case, scheme and trailing slash; only where an address is
/// missing or unknown does the document's own prefix count.
public struct XMLVocabulary: Sendable {
  /// What an element holds.
  public enum Role: UInt8, Sendable {
    /// Other elements.
    case container
    /// Text; elements inside lend it their text.
    case text
    /// HTML, as text or as elements, which are written back as tags.
    case markup
    /// The same inside a record; outside it is the page that a feed was wrapped into, and
    /// lets through what is in it.
    case body
    /// A record: delivered at its end and forgotten.
    case record
  }

  /// A name and its meaning.
  struct Entry: Sendable {
    var namespace: Int
    var local: [UInt8]
    var code: UInt16
    var role: Role
  }

  /// A namespace: its prefix here, and its addresses without scheme and trailing slash;
  /// `#` stands for a digit.
  public struct Namespace: Sendable {
    var prefix: String
    var addresses: [String]

    /// A namespace. The one without a prefix also stands for elements in none.
    public init(_ prefix: String, _ addresses: String...) {
      self.prefix = prefix
      self.addresses = addresses
    }
  }

  let namespaces: [Namespace]
  let entries: [Entry]
  let attributes: [(name: [UInt8], code: UInt16)]

  /// A vocabulary. Codes are the caller's own; 0 is kept for names not in the table.
  public init<Code: RawRepresentable<UInt16>>(
    namespaces: [Namespace], elements: [(name: String, code: Code, role: Role)],
    attributes: [(name: String, code: Code)]
  ) {
    self.namespaces = namespaces
    self.entries = elements.map { name, code, role in
      let parts = name.split(separator: ":", omittingEmptySubsequences: false)
      let prefix = parts.count == 2 ? String(parts[0]) : ""
      let namespace = namespaces.firstIndex { $0.prefix == prefix } ?? -1
      return Entry(
        namespace: namespace, local: Array((parts.last ?? "").utf8), code: code.rawValue, role: role
      )
    }
    self.attributes = attributes.map { (Array($0.name.utf8), $0.code.rawValue) }
  }

  /// What an element means; nil for one not in the table.
  func meaning(_ local: ByteView, prefix: ByteView, address: ByteView) -> XMLMeaning? {
    element(local, prefix: prefix, address: address).map {
      XMLMeaning(code: entries[$0].code, role: entries[$0].role)
    }
  }

  /// The place in `entries` of an element, or nil.
  private func element(_ local: ByteView, prefix: ByteView, address: ByteView) -> Int? {
    var known = -1
    if !address.isEmpty { known = namespace(at: address) }
    if known >= 0 { return entry(local, in: known) }
    if prefix.isEmpty {
      // No namespace, or a default one nobody knows: the plain names first.
      for namespace in namespaces.indices where namespaces[namespace].prefix.isEmpty {
        if let found = entry(local, in: namespace) { return found }
      }
      return namespaces.indices.lazy.compactMap { entry(local, in: $0) }.first {
        entries[$0].role == .record || entries[$0].role == .container
      } ?? entries.firstIndex { $0.local.elementsEqual(local) && isDefault($0.namespace) }
    }
    let named = namespaces.firstIndex { $0.prefix.utf8.elementsEqual(prefix) }
    return named.flatMap { entry(local, in: $0) }
  }

  /// The code of an attribute by its local name; 0 for none.
  func attribute(_ local: ByteView) -> UInt16 {
    attributes.first { $0.name.elementsEqual(local) }?.code ?? 0
  }

  /// Local names of records with the prefix a raw tag must have, empty for any.
  var recordNames: [(prefix: [UInt8], local: [UInt8])] {
    entries.filter { $0.role == .record }.map { entry in
      let prefix =
        entry.namespace >= 0 && !isDefault(entry.namespace)
        ? namespaces[entry.namespace].prefix : ""
      return (Array(prefix.utf8), entry.local)
    }
  }

  /// Whether documents use the namespace without a prefix.
  private func isDefault(_ namespace: Int) -> Bool {
    namespace >= 0
      && (namespaces[namespace].prefix.isEmpty || namespaces[namespace].prefix == "atom")
  }

  private func entry(_ local: ByteView, in namespace: Int) -> Int? {
    entries.firstIndex {
      $0.namespace == namespace && $0.local.count == local.count && $0.local.elementsEqual(local)
    }
  }

  private func namespace(at address: ByteView) -> Int {
    let normal = XMLVocabulary.normal(address)
    return namespaces.firstIndex { namespace in
      namespace.addresses.contains { XMLVocabulary.matches(normal, $0) }
    } ?? -1
  }

  private static func matches(_ address: ByteView, _ pattern: String) -> Bool {
    guard address.count == pattern.utf8.count else { return false }
    return address.elementsEqual(pattern.utf8) { byte, wanted in
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      return small == wanted || (wanted == UInt8(ascii: "#") && byte >= 0x30 && byte <= 0x39)
    }
  }

  /// Without scheme and trailing slashes and hashes.
  private static func normal(_ address: ByteView) -> ByteView {
    let bytes = address.part(0..<Swift.min(address.count, 200))
    var start = 0
    if bytes.startsCaseless(with: "http://") { start = 7 }
    if bytes.part(from: start).startsCaseless(with: "https://") { start += 8 }
    var end = bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "/") || bytes[end - 1] == UInt8(ascii: "#") {
      end -= 1
    }
    return bytes.part(start..<end)
  }
}

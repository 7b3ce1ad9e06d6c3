/// Finds the handles that texts written by a user mean: names, `@handles`, `realm:handle`,
/// e-mail addresses, addresses of sites and profiles.
///
/// All texts are looked up in one pass over the handles, however many there are.
struct HandleMatcher {
  /// What a text may be found by, in the order in which it is tried; the first kind that
  /// finds anybody decides.
  private enum Kind: UInt8 {
    case onX
    case login
    case email
    case label
    case name
    case site
  }

  private struct Key: Hashable {
    var kind: Kind
    var text: String
  }

  private var found: [Key: [Int32]] = [:]
  private let keysOfText: [String: [Key]]

  /// Looks texts up among the handles; `authoredSites` are the sites handles are known
  /// to write.
  init(_ texts: [String], in handles: [Handle], authoredSites: [Int32: String]) {
    keysOfText = Dictionary(
      texts.map { ($0, Self.keys(of: $0)) }, uniquingKeysWith: { first, _ in first })
    for key in keysOfText.values.joined() { found[key] = [] }
    guard !found.isEmpty else { return }
    let kinds = Set(found.keys.map(\.kind))
    for (number, handle) in handles.enumerated() {
      let number = Int32(number)
      if let name = handle.name, kinds.contains(.onX) || kinds.contains(.login) {
        let login = name.lowercased()
        if handle.realm == Service.x.name { note(.onX, login, number) }
        note(.login, login, number)
      }
      if kinds.contains(.email) {
        if let email = Identification.personalEmail(of: handle) { note(.email, email, number) }
        if let hash = handle.emailHash { note(.email, hash.lowercased(), number) }
      }
      if kinds.contains(.label) { note(.label, PeopleBuilder.Label(handle).printed, number) }
      if kinds.contains(.name) {
        let names = [handle.displayName, handle.name].compactMap { $0.map(NameKey.fold) }
        for name in Set(names) { note(.name, name, number) }
      }
      if kinds.contains(.site) {
        let sites = [handle.url.flatMap(WebAddress.siteKey), authoredSites[number]]
        for site in Set(sites.compactMap { $0 }) { note(.site, site, number) }
      }
    }
  }

  /// The handles a text means, ascending; empty where nobody is called that.
  func handles(_ text: String) -> [Int32] {
    var matched: [Int32] = []
    var kind: Kind?
    for key in keysOfText[text] ?? [] {
      guard let numbers = found[key], !numbers.isEmpty else { continue }
      // An address and its two hashes are one kind: all of them count.
      guard kind == nil || kind == key.kind else { break }
      kind = key.kind
      matched += numbers
    }
    return Array(Set(matched)).sorted()
  }

  private mutating func note(_ kind: Kind, _ text: String, _ number: Int32) {
    found[Key(kind: kind, text: text)]?.append(number)
  }

  private static func keys(of text: String) -> [Key] {
    if text.hasPrefix("@") {
      let login = text.dropFirst().lowercased()
      return [Key(kind: .onX, text: login), Key(kind: .login, text: login)]
    }
    let isURL = text.contains("://")
    if !isURL, text.utf8.contains(UInt8(ascii: "@")), !text.utf8.contains(UInt8(ascii: ":")) {
      let email = EmailDigest.normalised(text)
      return [email, EmailDigest.md5(email), EmailDigest.sha256(email)].map {
        Key(kind: .email, text: $0)
      }
    }
    var keys = [Key(kind: .label, text: text), Key(kind: .name, text: NameKey.fold(text))]
    if text.utf8.contains(UInt8(ascii: ".")) {
      let url = isURL ? text : "http://\(text)"
      if let screenName = WebAddress.screenName(of: url) {
        keys.append(Key(kind: .onX, text: screenName.lowercased()))
      }
      if let site = WebAddress.siteKey(of: url) { keys.append(Key(kind: .site, text: site)) }
    }
    return keys
  }
}

/// Finds out which handles are one person.
///
/// Only evidence of measured precision joins handles (measures 7): a false merge spoils
/// the figures of two people and nobody can see it, a missed one only splits evidence.
/// Every step groups by a key, so that the whole is linear in the number of handles.
struct Identification {
  let handles: [Handle]
  /// How often each handle spoke, was addressed or named.
  let weights: [Int]
  var groups: UnionFind
  /// Joins that are merges, not identity.
  var joins: [(a: Int32, b: Int32, evidence: MergeEvidence)] = []
  /// Sites whose author a handle is known to be, by number of the handle.
  var authoredSites: [Int32: String] = [:]
  /// Which of the user's entries a group is, by the group's root.
  var entryOfGroup: [Int32: Int32] = [:]
  /// One handle of each of the user's entries.
  var entryHeads: [Int32: Int32] = [:]
  /// Handles that share an address with clearly different names, which is no evidence.
  private(set) var keptApart = 0
  /// Handles the user says are not whom they look like.
  private var apart: Set<Int32> = []

  /// Identification over a table of handles.
  init(_ table: HandleTable) {
    handles = table.handles
    weights = zip(table.spoken, table.named).map { Int($0) + Int($1) }
    groups = UnionFind(count: handles.count)
  }

  /// Joins two handles, unless the user says that they are two people; without evidence
  /// they are one account or one handle, which is identity and no merge (decisions 10).
  mutating func join(_ a: Int32, _ b: Int32, _ evidence: MergeEvidence?) {
    if !entryOfGroup.isEmpty || !apart.isEmpty {
      guard mayJoin(a, b, evidence) else { return }
    }
    guard groups.join(a, b) else { return }
    if let evidence { joins.append((a, b, evidence)) }
  }

  /// Takes a handle out of every merge but those the user states.
  mutating func keepApart(_ handle: Int32) { apart.insert(handle) }

  private mutating func mayJoin(_ a: Int32, _ b: Int32, _ evidence: MergeEvidence?) -> Bool {
    let (x, y) = (groups.root(a), groups.root(b))
    guard x != y else { return false }
    if evidence != .stated, apart.contains(a) || apart.contains(b) { return false }
    let (first, second) = (entryOfGroup[x], entryOfGroup[y])
    if let first, let second, first != second { return false }
    // Either may become the root of both.
    if let entry = first ?? second { (entryOfGroup[x], entryOfGroup[y]) = (entry, entry) }
    return true
  }

  /// Joins everything that may be joined without asking.
  mutating func run() {
    joinAccounts()
    joinLogins()
    joinEmails()
    joinDisplayNames()
    joinOwnSites()
    joinProfiles()
  }

  private mutating func joinAccounts() {
    var first: [RealmKey<UInt64>: Int32] = [:]
    for (number, handle) in numbered {
      guard let account = handle.account else { continue }
      joinFirst(number, RealmKey(handle.realm, account), &first, nil)
    }
  }

  /// One login is one account, unless it was handed on: then a handle that has only the
  /// login goes to the account that was met with it most often.
  private mutating func joinLogins() {
    var byLogin: [RealmKey<String>: [Int32]] = [:]
    for (number, handle) in numbered {
      guard let name = handle.name else { continue }
      byLogin[RealmKey(handle.realm, name.lowercased()), default: []].append(number)
    }
    for numbers in byLogin.values where numbers.count > 1 {
      var usage: [UInt64: (weight: Int, handle: Int32)] = [:]
      for number in numbers {
        guard let account = handles[Int(number)].account else { continue }
        usage[account] = ((usage[account]?.weight ?? 0) + weights[Int(number)], number)
      }
      let best = usage.max { ($0.value.weight, $1.key) < ($1.value.weight, $0.key) }
      let bare = numbers.filter { handles[Int($0)].account == nil }
      guard let head = best?.value.handle ?? bare.first else { continue }
      for number in bare { join(number, head, nil) }
    }
  }

  /// An address or its hash, wherever it was met, unless many people sign with it.
  private mutating func joinEmails() {
    var first: [String: Int32] = [:]
    var byHash: [String: Int32] = [:]
    let hasHashes = handles.contains { $0.emailHash != nil }
    var shared = SharedClues()
    for handle in handles {
      guard let email = Self.personalEmail(of: handle) else { continue }
      shared.note(email, handle)
    }
    for (number, handle) in numbered {
      guard let email = Self.personalEmail(of: handle) else { continue }
      if first[email] == nil, hasHashes {
        byHash[EmailDigest.md5(email)] = number
        byHash[EmailDigest.sha256(email)] = number
        if shared.isShared(email) {
          shared.share(EmailDigest.md5(email))
          shared.share(EmailDigest.sha256(email))
        }
      }
      joinFirst(number, shared.key(email, handle), &first, .email)
    }
    if hasHashes {
      for handle in handles {
        if let hash = handle.emailHash?.lowercased() { shared.note(hash, handle) }
      }
    }
    for (number, handle) in numbered {
      guard let hash = handle.emailHash?.lowercased(), !hash.isEmpty else { continue }
      joinFirst(number, shared.key(hash, handle), &byHash, .email)
    }
    keptApart += shared.keptApart
  }

  /// One name and one site of one's own.
  private mutating func joinOwnSites() {
    var first: [RealmKey<String>: Int32] = [:]
    for (number, handle) in numbered {
      guard let name = handle.displayName, !NameKey.isNobody(name) else { continue }
      let sites = [handle.url.flatMap(WebAddress.siteKey), authoredSites[number]]
      for site in sites.compactMap({ $0 }) {
        joinFirst(number, RealmKey(site, NameKey.fold(name)), &first, .ownSite(site))
      }
    }
  }

  /// A commenter whose address is a profile on X is that account.
  private mutating func joinProfiles() {
    var accounts: [String: Int32] = [:]
    for (number, handle) in numbered where handle.realm == Service.x.name {
      guard let name = handle.name?.lowercased() else { continue }
      if let known = accounts[name], weights[Int(known)] >= weights[Int(number)] { continue }
      accounts[name] = number
    }
    guard !accounts.isEmpty else { return }
    var signed: [(number: Int32, name: String)] = []
    var shared = SharedClues()
    for (number, handle) in numbered where handle.realm != Service.x.name {
      guard let url = handle.url, let name = WebAddress.screenName(of: url),
        accounts[name.lowercased()] != nil
      else { continue }
      signed.append((number, name))
      shared.note(name.lowercased(), handle)
    }
    for (number, name) in signed {
      guard let account = accounts[name.lowercased()], !shared.isShared(name.lowercased()) else {
        continue
      }
      join(number, account, .profile(name))
    }
    keptApart += shared.keptApart
  }

  private var numbered: [(Int32, Handle)] {
    handles.enumerated().map { (Int32($0.offset), $0.element) }
  }

  private mutating func joinFirst<Key: Hashable>(
    _ number: Int32, _ key: Key, _ first: inout [Key: Int32], _ evidence: MergeEvidence?
  ) {
    if let known = first[key] {
      join(known, number, evidence)
    } else {
      first[key] = number
    }
  }

  /// The normalised address, unless it is one that many people send from.
  static func personalEmail(of handle: Handle) -> String? {
    guard let email = handle.email.map(EmailDigest.normalised), email.utf8.contains(0x40) else {
      return nil
    }
    let local = email.prefix { $0 != "@" }.filter { $0 != "-" && $0 != "_" && $0 != "." }
    return ["noreply", "donotreply", "nobody", "none", "anonymous"].contains(local) ? nil : email
  }
}

/// A key within a realm.
struct RealmKey<Key: Hashable>: Hashable {
  let realm: String
  let key: Key

  init(_ realm: String, _ key: Key) {
    self.realm = realm
    self.key = key
  }
}

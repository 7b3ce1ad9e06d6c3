/// Tells a clue that one person leaves from one that many share: an office's address,
/// "none@none.com", the profile of a site. What several clearly different names sign with
/// joins nobody.
struct SharedClues {
  /// First words of the names met with each clue, as far as they are counted.
  private var names: [String: Set<String>] = [:]
  private var shared: Set<String> = []
  private var handles: [String: Int] = [:]

  /// So many clearly different names one person may have.
  static let mostNames = 3

  /// Notes that a handle was met with a clue.
  mutating func note(_ clue: String, _ handle: Handle) {
    handles[clue, default: 0] += 1
    guard let name = Self.name(of: handle), !NameKey.isNobody(name),
      (names[clue]?.count ?? 0) <= Self.mostNames
    else { return }
    // "Ann", "Ann Author" and "ann a." are not clearly different.
    let first = NameKey.fold(name).prefix { $0 != " " }
    names[clue, default: []].insert(String(first))
  }

  /// Says that a clue is another form of a shared one.
  mutating func share(_ clue: String) { shared.insert(clue) }

  /// Whether a clue tells nothing.
  func isShared(_ clue: String) -> Bool {
    shared.contains(clue) || (names[clue]?.count ?? 0) > Self.mostNames
  }

  /// What to group a handle by: the clue, and where it is shared the name with it.
  func key(_ clue: String, _ handle: Handle) -> String {
    guard isShared(clue) else { return clue }
    return "\(clue)\u{0}\(Self.name(of: handle).map(NameKey.fold) ?? "")"
  }

  /// How many handles have a clue that tells nothing.
  var keptApart: Int { handles.reduce(0) { isShared($1.key) ? $0 + $1.value : $0 } }

  private static func name(of handle: Handle) -> String? { handle.displayName ?? handle.name }
}

/// The names comments are signed with, in the forms threading compares; each handle is
/// looked at once, however many threads it speaks in.
struct SignatureBook {
  /// How a handle signs.
  struct Signature {
    /// A number for the folded name: the same for two handles of one name.
    var name: Int32
    /// The folded name's letters and digits alone.
    var letters: String
  }

  private enum Entry {
    case unread
    case nameless
    case signed(Signature)
  }

  private var entries: [Entry] = []
  private var names = StringTable()

  /// How the handle with a number signs; nil where it shows no name.
  mutating func signature(of number: Int32, in handles: HandleTable) -> Signature? {
    guard number >= 0 else { return nil }
    let index = Int(number)
    if entries.count <= index {
      entries.append(
        contentsOf: repeatElement(.unread, count: handles.handles.count - entries.count))
    }
    switch entries[index] {
    case .signed(let signature): return signature
    case .nameless: return nil
    case .unread: break
    }
    guard let name = handles.handles[index].displayName else {
      entries[index] = .nameless
      return nil
    }
    let key = NameKey.fold(name)
    let signature = Signature(
      name: names.intern(key), letters: key.filter { $0.isLetter || $0.isNumber })
    entries[index] = .signed(signature)
    return signature
  }
}

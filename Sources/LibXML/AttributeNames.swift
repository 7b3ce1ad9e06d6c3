/// The names of a page's attributes as they are met, with what each names.
struct AttributeNames {
  private struct Entry {
    var name = MarkupName.text
    var mark: UInt8 = 0
  }

  /// Every name at least once; nil where there are too many.
  private(set) var all: [MarkupName]? = []
  /// The last one met of those that share a place.
  private var recent = [Entry](repeating: Entry(), count: 64)

  /// Notes a name; the mark under which the index keeps what it names, 0 for nothing.
  mutating func mark(of name: MarkupName) -> UInt8 {
    let slot = Int(truncatingIfNeeded: (name.code &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if recent[slot].name == name { return recent[slot].mark }
    let mark = HTMLPage.indexMark(of: name)
    recent[slot] = Entry(name: name, mark: mark)
    if let known = all, !known.contains(name) {
      if known.count < HTMLPage.Limits.attributeNames { all?.append(name) } else { all = nil }
    }
    return mark
  }
}

internal import Glibc

/// Element names met before, found by the address libxml2 keeps them at: the same name
/// has the same address for as long as one parser lives.
struct NameCache {
  /// Packed name, text role and number among the page's tags.
  struct Known {
    var name = MarkupName.text
    var role = TextRole.inline
    var tag: Int32 = -1
  }

  private struct Entry {
    var address: UInt = 0
    var known = Known()
  }

  private var entries = [Entry](repeating: Entry(), count: 64)

  /// What is known of a NUL-terminated name in the parser's dictionary; `isNew` becomes true
  /// where it had to be worked out.
  mutating func look(up name: UnsafePointer<UInt8>, tags: inout TagIndex, isNew: inout Bool)
    -> Known
  {
    let address = UInt(bitPattern: name)
    let slot = Int(truncatingIfNeeded: (address ^ (address >> 6)) & 63)
    if entries[slot].address == address { return entries[slot].known }
    isNew = true
    let markup = unsafe MarkupName(start: name, count: strlen(name))
    // libxml2 does not close these at the next paragraph as browsers do: an unclosed one
    // must not hide the rest of the page.
    let isForeign = markup == "math" || markup == "svg"
    let role = unsafe isForeign ? .inline : TextRole(of: ByteView(cString: name))
    let known = Known(name: markup, role: role, tag: tags.number(of: markup))
    entries[slot] = Entry(address: address, known: known)
    return known
  }
}

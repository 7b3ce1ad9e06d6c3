internal import Glibc

/// Attribute names met before, found by the address libxml2 keeps them at: the same name
/// has the same address for as long as one parser lives.
struct AttributeNameCache {
  private struct Entry {
    var address: UInt = 0
    var name = MarkupName(code: 0)
    var mark: UInt8 = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 64)

  /// The packed name and the mark of what it names, 0 for nothing, where it is the last one
  /// met of those that share its place.
  func known(_ name: UnsafePointer<UInt8>) -> (name: MarkupName, mark: UInt8)? {
    let address = UInt(bitPattern: name)
    let entry = entries[AttributeNameCache.slot(address)]
    return entry.address == address ? (entry.name, entry.mark) : nil
  }

  /// Packs a NUL-terminated name in the parser's dictionary and keeps it.
  mutating func add(_ name: UnsafePointer<UInt8>) -> (name: MarkupName, mark: UInt8) {
    let address = UInt(bitPattern: name)
    let packed = unsafe MarkupName(start: name, count: strlen(name))
    let mark = HTMLPage.indexMark(of: packed)
    entries[AttributeNameCache.slot(address)] = Entry(address: address, name: packed, mark: mark)
    return (packed, mark)
  }

  private static func slot(_ address: UInt) -> Int {
    Int(truncatingIfNeeded: (address ^ (address >> 6)) & 63)
  }
}

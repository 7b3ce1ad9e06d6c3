internal import Glibc

/// Attribute names met before, found by the address libxml2 keeps them at: the same name
/// has the same address for as long as one parser lives.
struct AttributeNameCache {
  private struct Entry {
    var address: UInt = 0
    var name = MarkupName(code: 0)
  }

  private var entries = [Entry](repeating: Entry(), count: 64)

  /// The packed name, where it is the last one met of those that share its place.
  func known(_ name: UnsafePointer<UInt8>) -> MarkupName? {
    let address = UInt(bitPattern: name)
    let entry = entries[AttributeNameCache.slot(address)]
    return entry.address == address ? entry.name : nil
  }

  /// Packs a NUL-terminated name in the parser's dictionary and keeps it.
  mutating func add(_ name: UnsafePointer<UInt8>) -> MarkupName {
    let address = UInt(bitPattern: name)
    let packed = unsafe MarkupName(start: name, count: strlen(name))
    entries[AttributeNameCache.slot(address)] = Entry(address: address, name: packed)
    return packed
  }

  private static func slot(_ address: UInt) -> Int {
    Int(truncatingIfNeeded: (address ^ (address >> 6)) & 63)
  }
}

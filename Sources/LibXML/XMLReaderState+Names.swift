// Unsafe code here: names and addresses are libxml2's strings, good for the length of a
// callback and, as keys of the caches, for the length of the parse.
extension XMLReaderState {
  /// What an element means; nil for one that nobody knows.
  mutating func meaning(
    _ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?,
    _ address: UnsafePointer<UInt8>?
  ) -> XMLMeaning? {
    let name = UInt(bitPattern: local)
    let space = unsafe UInt(bitPattern: address ?? prefix)
    let known = elements.find(name, space)
    if known != XMLNameCache.absent { return XMLMeaning(number: known) }
    let found = unsafe vocabulary.meaning(
      ByteView(cString: local), prefix: ByteView(cString: prefix),
      address: ByteView(cString: address))
    elements.insert(name, space, found?.number ?? -1)
    if elements.count > Budget.names { give(up: .budget(English.elementNames)) }
    return found
  }

  /// The code of an attribute by its local name; 0 for one that nobody knows.
  mutating func attributeCode(_ name: UnsafePointer<UInt8>?) -> UInt16 {
    let key = UInt(bitPattern: name)
    let known = attributeNames.find(key, 0)
    if known != XMLNameCache.absent { return UInt16(truncatingIfNeeded: known) }
    let code = unsafe vocabulary.attribute(ByteView(cString: name))
    attributeNames.insert(key, 0, Int32(code))
    if attributeNames.count > Budget.names { give(up: .budget(English.attributeNames)) }
    return code
  }
}

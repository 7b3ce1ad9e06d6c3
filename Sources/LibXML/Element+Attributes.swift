extension Element {
  /// The value of an attribute; nil where there is none, empty for a bare name.
  public func attribute(_ name: MarkupName) -> String? {
    attributeBytes(name).map { $0.withView { $0.string } }
  }

  /// The bytes of an attribute's value.
  public func attributeBytes(_ name: MarkupName) -> ArraySlice<UInt8>? {
    guard page.nodes[index].name != .text, let value = page.value(of: name, at: index) else {
      return nil
    }
    return page.bytes(value)
  }

  /// Whether it has no attributes, as text never has.
  @inlinable public var isBare: Bool {
    page.nodes[index].count == 0 || page.nodes[index].name == .text
  }

  /// Whether it has the attribute at all.
  public func has(_ name: MarkupName) -> Bool { attributeBytes(name) != nil }

  /// Whether an attribute that lists words has one that passes; `test` gets the words
  /// in order. False where there is no such attribute.
  @inlinable public func hasWord(
    in name: MarkupName, where test: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    guard let value = attributeBytes(name) else { return false }
    var start = value.startIndex
    while start < value.endIndex {
      while start < value.endIndex, value[start] <= 0x20 { start += 1 }
      var end = start
      while end < value.endIndex, value[end] > 0x20 { end += 1 }
      if start < end, test(value[start..<end]) { return true }
      start = end
    }
    return false
  }

  /// The `id`, where it has one that is not empty.
  public var id: String? { attribute("id").flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether the class attribute holds this whole word: `comment` is not
  /// `comment-body`. Upper and lower case differ.
  public func hasClass(_ word: StaticString) -> Bool {
    guard let value = attributeBytes("class") else { return false }
    return unsafe value.withUnsafeBufferPointer { bytes in
      let word = unsafe UnsafeBufferPointer(
        start: word.utf8Start, count: word.utf8CodeUnitCount)
      return unsafe words(in: bytes) { unsafe $0.elementsEqual(word) }
    }
  }

  /// Calls back with each class word until one is accepted.
  private func words(
    in bytes: UnsafeBufferPointer<UInt8>, until accept: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  ) -> Bool {
    var start = 0
    for position in 0...bytes.count {
      if unsafe position == bytes.count || bytes[position] <= 0x20 {
        if start < position, unsafe accept(bytes[start..<position]) { return true }
        start = position + 1
      }
    }
    return false
  }

  /// The words of the class attribute, in order.
  public var classes: [String] {
    attributeBytes("class")?.split(whereSeparator: { $0 <= 0x20 })
      .map { String(decoding: $0, as: UTF8.self) } ?? []
  }
}

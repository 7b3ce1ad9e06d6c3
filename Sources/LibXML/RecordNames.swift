/// The names of records as they stand in raw tags.
struct RecordNames {
  private let names: [Name]

  /// A record's name with the prefix it must have; where that is none it may have any.
  private struct Name: Equatable {
    let text: [UInt8]
    let isPlain: Bool

    init(prefix: [UInt8], local: [UInt8]) {
      text = prefix.isEmpty ? local : prefix + [UInt8(ascii: ":")] + local
      isPlain = prefix.isEmpty
    }
  }

  init(_ vocabulary: XMLVocabulary) {
    var names: [Name] = []
    for (prefix, local) in vocabulary.recordNames {
      let name = Name(prefix: prefix, local: local)
      if !names.contains(name) { names.append(name) }
    }
    self.names = names
  }

  /// Whether a name in a tag is a record's.
  func isRecord(_ bytes: ByteView, _ name: Range<Int>) -> Bool {
    for index in names.indices {
      let length = names[index].text.count
      let start = name.upperBound - length
      guard start >= name.lowerBound, bytes[start] == names[index].text[0] else { continue }
      if start > name.lowerBound {
        guard names[index].isPlain, bytes[start - 1] == UInt8(ascii: ":") else { continue }
      }
      var offset = 1
      while offset < length, bytes[start + offset] == names[index].text[offset] { offset += 1 }
      if offset >= length { return true }
    }
    return false
  }

  /// The same of the name that starts at a place.
  func isRecord(_ bytes: ByteView, at start: Int) -> Bool {
    let longest = Swift.min(bytes.count, start + 64)
    var end = start
    while end < longest, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return end < bytes.count && isRecord(bytes, start..<end)
  }
}

/// Many phrases that are looked for in a text at once: each place of the text is compared
/// with those alone that begin with its byte.
struct Phrases: Sendable {
  private let byFirst: [[[UInt8]]]
  /// Whether some phrase begins with a byte, or with its small letter.
  private let mayBegin: [Bool]
  private let shortest: Int
  /// Letters of the one with the fewest, spaces not counted: shorter texts hold none.
  let leastLetters: Int

  init(_ phrases: [String]) {
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { byFirst[Int(first)].append(bytes) }
    }
    self.byFirst = byFirst
    mayBegin = byFirst.indices.map { first in
      !byFirst[first].isEmpty
        || (first &- 0x41 < 26 && first >= 0x41 && !byFirst[first | 0x20].isEmpty)
    }
    leastLetters =
      phrases.map { $0.unicodeScalars.count { !$0.properties.isWhitespace } }.min() ?? 0
    shortest = byFirst.joined().map(\.count).min() ?? 1
  }

  /// Whether one of the phrases stands anywhere in a text.
  func occur(in text: String) -> Bool {
    let storage = text.utf8Span
    let bytes = storage.span
    var index = 0
    while index + shortest <= bytes.count {
      if begin(at: index, of: bytes) { return true }
      index += 1
    }
    return false
  }

  /// The same for bytes, capital letters of ASCII taken as small ones; where there are
  /// others, for the text they make.
  func occurLower(in bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] >= 0x80 {
      var text: [UInt8] = []
      for index in bytes.indices { text.append(bytes[index]) }
      return occur(in: String(decoding: text, as: UTF8.self).lowercased())
    }
    var index = 0
    while index + shortest <= bytes.count {
      if mayBegin[Int(bytes[index])], beginLower(at: index, of: bytes) { return true }
      index += 1
    }
    return false
  }

  /// Whether a text begins with one of the phrases.
  func begin(_ text: String) -> Bool {
    let storage = text.utf8Span
    return storage.count > 0 && begin(at: 0, of: storage.span)
  }

  private func beginLower(at start: Int, of bytes: Span<UInt8>) -> Bool {
    func lower(_ index: Int) -> UInt8 {
      bytes[index] &- 0x41 < 26 ? bytes[index] | 0x20 : bytes[index]
    }
    for phrase in byFirst[Int(lower(start))] where start + phrase.count <= bytes.count {
      var length = 1
      while length < phrase.count, lower(start + length) == phrase[length] { length += 1 }
      if length == phrase.count { return true }
    }
    return false
  }

  private func begin(at start: Int, of bytes: Span<UInt8>) -> Bool {
    for phrase in byFirst[Int(bytes[start])] where start + phrase.count <= bytes.count {
      var length = 1
      while length < phrase.count, bytes[start + length] == phrase[length] { length += 1 }
      if length == phrase.count { return true }
    }
    return false
  }
}

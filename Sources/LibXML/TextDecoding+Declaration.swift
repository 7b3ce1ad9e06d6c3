extension TextDecoding {
  /// The charset an HTML page declares in its first 4 KiB: `<meta charset=…>`, the old
  /// `http-equiv` form, or an XML declaration.
  public static func declarationInHTML(_ bytes: [UInt8]) -> String? {
    let head = lowered(bytes.prefix(4096))
    if let declared = declarationInXML(bytes) { return declared }
    var from = 0
    while let tag = find("<meta", in: head, from: from) {
      let end = head[tag...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      if let key = find("charset", in: head[..<end], from: tag),
        let value = value(after: key + 7, in: head, end: end)
      {
        return value
      }
      from = tag + 5
    }
    return nil
  }

  /// The encoding an XML declaration names (`<?xml … encoding="…"?>`).
  public static func declarationInXML(_ bytes: [UInt8]) -> String? {
    let head = lowered(bytes.prefix(1024))
    guard let start = find("<?xml", in: head, from: 0),
      let end = find("?>", in: head, from: start),
      let key = find("encoding", in: head[..<end], from: start)
    else { return nil }
    return value(after: key + 8, in: head, end: end)
  }

  /// ASCII in lower case.
  private static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  private static func find(_ word: StaticString, in bytes: [UInt8], from: Int) -> Int? {
    find(word, in: bytes[...], from: from)
  }

  private static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>, from: Int) -> Int? {
    let word = word.withUTF8Buffer { unsafe [UInt8]($0) }
    guard bytes.endIndex - word.count >= from else { return nil }
    return (from...bytes.endIndex - word.count).first { bytes[$0...].starts(with: word) }
  }

  /// The word behind an equals sign, with or without quotes.
  private static func value(after place: Int, in bytes: [UInt8], end: Int) -> String? {
    var index = place
    func skipSpace() {
      while index < end, bytes[index] <= 0x20 { index += 1 }
    }
    skipSpace()
    guard index < end, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    skipSpace()
    if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      index += 1
    }
    let start = index
    let stops = Array("\"'; />?".utf8)
    while index < end, bytes[index] > 0x20, !stops.contains(bytes[index]) { index += 1 }
    return start < index ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
  }
}

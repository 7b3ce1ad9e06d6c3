internal import CBlocks

extension HTMLPage {
  /// Running sums of letters: of all visible text, and of text inside links.
  public struct LetterSums: Sendable {
    /// Letters before each node, and of the whole page at the end.
    public fileprivate(set) var all: [UInt32]
    /// The same for text inside links.
    public fileprivate(set) var inLinks: [UInt32]
  }

  /// Counts letters: Unicode scalars that are no white space; what stands in scripts,
  /// styles and fields does not count. Linear.
  public func letterSums() -> LetterSums {
    var letters: UInt32 = 0
    var inLinks: UInt32 = 0
    var hiddenUntil: UInt32 = 0
    var linkUntil: UInt32 = 0
    var all = [UInt32](repeating: 0, count: nodes.count + 1)
    var allInLinks = all
    source.withView { source in
      made.withView { made in
        var sums = all.mutableSpan
        var sumsInLinks = allInLinks.mutableSpan
        for index in nodes.indices {
          sums[index] = letters
          sumsInLinks[index] = inLinks
          let node = nodes[index]
          if node.name == .text {
            guard index >= hiddenUntil else { continue }
            let start = Int(node.first)
            let end = start + Int(node.count)
            let bytes =
              start < source.count
              ? source.part(start..<end) : made.part(start - source.count..<end - source.count)
            let added = bytes.letters
            letters &+= added
            if index < linkUntil { inLinks &+= added }
          } else if node.role == .hidden {
            hiddenUntil = max(hiddenUntil, node.end)
          } else if node.role == .anchor {
            linkUntil = max(linkUntil, node.end)
          }
        }
      }
    }
    all[nodes.count] = letters
    allInLinks[nodes.count] = inLinks
    return LetterSums(all: all, inLinks: allInLinks)
  }
}

extension ByteView {
  /// Bytes that begin a character other than white space.
  fileprivate var letters: UInt32 {
    var count: UInt32 = 0
    var index = 0
    if let base = unsafe base {
      while index + 16 <= self.count {
        count &+= unsafe rapport_letters_16(base + index)
        index += 16
      }
    }
    while index < self.count {
      if self[index] > 0x20, self[index] & 0xC0 != 0x80 { count &+= 1 }
      index += 1
    }
    return count
  }
}

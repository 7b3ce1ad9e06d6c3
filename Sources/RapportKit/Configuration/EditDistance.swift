/// How far words are apart, for "did you mean".
public enum EditDistance {
  /// The nearest of some words, at most two letters away; the first of several.
  public static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let typed = Array(word.utf8)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = between(Array(candidate.utf8), typed)
      if distance <= 2, distance < best?.distance ?? 3 { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Levenshtein distance; words of very different length are simply far apart.
  static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard abs(a.count - b.count) <= 2 else { return 3 }
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, min(row[j], diagonal) + 1)
      }
    }
    return row[b.count]
  }
}

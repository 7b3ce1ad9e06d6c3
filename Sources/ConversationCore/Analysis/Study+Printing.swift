/// Everything printed that could lead back to somebody comes from here, or from
/// `People.reference`.
extension Study {
  /// The id of a row as it is printed.
  func printedID(_ row: Int32) -> String {
    mask == nil ? id(row).description : "\(Mask.prefix)\(row + 1)"
  }

  /// An id by its reference, whether or not a source holds the utterance.
  func printedID(ofReference reference: Int32) -> String {
    guard mask != nil else { return corpus.ids.identifier(of: reference).description }
    let row = corpus.ids.row(of: reference)
    return row >= 0 ? printedID(row) : "\(Mask.prefix)absent-\(reference + 1)"
  }

  /// A site as it is printed.
  func printed(site: String) -> String { mask?.site(site) ?? site }

  /// A verdict as it is printed: what a term found stands behind a colon.
  func printed(_ reading: Reading) -> Reading {
    guard mask != nil else { return reading }
    var masked = reading
    masked.signals = reading.signals.map { term in
      let words = term.evidence.firstRange(of: ": ").map { term.evidence[..<$0.lowerBound] }
      return Term(
        name: term.name, weight: term.weight, evidence: words.map(String.init) ?? term.evidence)
    }
    return masked
  }

  /// A place in a source as it is printed.
  func printed(_ place: SourceReference) -> SourceReference {
    guard let mask else { return place }
    return SourceReference(file: mask.file(place.file), place: place.place, isLine: place.isLine)
  }
}

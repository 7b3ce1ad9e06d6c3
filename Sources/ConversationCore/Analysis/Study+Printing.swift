/// Everything printed that could lead back to somebody comes from here, or from
/// `People.reference`.
extension Study {
  /// The id of a row as it is printed.
  func printedID(_ row: Int32) -> String {
    guard mask == nil else { return "\(Mask.prefix)\(row + 1)" }
    let id = id(row).description
    return redaction?.tells(id) ?? false ? "\(Mask.prefix)\(row + 1)" : id
  }

  /// An id by its reference, whether or not a source holds the utterance.
  func printedID(ofReference reference: Int32) -> String {
    if mask == nil {
      let id = corpus.ids.identifier(of: reference).description
      guard redaction?.tells(id) ?? false else { return id }
    }
    let row = corpus.ids.row(of: reference)
    return row >= 0 ? printedID(row) : "\(Mask.prefix)absent-\(reference + 1)"
  }

  /// A site as it is printed.
  func printed(site: String) -> String {
    mask?.site(site) ?? redaction.flatMap { $0.tells(site) ? English.hiddenSite : nil } ?? site
  }

  /// Words of a row as they are printed: nobody hidden is told of.
  func printed(words: String) -> String { redaction?.text(words) ?? words }

  /// An address as it is printed; nil where it is somebody's who is hidden.
  func printed(address: String?) -> String? {
    guard let redaction else { return address }
    return address.flatMap(redaction.address)
  }

  /// Whether what a row says may be printed at all.
  func isShown(_ row: Int32) -> Bool { mask == nil && people.isListed(speaker(row)) }

  /// Merges as they are printed; nothing of hidden people.
  func printedMerges() -> [Merge] {
    guard let redaction else { return people.merges }
    let hidden = Set(
      people.persons.indices.filter { people.hides(Int32($0)) }.map { people.persons[$0].id })
    return people.merges.filter { !hidden.contains($0.person.id) }.map { merge in
      var told = merge
      told.handles = merge.handles.filter { !redaction.tells($0) }
      told.evidence = merge.evidence.told(redaction)
      return told
    }
  }

  /// Who "you" are, as it is printed.
  func printedFinding() -> OwnerFinding {
    guard let redaction else { return people.finding }
    var finding = people.finding
    finding.evidence = finding.evidence.told(redaction)
    finding.unknownNames = finding.unknownNames.map(redaction.text)
    finding.candidates = finding.candidates.filter { !redaction.tells($0) }
    return finding
  }

  /// A verdict as it is printed.
  func printed(_ reading: Reading) -> Reading {
    guard redaction != nil || mask != nil else { return reading }
    var told = reading
    for index in told.signals.indices {
      let evidence = told.signals[index].evidence
      told.signals[index].evidence = redaction.map(evidence.told) ?? evidence.unaddressed
    }
    return told
  }

  /// A place in a source as it is printed.
  func printed(_ place: SourceReference) -> SourceReference {
    if let redaction {
      return SourceReference(
        file: redaction.text(place.file), place: place.place, isLine: place.isLine)
    }
    guard let mask else { return place }
    return SourceReference(file: mask.file(place.file), place: place.place, isLine: place.isLine)
  }
}

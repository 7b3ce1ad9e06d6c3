/// What stands for people, sites, files and ids where nothing may lead back to anybody
/// (`--pseudonyms`): Person 1, site 1, source 1, utterance:1.
///
/// Persons are numbered by their first dated words and then by id, so that the numbers stay
/// as archives grow; no part of a name or an address goes into a pseudonym.
struct Mask: Sendable {
  /// Sites and realms by number, from 1.
  private var sites: [String: Int] = [:]
  /// Files with a report, by number, from 1.
  private var files: [String: Int] = [:]

  /// A mask over everything a corpus holds.
  init(_ corpus: Corpus) {
    for handle in corpus.handles.handles { note(site: handle.realm) }
    for host in corpus.hosts.strings { note(site: host) }
    for report in corpus.reports where files[report.file] == nil {
      files[report.file] = files.count + 1
    }
  }

  private mutating func note(site: String) {
    if Mask.isSite(site), sites[site] == nil { sites[site] = sites.count + 1 }
  }

  /// The name of a service says nothing of anybody; the name of a host does.
  private static func isSite(_ realm: String) -> Bool { realm.utf8.contains(UInt8(ascii: ".")) }

  /// What stands for a site.
  func site(_ site: String) -> String {
    Mask.isSite(site) ? sites[site].map(English.site) ?? English.otherSite : site
  }

  /// What stands for a file, also for a member of an archive or of a folder.
  func file(_ file: String) -> String {
    var path = file[...]
    while true {
      if let number = files[String(path)] { return English.source(number) }
      guard let slash = path.lastIndex(of: "/") else { return English.source }
      path = path[..<slash]
    }
  }

  /// The row of a masked id.
  static func row(named query: String) -> Int32? {
    guard query.hasPrefix(Mask.prefix), let number = Int32(query.dropFirst(Mask.prefix.count)),
      number > 0
    else { return nil }
    return number - 1
  }

  /// What masked ids begin with.
  static let prefix = "utterance:"
}

extension Mask {
  /// The people under their pseudonyms.
  func hiding(_ people: People, _ corpus: Corpus, _ clock: DayClock) -> People {
    var first = [Int64](repeating: .max, count: people.persons.count)
    for row in 0..<Int32(corpus.count) {
      let person = people.person(ofHandle: corpus.speakers[Int(row)])
      guard person >= 0, let instant = clock.instant(of: corpus.said(row)) else { continue }
      first[Int(person)] = min(first[Int(person)], instant)
    }
    let order = people.persons.indices.sorted { (first[$0], $0) < (first[$1], $1) }
    var masked = people
    masked.aliases = people.persons.map { _ in PersonReference(id: "", name: nil) }
    for (place, person) in order.enumerated() {
      masked.aliases[person] = PersonReference(
        id: "person:\(place + 1)", name: English.person(place + 1))
    }
    masked.finding = OwnerFinding(
      person: people.owner >= 0 ? masked.aliases[Int(people.owner)] : nil,
      evidence: people.finding.evidence.untold)
    masked.merges = people.merges.compactMap { merge in
      guard let person = people.persons.firstIndex(where: { $0.id == merge.person.id }) else {
        return nil
      }
      return Merge(
        person: masked.aliases[person],
        handles: merge.handles.indices.map { English.account($0 + 1) },
        evidence: .withheld)
    }
    return masked
  }

  /// A report on a source in which nothing leads back to it: counts stay, words go.
  func hiding(_ report: SourceReport) -> SourceReport {
    var masked = report
    masked.file = file(report.file)
    masked.owners = []
    masked.relations = []
    masked.renames = []
    masked.unseen = report.unseen.enumerated().map { place, unseen in
      SourceReport.Unseen(
        context: Utterance.Context(
          id: Identifier("post:", UInt64(place + 1)), title: nil, url: nil),
        stated: unseen.stated, shown: unseen.shown, reason: unseen.reason)
    }
    masked.diagnostics = report.diagnostics.map {
      Diagnostic(
        $0.severity, file: masked.file, line: $0.line,
        English.untold)
    }
    return masked
  }
}

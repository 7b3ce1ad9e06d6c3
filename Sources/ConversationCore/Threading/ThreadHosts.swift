/// Whose thread it is: the post's author and whoever the page marks as such; where none of
/// them speaks in it, whoever behaves like one.
enum ThreadHosts {
  /// Somebody who greets at least this many others by name is at home.
  private static let fewestGreeted = 2

  /// The hosts stated by the post and the marks of its comments.
  static func stated(
    in rows: [Int32], speakers: [Int32], post: Int32, author: Int32, corpus: Corpus,
    people: People
  ) -> Set<Int32> {
    var hosts: Set<Int32> = [people.person(ofHandle: author)]
    if post >= 0 { hosts.insert(people.person(ofHandle: corpus.speakers[Int(post)])) }
    for (index, row) in rows.enumerated() where corpus.marks[Int(row)].contains(.byPostAuthor) {
      hosts.insert(speakers[index])
    }
    hosts.remove(People.nobody)
    if hosts.isEmpty, people.owner >= 0 { hosts.insert(people.owner) }
    return hosts
  }

  /// Somebody who speaks like the host of a thread in which no stated host speaks: signed
  /// as the site's editor or with the site's own name, or the one who greets several
  /// others by name, at least twice as many as anybody else.
  static func behaving(
    in rows: [Int32], speakers: [Int32], addressed: [[Int32]], site: String, corpus: Corpus,
    signatures: inout SignatureBook
  ) -> Int32? {
    let labels = site.split(separator: ".").filter { $0.utf8.count > 3 }.map(String.init)
    var greeted: [Int32: Set<Int32>] = [:]
    for (index, row) in rows.enumerated() where speakers[index] >= 0 {
      if !addressed[index].isEmpty {
        greeted[speakers[index], default: []].formUnion(addressed[index])
      }
      guard let signature = signatures.signature(of: corpus.speakers[Int(row)], in: corpus.handles)
      else { continue }
      let key = signature.letters
      if editors.contains(key) || labels.contains(key) { return speakers[index] }
    }
    let ranking = greeted.map { (person: $0.key, count: $0.value.count) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.person < $1.person }
    guard let first = ranking.first, first.count >= fewestGreeted else { return nil }
    let second = ranking.count > 1 ? ranking[1].count : 0
    return first.count >= 2 * second ? first.person : nil
  }

  private static let editors: Set<String> = [
    "admin", "administrator", "webmaster", "editor", "redaktion", "autor", "author", "blogger",
    "redaccion", "redacao", "redazione", "redactie", "moderator", "siteadmin",
  ]
}

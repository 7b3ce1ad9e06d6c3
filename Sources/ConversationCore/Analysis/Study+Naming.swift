extension Study {
  /// The account by which a person is best known here: for an id, an `@handle` or a name as
  /// `explain` takes it; nil where nobody is called that.
  public func account(named query: String) -> (handle: Handle, label: String)? {
    guard let person = person(named: query) else { return nil }
    let handles = people.persons[Int(person)].handles.filter {
      corpus.handles.handles[Int($0)] != .user
    }
    let best = handles.max {
      (corpus.handles.spoken[Int($0)], corpus.handles.named[Int($0)], $1)
        < (corpus.handles.spoken[Int($1)], corpus.handles.named[Int($1)], $0)
    }
    return best.map { number in
      let handle = corpus.handles.handles[Int(number)]
      return (handle, PeopleBuilder.Label(handle).printed)
    }
  }

  /// Whether an account is printed just so: `realm:handle`.
  public func isAccount(_ label: String) -> Bool {
    corpus.handles.handles.contains { PeopleBuilder.Label($0).printed == label }
  }

  /// Everybody with their accounts, sorted by id.
  public func accounts() -> [(id: String, name: String?, accounts: [String])] {
    people.persons.map { person in
      let labels = person.handles.map { corpus.handles.handles[Int($0)] }
        .filter { $0 != .user }.map { PeopleBuilder.Label($0).printed }
      return (person.id, person.name, Set(labels).sorted())
    }
  }

  /// Names most like one that nobody here has.
  public func names(near query: String) -> [String] {
    let shown = people.persons.indices.filter { !people.hides(Int32($0)) }
      .map { people.persons[$0] }
    let names = shown.compactMap(\.name) + shown.map(\.id)
    return NearestNames(to: query).pick(names, count: 5)
  }

  /// Whether an utterance of this id is here.
  public func holds(utterance id: String) -> Bool { corpus.ids.row(printed: id) != nil }
}

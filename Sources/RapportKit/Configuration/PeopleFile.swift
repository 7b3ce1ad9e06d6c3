internal import ConversationCore
internal import Yams

/// `people.yml`: what the user says of people, edited by hand.
///
/// ```yaml
/// ada:
///   name: Ada Lind
///   accounts: ["@adalind", ada@example.com, https://ada.example]
///   every: 30d
/// spammer: { accounts: [cheap-pills.example:Bob], ignore: true }
/// ```
enum PeopleFile {
  /// What an entry may say.
  enum Key: String, CaseIterable {
    case name
    case names
    case accounts
    case not
    case hide
    case ignore
    case every
    case team
    case me
  }

  /// Reads the entries, in the order of the file.
  static func read(
    _ page: YAMLPage
  ) throws(ConfigurationFailure) -> (people: [KnownPerson], warnings: [Diagnostic]) {
    var people: [KnownPerson] = []
    var warnings: [Diagnostic] = []
    var wrong: [Diagnostic] = []
    guard let root = page.root, root.null == nil else { return (people, warnings) }
    guard let mapping = root.mapping else {
      throw ConfigurationFailure([
        page.wrong(root, English.peopleWantEntries)
      ])
    }
    for (name, node) in mapping {
      guard let key = name.scalar?.string, !key.isEmpty else {
        wrong.append(page.wrong(name, English.entryWantsKey))
        continue
      }
      var person = KnownPerson(key: key)
      fill(&person, from: node, of: page, &warnings, &wrong)
      people.append(person)
    }
    if !wrong.isEmpty { throw ConfigurationFailure(wrong) }
    return (people, warnings)
  }

  private static func fill(
    _ person: inout KnownPerson, from node: Node, of page: YAMLPage,
    _ warnings: inout [Diagnostic], _ wrong: inout [Diagnostic]
  ) {
    guard node.null == nil else { return }
    guard let mapping = node.mapping else {
      // `ada: ["@adalind", ada@example.com]`: accounts and nothing else.
      do throws(ValueFailure) { person.accounts = try YAMLValue(node).list() } catch {
        wrong.append(
          page.wrong(node, English.wrongValue(of: person.key, error.wish), fix: error.fix))
      }
      return
    }
    for (name, node) in mapping {
      guard let key = Key(rawValue: name.string ?? "") else {
        warnings.append(page.unknownKey(name, among: Key.allCases.map(\.rawValue)))
        continue
      }
      if node.null != nil { continue }
      do throws(ValueFailure) {
        try set(key, YAMLValue(node), of: &person)
      } catch {
        wrong.append(
          page.wrong(
            node, English.wrongValue(of: key.rawValue, in: person.key, error.wish),
            fix: error.fix))
      }
    }
  }

  private static func set(
    _ key: Key, _ value: YAMLValue, of person: inout KnownPerson
  ) throws(ValueFailure) {
    switch key {
    case .name: person.names.insert(try value.text(), at: 0)
    case .names: person.names += try value.list()
    case .accounts: person.accounts = try value.list()
    case .not: person.notAccounts = try value.list()
    case .hide: person.isHidden = try value.flag()
    case .ignore: person.isIgnored = try value.flag()
    case .every: person.rhythm = try value.days()
    case .team: person.isTeam = try value.flag()
    case .me: person.isOwner = try value.flag()
    }
  }
}

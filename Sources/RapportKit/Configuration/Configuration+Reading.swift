internal import ConversationCore
internal import Reporter
internal import Yams

extension Configuration {
  /// Reads a configuration. Keys nobody knows are warnings, each with its place and the
  /// nearest key; a wrong value is a failure, which names all of them.
  ///
  /// - Parameter places: turns a path as written into one that can be opened.
  static func read(
    _ page: YAMLPage, placing place: (String) -> String
  ) throws(ConfigurationFailure) -> (configuration: Configuration, warnings: [Diagnostic]) {
    var configuration = Configuration()
    var warnings: [Diagnostic] = []
    var wrong: [Diagnostic] = []
    guard let root = page.root, root.null == nil else { return (configuration, warnings) }
    guard let mapping = root.mapping else {
      throw ConfigurationFailure([page.wrong(root, English.configurationWantsLines)])
    }
    for (name, node) in mapping {
      guard let key = ConfigurationKey(rawValue: name.string ?? "") else {
        warnings.append(page.unknownKey(name, among: ConfigurationKey.allCases.map(\.rawValue)))
        continue
      }
      // A key without a value is a line that waits to be filled in.
      if node.null != nil { continue }
      do throws(ValueFailure) {
        try configuration.set(key, YAMLValue(node), place)
      } catch {
        wrong.append(
          page.wrong(node, English.wrongValue(of: key.rawValue, error.wish), fix: error.fix))
      }
    }
    if !wrong.isEmpty { throw ConfigurationFailure(wrong) }
    return (configuration, warnings)
  }

  private mutating func set(
    _ key: ConfigurationKey, _ value: YAMLValue, _ place: (String) -> String
  ) throws(ValueFailure) {
    switch key {
    case .me: me = try value.list()
    case .team: team = try value.list()
    case .people: people = place(try value.text())
    case .timeZone: timeZone = try Self.zone(value)
    case .sourceTimeZone: sourceTimeZone = try Self.zone(value)
    case .dateOrder:
      let text = try value.text()
      guard ["dmy", "mdy", "ymd"].contains(text) else {
        throw ValueFailure(English.dateOrder(not: text))
      }
      dateOrder = text
    case .top: top = try value.number(1...100_000)
    case .quotes: quotes = try value.flag()
    case .charts: charts = try Self.chartStyle(value)
    case .language: language = try Self.language(value)
    case .frontMatter: frontMatter = try value.flag()
    case .store: store = place(try value.text())
    case .feeds: feeds = try value.list()
    case .opml: opml = try value.list().map(place)
    case .comments: comments = try value.flag()
    case .contact: contact = try value.text()
    case .spool: spool = place(try value.text())
    case .watch: watch = try value.list().map(place)
    case .reports: reports = place(try value.text())
    case .keepDays: keepDays = try value.number(1...36_500)
    }
  }

  private static func chartStyle(_ value: YAMLValue) throws(ValueFailure) -> ChartStyle {
    let text = try value.text()
    guard let style = ChartStyle(rawValue: text) else {
      let known = ChartStyle.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValueFailure(English.one(of: known, not: text))
    }
    return style
  }

  private static func language(_ value: YAMLValue) throws(ValueFailure) -> String {
    let text = try value.text()
    guard Language(tag: text) != nil else {
      throw ValueFailure(English.one(of: "\(Language.tags)", not: text))
    }
    return text
  }

  private static func zone(_ value: YAMLValue) throws(ValueFailure) -> String {
    let text = try value.text()
    guard DayClock(timeZone: text) != nil else {
      throw ValueFailure(English.zone(not: text))
    }
    return text
  }
}

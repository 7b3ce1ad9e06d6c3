internal import ConversationCore

extension English {
  /// What every picture says.
  enum Pictures {
    /// Over the table of the same numbers.
    static func numbers(of title: String) -> String { "\(title): the numbers" }

    /// What a table is called for whoever cannot see it.
    static func table(_ columns: [String]) -> String {
      "Table: \(columns.joined(separator: ", "))"
    }
  }

  /// Talk and links over time.
  enum TalkPicture {
    /// What one bar stands for.
    enum Unit: Equatable {
      case week
      case month
      case year
    }

    static func title(_ unit: Unit) -> Phrase { "Talk and links by \(name(unit))" }

    private static func name(_ unit: Unit) -> Phrase {
      switch unit {
      case .week: "week"
      case .month: "month"
      case .year: "year"
      }
    }

    static func summary(
      _ unit: Unit, talk: Int, mostTalk: (when: Phrase, count: Int)?, links: Int,
      mostLinks: (when: Phrase, count: Int)?
    ) -> Phrase {
      """
      Talk and links by \(name(unit)): \(talk) talk\(most(mostTalk)), \(links) \
      \(plural(links, "link", "links"))\(most(mostLinks)).
      """
    }

    private static func most(_ most: (when: Phrase, count: Int)?) -> Phrase {
      most.map { " (most in \($0.when): \($0.count))" } ?? ""
    }

    static func week(of monday: DateText) -> Phrase { "the week of \(.date(monday))" }

    static func columns(_ unit: Unit) -> [PageColumn] {
      let when: Phrase =
        switch unit {
        case .week: "Week of"
        case .month: "Month"
        case .year: "Year"
        }
      return [.words(when), .numbers("Talk"), .numbers("Links")]
    }

    static func bar(_ when: Phrase, talk: Int, links: Int) -> Phrase {
      "\(when): \(talk) talk, \(links) links"
    }

    static let talkUp = "talk, upwards"
    static let linksDown = "links, down"

    static func period(_ unit: Unit, _ first: Phrase, _ last: Phrase) -> Phrase {
      "By \(name(unit)), \(first) to \(last):"
    }

    static func lineColumns(_ unit: Unit) -> [PageColumn] {
      [.words("What"), .words("By \(name(unit))"), .numbers("Most")]
    }

    static let talk: Phrase = "talk"
    static let links: Phrase = "links"

    static func mermaidTitle(_ unit: Unit) -> Phrase {
      "Talk (bars) and links (line) by \(name(unit))"
    }
  }

  /// Give and take by person.
  enum GiveTakePicture {
    static let title: Phrase = "Give and take by person"

    static func given(to name: Phrase, _ given: Double, got: Double?) -> Phrase {
      let got: Phrase = got.map { .ours(Wording.decimal($0)) } ?? "an unseen number"
      return "to \(name) \(.ours(Wording.decimal(given))) and got \(got)"
    }

    static func summary(_ shown: [Phrase], andMore rest: Int) -> Phrase {
      let more: Phrase = rest > 0 ? "; \(rest) more in the table" : ""
      return "Talk you gave and got: \(.joined(shown, by: "; "))\(more)."
    }

    static let columns: [PageColumn] = [
      .words("Person"), .numbers("You → them"), .numbers("Answer unseen"), .numbers("They → you"),
    ]
    static let unseen: Phrase = "unseen"
    static let youToThem = "◀ you to them"
    static let theyToYou = "they to you ▶"
    static let cannotBeSeen = "cannot be seen"
    static let answerUnseen = "answer cannot be seen"

    static func given(_ name: String, _ number: Double) -> String {
      "\(name): given \(Wording.decimal(number))"
    }

    static func givenUnseen(_ name: String, _ number: Double) -> String {
      "\(name): given where no answer could be seen \(Wording.decimal(number))"
    }

    static func got(_ name: String, _ number: Double) -> String {
      "\(name): got \(Wording.decimal(number))"
    }

    static let barColumns: [PageColumn] = [
      .words("Person"), .numbers("◀ you gave"), .words("you got ▶"),
    ]
    static let mermaidTitle = "Talk you gave (bars) and got (line)"
  }

  /// How soon answers come.
  enum AnswerPicture {
    static let title: Phrase = "How soon answers come"

    static let classes: [Phrase] = [
      "under 10 minutes", "under an hour", "under a day", "under a week", "longer",
    ]

    static func told(byOwner: Bool, times number: Int, withinADay share: Double) -> Phrase {
      """
      \(byOwner ? "you answered" : "others answered you") \(count(number, "time", "times")), \
      \(percent(share)) within a day
      """
    }

    static func summary(_ sides: [Phrase]) -> Phrase {
      "How soon answers come: \(.joined(sides, by: "; "))."
    }

    static let columns: [PageColumn] = [
      .words("Answered in"), .numbers("By you"), .numbers("By others"),
    ]
    static let barColumns: [PageColumn] = [
      .words("Answered in"), .words("By you"), .words("By others"),
    ]
    static let byYouAbove = "by you (above)"
    static let byYou = "by you"
    static let byOthers = "by others"

    static func bar(_ label: String, _ who: String, _ count: Int) -> String {
      "\(label), \(who): \(count)"
    }

    static let mermaidTitle = "Answers by you (bars) and by others (line)"
  }

  /// When the owner talks.
  enum HourPicture {
    static let title: Phrase = "When you talk"

    static func summary(
      zone: Untrusted, weekday: Int, hour: Int, most: Int, byDay days: [Int]
    ) -> Phrase {
      let list = days.indices.map { day -> Phrase in "\(.date(.weekday(day))) \(days[day])" }
      return """
        When you talk, by weekday and hour (\(zone, limit: 60)): most on a \
        \(.date(.weekday(weekday))) from \(.ours("\(hour)")) o'clock \
        (\(most)); in all \(.joined(list, by: ", ")).
        """
    }

    static let hour: Phrase = "Hour"

    static func legend(most: Int) -> String {
      "the larger the dot, the more; most \(Wording.number(most))"
    }

    static func dot(_ day: String, _ hour: Int, _ count: Int) -> String {
      "\(day), \(hour) to \(hour + 1) o'clock: \(count)"
    }

    static let barColumns: [PageColumn] = [
      .words("Day"), .words("0     6     12    18"), .numbers("Talk"),
    ]
    static let mermaidTitle = "When you talk, by hour"
  }

  /// The circle of ties.
  enum TiePicture {
    /// Where somebody stood three months ago.
    enum Move {
      case nearer
      case further
      case same
      /// The two had not talked, or it is not known.
      case new
    }

    static let title: Phrase = "The circle of ties"

    static func words(_ move: Move) -> String {
      switch move {
      case .nearer: "nearer than three months ago"
      case .further: "further than three months ago"
      case .same: "as three months ago"
      case .new: "new in three months"
      }
    }

    /// How many are in each layer, and how many moved.
    static func summary(
      _ sizes: [(layer: TieLayer, count: Int)], nearer: Int, further: Int, new: Int
    ) -> Phrase {
      let layers = sizes.map { size -> Phrase in
        "\(count(size.count, "person", "people")) in the \(.ours(Wording.layer(size.layer)))"
      }
      let moves: [Phrase] = [
        nearer == 0 ? "" : "\(nearer) came nearer", further == 0 ? "" : "\(further) moved away",
        new == 0 ? "" : "\(new) \(plural(new, "is", "are")) new",
      ].filter { !$0.isEmpty }
      let change: Phrase =
        moves.isEmpty
        ? "nobody moved in three months" : "in three months \(.joined(moves, by: ", "))"
      return "The circle of ties: \(.list(layers)); \(change)."
    }

    static let columns: [PageColumn] = [
      .words("Person"), .words("Layer"), .words("Three months ago"),
    ]
    static let you = "you"

    static func dot(_ name: String, _ layer: TieLayer, _ move: Move) -> String {
      "\(name): \(Wording.layer(layer)), \(words(move))"
    }

    static func more(_ rest: Int) -> String { "and \(rest) more, as small dots" }

    static let legend = """
      ▲ nearer than three months ago, ▽ further, ✚ new; orange: nearer or new
      """

    static func moves(nearer: Phrase?, further: Phrase?) -> Phrase {
      switch (nearer, further) {
      case (let nearer?, let further?):
        "In three months \(nearer) came nearer, and \(further) moved away."
      case (let nearer?, nil): "In three months \(nearer) came nearer."
      case (nil, let further?): "In three months \(further) moved away."
      case (nil, nil): ""
      }
    }
  }
}

internal import Bytes
internal import ConversationCore
internal import Reporter
internal import Store

// The commands by which the user says what no source holds; the store keeps it.

/// What the user says of one utterance or one person, as typed.
public struct Remark: Sendable {
  /// The store it is kept in.
  public var store: StorePlace
  /// How names are found: who is who, and the zone of days.
  public var view: ViewOptions

  /// A remark.
  public init(store: StorePlace, view: ViewOptions) {
    self.store = store
    self.view = view
  }

  /// Today, as the remark sees it: `--now` or the clock, in its zone.
  var today: CivilDay {
    (DayClock(timeZone: view.timeZone) ?? .utc).day(at: view.now.seconds ?? SystemView.clock)
  }
}

extension Run {
  /// `rapport done`: needs no answer any more; `isUndone` takes that back.
  public mutating func done(_ id: String, _ remark: Remark, isUndone: Bool) -> ExitStatus {
    settle(id, remark, until: nil, isUndone: isUndone)
  }

  /// `rapport snooze`: needs no answer before a day; throws where that is none.
  public mutating func snooze(
    _ id: String, until: String?, _ remark: Remark
  ) throws(ArgumentFailure) -> ExitStatus {
    let day = try DayArgument.day(
      until, option: "--until", today: remark.today, forward: true, otherwise: 14)
    return settle(id, remark, until: day, isUndone: false)
  }

  private mutating func settle(
    _ query: String, _ remark: Remark, until: CivilDay?, isUndone: Bool
  ) -> ExitStatus {
    withStudy(remark) { study, store, complaints throws(StoreFailure) in
      // What was settled can be taken back though its utterance is gone.
      if isUndone, try store.unsettle(query) { return .text("") }
      guard case .utterance(let found) = study.explain(query) else {
        complaints.append(.unknownQuery(query, nearest: study.names(near: query)))
        return .failure(.nothingUsable)
      }
      let (id, name) = (found.utterance.id, found.utterance.speaker.name)
      if isUndone {
        _ = try store.unsettle(id)
        return .text("")
      }
      try store.settle(Settled(utterance: id, until: until), at: SystemView.clock)
      return .text(English.settled(id, by: name.map { TerminalText.line($0) }, until: until))
    }
  }

  /// `rapport log`: a meeting, a call, a private word; throws where the day is none.
  public mutating func log(
    _ person: String, via: LogVia, on day: String?, note: String?, _ remark: Remark
  ) throws(ArgumentFailure) -> ExitStatus {
    let day = try DayArgument.day(
      day, option: "--on", today: remark.today, forward: false, otherwise: 0)
    guard day <= remark.today else {
      throw ArgumentFailure(message: English.yetToCome(day))
    }
    return withStudy(remark, for: .writing) { study, store, complaints throws(StoreFailure) in
      let account = study.account(named: person)
      let handle = account?.handle ?? Handle(realm: Service.log.name, displayName: person)
      let entry = LogEntry(person: handle, via: via.stored, day: day, note: note)
      let number = try store.write(entry, at: SystemView.clock)
      guard account == nil else { return .text("") }
      return .text(
        English.logged(number, aboutNewcomer: person, near: study.names(near: person)))
    }
  }

  /// `rapport log --undo`: takes back an entry.
  public mutating func unlog(_ number: Int, _ place: StorePlace) -> ExitStatus {
    withStore(place, for: .changing) { store throws(StoreFailure) in
      guard try store.unwrite(number) else { throw .noSuchEntry(number) }
      return .text("")
    }
  }

  /// `rapport log --excuse`: a week in which nobody need be met; throws where the day is none.
  public mutating func excuse(
    _ day: String?, note: String?, _ remark: Remark, isUndone: Bool
  ) throws(ArgumentFailure) -> ExitStatus {
    let day = try DayArgument.day(
      day, option: "--on", today: remark.today, forward: false, otherwise: 0)
    let monday = day.advanced(by: -day.weekday)
    return withStore(remark.store, for: .writing) { store throws(StoreFailure) in
      if isUndone {
        guard try store.unexcuse(monday) else { throw .notExcused(monday) }
        return .text("")
      }
      try store.excuse(ExcusedWeek(monday: monday, note: note), at: SystemView.clock)
      return .text("")
    }
  }

  /// `rapport log` without arguments: what was logged.
  public mutating func showLog(_ place: StorePlace) -> ExitStatus {
    withStore(place, for: .reading) { store throws(StoreFailure) in
      .text(LogList(entries: try store.log(), excused: try store.excusedWeeks()).text)
    }
  }

  /// Does something with the store and what is known from it, and delivers the product.
  mutating func withStudy(
    _ remark: Remark, for access: UtteranceStore.Access = .changing,
    _ body: (Study, UtteranceStore, inout [Diagnostic]) throws(StoreFailure) -> Product
  ) -> ExitStatus {
    do throws(StoreFailure) {
      let store = try UtteranceStore(path: remark.store.path, for: access)
      let study = try Recollection.recall(
        store, keeping: .quotable, placing: { $0 }
      ).study(remark.view)
      let product = try body(study, store, &complaints)
      try store.close()
      return deliver(product, status: .fine)
    } catch {
      return refuse(error)
    }
  }
}

/// How the user was in touch with somebody, as typed.
public enum LogVia: String, CaseIterable, Sendable {
  /// In person.
  case met
  /// By voice.
  case called
  /// In private writing.
  case wrote

  var stored: LogEntry.Via {
    switch self {
    case .met: .met
    case .called: .called
    case .wrote: .wrote
    }
  }
}

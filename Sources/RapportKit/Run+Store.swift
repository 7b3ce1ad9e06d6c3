internal import Bytes
internal import ConversationCore
internal import Reporter
internal import Store

// The commands that change the store, or tell about it.

extension Run {
  /// `rapport import`.
  public mutating func importSources(
    _ sources: GatheringOptions, isDryRun: Bool, format: CheckFormat
  ) -> ExitStatus {
    do throws(StoreFailure) {
      let (summary, complaints, failure) = try Gathering.remember(
        sources, isDryRun: isDryRun, progress: progress)
      self.complaints = complaints
      if let failure { return failure }
      return deliver(
        .text(ImportText(summary, isDryRun: isDryRun).text(format)),
        status: complaints.isEmpty ? .fine : .partial)
    } catch {
      return refuse(error)
    }
  }

  /// `rapport imports`.
  public mutating func imports(_ place: StorePlace, timeZone: String) -> ExitStatus {
    withStore(place, for: .reading) { store throws(StoreFailure) in
      .text(ImportList(try store.imports(), clock: DayClock(timeZone: timeZone) ?? .utc).text)
    }
  }

  /// `rapport undo`.
  public mutating func undo(_ number: Int, _ place: StorePlace) -> ExitStatus {
    withStore(place, for: .changing) { store throws(StoreFailure) in
      try store.undo(number, at: SystemView.clock)
      return .text(English.undone(number))
    }
  }

  /// `rapport store backup`.
  public mutating func backup(_ place: StorePlace, to target: String) -> ExitStatus {
    withStore(place, for: .reading) { store throws(StoreFailure) in
      try store.backup(to: target)
      return .text("")
    }
  }

  /// `rapport store check`.
  public mutating func checkStore(_ place: StorePlace) -> ExitStatus {
    withStore(place, for: .reading) { store throws(StoreFailure) in
      let faults = try store.faults()
      if let first = faults.first { throw .damaged(path: store.path, reason: first) }
      let size = try store.size()
      return .text(
        English.sound(store.path, records: size.records, sources: size.sources))
    }
  }

  /// Opens the store, does something with it, and delivers what that gives.
  mutating func withStore(
    _ place: StorePlace, for access: UtteranceStore.Access,
    _ body: (UtteranceStore) throws(StoreFailure) -> Product
  ) -> ExitStatus {
    do throws(StoreFailure) {
      let store = try UtteranceStore(path: place.path, for: access)
      let product = try body(store)
      try store.close()
      return deliver(product, status: .fine)
    } catch {
      return refuse(error)
    }
  }

  mutating func refuse(_ failure: StoreFailure) -> ExitStatus {
    complaints.append(Diagnostic(failure))
    return ExitStatus(failure)
  }
}

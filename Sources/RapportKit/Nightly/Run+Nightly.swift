internal import ConversationCore
internal import Reporter
internal import Store

extension Run {
  /// `rapport nightly`.
  public mutating func nightly(
    _ options: NightOptions, _ gathering: GatheringOptions, view: ViewOptions,
    document: DocumentOptions
  ) -> ExitStatus {
    var night = Night(options, gathering, view, document.report, progress: progress)
    do throws(StoreFailure) {
      let status = try night.run()
      complaints += night.complaints
      let said = deliver(.text(options.quiet ? "" : night.output), status: status)
      return status == .fine || status == .partial ? said : status
    } catch {
      complaints += night.complaints
      return refuse(error)
    }
  }

  /// `rapport status`.
  public mutating func status(
    _ options: NightOptions, _ place: StorePlace, timeZone: String
  ) -> ExitStatus {
    withStore(place, for: .reading) { store throws(StoreFailure) in
      .text(
        try StatusText(
          store, options, clock: DayClock(timeZone: timeZone) ?? .utc
        ).text)
    }
  }
}

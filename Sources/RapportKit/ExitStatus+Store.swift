internal import Store

extension ExitStatus {
  /// How a run ends that could not use the store.
  init(_ failure: StoreFailure) {
    self =
      switch failure {
      case .absent: .noInput
      case .newer, .foreign, .damaged: .configuration
      case .busy: .busy
      case .unusable: .cannotCreate
      case .unwritten: .cannotWrite
      case .noSuchImport, .noSuchDecision, .noSuchEntry, .notExcused: .nothingUsable
      }
  }
}

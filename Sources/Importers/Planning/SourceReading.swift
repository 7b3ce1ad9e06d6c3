internal import Bytes
internal import ConversationCore

/// Reads one source by the importer that is surest of it.
struct SourceReading {
  let importers: [any Importer]
  /// Where the source was found: an archive inside an archive is not opened.
  let bundleKind: SourceBundle.Kind
  let receive: (borrowing Utterance, SourceReport.Rank) -> Void
  /// What importers remember from one source to the next.
  let memory: ImportMemory

  /// Reads a source and finishes with its report; false where nobody knows the format and
  /// the user did not name the file.
  func read(_ unread: Source, isNamed: Bool, finish: (SourceReport) -> Void) -> Bool {
    let source = unread.loaded()
    let head: [UInt8]
    do {
      head = try source.head()
    } catch {
      finish(SourceReport(failed: error))
      return true
    }
    let about = SourceHead(name: source.name, bytes: head, size: source.size)
    if let importer = ImporterTable.surest(for: about, among: importers) {
      finish(read(source, by: importer))
      return true
    }
    if bundleKind == .folder, let unpacked = unpack(source) {
      var isRead = false
      unpacked.forEachMember(Array(unpacked.members.indices)) { member in
        let inner = SourceReading(
          importers: importers, bundleKind: unpacked.kind, receive: receive, memory: memory)
        if inner.read(member.source, isNamed: false, finish: finish) { isRead = true }
      }
      return isRead
    }
    guard isNamed else { return false }
    finish(SourceReport(unrecognised: source.name, isEmpty: head.isEmpty))
    return true
  }

  /// The archive or compressed file that a file in a folder is, whatever it is called.
  private func unpack(_ source: Source) -> SourceBundle? {
    try? SourceBundle(packedIn: source)
  }

  private func read(_ source: Source, by importer: any Importer) -> SourceReport {
    var sink = ImportSink(
      report: SourceReport(
        file: source.name, format: importer.format, recognisedAs: importer.format, rank: .page),
      memory: memory, receiveRanked: receive)
    do {
      try importer.read(source, into: &sink)
    } catch {
      switch error {
      case .bytes(let failure): sink.note(Diagnostic(failure))
      case .unusable(let file, let reason):
        sink.note(Diagnostic(.damage, file: file, English.unusable(reason)))
      }
    }
    return sink.report
  }
}

internal import ConversationCore

/// A report on a source as its columns have it, for comparing and for writing.
struct SourceRow: Equatable {
  var file: Int64
  var format: String
  var recognisedAs: String
  var rank: Int64
  var recordsInBytes: Int64?
  var recordsRead: Int64
  var waiting: Int64
  var visibility: Int64
  var details: [Detail] = []

  /// One of the things a report lists.
  struct Detail: Equatable {
    var kind: Kind
    var handle: Int64?
    var other: Int64?
    var context: Int64?
    var n: Int64?
    var m: Int64?
    var k: Int64?
    var text: String?
    var fix: String?
    var file: String?
  }

  /// What a detail is; the raw names stand in the `detail` column.
  enum Kind: String {
    case unseen, skipped, owner, relation, rename, diagnostic
  }
}

extension Names {
  /// The row of a report; what it names gets numbers.
  mutating func row(of report: SourceReport, file: Int64) -> SourceRow {
    var row = SourceRow(
      file: file, format: report.format, recognisedAs: report.recognisedAs,
      rank: Int64(report.rank.rawValue), recordsInBytes: report.recordsInBytes.map { Int64($0) },
      recordsRead: Int64(report.recordsRead), waiting: Int64(report.waiting),
      visibility: Int64(report.visibility.rawValue))
    for it in report.unseen {
      row.details.append(
        .init(
          kind: .unseen, context: intern(it.context), n: it.stated.map { Int64($0) },
          m: Int64(it.shown), text: it.reason))
    }
    for (reason, count) in report.skipped.sorted(by: { $0.key < $1.key }) {
      row.details.append(.init(kind: .skipped, n: Int64(count), text: reason))
    }
    for claim in report.owners {
      row.details.append(
        .init(
          kind: .owner, handle: handles.intern(claim.handle), n: Int64(claim.evidence.rawValue),
          m: Int64(claim.weight)))
    }
    for relation in report.relations {
      row.details.append(
        .init(
          kind: .relation, handle: handles.intern(relation.handle),
          n: relation.followsOwner ? 1 : 0))
    }
    for rename in report.renames {
      row.details.append(
        .init(
          kind: .rename, handle: handles.intern(rename.from), other: handles.intern(rename.to)))
    }
    for it in report.diagnostics {
      row.details.append(
        .init(
          kind: .diagnostic, n: Int64(it.severity.rawValue), m: it.line.map { Int64($0) },
          k: it.column.map { Int64($0) }, text: it.message, fix: it.fix, file: it.file))
    }
    return row
  }

  /// The report of a row; nil where it names what is not there.
  func report(of row: SourceRow) -> SourceReport? {
    guard let file = files[row.file] else { return nil }
    var report = SourceReport(
      file: file.shown, format: row.format, recognisedAs: row.recognisedAs,
      rank: SourceReport.Rank(rawValue: UInt8(clamping: row.rank)) ?? .page)
    report.recordsInBytes = row.recordsInBytes.map { Int($0) }
    report.recordsRead = Int(row.recordsRead)
    report.waiting = Int(row.waiting)
    report.visibility =
      SourceReport.Visibility(rawValue: UInt8(clamping: row.visibility)) ?? .bothSides
    for detail in row.details { add(detail, to: &report) }
    return report
  }

  private func add(_ detail: SourceRow.Detail, to report: inout SourceReport) {
    let handle = detail.handle.flatMap { handles[$0] }
    switch detail.kind {
    case .unseen:
      guard let context = detail.context.flatMap({ self.context($0) }) else { return }
      report.unseen.append(
        .init(
          context: context, stated: detail.n.map { Int($0) }, shown: Int(detail.m ?? 0),
          reason: detail.text ?? ""))
    case .skipped: report.skipped[detail.text ?? ""] = Int(detail.n ?? 0)
    case .owner:
      guard let handle,
        let evidence = detail.n.flatMap({
          SourceReport.OwnerClaim.Evidence(rawValue: UInt8(clamping: $0))
        })
      else { return }
      report.owners.append(
        .init(handle: handle, evidence: evidence, weight: Int(detail.m ?? 1)))
    case .relation:
      guard let handle else { return }
      report.relations.append(.init(handle: handle, followsOwner: detail.n == 1))
    case .rename:
      guard let handle, let other = detail.other.flatMap({ handles[$0] }) else { return }
      report.renames.append(.init(from: handle, to: other))
    case .diagnostic:
      let severity = detail.n.flatMap { Diagnostic.Severity(rawValue: UInt8(clamping: $0)) }
      report.diagnostics.append(
        Diagnostic(
          severity ?? .note, file: detail.file ?? report.file, line: detail.m.map { Int($0) },
          column: detail.k.map { Int($0) }, detail.text ?? "", fix: detail.fix))
    }
  }
}

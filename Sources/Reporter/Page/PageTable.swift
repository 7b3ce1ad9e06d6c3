/// A table: as many cells in every row as there are columns.
struct PageTable: Sendable {
  /// What stands in the columns.
  let columns: [PageColumn]
  /// The rows below the titles.
  let rows: [[Phrase]]

  /// A table; rows that are too short are filled with empty cells, too long ones cut.
  init(_ columns: [PageColumn], _ rows: [[Phrase]]) {
    self.columns = columns
    self.rows = rows.map { row in
      (0..<columns.count).map { $0 < row.count ? row[$0] : "" }
    }
  }
}

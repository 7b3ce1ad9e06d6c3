/// One section of a report: it knows what it says and whether it has anything to say.
protocol ReportSection {
  /// A section on an analysis.
  init(_ context: ReportContext)

  /// Writes the section, or nothing where there is nothing to say.
  func write(on page: inout Page)
}

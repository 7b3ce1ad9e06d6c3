/// The order of day, month and year where a page writes them as bare numbers.
public enum PageDateOrder: String, Sendable, CaseIterable {
  /// 3/09 2008 is the third of September.
  case dmy
  /// 3/09 2008 is the ninth of March.
  case mdy
  /// 2008/9/3.
  case ymd
}

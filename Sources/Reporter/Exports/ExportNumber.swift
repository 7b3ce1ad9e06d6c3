/// Numbers as other programs read them: a point, no grouping, at most six decimals.
enum ExportNumber {
  static func text(_ value: Double) -> String {
    var json = JSONWriter()
    json.number(value)
    return json.text
  }
}

/// Numbers, dates and spans in plain English, the same on every machine.
enum Wording {
  /// Stands for text of which nothing can be printed.
  static let unprintable: Phrase = "(nothing to show)"

  /// 1,234.
  static func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var output = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { output.append(",") }
      output.append(digit)
    }
    return value < 0 ? "−" + output : output
  }

  /// A number with at most one decimal: 3, 2.5, 1,204.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    let tenths = Int((value * 10).rounded())
    let whole = number(abs(tenths) / 10)
    let sign = tenths < 0 ? "−" : ""
    return tenths % 10 == 0 ? sign + whole : "\(sign)\(whole).\(abs(tenths % 10))"
  }

  /// A number with two decimals: 0.64.
  static func hundredths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    let scaled = Int((value * 100).rounded())
    let fraction = abs(scaled % 100)
    return
      "\(scaled < 0 ? "−" : "")\(number(abs(scaled) / 100)).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// A term of a sum: +2.50, −0.60.
  static func signed(_ value: Double) -> String {
    let text = hundredths(value)
    return text.hasPrefix("−") ? text : "+" + text
  }

  /// 75 %, whole; all and nothing only where it is all or nothing, but for what reckoning
  /// loses in the last digits.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "?" }
    let percent = Int((min(1, max(0, share)) * 100).rounded())
    if percent == 100, share < 1 - 1e-9 { return "99 %" }
    return percent == 0 && share > 1e-9 ? "1 %" : "\(percent) %"
  }

  /// "1 day", "3 days".
  static func count(_ value: Int, _ one: String, _ many: String) -> String {
    "\(number(value)) \(value == 1 ? one : many)"
  }

  /// Small numbers as words, as in running text: "three people".
  static func spelled(_ value: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.indices.contains(value) ? words[value] : number(value)
  }

  /// With a capital, for the start of a sentence.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

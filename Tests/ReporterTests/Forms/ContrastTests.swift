import Foundation
import Testing

@testable import Reporter

/// Every colour that something is read in stands out from what lies behind it: 4.5 to 1 for
/// text, 3 to 1 for the shapes of pictures (Web Content Accessibility Guidelines 2.2, 1.4.3
/// and 1.4.11), in light, in the dark and on paper.
struct ContrastTests {
  /// Relative luminance of `#rrggbb` or `#rgb`.
  private static func luminance(_ colour: Substring) throws -> Double {
    var digits = String(colour.dropFirst())
    if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    let value = try #require(UInt32(digits, radix: 16))
    var sum = 0.0
    let weights: [(shift: UInt32, weight: Double)] = [(16, 0.2126), (8, 0.7152), (0, 0.0722)]
    for (shift, weight) in weights {
      let part = Double((value >> shift) & 255) / 255
      let linear: Double = part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      sum += weight * linear
    }
    return sum
  }

  private static func contrast(_ ink: Substring, _ paper: Substring) throws -> Double {
    let pair = [try luminance(ink), try luminance(paper)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// The colours of a style by name: variables of HTML, or what a class of a picture is filled
  /// and drawn with.
  private static func colours(in style: Substring) -> [Substring: Substring] {
    var colours: [Substring: Substring] = [:]
    for line in style.split(separator: "\n") {
      let isVariables = line.hasPrefix(":root")
      let name = isVariables ? "" : line.prefix { $0 != "{" }.split(separator: " ").last ?? ""
      for property in line.drop(while: { $0 != "{" }).split(whereSeparator: { "{};".contains($0) })
      {
        let parts = property.split(separator: ":", maxSplits: 1)
        guard let value = parts.last, let colour = value.split(separator: " ").last,
          colour.hasPrefix("#"), let key = parts.first?.split(separator: " ").last
        else { continue }
        colours[isVariables ? key : "\(name) \(key)"] = colour
      }
    }
    return colours
  }

  @Test func `text of a report in HTML stands out in light, in the dark and on paper`() throws {
    let sheets = HTMLStyle.sheet.split(separator: "\n").filter { $0.hasPrefix(":root") }
    #expect(sheets.count == 3)
    for sheet in sheets {
      let colours = Self.colours(in: sheet)
      for ink in ["--ink", "--soft", "--link"] {
        for paper in ["--paper", "--band"] where !(ink == "--soft" && paper == "--band") {
          let found = try Self.contrast(
            try #require(colours[ink[...]]), try #require(colours[paper[...]]))
          #expect(found >= 4.5, "\(ink) on \(paper): \(found)")
        }
      }
    }
  }

  @Test func `text and shapes of pictures stand out in light and in the dark`() throws {
    let parts = SVGPicture.style.components(separatedBy: "@media (prefers-color-scheme: dark)")
    let light = Self.colours(in: parts[0][...])
    let dark = light.merging(Self.colours(in: parts[1][...])) { $1 }
    for colours in [light, dark] {
      func check(_ ink: Substring, on paper: Substring, _ least: Double) throws {
        let found = try Self.contrast(
          try #require(colours[ink], "\(ink)"), try #require(colours[paper], "\(paper)"))
        #expect(found >= least, "\(ink) on \(paper): \(found)")
      }
      for text: Substring in ["text fill", ".small fill", ".ringName fill"] {
        try check(text, on: ".paper fill", 4.5)
      }
      try check(".ringName fill", on: ".ringName stroke", 4.5)
      for shape: Substring in [".first fill", ".second fill"] {
        try check(shape, on: ".paper fill", 3)
        try check(".onFill fill", on: shape, 4.5)
      }
      for line: Substring in [".unseen stroke", ".axis stroke", ".ring stroke"] {
        try check(line, on: ".paper fill", 3)
      }
    }
  }
}

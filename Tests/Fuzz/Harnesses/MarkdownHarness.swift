import CCommonMark

@testable import Reporter

/// Text from the input on a page of Markdown, with cmark-gfm as the judge: whatever the
/// text, the page has the same structure as with a harmless word in its place, and the
/// words shown are the text.
enum MarkdownHarness {
  @Sendable static func run(_ bytes: [UInt8]) {
    guard bytes.count <= 2000 else { return }
    let text = Untrusted(String(decoding: bytes, as: UTF8.self))
    // What has nothing to show is replaced by words of ours, which have a shape of their own.
    guard !text.cleaned().isEmpty else { return }
    let markdown = page(with: text)
    let hostile = CommonMarkTree(markdown)
    if hostile.shape != harmless.shape {
      finding("the text changed the shape of the page:\n\(markdown)")
    }
    // Pages of one shape have their blocks at the same places: those whose text is known
    // are found by the harmless one, for the text itself may begin with any word of ours.
    let expected = bare("whole \(text.cleaned())")
    for (line, harmless) in zip(hostile.texts, harmless.texts)
    where harmless == "whole word" && bare(line) != expected {
      finding("the text is not shown as it is: \(line.debugDescription)")
    }
    address(bytes)
  }

  private static let harmless = CommonMarkTree(page(with: Untrusted("word")))

  /// A page with the text in every place there is.
  private static func page(with text: Untrusted) -> String {
    var page = Page()
    page.heading(2, "whole \(text)")
    page.paragraph("\(text)")
    page.paragraph("whole \(text)")
    page.paragraph("\(text): said (\(text)).")
    page.bullets(["\(text)", "whole \(text)"])
    page.items([
      PageItem(number: 1, line: "\(text)", quote: "\(text)"),
      PageItem(line: "**\(text)** — \(text)", quote: "whole \(text)"),
    ])
    page.table(
      [.words("a"), .numbers("b")], [["\(text)", "\(text)"], ["whole \(text)", "1"]])
    if let address = WebAddress("https://example.org/a") {
      page.paragraph("see \(.link(text, to: address)) and \(text)")
    }
    return page.text
  }

  private static let oneLink = CommonMarkTree("see <https://example.org/a> there")

  /// An address either is no link at all, or is one link and nothing else.
  private static func address(_ bytes: [UInt8]) {
    let raw = String(decoding: bytes, as: UTF8.self)
    for candidate in [raw, "https://" + raw, "http://example.org/" + raw] {
      guard let address = WebAddress(candidate) else { continue }
      var page = Page()
      page.paragraph("see \(.link(to: address)) there")
      let tree = CommonMarkTree(page.text)
      if tree.shape != oneLink.shape {
        finding("an address is more than a link:\n\(page.text)")
      }
      guard let target = tree.destinations.first,
        target.hasPrefix("http://") || target.hasPrefix("https://")
          || target.lowercased().hasPrefix("http")
      else { finding("a link that does not lead to the web") }
    }
  }

  /// Without the joiner that keeps an address from becoming a link.
  private static func bare(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != "\u{2060}" }
  }
}

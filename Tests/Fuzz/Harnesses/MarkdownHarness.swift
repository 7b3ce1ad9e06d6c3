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
    let expected = CommonMarkTree.bare("whole \(text.cleaned())".utf8)
    for index in wholes where hostile.texts[index] != expected {
      let line = String(decoding: hostile.texts[index], as: UTF8.self)
      finding("the text is not shown as it is: \(line.debugDescription)")
    }
    address(bytes)
  }

  private static let harmless = CommonMarkTree(page(with: Untrusted("word")))
  private static let wholes = harmless.texts.indices.filter {
    harmless.texts[$0].elementsEqual("whole word".utf8)
  }

  /// A page with the text in every place there is.
  private static func page(with untrusted: Untrusted) -> String {
    // Cleaned once: where it lands decides how it is escaped, not how it is cleaned.
    let text: Phrase = "\(untrusted)"
    var page = Page()
    page.heading(2, "whole \(text)")
    page.paragraph(text)
    page.paragraph("whole \(text)")
    page.paragraph("\(text): said (\(text)).")
    page.bullets([text, "whole \(text)"])
    page.items([
      PageItem(number: 1, line: text, quote: text),
      PageItem(line: "**\(text)** — \(text)", quote: "whole \(text)"),
    ])
    page.table([.words("a"), .numbers("b")], [[text, text], ["whole \(text)", "1"]])
    if let address = WebAddress("https://example.org/a") {
      page.paragraph("see \(.link(untrusted, to: address)) and \(text)")
    }
    return page.text
  }

  /// As many links as an input gives addresses, each a line of its own.
  private static let links = (0...3).map { count in
    CommonMarkTree(
      String(repeating: "see <https://example.org/a> there\n\n", count: count)
    ).shape
  }

  /// An address either is no link at all, or is one link and nothing else.
  private static func address(_ bytes: [UInt8]) {
    let raw = String(decoding: bytes, as: UTF8.self)
    let addresses = [raw, "https://" + raw, "http://example.org/" + raw].compactMap {
      WebAddress($0)
    }
    var page = Page()
    for address in addresses { page.paragraph("see \(.link(to: address)) there") }
    let tree = CommonMarkTree(page.text)
    if tree.shape != links[addresses.count] {
      finding("an address is more than a link:\n\(page.text)")
    }
    for target in tree.destinations {
      let scheme = target.prefix { $0 != "/" }.lowercased()
      if scheme != "http:" && scheme != "https:" {
        finding("a link that does not lead to the web: \(target)")
      }
    }
  }
}

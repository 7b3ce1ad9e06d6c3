import LibXML
import Testing

struct EntitiesTests {
  @Test(
    arguments: [
      ("&eacute;&nbsp;x", "é\u{A0}x"), ("Tom &amp; Ann", "Tom & Ann"), ("a & b &", "a & b &"),
      ("&#8217;&#x2019;&#X2019", "\u{2019}\u{2019}\u{2019}"), ("&laquo; What&#8217;s", "« What’s"),
      ("&#147;", "\u{201C}"), ("&#xD800;&#1114112;", "\u{FFFD}\u{FFFD}"), ("&#0;x", "x"),
      ("&copyleft", "©left"), ("&nosuch;", "&nosuch;"), ("&amp;lt;", "&lt;"), ("&#;", "&#;"),
      ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&hellip;", "…"), ("&scaron;", "š"),
    ])
  func `references are read once`(written: String, expected: String) {
    #expect(Entities.decoded(written) == expected)
  }

  @Test func `a parameter of an address is no reference`() {
    let address = Array("?a=1&copy=2&amp;lang=de".utf8)
    let decoded = Entities.decoded(address, inAttribute: true)
    #expect(String(decoding: decoded, as: UTF8.self) == "?a=1&copy=2&lang=de")
  }
}

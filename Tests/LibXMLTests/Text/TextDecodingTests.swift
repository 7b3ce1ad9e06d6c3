import LibXML
import Testing

struct TextDecodingTests {
  private func text(_ bytes: [UInt8], declared: String? = nil) -> String {
    String(decoding: TextDecoding.decode(bytes, declared: declared).bytes, as: UTF8.self)
  }

  @Test func `undeclared UTF-8 stays UTF-8`() {
    let decoded = TextDecoding.decodeHTML(Array("<p>café</p>".utf8))
    #expect(decoded.charset == .utf8)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "<p>café</p>")
  }

  @Test func `valid UTF-8 beats a Latin-1 label`() {
    #expect(text(Array("naïve".utf8), declared: "iso-8859-1") == "naïve")
  }

  @Test func `Latin-1 means windows-1252`() {
    #expect(text([0x93, 0x41, 0x94, 0xE9], declared: "iso-8859-1") == "\u{201C}A\u{201D}é")
  }

  @Test func `a byte-order mark beats everything and is left out`() {
    #expect(text([0xEF, 0xBB, 0xBF, 0x41], declared: "shift_jis") == "A")
    #expect(text([0xFF, 0xFE, 0x41, 0, 0xE9, 0]) == "Aé")
  }

  @Test func `UTF-16 without a mark is known by its zero bytes`() {
    let bytes = "<?xml ?><a>é</a>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(text(bytes) == "<?xml ?><a>é</a>")
  }

  @Test func `a UTF-16 label on UTF-8 bytes is not believed`() {
    #expect(text(Array("é".utf8), declared: "utf-16") == "é")
  }

  @Test(
    arguments: [
      ("shift_jis", [0x82, 0xB1, 0x82, 0xF1] as [UInt8], "こん"),
      ("euc-jp", [0xA4, 0xB3], "こ"), ("gb2312", [0xC4, 0xE3], "你"),
      ("big5", [0xA7, 0x41], "你"), ("koi8-r", [0xF0, 0xD2], "Пр"),
      ("windows-1251", [0xCF, 0xF0], "Пр"), ("euc-kr", [0xB0, 0xA1], "가"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x24, 0x33, 0x1B, 0x28, 0x42], "こ"),
    ])
  func `legacy charsets are read`(label: String, bytes: [UInt8], expected: String) {
    #expect(text(bytes, declared: label) == expected)
  }

  @Test func `UTF-7 is not on the list`() {
    #expect(text(Array("+ADw-script".utf8), declared: "utf-7") == "+ADw-script")
  }

  @Test func `strange bytes in UTF-8 are read as windows-1252 and counted`() {
    let decoded = TextDecoding.decode(Array("ééé".utf8) + [0x92], declared: "utf-8")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "ééé\u{2019}")
    #expect(decoded.repairs == 1)
  }

  @Test func `NUL bytes are left out`() {
    #expect(text([0x41, 0, 0x42, 0x43, 0x44]) == "ABCD")
  }

  @Test func `what cannot be decoded becomes U+FFFD, in linear time`() {
    let bytes = [UInt8](repeating: 0xFF, count: 20_000)
    let decoded = TextDecoding.decode(bytes, declared: "euc-jp")
    #expect(decoded.repairs == 20_000)
  }

  @Test(
    arguments: [
      ("<html><meta charset=utf-8>", "utf-8"),
      ("<META http-equiv=x content='text/html; Charset = \"koi8-r\"'>", "koi8-r"),
      ("<?xml version='1.0' encoding='Big5'?>", "big5"),
    ])
  func `a page's declaration is found`(page: String, expected: String) {
    #expect(TextDecoding.declarationInHTML(Array(page.utf8)) == expected)
  }
}

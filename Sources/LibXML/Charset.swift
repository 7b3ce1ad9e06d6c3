/// A character encoding this project agrees to read.
///
/// Only what is on the list is ever handed to `iconv`: UTF-7 and the other encodings in
/// which plain ASCII can turn into markup are not (WHATWG Encoding Standard, "legacy").
public enum Charset: Hashable, Sendable {
  /// UTF-8, and ASCII with it.
  case utf8
  /// UTF-16, low byte first.
  case utf16LittleEndian
  /// UTF-16, high byte first.
  case utf16BigEndian
  /// UTF-32, low byte first.
  case utf32LittleEndian
  /// UTF-32, high byte first.
  case utf32BigEndian
  /// What everything labelled Latin-1 or ASCII really is.
  case windows1252
  /// Any other encoding on the list, by the name `iconv` knows it under.
  case legacy(String)

  /// The encoding a label stands for, as browsers read labels; nil for an unknown or a
  /// forbidden one.
  public init?(label: String) {
    let key = label.lowercased().filter { $0 != " " && $0 != "\t" && $0 != "\n" && $0 != "\r" }
    guard let charset = Charset.labels[key] else { return nil }
    self = charset
  }

  /// The name for people.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .utf32LittleEndian: "UTF-32LE"
    case .utf32BigEndian: "UTF-32BE"
    case .windows1252: "windows-1252"
    case .legacy(let name): name
    }
  }

  /// Bytes of the smallest unit, skipped where one cannot be decoded.
  var unit: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    default: 1
    }
  }

  /// Whether its text can consist of ASCII bytes alone and still mean something else
  /// (`ESC $ B …`), so that being valid UTF-8 says nothing.
  var isEscaped: Bool { self == .legacy("ISO-2022-JP") }

  private static let labels: [String: Charset] = {
    var table: [String: Charset] = [
      "utf-8": .utf8, "utf8": .utf8, "unicode-1-1-utf-8": .utf8, "x-unicode20utf8": .utf8,
      "utf-16": .utf16LittleEndian, "utf-16le": .utf16LittleEndian, "unicode": .utf16LittleEndian,
      "ucs-2": .utf16LittleEndian, "iso-10646-ucs-2": .utf16LittleEndian,
      "utf-16be": .utf16BigEndian, "unicodefffe": .utf16BigEndian,
      "utf-32": .utf32LittleEndian, "utf-32le": .utf32LittleEndian, "utf-32be": .utf32BigEndian,
      "ucs-4": .utf32BigEndian, "iso-10646-ucs-4": .utf32BigEndian,
    ]
    for (charset, labels) in latin {
      for label in labels.split(separator: " ") { table[String(label)] = charset }
    }
    return table
  }()

  private static let latin: [(Charset, String)] = [
    (
      .windows1252,
      "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 latin-1 l1 "
        + "ascii us-ascii ansi_x3.4-1968 cp819 ibm819 iso-ir-100 iso_8859-1:1987 csisolatin1"
    ),
    (.legacy("ISO-8859-2"), "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2 csisolatin2"),
    (.legacy("ISO-8859-3"), "iso-8859-3 iso8859-3 latin3"),
    (.legacy("ISO-8859-4"), "iso-8859-4 iso8859-4 latin4"),
    (.legacy("ISO-8859-5"), "iso-8859-5 iso8859-5 cyrillic"),
    (.legacy("ISO-8859-6"), "iso-8859-6 iso8859-6 arabic"),
    (.legacy("ISO-8859-7"), "iso-8859-7 iso8859-7 greek greek8"),
    (.legacy("ISO-8859-8"), "iso-8859-8 iso8859-8 iso-8859-8-i hebrew logical"),
    (.legacy("CP1254"), "windows-1254 cp1254 iso-8859-9 iso8859-9 latin5 l5"),
    (.legacy("ISO-8859-10"), "iso-8859-10 iso8859-10 latin6"),
    (.legacy("ISO-8859-13"), "iso-8859-13 iso8859-13"),
    (.legacy("ISO-8859-14"), "iso-8859-14 iso8859-14"),
    (.legacy("ISO-8859-15"), "iso-8859-15 iso8859-15 latin9 latin-9 l9"),
    (.legacy("ISO-8859-16"), "iso-8859-16"),
    (.legacy("CP874"), "windows-874 cp874 iso-8859-11 tis-620 dos-874"),
    (.legacy("CP1250"), "windows-1250 cp1250 x-cp1250"),
    (.legacy("CP1251"), "windows-1251 cp1251 x-cp1251"),
    (.legacy("CP1253"), "windows-1253 cp1253"),
    (.legacy("CP1255"), "windows-1255 cp1255"),
    (.legacy("CP1256"), "windows-1256 cp1256"),
    (.legacy("CP1257"), "windows-1257 cp1257"),
    (.legacy("CP1258"), "windows-1258 cp1258"),
    (.legacy("CP866"), "ibm866 cp866"),
    (.legacy("IBM437"), "ibm437 cp437"),
    (.legacy("IBM850"), "ibm850 cp850"),
    (.legacy("CP037"), "ebcdic-cp-us ibm037 cp037"),
    (.legacy("MACINTOSH"), "macintosh mac x-mac-roman macroman"),
    (.legacy("MAC-CYRILLIC"), "x-mac-cyrillic x-mac-ukrainian"),
    (.legacy("KOI8-R"), "koi8-r koi8 koi"),
    (.legacy("KOI8-U"), "koi8-u koi8-ru"),
    (.legacy("GB18030"), "gb18030 gbk gb2312 x-gbk chinese euc-cn gb_2312-80 cp936 csgb2312"),
    (.legacy("BIG5-HKSCS"), "big5 big5-hkscs x-x-big5 cn-big5 csbig5"),
    (.legacy("EUC-TW"), "euc-tw"),
    (.legacy("EUC-JP"), "euc-jp x-euc-jp eucjp cseucpkdfmtjapanese"),
    (.legacy("ISO-2022-JP"), "iso-2022-jp csiso2022jp"),
    (.legacy("CP932"), "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j cp932 ms932"),
    (.legacy("CP949"), "euc-kr ks_c_5601-1987 korean ksc5601 windows-949 uhc cp949"),
    (.legacy("JOHAB"), "johab"),
  ]
}

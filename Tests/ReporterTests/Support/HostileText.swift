/// Text that tries to be more than text, written for these tests.
enum HostileText {
  /// Names nobody hopes for.
  static let names = [
    String(repeating: "Anna-Sophia ", count: 7),
    "# Heading", "1. First", "- item", "> quote", "**Bold** _it_", "[Click](https://evil.example)",
    "![x](https://evil.example/p.png)", "<script>alert(1)</script>", "a|b|c", "`code`", "~~gone~~",
    "https://evil.example/", "www.evil.example", "mail@evil.example", "שלום עולם",
    "مرحبا \u{202E}abc",
    "日本語の名前とても長い名前", "👩‍👩‍👧‍👦 Family", "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}algo",
    "\u{200B}\u{2060}", "", "Robert'); DROP TABLE people;--", "a\u{0}b\u{1B}[31mred",
    "x\r\n# INJECTED",
    "[ref]: javascript:alert(1)", "&lt;b&gt; &copy;", "trailing\\", "$a$ and $b$", "[^1] [[wiki]]",
    "---", "===", "```js", "<!-- ", "<img src=x onerror=alert(1)>", "href=javascript:alert(1)",
  ]

  /// Words that would be markup somewhere.
  static let words =
    names + [
      "## INJECTED heading", "* * *", "+ INJLIST", "12) INJOL", "INJHR\n---",
      "INJECTED-SETEXT\n===",
      "| INJROW | x |\n|---|---|", "[INJLINK](javascript:alert(1))",
      "[INJLINK][p]\n\n[p]: https://e.example",
      "![INJPX][p]", "<javascript:alert(1)>", "<https://evil.example/INJAUTO>", "<?php echo 1; ?>",
      "<![CDATA[ INJ ]]>", "<details><summary>INJSUM</summary>", "***INJBOLD***", "__INJBOLD__",
      "a*INJBOLD*b", "~INJ~", "    INJCODE", "\tINJCODE", "- [x] INJTASK",
      "]( https://evil.example",
      "text](https://evil.example) and [more", "\\[INJLINK\\](https://evil.example)",
      "`INJ|CODE`", "end with `", "end with [", "end with !", "end with <", "a <=@n> b",
      "<3@love.example>", "<1#@x>",
      "end with &",
      "ftp://evil.example/x", "HTTPS://EVIL.EXAMPLE", "see WWW.evil.example now",
      "mailto:a@evil.example", "xmpp:a@evil.example/x", "a.b+c_d@evil.example",
      "a@.example", "mailto:@b.example", "a@-b.example", "a@_b.example",
      "a\u{2028}# INJECTED", "a\u{85}# INJECTED", "&#91;INJLINK&#93;(https://evil.example)",
      "&NewLine;# INJECTED", "\u{FEFF}# INJECTED", "\u{A0}# INJECTED", "<INJ onclick = x>",
    ]
}

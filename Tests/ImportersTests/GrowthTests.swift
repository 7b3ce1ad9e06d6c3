import Bytes
import ConversationCore
import Glibc
import Importers
import TestSupport
import Testing

/// Shapes that once cost the square of their length, or might: four times as much input may
/// take four times as long, not sixteen.
struct GrowthTests {
  /// A source made of a beginning, as many of a piece as there is room for, and an end.
  struct Shape: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let head: String
    let piece: @Sendable (Int) -> String
    let tail: String

    init(
      _ name: String, _ file: String, _ head: String, tail: String = "",
      piece: @escaping @Sendable (Int) -> String
    ) {
      (testDescription, self.file, self.head, self.tail, self.piece) =
        (name, file, head, tail, piece)
    }

    func source(of size: Int) -> Source {
      var text = head
      var number = 1
      while text.utf8.count < size {
        text += piece(number)
        number += 1
      }
      return Source(name: file, bytes: Array((text + tail).utf8))
    }
  }

  static let page =
    "<html><body><h1>Post</h1><p>hello</p><ol class='commentlist'><li class='comment' id='comment-1'><cite class='fn'>Ann</cite> March 3, 2009 at 10:12 am<p>"
  /// Comments in blocks without names, the last of them open.
  static let plain =
    "<html><body><h1>Post</h1><p>hello</p><h3>Comments</h3>"
    + (1...4).map {
      "<div class=row><span>Ann \($0)</span> <i>March \($0), 2009</i><p>words of a guest</p></div>"
    }.joined()
    + "<div class=row><span>Bob</span> <i>March 5, 2009</i><p>more words of a guest</p>"
  static let feed =
    "<rss version='2.0'><channel><title>Comments on: Post</title><link>http://a.example</link>"
  static let status =
    "{\"tweet\":{\"id_str\":\"1\",\"created_at\":\"Tue Mar 03 10:00:00 +0000 2009\""

  static let shapes: [Shape] =
    ["h1", "span", "b", "font", "fieldset", "a", "table", "blockquote"].map { name in
      Shape("\(name) in \(name)", "p.html", page) { _ in "<\(name)>x" }
    } + [
      Shape("empty headings in headings", "p.html", page, tail: "hello there") { _ in "<h2>" },
      Shape("odd tags behind plain ones", "p.html", page) { _ in "<p a='&amp;' b=<>x" },
      Shape("misnested formatting", "p.html", page) { _ in "<b><p><a><i></b></p>" },
      Shape("entries in entries", "p.html", page) {
        "<div class='h-entry'><p class='p-author h-card'>A\($0)</p><time class='dt-published'>2009-03-03</time>"
      },
      Shape("ids all alike", "p.html", page) {
        "<li class='comment' id='comment-7'><cite class='fn'>N\($0)</cite> March 3, 2009 at 10:12 am<p>hi \($0)"
      },
      Shape("headings in headings of no engine", "p.html", plain, tail: "</div>") { _ in "<h2>" },
      Shape("letters in letters of no engine", "p.html", plain, tail: "</div>") { _ in "<b>" },
      Shape("titles in titles of no engine", "p.html", plain, tail: "</div>") { _ in
        "<span class=title>"
      },
      Shape("sections never closed", "f.xml", feed) { _ in "<item><description><![CDATA[a" },
      Shape("sections of many elements never closed", "f.xml", feed) {
        "<item><a\($0)><![CDATA[a"
      },
      Shape("end tags of nothing", "f.xml", feed) { _ in "</x>" },
      Shape("names of name spaces", "f.xml", feed) {
        "<item xmlns:n\($0)='u\($0)'><n\($0):title/>"
      },
      Shape("a reply to the next", "f.xml", "<feed xmlns='http://www.w3.org/2005/Atom'>") {
        "<entry><id>t:\($0)</id><title>t</title><author><name>N</name></author><thr:in-reply-to xmlns:thr='http://purl.org/syndication/thread/1.0' ref='t:\($0 + 1)'/><content>x</content></entry>"
      },
      Shape(
        "addresses of one status", "tweets.js",
        "window.YTD.tweet.part0 = [" + status + ",\"full_text\":\"", tail: "\"}}]"
      ) { "http://t.co/\($0) " },
      Shape(
        "short addresses of one status", "tweets.js",
        "window.YTD.tweet.part0 = [" + status
          + ",\"full_text\":\"http://t.co/1 http://t.co/2\",\"entities\":{\"urls\":[{}",
        tail: "]}}}]"
      ) { ",{\"url\":\"http://t.co/\($0)\",\"expanded_url\":\"http://h\($0).example/\"}" },
      Shape(
        "people of one status", "tweets.js",
        "window.YTD.tweet.part0 = [" + status
          + ",\"full_text\":\"@a hello\",\"entities\":{\"user_mentions\":[{}",
        tail: "]}}}]"
      ) { ",{\"screen_name\":\"u\($0)\",\"id_str\":\"\($0)\"}" },
      Shape(
        "the same key again", "tweets.js", "window.YTD.tweet.part0 = [" + status, tail: "}}]"
      ) { ",\"full_text\":\"a\($0)\"" },
    ]

  @Test(arguments: shapes) func `four times the length is no more than that much work`(
    _ shape: Shape
  ) throws {
    func work(_ size: Int) throws -> Double {
      let source = shape.source(of: size)
      let before = Self.seconds()
      for task in ImportPlan(bundles: [try SourceBundle(source: source)]).tasks {
        _ = task.run(receive: { _, _ in }, finish: { _ in })
      }
      return Self.seconds() - before
    }
    // What is quick enough whatever its shape is not measured against a smaller part.
    var whole = try work(64_000)
    guard whole > 0.1 else { return }
    var part = try work(16_000)
    // Sixteen times is the square. What else a machine does makes work dearer, now and then,
    // and never cheaper.
    for _ in 0..<3 where whole >= 12 * part + 0.05 {
      whole = min(whole, try work(64_000))
      part = min(part, try work(16_000))
    }
    #expect(whole < 12 * part + 0.05)
  }

  /// What this thread alone has worked.
  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

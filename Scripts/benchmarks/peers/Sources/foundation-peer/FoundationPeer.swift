import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// usage: foundation-peer json TWEETS.JS | xml @LIST
@main
enum FoundationPeer {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { return print("usage: foundation-peer json FILE | xml @LIST") }
    switch arguments[1] {
    case "json": try print("\(statuses(in: arguments[2])) statuses")
    default: try print("\(items(inFilesOf: String(arguments[2].dropFirst()))) items")
    }
  }

  private struct Element: Decodable {
    var tweet: Tweet
    struct Tweet: Decodable {
      var id_str: String
      var created_at: String
      var full_text: String
      var in_reply_to_status_id_str: String?
      var in_reply_to_user_id_str: String?
      var entities: Entities
    }
    struct Entities: Decodable {
      var user_mentions: [Mention]
      var urls: [Address]
    }
    struct Mention: Decodable {
      var id_str: String
      var screen_name: String
    }
    struct Address: Decodable { var expanded_url: String? }
  }

  /// One status at a time, as a file too large for memory must be read: lines between a
  /// line `  {` and a line `  }` or `  },`, as the generator writes them.
  private static func statuses(in path: String) throws -> Int {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    let decoder = JSONDecoder()
    var (count, rest) = (0, Data())
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      rest.append(piece)
      var start = rest.startIndex
      while let open = rest[start...].range(of: Data("\n  {\n".utf8)),
        let close = rest[open.upperBound...].range(of: Data("\n  }".utf8))
      {
        _ = try decoder.decode(Element.self, from: rest[(open.lowerBound + 3)..<close.upperBound])
        count += 1
        start = close.upperBound
      }
      rest = Data(rest[start...])
    }
    return count
  }

  private final class Items: NSObject, XMLParserDelegate {
    var count = 0
    var text = ""
    var fields: [String: String] = [:]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      text = ""
      if name == "item" || name == "entry" { fields = [:] }
    }
    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    func parser(_ parser: XMLParser, foundCDATA data: Data) {
      text += String(decoding: data, as: UTF8.self)
    }
    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      if name == "item" || name == "entry" { count += 1 } else { fields[name] = text }
    }
  }

  private static func items(inFilesOf list: String) throws -> Int {
    let paths = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
    let items = Items()
    for path in paths {
      let parser = XMLParser(data: try Data(contentsOf: URL(filePath: String(path))))
      parser.delegate = items
      _ = parser.parse()
    }
    return items.count
  }
}

import Importers

/// Feeds, WordPress exports and API-era statuses; the first byte says as which of them
/// the rest is read, so that each is tried with every kind of XML.
enum StreamHarness {
  private static let importers: [any Importer] = [
    FeedImporter(), WXRImporter(), APIStatusImporter(), JSONFeedImporter(),
  ]

  @Sendable static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    // Seeds begin with "<" or "{": they are read as what they are.
    let importer =
      switch first {
      case UInt8(ascii: "<"): importers[0]
      case UInt8(ascii: "{"): importers[3]
      default: importers[Int(first) % importers.count]
      }
    let rest = first < 0x20 ? Array(bytes.dropFirst()) : bytes
    Reading.run(importer, name: "feed.xml", bytes: rest)
  }
}

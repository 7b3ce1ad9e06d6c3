internal import Bytes
internal import LibXML

extension PagePostReader {
  func headingNode() -> Int? {
    var best: (rank: Int, node: Int)?
    let wanted = words(address.meta["og:title"] ?? documentTitle() ?? "")
    for name in ["h1", "h2", "h3"] as [MarkupName] {
      for node in page.tags.nodes(name) where node < limit {
        let extent = survey.extent(node)
        guard (1..<300).contains(survey.lettersOfLabel(extent)) else { continue }
        let own = words(page.inlineText(in: extent))
        var rank = 0
        if !own.isEmpty, wanted.holds(own) {
          rank += wanted.utf8.starts(with: own.utf8) ? 9 : 6
        }
        if leadsToFrontPage(node) { rank -= 6 }
        let hints = survey.hints[node]
        if hints.contains(.title), hints.contains(.post) { rank += 4 }
        if page[node].hasClass("entry-title") || page[node].hasClass("post-title")
          || page[node].hasClass("p-name")
        {
          rank += 4
        }
        if survey.ancestor(of: node, where: .post) != nil { rank += 1 }
        if name == "h1" { rank += 2 } else if name == "h2" { rank += 1 }
        if let aside = survey.ancestor(of: node, where: .aside), survey.isSideBlock(aside) {
          rank -= 6
        }
        if rank > (best?.rank ?? 1) { best = (rank, node) }
      }
    }
    return best?.node
  }

  /// Whether a heading is the site's name: a link to its front page.
  private func leadsToFrontPage(_ node: Int) -> Bool {
    for child in survey.extent(node) where page[child].name == .a {
      guard let link = page[child].attribute("href") else { continue }
      guard let parts = SiteHost.parts(of: link) else { return link == "/" }
      return parts.rest.isEmpty || parts.rest == "/"
    }
    return false
  }

  private func words(_ text: String) -> String {
    var kept: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard scalar.isASCII else {
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil {
          kept.append(contentsOf: properties.lowercaseMapping.utf8)
        }
        continue
      }
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower &- 0x61 < 26 || lower &- 0x30 < 10 { kept.append(lower) }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func documentTitle() -> String? {
    for node in 0..<min(page.count, 400) where page[node].name == "title" {
      let text = page.inlineText(in: page[node].descendants)
      if !text.isEmpty { return text }
    }
    return nil
  }

  func title(heading: Int?) -> String? {
    if let heading {
      let text = page.inlineText(in: survey.extent(heading))
      if !text.isEmpty { return text }
    }
    if let stated = address.meta["og:title"] ?? address.meta["twitter:title"] { return stated }
    guard let whole = documentTitle() else { return nil }
    // "Post | Site", "Post « Site", "Site: Post" — the first part is the post's.
    for separator in [" | ", " « ", " » ", " – ", " — ", " · ", " - "] {
      if let cut = whole.range(of: separator), cut.lowerBound > whole.startIndex {
        return String(whole[..<cut.lowerBound])
      }
    }
    return whole
  }
}

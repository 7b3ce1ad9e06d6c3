internal import ConversationCore

extension TalkGraph {
  /// The network as GraphML (http://graphml.graphdrawing.org/), for networkx, igraph, yEd.
  public var graphML: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
      """,
    ]
    for (key, subject, type) in TalkGraph.keys {
      lines.append(
        "  <key id=\"\(key)\" for=\"\(subject)\" attr.name=\"\(key)\" attr.type=\"\(type)\"/>")
    }
    lines.append("  <graph id=\"talk\" edgedefault=\"directed\">")
    for (place, node) in nodes.enumerated() {
      lines += [
        "    <node id=\"n\(place)\">", data("speaker", node.person.id),
        data("label", TalkGraph.label(node)), data("owner", node.isOwner ? "true" : "false"),
        "    </node>",
      ]
    }
    for (place, edge) in edges.enumerated() {
      lines += [
        "    <edge id=\"e\(place)\" source=\"n\(edge.from)\" target=\"n\(edge.to)\">",
        data("talk", ExportNumber.text(edge.talk)), data("talks", "\(edge.talks)"),
        data("links", "\(edge.links)"), data("returned", edge.isReturned ? "true" : "false"),
      ]
      if let days = edge.days {
        lines += [
          data("first", days.lowerBound.description), data("last", days.upperBound.description),
        ]
      }
      lines.append("    </edge>")
    }
    lines += ["  </graph>", "</graphml>"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// Attributes: name, of what, and type.
  private static let keys = [
    ("speaker", "node", "string"), ("label", "node", "string"), ("owner", "node", "boolean"),
    ("talk", "edge", "double"), ("talks", "edge", "int"), ("links", "edge", "int"),
    ("returned", "edge", "boolean"), ("first", "edge", "string"), ("last", "edge", "string"),
  ]

  private func data(_ key: String, _ value: String) -> String {
    "      <data key=\"\(key)\">\(HTMLText.escaped(value))</data>"
  }
}

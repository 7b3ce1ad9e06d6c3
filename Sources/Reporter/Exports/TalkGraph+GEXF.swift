internal import ConversationCore

extension TalkGraph {
  /// The network as GEXF 1.2 (https://gexf.net/), for Gephi and networkx.
  public var gexf: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">",
      "  <meta><creator>Rapport</creator></meta>",
      "  <graph mode=\"static\" defaultedgetype=\"directed\">",
      "    <attributes class=\"node\">",
      "      <attribute id=\"0\" title=\"speaker\" type=\"string\"/>",
      "      <attribute id=\"1\" title=\"owner\" type=\"boolean\"/>",
      "    </attributes>", "    <attributes class=\"edge\">",
      "      <attribute id=\"2\" title=\"talks\" type=\"integer\"/>",
      "      <attribute id=\"3\" title=\"links\" type=\"integer\"/>",
      "      <attribute id=\"4\" title=\"returned\" type=\"boolean\"/>",
      "      <attribute id=\"5\" title=\"first\" type=\"string\"/>",
      "      <attribute id=\"6\" title=\"last\" type=\"string\"/>",
      "    </attributes>", "    <nodes>",
    ]
    for (place, node) in nodes.enumerated() {
      let label = HTMLText.escaped(TalkGraph.label(node))
      lines += [
        "      <node id=\"n\(place)\" label=\"\(label)\"><attvalues>",
        value(0, node.person.id), value(1, node.isOwner ? "true" : "false"),
        "      </attvalues></node>",
      ]
    }
    lines += ["    </nodes>", "    <edges>"]
    for (place, edge) in edges.enumerated() {
      // A weight of 0 would hide the edges that are links alone: they have none.
      let weight = edge.talks > 0 ? " weight=\"\(ExportNumber.text(edge.talk))\"" : ""
      lines += [
        """
              <edge id="e\(place)" source="n\(edge.from)" target="n\(edge.to)"\(weight)><attvalues>
        """,
        value(2, "\(edge.talks)"), value(3, "\(edge.links)"),
        value(4, edge.isReturned ? "true" : "false"),
      ]
      if let days = edge.days {
        lines += [value(5, days.lowerBound.description), value(6, days.upperBound.description)]
      }
      lines.append("      </attvalues></edge>")
    }
    lines += ["    </edges>", "  </graph>", "</gexf>"]
    return lines.map { $0 + "\n" }.joined()
  }

  private func value(_ attribute: Int, _ value: String) -> String {
    "        <attvalue for=\"\(attribute)\" value=\"\(HTMLText.escaped(value))\"/>"
  }
}

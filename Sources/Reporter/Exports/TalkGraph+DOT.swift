extension TalkGraph {
  /// The network in Graphviz's language; an edge is the thicker the more talk it holds, and
  /// dashed where it holds links alone.
  public var dot: String {
    var lines = [
      "digraph talk {", "  graph [overlap=prism, splines=true];",
      "  node [shape=box, style=rounded, fontname=\"sans-serif\"];",
    ]
    for (place, node) in nodes.enumerated() {
      let weight = node.isOwner ? ", penwidth=3" : ""
      lines.append("  n\(place) [label=\(DOTText.quoted(TalkGraph.label(node)))\(weight)];")
    }
    for edge in edges {
      // From 1 to about 6, growing with the logarithm.
      let width = 1 + min(5, log2(edge.talk))
      let style = edge.talks > 0 ? "penwidth=\(SVGCanvas.number(width))" : "style=dashed"
      lines.append(
        """
          n\(edge.from) -> n\(edge.to) [weight=\(max(1, edge.talks)), \(style), \
        tooltip=\(DOTText.quoted("talk \(edge.talks), links \(edge.links)"))];
        """)
    }
    lines.append("}")
    return lines.map { $0 + "\n" }.joined()
  }

  /// The binary logarithm of 1 + x, to whole steps: thick enough to see.
  private func log2(_ x: Double) -> Double {
    var steps = 0.0
    var rest = 1 + x
    while rest >= 2, steps < 20 {
      rest /= 2
      steps += 1
    }
    return steps + rest - 1
  }
}

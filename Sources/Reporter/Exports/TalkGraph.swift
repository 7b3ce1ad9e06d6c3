public import ConversationCore

/// The network of who talks to and links whom, gathered from interactions.
public struct TalkGraph: Sendable {
  /// A person.
  struct Node: Sendable {
    var person: PersonReference
    var isOwner: Bool
  }

  /// What one person did towards another.
  struct Edge: Sendable {
    var from: Int
    var to: Int
    /// Σ of the weights of talk.
    var talk = 0.0
    /// Utterances of talk.
    var talks = 0
    /// Shares and pingbacks.
    var links = 0
    /// First and last day, where dated.
    var days: ClosedRange<CivilDay>?
    /// Whether the other talks back.
    var isReturned = false
  }

  private(set) var nodes: [Node] = []
  private var gathered: [Edge] = []
  private var places: [String: Int] = [:]
  private var edgePlaces: [Pair: Int] = [:]
  private let owner: String?

  private struct Pair: Hashable {
    let from: Int
    let to: Int
  }

  /// An empty network; the owner is marked in it.
  public init(owner: PersonReference?) { self.owner = owner?.id }

  /// Adds an interaction; what is neither talk nor a link is no edge.
  public mutating func add(_ interaction: Interaction) {
    guard interaction.act != .other else { return }
    let from = node(interaction.from)
    let to = node(interaction.to)
    let pair = Pair(from: from, to: to)
    let place = edgePlaces[pair] ?? gathered.count
    if place == gathered.count {
      edgePlaces[pair] = place
      gathered.append(Edge(from: from, to: to))
    }
    if interaction.act == .talk {
      gathered[place].talk += interaction.weight
      gathered[place].talks += 1
    } else {
      gathered[place].links += 1
    }
    if let seconds = interaction.said.seconds {
      let day = CivilDay(seconds: seconds)
      let days = gathered[place].days
      gathered[place].days =
        min(day, days?.lowerBound ?? day)...max(day, days?.upperBound ?? day)
    }
  }

  private mutating func node(_ person: PersonReference) -> Int {
    if let place = places[person.id] { return place }
    places[person.id] = nodes.count
    nodes.append(Node(person: person, isOwner: person.id == owner))
    return nodes.count - 1
  }

  /// The edges, in the order they were first met, each knowing whether it is returned.
  var edges: [Edge] {
    gathered.map { edge in
      var edge = edge
      let back = edgePlaces[Pair(from: edge.to, to: edge.from)]
      edge.isReturned = edge.talks > 0 && back.map { gathered[$0].talks > 0 } ?? false
      return edge
    }
  }

  /// A person's name, or the id where none is known.
  static func label(_ node: Node) -> String {
    let name = Untrusted(node.person.name ?? "").cleaned(limit: 80)
    return name.isEmpty ? Untrusted(node.person.id).cleaned(limit: 120) : name
  }
}

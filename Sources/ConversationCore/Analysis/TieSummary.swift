/// What a report says of ties beside each person's own: the layers, whom to write to
/// before it is too late, whom to take a step nearer, and what to remember.
public struct TieSummary: Sendable {
  /// How many people there are in each layer, in its order; all five of them.
  public var layers: [Layer]
  /// Strong ties without two-way talk for over a month, the greatest loss first.
  public var keepTheFlame: [PersonReference]
  /// The same for over a year, at most three.
  public var dormant: [PersonReference]
  /// Ties ready for a nearer channel, the strongest first.
  public var nextSteps: [PersonReference]
  /// The latest milestones, the newest first, and anniversaries soon to come.
  public var milestones: [Milestone]

  /// One layer.
  public struct Layer: Hashable, Sendable {
    /// Which.
    public var layer: TieLayer
    /// How many people are in it.
    public var people: Int

    /// A layer.
    public init(layer: TieLayer, people: Int) {
      self.layer = layer
      self.people = people
    }
  }

  /// A summary.
  public init(
    layers: [Layer] = [], keepTheFlame: [PersonReference] = [], dormant: [PersonReference] = [],
    nextSteps: [PersonReference] = [], milestones: [Milestone] = []
  ) {
    self.layers = layers
    self.keepTheFlame = keepTheFlame
    self.dormant = dormant
    self.nextSteps = nextSteps
    self.milestones = milestones
  }
}

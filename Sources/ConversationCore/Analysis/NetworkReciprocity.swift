/// Reciprocity of the whole talk network (measures 9.4).
public struct NetworkReciprocity: Sendable, Hashable {
  /// Persons with at least one talk edge.
  public var persons: Int
  /// Directed edges between different persons.
  public var edges: Int
  /// Mutual edges over edges (Garlaschelli & Loffredo 2004; networkx `overall_reciprocity`).
  public var r: Double?
  /// (r − ā)/(1 − ā), ā = L/(N(N−1)).
  public var rho: Double?
  /// Σ min(w_ij, w_ji)/Σ w_ij (Squartini et al. 2013; igraph's default on a multigraph).
  public var weighted: Double?
  /// Reciprocated vertex pairs over linked pairs (NodeXL): r = 2d/(1+d).
  public var pairRatio: Double?

  /// A network's reciprocity.
  public init(
    persons: Int, edges: Int, r: Double?, rho: Double?, weighted: Double?, pairRatio: Double?
  ) {
    self.persons = persons
    self.edges = edges
    self.r = r
    self.rho = rho
    self.weighted = weighted
    self.pairRatio = pairRatio
  }
}

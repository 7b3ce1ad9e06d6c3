/// What one number of a report is made of: parts that give the number by a plain rule,
/// each with the utterances behind it.
public struct FigureExplanation: Sendable {
  /// Where the number stands in `report --format json`: `people[0].given`.
  public var path: String
  /// The number; nil where the report says that it is not known.
  public var value: Double?
  /// What it is.
  public var meaning: FigureMeaning
  /// How the parts give the number.
  public var rule: FigureRule
  /// The parts.
  public var parts: [Part]

  /// A part of a figure.
  public struct Part: Sendable {
    /// What it is: a count, a day, a person.
    public var name: FigureMeaning
    /// What it contributes.
    public var value: Double
    /// Ids of the utterances behind it.
    public var utterances: [String]
    /// What each utterance adds to `value`, in the order of `utterances`; nil where the
    /// part is one thing made of them all: a day, a person.
    public var weights: [Double]?
    /// The figure it is itself, for following it further; nil for a plain part.
    public var path: String?

    /// A part.
    public init(
      name: FigureMeaning, value: Double, utterances: [String] = [], weights: [Double]? = nil,
      path: String? = nil
    ) {
      self.name = name
      self.value = value
      self.utterances = utterances
      self.weights = weights
      self.path = path
    }
  }

  /// An explanation.
  public init(
    path: String, value: Double?, meaning: FigureMeaning, rule: FigureRule, parts: [Part]
  ) {
    self.path = path
    self.value = value
    self.meaning = meaning
    self.rule = rule
    self.parts = parts
  }
}

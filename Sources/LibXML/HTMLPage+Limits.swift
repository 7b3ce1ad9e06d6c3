extension HTMLPage {
  /// What a page may cost. All are counts, so that the same page always gives the same
  /// tree; none of them drops the rest of the page without saying so.
  public enum Limits {
    /// Open elements libxml2 keeps at once. Its search through them is linear for
    /// every tag, which makes 80,000 open `<i>` quadratic; past this we let it start
    /// over with an empty stack at the same byte.
    static let openElements = 512
    /// Distinct names in one dictionary of libxml2, which slows down with them.
    static let names = 10_000
    /// Steps through the stack of open elements spent on end tags nobody opened.
    static let strayEndTagSteps = 4_000_000
    /// Nodes of one page; what follows is lost, as damage.
    static let nodes = 6_000_000
    /// Bytes of one page that are read; what follows is lost, as damage.
    static let bytes = 256 << 20
    /// A tag longer than this is rewritten without its long and surplus attributes:
    /// libxml2 compares every attribute with every other.
    static let tagBytes = 4096
    /// Attributes kept on a rewritten tag.
    static let attributesPerLongTag = 128
    /// Bytes an attribute of a rewritten tag may have; longer ones (embedded images)
    /// are emptied.
    static let longTagValueBytes = 16_384
    /// Names of attributes kept in a list of their own; with more, none is ruled out.
    static let attributeNames = 256
    /// Diagnostics kept.
    static let diagnostics = 20
    /// Notes on saving kept.
    static let saveNotes = 4
  }
}

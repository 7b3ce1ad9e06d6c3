/// How pictures are shown in a document (`--charts`).
public enum ChartForm: Hashable, Sendable {
  /// Not at all.
  case none
  /// As bars of block characters, for a terminal and for mail.
  case unicode
  /// As Mermaid blocks, for what renders them.
  case mermaid
  /// As SVG files in a folder, named by its path relative to the document.
  case files(folder: String)
}

/// A place in a page: an element, a run of text, or the whole document. Light to copy;
/// it keeps the page alive.
public struct Element: Sendable {
  /// The page it is a place in.
  public let page: HTMLPage
  /// Its index in document order.
  public let index: Int

  @inlinable init(page: HTMLPage, index: Int) {
    self.page = page
    self.index = index
  }

  /// The element's name; `MarkupName.text` for a run of text.
  @inlinable public var name: MarkupName { page.nodes[index].name }
  /// Whether it is a run of text.
  @inlinable public var isText: Bool { page.nodes[index].name == .text }
  /// Line in the file, from 1; 0 where not known.
  public var line: Int { index == 0 ? 0 : page.line(at: Int(page.nodes[index].place)) }
  /// One past the last index of its subtree.
  @inlinable public var end: Int { Int(page.nodes[index].end) }
  /// The indices below it.
  public var descendants: Range<Int> { index + 1..<max(index + 1, end) }
  /// The element around it; nil for the document.
  @inlinable public var parent: Element? {
    index == 0 ? nil : Element(page: page, index: Int(page.nodes[index].parent))
  }

  /// The first child, element or text.
  public var firstChild: Element? {
    index + 1 < end ? Element(page: page, index: index + 1) : nil
  }

  /// The next node with the same parent.
  public var nextSibling: Element? {
    guard index > 0 else { return nil }
    let next = end
    return next < Int(page.nodes[Int(page.nodes[index].parent)].end)
      ? Element(page: page, index: next) : nil
  }

  /// The elements directly below it, without text.
  public var children: Children { Children(of: self) }
}

extension Element {
  /// The child elements of an element, in order.
  public struct Children: Sequence, IteratorProtocol {
    private let page: HTMLPage
    private var upcoming: Int
    private let end: Int

    init(of element: Element) {
      page = element.page
      upcoming = element.index + 1
      end = element.end
    }

    /// The next child element.
    public mutating func next() -> Element? {
      while upcoming < end {
        let index = upcoming
        upcoming = Int(page.nodes[index].end)
        if page.nodes[index].name != .text { return Element(page: page, index: index) }
      }
      return nil
    }
  }
}

internal import LibXML

/// The post a page is about, read from its head and its main article.
struct PagePost {
  var title: String?
  var author: String?
  var authorURL: String?
  var date: CommentFields.FoundDate?
  var text = PlainText(text: "")
  var line = 1
}

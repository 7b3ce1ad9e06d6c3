internal import ConversationCore

extension English {
  /// What `rapport check` says, and the lines in which any command says what is wrong.
  enum Check {
    static let unknown = "unknown"
    static let ownSideOnly = "only the owner's side"
    static let postsOnly = "posts without their comments"

    static func records(_ read: Int, inBytes count: Int?) -> String {
      "  records: \(read) read\(count.map { ", \($0) in the bytes" } ?? "")"
    }

    static func holds(_ what: String) -> String { "  holds: \(what)" }

    static func waiting(_ count: Int) -> String { "  waiting for approval: \(count)" }

    static func leftOut(_ count: Int, _ reason: String) -> String {
      "  left out: \(count) \(reason)"
    }

    static func shown(_ shown: Int, of stated: Int) -> String {
      "\(shown) of \(stated) comments shown"
    }

    static func unseen(_ post: String, _ stated: String, _ reason: String) -> String {
      "  unseen: \(post): \(stated): \(reason)"
    }

    static func moreUnseen(_ count: Int) -> String { "  … and \(count) more unseen" }

    static func more(_ count: Int, in file: String) -> String { "\(file): … and \(count) more" }

    static func alike(_ count: Int) -> String { " (\(count) more like this)" }

    static func fix(_ advice: String) -> String { "  fix: \(advice)" }
  }

  /// What `rapport people suggest` says around its entries.
  enum Patch {
    static let nobody = "# Nobody here looks like anybody else.\n"
    static let isInFile = "# (your file has this entry: add the accounts to it)"

    static func head(_ people: Int) -> [String] {
      [
        """
        # \(Wording.count(people, "person", "people")) may stand here under several accounts. \
        Delete what is wrong and
        """,
        "# add the rest to people.yml; taking an entry away again undoes it.",
      ]
    }

    static func right(_ precision: Double) -> String {
      ", right in at least \(Wording.percent(precision)) where measured"
    }
  }
}

internal import ConversationCore

extension English {
  /// What was read.
  enum Sources {
    static let heading: Phrase = "What this rests on"
    static let nothing: Phrase = "Nothing was read."
    static let columns: [PageColumn] = [
      .words("Source"), .words("Read as"), .numbers("Records"),
    ]
    static let kindColumns: [PageColumn] = [
      .words("Read as"), .numbers("Sources"), .numbers("Records"),
    ]
    static let moreKinds: Phrase = "kinds of sources"

    static func records(_ read: Int, of inBytes: Int) -> Phrase { "\(read) of \(inBytes)" }

    static func kinds(_ counts: [(kind: Utterance.Kind, count: Int)]) -> Phrase {
      let list = counts.map { count($0.count, $0.kind.name, $0.kind.plural) }
      return "In it: \(.list(list))."
    }

    static func waiting(_ count: Int) -> Phrase {
      switch count {
      case ..<1: ""
      case 1: "One comment waits for your approval; it is in no figure."
      default: "\(count) comments wait for your approval; they are in no figure."
      }
    }

    static func skipped(_ parts: [Phrase]) -> Phrase { "Left out on purpose: \(.list(parts))." }

    static func skipped(_ count: Int, _ reason: Untrusted) -> Phrase {
      reason.cleaned(limit: 60).isEmpty
        ? "\(count) of no known kind" : "\(count) \(reason, limit: 60)"
    }

    static func undated(_ count: Int) -> Phrase {
      switch count {
      case ..<1: ""
      case 1: "One utterance has no date; it takes no part in days, months or waits."
      default: "\(count) utterances have no date; they take no part in days, months or waits."
      }
    }
  }

  /// What could not be seen.
  enum Unseen {
    static let heading: Phrase = "What could not be seen"
    static let more: Phrase = "posts with unseen comments"

    static func oneSided(_ files: Phrase) -> Phrase {
      "Only your side, so silence is no answer there: \(files)."
    }

    static func postsOnly(_ files: Phrase) -> Phrase { "Posts without their comments: \(files)." }

    static func line(_ post: Phrase, _ reason: Phrase) -> Phrase { "\(post): \(reason)" }

    static func line(_ post: Phrase, shown: Int, of stated: Int, _ reason: Phrase) -> Phrase {
      "\(post) shows \(shown) of \(stated) comments: \(reason)"
    }
  }

  /// What was inferred rather than read.
  enum Inferences {
    static let heading: Phrase = "What was inferred, not read"
    static let columns: [PageColumn] = [
      .words("What"), .words("By the rule"), .numbers("How often"), .numbers("Right, measured"),
    ]
    static let notMeasured = "not measured"
    static let more: Phrase = "people under several handles"

    static func merge(_ handles: [Phrase], _ evidence: Untrusted) -> Phrase {
      "\(.list(handles)) (\(evidence, limit: 120))"
    }

    static func merges(_ name: Phrase, _ evidence: [Phrase]) -> Phrase {
      "\(name) is taken for one person: \(.joined(evidence, by: "; "))."
    }
  }

  /// Who "you" are.
  enum Owner {
    static let heading: Phrase = "Who you are here"

    static func person(_ name: Phrase?, _ evidence: Untrusted) -> Phrase {
      guard let name else { return .sentence("Not known: \(evidence, limit: 200)") }
      return .sentence("“You” are \(strong(name)): \(evidence, limit: 200)")
    }

    static func nobodyIsCalled(_ names: [Phrase]) -> Phrase {
      .sentence("Nobody is called \(.joined(names, by: " or "))")
    }

    static func candidates(_ names: [Phrase], andMore rest: Int, isKnown: Bool) -> Phrase {
      let more: Phrase = rest > 0 ? " and \(rest) more" : ""
      let list: Phrase = "\(.joined(names, by: ", "))\(more)"
      return isKnown
        ? .sentence("If that is wrong, `--me NAME` says who; also possible: \(list)")
        : "It could be \(list); `--me NAME` says which."
    }
  }

  /// What went wrong while reading.
  enum Diagnostics {
    static let heading: Phrase = "Remarks on the reading"

    static func more(_ count: Int) -> Phrase {
      "… and \(count) more; `rapport check` lists them by source."
    }

    static func damage(_ count: Int) -> Phrase {
      "**In \(places(count)) something could not be read.**"
    }

    static func warnings(_ count: Int) -> Phrase {
      "In \(places(count)) something was guessed or repaired."
    }

    static func notes(_ count: Int) -> Phrase {
      "Smaller notes: \(count); `rapport check` lists them."
    }

    private static func places(_ count: Int) -> Phrase {
      count == 1 ? "one place" : "\(count) places"
    }

    static func line(_ place: Phrase, _ message: Untrusted, more: Int) -> Phrase {
      let alike: Phrase = more > 0 ? " (\(more) more like this)" : ""
      return .sentence("\(place): \(message, limit: 240)\(alike)")
    }

    static func fix(_ advice: Phrase) -> Phrase { .sentence("To mend it: \(advice)") }
  }
}

import Glibc
import Testing

@testable import ConversationCore

/// Four times the utterances take about four times the time, whatever their shape: all
/// on one page, all by one person, all in one chain.
struct ScaleTests {
  /// What one study of so many utterances has to do.
  enum Shape: CaseIterable {
    case flatPage
    case nestedPage
    case onePerson
    case oneChain
    case manyPersons
    case sameWords

    func corpus(_ count: Int) -> Corpus {
      var corpus = Corpus(policy: .quotable)
      var batch = PackedUtterances(keeping: .quotable)
      for number in 1...count {
        batch.append(utterance(UInt64(number), of: UInt64(count)), rank: .page)
        guard batch.isFull else { continue }
        corpus.add(batch)
        batch.removeAll()
      }
      corpus.add(batch)
      return corpus
    }

    private func utterance(_ number: UInt64, of count: UInt64) -> Utterance {
      switch self {
      case .flatPage:
        comment(number, by: "Guest \(number % 3000)", number % 4 == 0 ? "@Guest so it goes" : "Hm")
      case .nestedPage:
        comment(
          number, by: "Guest \(number % 3000)", "Really?",
          parent: number % 3 == 0
            ? .utterance(.comment(.blog, host: "a.example", "\(number / 2)")) : .post)
      case .sameWords: comment(number, by: "Guest", "Thanks!")
      case .onePerson: status(number, to: 2, answers: nil)
      case .manyPersons: status(number, to: number % 20_000 + 2, answers: nil)
      case .oneChain: status(number, to: number % 2 + 1, answers: number > 1 ? number - 1 : nil)
      }
    }

    private func comment(
      _ number: UInt64, by name: String, _ text: String, parent: Utterance.Parent = .unknown
    ) -> Utterance {
      Utterance(
        id: .comment(.blog, host: "a.example", "\(number)"), kind: .comment, service: .blog,
        speaker: Handle(realm: "a.example", displayName: name),
        said: .instant(seconds: Int64(number)), text: text, parent: parent,
        context: Utterance.Context(
          id: .post(.blog, host: "a.example", "1"), url: "https://a.example/1",
          author: Handle(realm: "a.example", displayName: "Ann")),
        source: .line(Int(number), of: "page.html"))
    }

    private func status(_ number: UInt64, to account: UInt64, answers parent: UInt64?) -> Utterance
    {
      let speaker: UInt64 = self == .oneChain ? 2 - (account - 1) : 1
      return Utterance(
        id: .status(number), kind: .reply, service: .x,
        speaker: Handle(realm: "x", account: speaker, name: "p\(speaker)"),
        said: .instant(seconds: Int64(number) * 60), text: "did you see that?",
        parent: parent.map { .utterance(.status($0)) } ?? .none,
        addressee: Handle(realm: "x", account: account, name: "p\(account)"),
        source: .record(Int(number), of: "tweets.js"))
    }
  }

  /// Seconds of this thread's own work: what other tests do beside it does not count.
  private func seconds(_ shape: Shape, _ count: Int) -> Double {
    func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    let me = shape == .onePerson || shape == .manyPersons || shape == .oneChain ? "@p1" : "Ann"
    let study = Study(
      shape.corpus(count), options: AnalysisOptions(me: [me], clock: Int64(count) * 60))
    #expect(study.analysis().frame.utterances == count)
    return now() - start
  }

  @Test(arguments: Shape.allCases)
  func `four times the utterances take less than six times the time`(_ shape: Shape) {
    let small = seconds(shape, 2500)
    let large = seconds(shape, 10_000)
    #expect(large < small * 6 + 0.05, "\(shape): \(small) s and \(large) s")
  }
}

internal import Bytes
internal import ConversationCore
internal import Reporter
internal import Store

// Who is who, as the user decides it.

extension Run {
  /// `rapport people merge`: two accounts are one person.
  public mutating func merge(_ person: String, _ other: String, _ remark: Remark) -> ExitStatus {
    decide(.merge, person, other, remark)
  }

  /// `rapport people split`: an account is somebody else's.
  public mutating func split(_ person: String, _ account: String, _ remark: Remark) -> ExitStatus {
    decide(.split, person, account, remark)
  }

  /// `rapport people hide`: in no list.
  public mutating func hide(_ person: String, _ remark: Remark) -> ExitStatus {
    decide(.hide, person, nil, remark)
  }

  /// `rapport people undo`: takes back a decision.
  public mutating func undecide(_ number: Int, _ place: StorePlace) -> ExitStatus {
    withStore(place, for: .changing) { store throws(StoreFailure) in
      guard try store.undecide(number) else { throw .noSuchDecision(number) }
      return .text("")
    }
  }

  /// `rapport people`: everybody with their accounts, then what was decided.
  public mutating func people(_ remark: Remark) -> ExitStatus {
    do throws(StoreFailure) {
      let store = try UtteranceStore(path: remark.store.path, for: .reading)
      let decisions = try store.decisions()
      let study = try Recollection.recall(
        store, keeping: .quotable, placing: { $0 }
      ).study(remark.view)
      try store.close()
      return deliver(
        .text(PeopleList(study.accounts(), decisions: decisions).text), status: .fine)
    } catch {
      return refuse(error)
    }
  }

  private mutating func decide(
    _ kind: PeopleDecision.Kind, _ person: String, _ other: String?, _ remark: Remark
  ) -> ExitStatus {
    withStudy(remark) { study, store, complaints throws(StoreFailure) in
      var labels: [String] = []
      for query in [person, other].compactMap({ $0 }) {
        // An account of a person who has several is named by its own label.
        guard
          let label = study.isAccount(query) ? query : study.account(named: query)?.label
        else {
          complaints.append(.unknownQuery(query, nearest: study.names(near: query)))
          return .failure(.nothingUsable)
        }
        labels.append(label)
      }
      guard Set(labels).count == labels.count else {
        complaints.append(.sameAccount(labels[0]))
        return .failure(.nothingUsable)
      }
      let number = try store.decide(
        PeopleDecision(kind, labels[0], labels.count > 1 ? labels[1] : nil), at: SystemView.clock)
      let words = PeopleList.words(kind, labels[0], labels.count > 1 ? labels[1] : nil)
      return .text(English.decided(number, words))
    }
  }
}

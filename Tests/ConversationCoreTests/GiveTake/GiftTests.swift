import ConversationCore
import Testing

struct GiftTests {
  private func features(_ text: String) -> TextFeatures {
    TextFeatures.extract(from: text, language: nil)
  }

  @Test(arguments: [
    "I can lend you mine.", "Happy to help!", "I'll send you the drawing.",
    "If you need anything, call.", "Ich leihe dir meine.", "Je te prête la mienne.",
    "Te presto la mía.", "Eu posso emprestar a minha.", "Ti presto la mia.", "Ik leen je de mijne.",
  ])
  func `an offer is heard`(text: String) {
    #expect(features(text).offers)
    #expect(!features(text).refers)
  }

  @Test(arguments: [
    "You should talk to Pavel.", "Let me introduce you to my brother.", "I know somebody who can.",
    "Frag doch mal Pavel.", "Tu devrais demander à Pavel.", "Deberías hablar con Pavel.",
    "Conheço alguém.", "Dovresti parlare con Pavel.", "Ik ken iemand.",
  ])
  func `a referral is heard`(text: String) {
    #expect(features(text).refers)
    #expect(!features(text).offers)
  }

  @Test(arguments: [
    "I talk to nobody.", "Can you lend me yours?", "They send us their best.",
    "“I can lend you mine,” he said to somebody else that day.",
  ])
  func `other words give nothing away`(text: String) {
    #expect(!features(text).offers)
    #expect(!features(text).refers)
  }
}

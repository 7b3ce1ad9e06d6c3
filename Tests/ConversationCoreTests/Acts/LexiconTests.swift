import ConversationCore
import Testing

struct LexiconTests {
  private func features(_ text: String, _ language: String? = nil) -> TextFeatures {
    TextFeatures.extract(from: text, language: language)
  }

  @Test(arguments: [
    ("en", "You are right."), ("de", "Das hat dir gefallen."), ("fr", "Vous avez raison."),
    ("es", "Tienes razón, te creo."), ("pt", "Você tem razão."), ("it", "Ti credo."),
    ("nl", "Jullie hebben gelijk."), ("de", "Haben Sie recht."),
  ])
  func `"you" is heard`(language: String, text: String) {
    #expect(features(text, language).saysYou)
  }

  @Test(arguments: [
    ("en", "I was there."), ("de", "Ich war da."), ("fr", "J\u{2019}étais là."),
    ("es", "Yo estaba allí."), ("pt", "Eu estava lá."), ("it", "Io c'ero."),
    ("nl", "Ik was er."),
  ])
  func `the first person is heard`(language: String, text: String) {
    #expect(features(text, language).firstPerson)
  }

  @Test(arguments: [
    ("en", "Thanks for that."), ("de", "Vielen Dank."), ("fr", "Merci bien."),
    ("es", "Muchas gracias."), ("pt", "Muito obrigado."), ("it", "Grazie mille."),
    ("nl", "Hartelijk bedankt."),
  ])
  func `thanks are thanks and social`(language: String, text: String) {
    #expect(features(text, language).thanks)
    #expect(features(text, language).isSocial)
    // Without being told the language too.
    #expect(features(text).thanks)
  }

  @Test(arguments: [
    ("en", "Hello there"), ("de", "Hallo zusammen"), ("fr", "Bonjour à tous"),
    ("es", "Hola a todos"), ("pt", "Olá pessoal"), ("it", "Ciao a tutti"), ("nl", "Hoi allemaal"),
    ("en", "fine :)"), ("en", "fine ;-)"), ("en", "=-]"), ("en", "oh :("),
    ("en", "<3"), ("en", "fine \u{1F600}"),
    ("ja", "\u{2764}\u{FE0F}"),
  ])
  func `greetings and smiles are social`(language: String, text: String) {
    #expect(features(text, language).isSocial)
    #expect(!features(text, language).thanks)
  }

  @Test(arguments: [
    ("en", "Let me know."), ("en", "Anyone with experience here."), ("de", "Was meint ihr dazu"),
    ("fr", "Qu\u{2019}en pensez-vous"), ("es", "Qué opinan de esto"), ("pt", "O que vocês acham"),
    ("it", "Cosa ne pensate"), ("nl", "Wat vinden jullie hiervan"),
  ])
  func `readers are asked for input`(language: String, text: String) {
    #expect(features(text, language).asksForInput)
    #expect(features(text, language).holdsRequest)
  }

  @Test(arguments: [
    ("en", "Please tell."), ("en", "can you send it"), ("de", "Kannst du das schicken"),
    ("fr", "s'il vous plaît"), ("es", "por favor"), ("pt", "por favor"), ("it", "per favore"),
    ("nl", "kun je dat sturen"),
  ])
  func `favours are asked`(language: String, text: String) {
    #expect(features(text, language).holdsRequest)
  }

  @Test(arguments: [
    ("en", "Great post!"), ("en", "Nice article, thanks for sharing."),
    ("en", "great blog post as always"), ("de", "Toller Beitrag!"), ("fr", "Excellent article !"),
    ("es", "Buen post, saludos"), ("pt", "Ótimo texto!"), ("it", "Bell'articolo, ottimo lavoro"),
    ("nl", "Mooi artikel!"), ("en", "well said"),
  ])
  func `praise with hardly a word more is generic`(language: String, text: String) {
    #expect(features(text, language).isGenericPraise)
  }

  @Test func `praise within a real comment is not generic`() {
    let text = "Great post! I tried the second recipe with rye flour and it rose well."
    #expect(!features(text, "en").isGenericPraise)
    #expect(!features("great weather for a post", "en").isGenericPraise)
  }

  @Test(arguments: [
    ("en", "Click here and sign up today."), ("de", "Hier klicken, jetzt kaufen"),
    ("fr", "Cliquez ici"), ("es", "Haz clic aquí"), ("pt", "Clique aqui"), ("it", "Clicca qui"),
    ("nl", "Klik hier"),
  ])
  func `promotion is heard`(language: String, text: String) {
    #expect(features(text, language).isPromotional)
  }

  @Test(arguments: [
    ("en", "Let's talk over coffee."), ("de", "Ruf mich an."), ("fr", "Appelez-moi."),
    ("es", "Llámame."), ("pt", "Me liga."), ("it", "Chiamami."), ("nl", "Bel me."),
  ])
  func `invitations to a nearer channel are heard`(language: String, text: String) {
    #expect(features(text, language).invitesContact)
  }

  @Test func `a word means what it means in its language`() {
    // "du" is "you" in German and "of the" in French.
    #expect(!features("le chien du voisin est dans le jardin").saysYou)
    #expect(features("und das hast du auch nicht gesehen").saysYou)
    #expect(!features("le chien du voisin", "fr").saysYou)
  }

  @Test func `without a lexicon only structure is left`() {
    // Swedish has none; "du" is "you" there, but nobody told us.
    let swedish = features("du hej", "sv")
    #expect(!swedish.saysYou)
    #expect(!swedish.isSocial)
    #expect(features("вы где?", "ru").hasQuestionMark)
  }

  @Test func `a wrong language tag gives way to clear words`() {
    #expect(features("thank you for all of that, it was great", "tl").thanks)
    #expect(features("thanks for that", "und").thanks)
  }

  @Test(arguments: ["de", "de-AT", "de_CH", "DE"])
  func `tags of regions are understood`(tag: String) {
    #expect(features("Danke", tag).thanks)
  }

  @Test func `a phrase does not reach over the end of a sentence`() {
    #expect(!features("That is all I can. You left.", "en").holdsRequest)
    #expect(features("That is all. Can you come", "en").holdsRequest)
  }
}

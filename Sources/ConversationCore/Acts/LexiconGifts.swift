/// Phrases by which somebody gives something away: two to four words each, in all
/// languages alike, for a phrase tells its language by itself.
///
/// They decide no act: give and take is counted beside it (`GiveTake`).
enum LexiconGifts {
  /// Offers something of the speaker's own.
  static let offer: UInt8 = 1
  /// Sends to somebody else.
  static let referral: UInt8 = 2

  /// The phrases, separated by commas.
  static let phrases: [(gift: UInt8, list: String)] = [
    (
      offer,
      """
      happy to help, glad to help, happy to share, happy to lend, happy to send, happy to show,
      glad to share, i can help, i could help, can i help, could i help, may i help, let me help,
      if you need help, if you need any, if you need anything, if i can help, i can lend,
      i could lend, i will lend, i ll lend, lend you, you can borrow, you could borrow,
      you may borrow, i can send, i could send, i can bring, i could bring, i ll bring you,
      i will bring you, i ll send you, i will send you, i can show you, i could show you,
      i ll show you, shall i send, shall i bring, shall i bring you, i can offer, we can offer,
      you are welcome to, you re welcome to, feel free to ask, feel free to use, feel free to call,
      feel free to write, feel free to borrow, my door is open, count me in, i can look into,
      i ll look into it, i can take a look, keep one for you, keep it for you, saved you one,
      i have a spare, i ve a spare, you can have, you may have, you can stay, you could stay,
      ich kann helfen, ich helfe gern, ich helfe dir, helfe gerne, helfe gern, kann ich helfen,
      wenn du hilfe, falls du hilfe, ich kann dir, ich leihe dir, ich schicke dir, ich bringe dir,
      kannst du haben, kannst dir leihen, melde dich gern, melde dich gerne,
      je peux aider, je peux t aider, je peux vous aider, puis je aider, je te prête,
      je vous prête, je peux prêter, je t envoie, je vous envoie, je t apporte, n hésite pas,
      n hésitez pas,
      puedo ayudar, puedo ayudarte, si necesitas ayuda, si necesitas algo, te puedo ayudar,
      te presto, te mando, te envío, te traigo, no dudes en,
      posso ajudar, se precisar de, se precisares de, te empresto, eu te mando, posso emprestar,
      conta comigo, conte comigo,
      posso aiutare, posso aiutarti, se hai bisogno, ti presto, ti mando, ti porto,
      ik kan helpen, ik help je, kan ik helpen, als je hulp, ik leen je, ik stuur je,
      mag je lenen
      """
    ),
    (
      referral,
      """
      introduce you, introduce you to, put you in touch, put us in touch, get in touch with,
      you should talk to, you should speak to, you should meet, you should ask, you could ask,
      why not ask, have you asked, have you met, do you know my, talk to my, speak to my,
      ask my friend, i know someone who, i know somebody who, i know a man, i know a woman,
      i know just the, a friend of mine, my friend can, my colleague can, ask for her, ask for him,
      tell her i sent, tell him i sent, tell them i sent, say i sent you,
      stelle dich vor, stell dich vor, frag mal, frag doch, sprich mal mit, kennst du schon,
      ich kenne jemanden, ich kenne jemand, eine freundin von mir, ein freund von mir,
      je te présente, je vous présente, tu devrais parler, tu devrais demander, demande à,
      je connais quelqu un, une amie à moi, un ami à moi, mettre en contact,
      te presento, deberías hablar con, pregunta a, conozco a alguien, una amiga mía, un amigo mío,
      te apresento, devias falar com, devia falar com, pergunta ao, pergunta à, conheço alguém,
      um amigo meu, uma amiga minha,
      ti presento, dovresti parlare con, chiedi a, conosco qualcuno, un mio amico, una mia amica,
      stel je voor, vraag het aan, ik ken iemand, een vriend van mij, een vriendin van mij
      """
    ),
  ]
}

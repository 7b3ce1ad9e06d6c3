extension LexiconLanguage {
  /// Italian.
  static let italian = LexiconLanguage(
    tag: "it",
    words: [
      (
        .you,
        """
        tu, ti, te, tuo, tua, tuoi, tue, voi, vi, vostro, vostra, vostri, vostre
        """
      ),
      (
        .first,
        """
        io, mi, me, mio, mia, miei, mie, noi, ci, nostro, nostra, nostri
        """
      ),
      (
        .social,
        """
        ciao, salve, buongiorno, buonasera, buonanotte, haha, ahah, ahaha, ahahah, scusa,
        scusate, saluti, abbraccio, baci, benvenuto, benvenuta, buon giorno, buona notte,
        buona fortuna, buon compleanno, buon natale, buon anno, in bocca al lupo, a presto
        """
      ),
      (
        .thanks,
        """
        grazie, complimenti, congratulazioni, auguri, ringrazio
        """
      ),
      (
        .asks,
        """
        qualcuno, cosa ne pensate, cosa ne pensi, che ne pensate, che ne pensi,
        qualche consiglio, qualche idea, qualche suggerimento, sto cercando, chi conosce,
        fatemi sapere, fammi sapere, ditemi, dimmi, secondo voi
        """
      ),
      (
        .pleads,
        """
        per favore, per piacere, puoi, potresti, potete, potreste, mi aiuti, mi aiutate,
        aiutami, aiutatemi, bisogno di aiuto, come faccio, come posso, come si fa, sai se,
        sapete se, sai come, è possibile
        """
      ),
      (
        .praise,
        """
        ben detto, ben fatto, molto bello, molto bella, molto interessante, mi piace,
        mi è piaciuto, grazie per la condivisione, sono d accordo, continua così,
        ottimo lavoro, bel lavoro, articolo interessante, post interessante
        """
      ),
      (
        .praising,
        """
        ottimo, ottima, bel, bello, bella, bellissimo, bellissima, grande, interessante,
        fantastico, splendido, eccellente, utile, gran
        """
      ),
      (
        .praised,
        """
        post, articolo, blog, lavoro, testo, sito, idea, pezzo, riflessione, contributo,
        recensione, guida
        """
      ),
      (
        .promo,
        """
        clicca qui, acquista ora, compra ora, visita il mio, visitate il mio, nuovo post,
        nuovo articolo, iscriviti, iscrivetevi, seguimi, seguiteci, codice sconto,
        spedizione gratuita, prova gratuita
        """
      ),
      (
        .contact,
        """
        chiamami, scrivimi, telefonami, prendere un caffè, prendiamo un caffè, ci vediamo,
        incontriamoci, skype, il mio numero, per telefono, contattami
        """
      ),
      (
        .interrogative,
        """
        cosa, che, come, quando, dove, chi, quale, quali, quanto, quanti, quante, perché
        """
      ),
      (
        .auxiliary,
        """
        è, sono, sei, ha, hai, avete, posso, può, puoi, potete, si, fa, fai, fate, significa,
        ne, sai, sapete
        """
      ),
      (
        .subject,
        """
        qualcuno, possibile, vero, tu, voi
        """
      ),
      (
        .filler,
        """
        ciao, salve, e, ma, allora, beh, scusa, scusate, grazie, sì, ah, oh
        """
      ),
      (
        .function,
        """
        il, lo, la, i, gli, le, di, che, e, un, una, uno, in, per, con, non, si, del, della,
        dei, delle, al, alla, da, dal, nel, nella, anche, più, ma, questo, questa, ho, ha,
        perché, molto,
        che, come, quando, dove, quanto, quanti, quante, perché
        """
      ),
    ])
}

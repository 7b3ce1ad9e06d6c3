extension LexiconLanguage {
  /// Dutch.
  static let dutch = LexiconLanguage(
    tag: "nl",
    words: [
      (
        .you,
        """
        je, jij, jou, jouw, jullie, u, uw
        """
      ),
      (
        .first,
        """
        ik, mij, mijn, me, wij, we, ons, onze
        """
      ),
      (
        .social,
        """
        hallo, hoi, hé, hey, haha, hahaha, groetjes, groeten, sorry, welkom, doei, lol,
        goedemorgen, goedenavond, goedemiddag, welterusten, sterkte, goede morgen, veel succes,
        fijne dag, fijn weekend, gelukkig nieuwjaar
        """
      ),
      (
        .thanks,
        """
        bedankt, dank, dankjewel, dankuwel, thanks, gefeliciteerd, proficiat
        """
      ),
      (
        .asks,
        """
        iemand, wat vinden jullie, wat vind je, wat vind jij, wat denken jullie, wie weet,
        wie kent, wie heeft, op zoek naar, ik zoek, laat me weten, laat het me weten,
        laat maar weten, jullie mening
        """
      ),
      (
        .pleads,
        """
        alsjeblieft, alstublieft, aub, ajb, kun je, kan je, kunnen jullie, kunt u, zou je,
        zouden jullie, zou u, hoe kan ik, hoe moet ik, hoe doe ik, help me, hulp nodig,
        weet je, weten jullie, mag ik, kan ik
        """
      ),
      (
        .praise,
        """
        goed gezegd, mooi gezegd, goed geschreven, heel interessant, erg interessant,
        goed bezig, ga zo door, mee eens, bedankt voor het delen, dank voor het delen
        """
      ),
      (
        .praising,
        """
        mooi, mooie, goed, goede, leuk, leuke, interessant, interessante, prachtig, prachtige,
        geweldig, geweldige, fijn, fijne, sterk, handig, handige, nuttig
        """
      ),
      (
        .praised,
        """
        artikel, stuk, stukje, post, blog, bericht, blogpost, verhaal, tip, tips, site, idee,
        werk, overzicht
        """
      ),
      (
        .promo,
        """
        klik hier, koop nu, bestel nu, meld je aan, schrijf je in, nieuwe blog, nieuw blog,
        bezoek mijn, bezoek onze, volg mij, volg ons, winactie, kortingscode,
        gratis verzending, gratis proberen
        """
      ),
      (
        .contact,
        """
        bel me, bel mij, bel even, mail me, mail mij, stuur me, kopje koffie, kop koffie,
        koffie drinken, afspreken, skype, mijn nummer, telefonisch
        """
      ),
      (
        .interrogative,
        """
        wat, waarom, hoe, wie, waar, wanneer, welke, welk, hoeveel, waarmee, waarvoor
        """
      ),
      (
        .auxiliary,
        """
        is, zijn, ben, bent, was, waren, heeft, heb, hebt, hebben, kan, kun, kunnen, kunt, zou,
        zouden, moet, mag, wil, wilt, gaat, ga, doe, doet, doen, weet, weten, ken, kent, vind,
        vinden, denk, denkt, denken, betekent, wordt
        """
      ),
      (
        .subject,
        """
        je, jij, u, jullie, ik, we, wij, hij, het, dit, dat, er, iemand, ze, men
        """
      ),
      (
        .filler,
        """
        hallo, hoi, en, maar, dus, ja, nee, ok, bedankt, sorry, vraag, hé, of
        """
      ),
      (
        .function,
        """
        de, het, een, van, en, in, dat, op, te, voor, met, niet, aan, er, om, ook, als, naar,
        bij, nog, maar, dan, dit, uit, over, wel, deze, al, worden, door,
        wat, hoe, wie, waar, wanneer, welke, welk
        """
      ),
    ])
}

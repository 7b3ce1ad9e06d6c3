extension LexiconLanguage {
  /// German.
  static let german = LexiconLanguage(
    tag: "de",
    words: [
      (
        .you,
        """
        du, dich, dir, dein, deine, deinen, deinem, deiner, deines, ihr, euch, euer, eure,
        euren, eurem, ihnen, können sie, könnten sie, haben sie, sind sie, würden sie,
        wissen sie, kennen sie, meinen sie
        """
      ),
      (
        .first,
        """
        ich, mich, mir, mein, meine, meinen, meinem, meiner, wir, uns, unser, unsere, unseren
        """
      ),
      (
        .social,
        """
        hallo, hi, hey, moin, servus, grüezi, grüße, gruß, lg, vg, haha, hahaha, lol, tschüss,
        tschüß, willkommen, sorry, entschuldigung, guten morgen, gute nacht, guten abend,
        guten tag, liebe grüße, viele grüße, viel glück, viel erfolg, alles gute
        """
      ),
      (
        .thanks,
        """
        danke, dank, dankeschön, glückwunsch, gratuliere, gratulation, merci
        """
      ),
      (
        .asks,
        """
        jemand, irgendwer, was meint ihr, was denkt ihr, was meinst du, was denkst du,
        wer kennt, wer weiß, sagt mir, irgendwelche tipps, irgendwelche ideen,
        lasst es mich wissen, lasst mich wissen, sagt bescheid, sag bescheid, eure meinung,
        ich suche, suche nach
        """
      ),
      (
        .pleads,
        """
        bitte, kannst du, könntest du, könnt ihr, könntet ihr, können sie, könnten sie,
        würden sie, wie kann ich, wie kann man, wie mache ich, kann mir, hilf mir, helft mir,
        brauche hilfe, brauche rat, weißt du, wisst ihr, wissen sie, darf ich, kann ich,
        ja bitte, bitte sehr, bitte schön, bitte gerne
        """
      ),
      (
        .praise,
        """
        gut geschrieben, schön geschrieben, gut gesagt, danke fürs teilen, gefällt mir,
        stimme zu, weiter so, sehr gut, sehr schön, sehr interessant, volle zustimmung
        """
      ),
      (
        .praising,
        """
        toll, toller, tolle, tolles, schöner, schöne, schönes, guter, gute, gutes, super,
        klasse, großartiger, großartige, interessanter, interessante, spannender, spannende,
        hilfreicher, genialer, prima
        """
      ),
      (
        .praised,
        """
        beitrag, artikel, post, blog, text, idee, seite, tipp, tipps, zusammenfassung, arbeit,
        sache, anleitung
        """
      ),
      (
        .promo,
        """
        jetzt kaufen, hier klicken, klick hier, klickt hier, gewinnspiel, jetzt anmelden,
        kostenlos testen, mein neues video, neuer blogpost, neuer blogbeitrag, besucht meine,
        besuchen sie, folgt mir, folgt uns, rabattcode, versandkostenfrei
        """
      ),
      (
        .contact,
        """
        ruf mich an, ruf an, ruft mich an, schreib mir, melde dich, auf einen kaffee,
        kaffee trinken, treffen wir uns, lass uns treffen, telefonieren, skype, meine nummer
        """
      ),
      (
        .interrogative,
        """
        was, warum, wieso, weshalb, wie, wer, wo, wann, welche, welcher, welches, woher, wohin,
        womit, wozu, wem, wen
        """
      ),
      (
        .auxiliary,
        """
        ist, sind, bist, seid, war, waren, hat, hast, habt, haben, kann, kannst, könnt, können,
        könnte, könntest, wird, wirst, werden, würde, würdest, soll, sollte, darf, muss, gibt,
        geht, weiß, weißt, kennt, kennst, macht, machst, meint, meinst, denkt, denkst, findet,
        findest, heißt, funktioniert
        """
      ),
      (
        .subject,
        """
        du, ihr, ich, wir, man, er, es, sie, jemand, das, mir
        """
      ),
      (
        .filler,
        """
        hallo, hi, hey, und, aber, also, ja, nein, ok, naja, sag, mal, frage, danke, ähm, oder
        """
      ),
      (
        .function,
        """
        der, die, das, und, ist, nicht, ein, eine, einen, mit, auf, für, von, zu, im, den, dem,
        des, auch, sich, als, noch, nur, aber, wenn, dass, wie, bei, nach, oder, aus, am, mal,
        schon, doch, zum, zur,
        was, wer, wo, wann, welche, welcher, welches, wem, wen, ja bitte,
        bitte sehr, bitte schön, bitte gerne
        """
      ),
    ])
}

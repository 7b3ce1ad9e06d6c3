extension LexiconLanguage {
  /// French.
  static let french = LexiconLanguage(
    tag: "fr",
    words: [
      (
        .you,
        """
        tu, te, toi, ton, ta, tes, t, vous, votre, vos
        """
      ),
      (
        .first,
        """
        je, j, me, m, moi, mon, ma, mes, nous, notre, nos
        """
      ),
      (
        .social,
        """
        bonjour, salut, coucou, bonsoir, désolé, désolée, mdr, ptdr, lol, haha, hihi,
        bienvenue, bisous, bises, amitiés, bonne année, bonne journée, bonne nuit,
        bonne chance, bon courage, bon anniversaire, joyeux noël, à bientôt, à plus
        """
      ),
      (
        .thanks,
        """
        merci, félicitations, bravo, chapeau
        """
      ),
      (
        .asks,
        """
        quelqu un, dites moi, dis moi, qu en pensez vous, en pensez vous, en penses tu,
        que pensez vous, des idées, une idée, des conseils, des suggestions, qui connaît,
        qui sait, je cherche, votre avis, vos avis, ton avis, faites moi savoir
        """
      ),
      (
        .pleads,
        """
        s il vous plaît, s il te plaît, svp, stp, pouvez vous, peux tu, pourriez vous,
        pourrais tu, comment faire, comment puis je, aidez moi, aide moi, besoin d aide,
        savez vous, sais tu, est il possible, puis je
        """
      ),
      (
        .praise,
        """
        bien dit, bien vu, bien écrit, merci du partage, merci pour le partage,
        merci pour ce partage, tout à fait, continuez comme ça, très intéressant, j adore,
        bien joué, article intéressant, billet intéressant, bon travail
        """
      ),
      (
        .praising,
        """
        super, excellent, excellente, bel, beau, belle, bon, bonne, génial, géniale,
        magnifique, intéressant, joli, jolie, chouette, formidable, superbe
        """
      ),
      (
        .praised,
        """
        article, billet, post, blog, site, texte, travail, partage, idée, analyse, note,
        papier, sujet, résumé
        """
      ),
      (
        .promo,
        """
        cliquez ici, achetez maintenant, inscrivez vous, venez découvrir, nouvel article,
        nouveau billet, visitez mon, visitez notre, jeu concours, code promo, essai gratuit,
        abonnez vous, suivez moi, suivez nous, livraison gratuite
        """
      ),
      (
        .contact,
        """
        appelle moi, appelez moi, écris moi, écrivez moi, contactez moi, contacte moi,
        boire un café, prendre un café, autour d un café, on se voit, se rencontrer, skype,
        mon numéro, par téléphone
        """
      ),
      (
        .interrogative,
        """
        que, qu, quoi, qui, où, quand, comment, pourquoi, combien, quel, quelle, quels,
        quelles
        """
      ),
      (
        .auxiliary,
        """
        est, sont, es, êtes, a, as, avez, ont, peut, peux, pouvez, faire, fait, faut, pourrait,
        pourriez, va, vas, allez, sera, serait, savez, sais, penses, pensez, connaissez
        """
      ),
      (
        .subject,
        """
        vous, tu, il, elle, on, ce, t, nous, je, ils, elles
        """
      ),
      (
        .filler,
        """
        bonjour, salut, bonsoir, et, mais, alors, merci, oui, non, donc, question, ah, oh, euh,
        ok
        """
      ),
      (
        .function,
        """
        le, la, les, de, des, un, une, et, en, pour, dans, pas, sur, avec, plus, par, ce,
        cette, ne, au, aux, du, se, ou, très, c, d, l, n, s, il, elle, bien, tout, comme,
        aussi, ça,
        que, qu, qui, où, quand, quel, quelle, quels, quelles
        """
      ),
    ])
}

extension LexiconLanguage {
  /// Portuguese.
  static let portuguese = LexiconLanguage(
    tag: "pt",
    words: [
      (
        .you,
        """
        você, vocês, tu, te, ti, teu, tua, teus, tuas, vc, vcs, contigo, seu, sua, seus, suas
        """
      ),
      (
        .first,
        """
        eu, me, mim, meu, minha, meus, minhas, nós, nosso, nossa, comigo, a gente
        """
      ),
      (
        .social,
        """
        oi, olá, kkk, kkkk, kkkkk, rs, rsrs, rsrsrs, haha, abraço, abraços, beijo, beijos, bjs,
        tchau, valeu, bom dia, boa noite, boa tarde, boa sorte, feliz aniversário, feliz natal,
        feliz ano novo, bem vindo, bem vinda, desculpa, desculpe
        """
      ),
      (
        .thanks,
        """
        obrigado, obrigada, brigado, brigada, valeu, vlw, parabéns, agradeço, grato, grata
        """
      ),
      (
        .asks,
        """
        alguém, o que acham, o que vocês acham, o que você acha, o que achas, alguma dica,
        algum conselho, alguma ideia, alguma sugestão, estou procurando, estou à procura,
        quem conhece, me digam, me diga, digam me, me contem, deixe seu comentário
        """
      ),
      (
        .pleads,
        """
        por favor, pode me, podem me, poderia, poderiam, pode ajudar, me ajuda, me ajude,
        me ajudem, ajudem me, preciso de ajuda, como faço, como posso, como eu faço, você sabe,
        vocês sabem, tem como, gostaria de saber, seria possível, é possível, podes
        """
      ),
      (
        .praise,
        """
        muito bom, muito boa, muito interessante, adorei, gostei, gostei muito, amei, bem dito,
        concordo, obrigado por compartilhar, obrigada por compartilhar, continue assim,
        bom trabalho, ótimo trabalho, belo trabalho, show de bola, artigo interessante,
        post interessante
        """
      ),
      (
        .praising,
        """
        ótimo, ótima, excelente, bom, boa, belo, bela, grande, lindo, linda, legal,
        interessante, maravilhoso, fantástico, bacana, incrível
        """
      ),
      (
        .praised,
        """
        post, artigo, texto, blog, matéria, dica, dicas, trabalho, site, ideia, postagem,
        tutorial, página, conteúdo, reflexão
        """
      ),
      (
        .promo,
        """
        clique aqui, compre agora, visite meu, visite nosso, novo post, nova postagem,
        inscreva se, cadastre se, me siga, siga me, sorteio, cupom de desconto, frete grátis,
        teste grátis, conheça meu, ganhe dinheiro
        """
      ),
      (
        .contact,
        """
        me liga, me ligue, me liguem, liga me, me chama, me chame, tomar um café,
        tomamos um café, meu número, meu telefone, skype, whatsapp, me escreva,
        entre em contato, por telefone
        """
      ),
      (
        .interrogative,
        """
        que, como, quando, onde, quem, qual, quais, quanto, quanta, quantos, quantas
        """
      ),
      (
        .auxiliary,
        """
        é, são, está, estão, foi, será, seria, tem, têm, há, posso, pode, podem, faço, fazer,
        faz, acha, acham, vai, vão, significa, sabe, sabem
        """
      ),
      (
        .subject,
        """
        você, vocês, alguém, alguma, algum, possível
        """
      ),
      (
        .filler,
        """
        oi, olá, e, mas, então, bom, obrigado, obrigada, sim, ah, oh, ok
        """
      ),
      (
        .function,
        """
        o, a, os, as, de, que, e, em, um, uma, do, da, dos, das, no, na, nos, nas, por, com,
        para, pra, não, se, ao, mais, mas, foi, muito, isso, este, esta, já, ou, pelo, pela,
        também, ser,
        que, como, quando, onde, quanto, quanta, quantos, quantas
        """
      ),
    ])
}

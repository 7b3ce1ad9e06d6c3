extension LexiconLanguage {
  /// Spanish.
  static let spanish = LexiconLanguage(
    tag: "es",
    words: [
      (
        .you,
        """
        tú, tu, te, ti, tus, usted, ustedes, vosotros, vosotras, vuestro, vuestra, vos, os,
        contigo
        """
      ),
      (
        .first,
        """
        yo, me, mi, mí, mis, mío, nosotros, nosotras, nos, nuestro, nuestra, conmigo
        """
      ),
      (
        .social,
        """
        hola, saludos, jaja, jajaja, jajajaja, abrazo, abrazos, besos, adiós, bienvenido,
        bienvenida, perdón, lo siento, buenos días, buenas noches, buenas tardes, buena suerte,
        feliz cumpleaños, feliz navidad, feliz año
        """
      ),
      (
        .thanks,
        """
        gracias, felicidades, felicitaciones, enhorabuena, agradezco
        """
      ),
      (
        .asks,
        """
        alguien, qué opinas, qué opinan, qué opináis, qué piensas, qué piensan, qué les parece,
        qué te parece, algún consejo, alguna idea, alguna sugerencia, alguna recomendación,
        busco, estoy buscando, quién sabe, quién conoce, díganme, dime, cuéntame, cuéntenme,
        contadme, háganme saber
        """
      ),
      (
        .pleads,
        """
        por favor, porfa, puedes, podrías, podrían, podríais, me ayudas, me puedes, me pueden,
        ayúdame, ayúdenme, necesito ayuda, ayuda con, cómo puedo, cómo hago, sabes si,
        sabes cómo, saben si, sería posible, es posible
        """
      ),
      (
        .praise,
        """
        bien dicho, muy bueno, muy buena, muy interesante, me encanta, me encantó, me gusta,
        me gustó, gracias por compartir, totalmente de acuerdo, de acuerdo contigo, sigue así,
        buen trabajo, gran trabajo, artículo interesante, entrada interesante
        """
      ),
      (
        .praising,
        """
        gran, buen, buena, bueno, excelente, excelentes, genial, interesante, magnífico,
        fantástico, increíble, lindo, bonito, estupendo, estupenda
        """
      ),
      (
        .praised,
        """
        post, artículo, entrada, blog, aporte, información, trabajo, nota, texto, idea, sitio,
        página, tutorial, reflexión
        """
      ),
      (
        .promo,
        """
        haz clic, haz click, clic aquí, click aquí, compra ahora, visita mi, visita nuestra,
        visiten mi, nuevo post, nueva entrada, regístrate, suscríbete, sígueme, síguenos,
        sorteo, código de descuento, envío gratis, prueba gratis
        """
      ),
      (
        .contact,
        """
        llámame, escríbeme, mándame un correo, tomar un café, tomamos un café, nos vemos,
        quedar un día, skype, mi número, por teléfono, contáctame
        """
      ),
      (
        .interrogative,
        """
        qué, cómo, cuándo, dónde, quién, quiénes, cuál, cuáles, cuánto, cuánta, cuántos,
        cuántas
        """
      ),
      (
        .auxiliary,
        """
        es, son, está, están, hay, puede, puedo, puedes, pueden, tiene, tienes, tienen, hace,
        haces, hacen, fue, será, sería, significa, pasa, pasó, piensas, opinas, opinan, crees,
        se, te, le, les, sabe, saben
        """
      ),
      (
        .subject,
        """
        usted, ustedes, alguien, algún, alguna, posible, tú, vosotros
        """
      ),
      (
        .filler,
        """
        hola, y, pero, bueno, pues, entonces, gracias, oye, oigan, sí, ah, oh
        """
      ),
      (
        .function,
        """
        el, la, los, las, de, que, y, en, un, una, por, con, para, no, se, del, al, lo, como,
        más, pero, su, sus, muy, este, esta, ya, fue, o, porque, cuando, todo, también
        """
      ),
    ])
}

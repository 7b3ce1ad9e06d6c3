/// Words that blog engines put around comments, by meaning: a table.
enum CommentWords {
  /// Whether a short text is a button or a caption and no name or word of a speaker.
  static func isAction(_ text: String) -> Bool { isAction(Array(text.utf8)) }

  /// The same for a text in bytes.
  static func isAction(_ text: [UInt8]) -> Bool {
    guard text.count <= 60 else { return false }
    // Letters and single spaces; the two ends without spaces.
    var hash = WordTable.Hash()
    var spaces = 0
    var isEmpty = true
    for byte in text {
      guard byte < 0x80 else {
        return actionTable.holds(lettersHash(String(decoding: text, as: UTF8.self).lowercased()))
      }
      if byte == 0x20 {
        if !isEmpty { spaces += 1 }
      } else if (byte | 0x20) &- 0x61 < 26 {
        while spaces > 0 {
          hash.feed(0x20)
          spaces -= 1
        }
        hash.feed(byte | 0x20)
        isEmpty = false
      }
    }
    return actionTable.holds(hash)
  }

  private static func lettersHash(_ lower: String) -> WordTable.Hash {
    var hash = WordTable.Hash()
    var spaces = 0
    var isEmpty = true
    for byte in lower.utf8 {
      if byte == 0x20 {
        if !isEmpty { spaces += 1 }
      } else if byte &- 0x61 < 26 || byte >= 0x80 {
        while spaces > 0 {
          hash.feed(0x20)
          spaces -= 1
        }
        hash.feed(byte)
        isEmpty = false
      }
    }
    return hash
  }

  private static let actionTable = WordTable(actions)

  private static let actions: Set<String> = Set(
    [
      "reply", "reply to this", "reply to this comment", "offline", "online", "logged",
      "report to moderator", "report post", "reply with quote", "quick reply", "quote", "edit",
      "delete", "report",
      "report abuse", "flag", "like", "share",
      "permalink", "link", "parent", "link to this", "link to this comment", "up", "down",
      "log in to reply", "login to reply", "upvote", "downvote",
      "antworten", "zitieren", "bearbeiten", "löschen", "melden", "gefällt mir", "teilen",
      "auf kommentar antworten", "diesen kommentar melden",
      "répondre", "répondre à ce message", "citer", "modifier", "supprimer", "signaler",
      "signaler un abus", "partager",
      "responder", "citar", "editar", "eliminar", "denunciar", "compartir", "me gusta", "rispondi",
      "modifica", "elimina", "segnala",
      "reageer", "beantwoorden", "reageren", "citeren", "svara", "svar", "svare", "besvar",
      "vastaa", "odpowiedz", "cytuj", "odpovědět",
      "ответить", "цитировать", "yanıtla", "cevapla", "válasz", "返信", "回复", "답글",
      "답글쓰기", "답글 달기", "댓글주소", "댓글쓰기", "댓글", "수정", "삭제", "수정삭제", "신고",
      "주소", "削除", "編集", "このコメントに返信", "通報", "回覆", "删除", "举报",
      "thread", "expand", "collapse", "view profile", "profile", "website",
      "top", "options", "save", "more",
      "says", "said", "leave a reply", "cancel reply", "(edit)", "hide", "show", "responses",
      "comments", "comment", "read more",
      "unflag", "hide replies", "show replies", "view replies", "load more", "add comment",
      "post comment", "follow", "subscribe",
    ])

  /// Sentences that announce how many comments there are; `#` stands for the number.
  static let countWords: Set<String> = [
    "comment", "comments", "reactions", "response", "responses", "reply", "replies", "thought",
    "thoughts",
    "kommentar", "kommentare", "antwort", "antworten", "reaktionen",
    "meinungen", "commentaire", "commentaires", "réaction", "réactions", "réponses", "comentario",
    "comentarios", "respuestas", "comentário", "comentários",
    "commento", "commenti", "risposte", "reactie", "reacties", "kommentarer", "svar", "kommenttia",
    "kommentti", "komentarz", "komentarze", "komentarzy", "komentář",
    "komentáře", "komentářů", "комментариев", "комментария", "комментарий", "yorum", "hozzászólás",
    "comentarii", "comentaris", "opinions", "messages", "コメント", "评论", "댓글",
    "feedback", "posts", "answers",
  ]

  /// Words in front of the name of whom a comment answers.
  static let answering = [
    "reply to", "replying to", "replied to", "response to", "responding to", "responded to",
    "answer to", "antwort auf", "antwortet auf", "réponse à", "répond à", "respuesta a",
    "responde a", "resposta a", "risposta a", "antwoord op", "reactie op", "svar till", "svar til",
    "svar på", "odpowiedzi na", "в ответ на", "ответ на",
  ]

  /// The letters of ASCII that these end with.
  static let answeringEnds = Set(answering.compactMap { $0.utf8.last }.filter { $0 < 0x80 })

  /// What forums count of their members.
  static let profileLabels = Phrases([
    "posts:", "registered:", "joined:", "member since", "threads:", "topics:", "messages:",
    "reputation:", "location:", "post count", "beiträge:", "registriert:", "mitglied seit",
    "inscrit", "messages :", "mensajes:", "registrado", "messaggi:", "berichten:", "inlägg:",
    "dołączył", "сообщений:", "сообщения:",
  ])

  /// Words that say there is none.
  static let none = Phrases(nonePhrases)

  static let nonePhrases = [
    "no comments", "no responses", "no replies", "leave a comment", "be the first to comment",
    "add a comment",
    "keine kommentare", "noch keine kommentare", "kein kommentar", "schreibe einen kommentar",
    "aucun commentaire", "pas de commentaire", "laisser un commentaire",
    "sin comentarios", "no hay comentarios", "deja un comentario", "nessun commento",
    "lascia un commento", "geen reacties", "inga kommentarer", "ingen kommentarer",
    "sem comentários", "nenhum comentário", "brak komentarzy", "нет комментариев", "yorum yok",
    "žádné komentáře",
  ]

  /// Links to more comments of the same post.
  static let more = Phrases([
    "older comments", "newer comments", "previous comments", "next comments", "more comments",
    "load more comments", "view all comments", "show all comments", "show more comments",
    "ältere kommentare", "neuere kommentare", "weitere kommentare", "mehr kommentare",
    "alle kommentare", "commentaires plus anciens", "commentaires précédents",
    "commentaires suivants", "comentarios anteriores", "comentarios más antiguos",
    "comentários mais antigos", "commenti precedenti", "oudere reacties", "äldre kommentarer",
    "eldre kommentarer", "ældre kommentarer",
    "starsze komentarze", "vanhemmat kommentit", "предыдущие комментарии",
  ])
}

extension LexiconLanguage {
  /// English.
  static let english = LexiconLanguage(
    tag: "en",
    words: [
      (
        .you,
        """
        you, your, yours, yourself, yourselves, u, ur
        """
      ),
      (
        .first,
        """
        i, me, my, mine, myself, we, us, our, ours, im, ive
        """
      ),
      (
        .social,
        """
        hi, hello, hey, howdy, lol, lmao, rofl, haha, hahaha, hahahaha, hehe, heh, yay, woohoo,
        cheers, sorry, wow, bye, hugs, xo, xoxo, welcome, good morning, good night, good luck,
        happy birthday, merry christmas, happy new year, well done, me too, take care, see you,
        miss you, love you
        """
      ),
      (
        .thanks,
        """
        thanks, thank, thx, thnx, tnx, ty, kudos, congrats, congratulations, grateful, bravo,
        much appreciated, well done
        """
      ),
      (
        .asks,
        """
        anyone, anybody, any tips, any advice, any suggestions, any ideas, any thoughts,
        any recommendations, any pointers, let me know, looking for, what do you think,
        what are your thoughts, your thoughts, tell me, suggestions welcome, suggestions for,
        recommendations for, love to hear, want to hear, like to hear, curious to hear,
        someone know, somebody know, who knows, weigh in
        """
      ),
      (
        .pleads,
        """
        please, pls, plz, can you, could you, would you, will you, can someone, could someone,
        can somebody, could somebody, how do i, how do you, how do we, how can i, how can we,
        how would i, how would you, how should i, help me, need help, any help, help with,
        please help, need advice, wondering if, do you know, can i, could i, may i,
        would you mind, yes please, yeah please, please do, please note, please see, please feel,
        please find, please visit, please enjoy, please remember, please accept, please be
        """
      ),
      (
        .praise,
        """
        well said, well put, well written, so true, spot on, right on, keep it up,
        thanks for sharing, thank you for sharing, thanks for posting, thanks for this,
        love this, loved this, love it, nice one, good one, good stuff, great stuff, great job,
        nice job, good job, nice work, great work, good work, i agree, totally agree,
        very interesting, this is great, this is awesome, couldn t agree more
        """
      ),
      (
        .praising,
        """
        great, nice, good, excellent, awesome, wonderful, fantastic, amazing, brilliant,
        lovely, cool, superb, interesting, fabulous, terrific, beautiful, helpful, informative,
        useful, insightful, inspiring, best
        """
      ),
      (
        .praised,
        """
        post, article, blog, piece, read, info, information, entry, writeup, tips, site, list,
        tutorial, thread, tweet, point, points, share, content, topic, reminder, idea, ideas,
        blogpost
        """
      ),
      (
        .promo,
        """
        check out my, check out our, visit my, visit our, visit us, click here, click the link,
        free trial, buy now, order now, shop now, register now, download now, subscribe to my,
        my new video, my channel, follow me on, follow us on, follow back, sign up now,
        sign up today, sign up here, limited time, giveaway, enter to win, special offer,
        discount code, promo code, free shipping, make money, earn money, work from home
        """
      ),
      (
        .contact,
        """
        call me, give me a call, phone me, ring me, skype, email me, e mail me, drop me a line,
        drop me an email, shoot me an email, dm me, message me, over coffee, grab coffee,
        grab a coffee, get coffee, buy you a coffee, meet up, let s meet, have lunch,
        grab lunch, grab a beer, facetime, my number, on the phone, hop on a call, video call
        """
      ),
      (
        .interrogative,
        """
        what, why, how, who, where, when, which, whose, wat, whats, hows, whos, wheres, wats, whys
        """
      ),
      (
        .auxiliary,
        """
        is, are, am, was, were, do, does, did, can, could, would, will, should, shall, have,
        has, had, may, don, doesn, didn, isn, aren, won, wouldn, couldn, haven, s, re, d, ll,
        whats, hows, whos, wheres, wats, whys
        """
      ),
      (
        .subject,
        """
        you, u, i, we, they, he, she, it, there, this, that, anyone, anybody, someone,
        somebody, any
        """
      ),
      (
        .filler,
        """
        hi, hello, hey, so, and, but, or, well, ok, okay, oh, hmm, um, now, wait, btw, curious,
        question, also, t, lol, thanks, sorry, wow
        """
      ),
      (
        .function,
        """
        the, a, and, of, to, in, it, that, for, on, with, as, be, this, not, from, they, at,
        by, an, been, would, there, their, about, if, just, one, all, some, out, up, his, her,
        than, then, into, get, when, which, yes please, yeah please, please do, please note,
        please see, please feel, please find, please visit, please enjoy, please remember,
        please accept, please be
        """
      ),
    ])
}

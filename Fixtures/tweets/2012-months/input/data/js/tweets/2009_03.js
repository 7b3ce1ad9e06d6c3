Grailbird.data.tweets_2009_03 = 
 [
  {
    "source": "<a href=\"http:\/\/twitter.com\" rel=\"nofollow\">Twitter Web Client<\/a>",
    "entities": {
      "user_mentions": [],
      "media": [],
      "hashtags": [],
      "urls": []
    },
    "geo": {},
    "id_str": "1300000002",
    "text": "just joined, hello &amp; welcome me: http:\/\/example.org\/hello.",
    "id": 1300000002,
    "created_at": "2009-03-09 00:00:00 +0000",
    "user": {
      "name": "Pia Holm",
      "screen_name": "piaholm",
      "protected": false,
      "id_str": "19001",
      "id": 19001,
      "verified": false
    }
  },
  {
    "source": "<a href=\"http:\/\/twitter.com\" rel=\"nofollow\">Twitter Web Client<\/a>",
    "entities": {
      "user_mentions": [],
      "media": [],
      "hashtags": [],
      "urls": []
    },
    "geo": {},
    "id_str": "1300000001",
    "text": "@karl_b are you here too?",
    "id": 1300000001,
    "created_at": "Mon Mar 09 08:06:41 +0000 2009",
    "user": {
      "name": "Pia Holm",
      "screen_name": "piaholm",
      "protected": false,
      "id_str": "19001",
      "id": 19001,
      "verified": false
    },
    "in_reply_to_user_id_str": "19002",
    "in_reply_to_user_id": 19002,
    "in_reply_to_screen_name": "karl_b"
  }
]
window.YTD.tweet.part0 = [ {
  "edit_info": {
    "initial": {
      "editTweetIds": [
        "1145633140765622279"
      ],
      "editsRemaining": "5"
    }
  },
  "retweeted": false,
  "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
  "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [],
    "urls": [],
    "media": [
      {
        "expanded_url": "https://twitter.com/miravelo/status/1145633140765622279/photo/1",
        "indices": [
          "0",
          "23"
        ],
        "url": "https://t.co/PhotoBBB01",
        "media_url_https": "https://pbs.twimg.com/media/x.jpg",
        "id_str": "1",
        "type": "photo"
      }
    ]
  },
  "display_text_range": [
    "0",
    "37"
  ],
  "favorite_count": "2",
  "id_str": "1145633140765622279",
  "truncated": false,
  "retweet_count": "0",
  "id": "1145633140765622279",
  "created_at": "Mon Jul 01 10:00:00 +0000 2019",
  "favorited": false,
  "full_text": "Morning light https://t.co/PhotoBBB01",
  "lang": "en",
  "extended_entities": {
    "media": [
      {
        "expanded_url": "https://twitter.com/miravelo/status/1145633140765622279/photo/1",
        "indices": [
          "0",
          "23"
        ],
        "url": "https://t.co/PhotoBBB01",
        "media_url_https": "https://pbs.twimg.com/media/x.jpg",
        "id_str": "1",
        "type": "photo"
      }
    ]
  }
}, {
  "edit_info": {
    "initial": {
      "editTweetIds": [
        "1145648240260022279"
      ],
      "editsRemaining": "5"
    }
  },
  "retweeted": false,
  "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
  "entities": {
    "hashtags": [],
    "symbols": [],
    "user_mentions": [
      {
        "name": "Hanna",
        "screen_name": "hanna_w",
        "indices": [
          "0",
          "5"
        ],
        "id_str": "88",
        "id": "88"
      }
    ],
    "urls": []
  },
  "display_text_range": [
    "0",
    "23"
  ],
  "favorite_count": "2",
  "id_str": "1145648240260022279",
  "truncated": false,
  "retweet_count": "0",
  "id": "1145648240260022279",
  "created_at": "Mon Jul 01 11:00:00 +0000 2019",
  "favorited": false,
  "full_text": "@hanna_w where is that?",
  "lang": "en",
  "in_reply_to_status_id_str": "1145647988601782279",
  "in_reply_to_status_id": "1145647988601782279",
  "in_reply_to_user_id_str": "88",
  "in_reply_to_user_id": "88",
  "in_reply_to_screen_name": "hanna_w"
} ]
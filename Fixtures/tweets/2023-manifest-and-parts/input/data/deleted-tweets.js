window.YTD.deleted_tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1609338613789622279"
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
        "urls": []
      },
      "display_text_range": [
        "0",
        "10"
      ],
      "favorite_count": "2",
      "id_str": "1609338613789622279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1609338613789622279",
      "created_at": "Sun Jan 01 00:00:00 +0000 2023",
      "favorited": false,
      "full_text": "never mind",
      "lang": "en"
    }
  }
]

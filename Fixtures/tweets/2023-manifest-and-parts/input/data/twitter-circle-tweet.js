window.YTD.twitter_circle_tweet.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1642104516637622279"
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
        "37"
      ],
      "favorite_count": "2",
      "id_str": "1642104516637622279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1642104516637622279",
      "created_at": "Sat Apr 01 10:00:00 +0000 2023",
      "favorited": false,
      "full_text": "Only for you few: I am going to move.",
      "lang": "en"
    }
  }
]

window.YTD.tweets.part1 = [
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
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1637906857194422279"
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
            "name": "Nora",
            "screen_name": "bike_nora",
            "indices": [
              "0",
              "5"
            ],
            "id_str": "7003",
            "id": "7003"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "45"
      ],
      "favorite_count": "2",
      "id_str": "1637906857194422279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1637906857194422279",
      "created_at": "Mon Mar 20 20:00:00 +0000 2023",
      "favorited": false,
      "full_text": "@bike_nora thank you! 😀 see you at Café Ñandú",
      "lang": "en",
      "in_reply_to_user_id_str": "7003",
      "in_reply_to_user_id": "7003",
      "in_reply_to_screen_name": "bike_nora"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1638269245060022279"
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
            "name": "Nora",
            "screen_name": "bike_nora",
            "indices": [
              "0",
              "5"
            ],
            "id_str": "7003",
            "id": "7003"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "63"
      ],
      "favorite_count": "2",
      "id_str": "1638269245060022279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1638269245060022279",
      "created_at": "Tue Mar 21 20:00:00 +0000 2023",
      "favorited": false,
      "full_text": "An old friend asked RT @bike_nora: do you still ride? Yes I do.",
      "lang": "und"
    }
  }
]

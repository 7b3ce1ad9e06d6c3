window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1631221556048822279"
          ],
          "editsRemaining": "5"
        }
      },
      "retweeted": false,
      "source": "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Otto Räder",
            "screen_name": "otto_rides",
            "indices": [
              "0",
              "5"
            ],
            "id_str": "7001",
            "id": "7001"
          },
          {
            "name": "",
            "screen_name": "gone_account",
            "indices": [
              "0",
              "5"
            ],
            "id_str": "-1",
            "id": "-1"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "79"
      ],
      "favorite_count": "2",
      "id_str": "1631221556048822279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1631221556048822279",
      "created_at": "Thu Mar 02 09:15:00 +0000 2023",
      "favorited": false,
      "full_text": "@otto_rides @gone_account Which tyres do you use in winter? \"Studded\" or plain?",
      "lang": "en",
      "in_reply_to_status_id_str": "1631220297757622279",
      "in_reply_to_status_id": "1631220297757622279",
      "in_reply_to_user_id_str": "7001",
      "in_reply_to_user_id": "7001",
      "in_reply_to_screen_name": "otto_rides"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1630840314786742279"
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
        "urls": [
          {
            "url": "https://t.co/selfLink01",
            "expanded_url": "https://twitter.com/i/web/status/1630840314786742279",
            "display_url": "twitter.com/i/web/stat",
            "indices": [
              "0",
              "23"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "235"
      ],
      "favorite_count": "2",
      "id_str": "1630840314786742279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1630840314786742279",
      "created_at": "Wed Mar 01 08:00:05 +0000 2023",
      "favorited": false,
      "full_text": "A long report on the bridge: we rode out at six, the fog was so thick that nobody saw the river, and when it lifted the whole valley was full of geese &amp; then the storm came in from the west. The rest of the… https://t.co/selfLink01",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1627729797968822279"
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
            "name": "Lena",
            "screen_name": "lena_kocht",
            "indices": [
              "0",
              "5"
            ],
            "id_str": "7002",
            "id": "7002"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "147"
      ],
      "favorite_count": "2",
      "id_str": "1627729797968822279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1627729797968822279",
      "created_at": "Mon Feb 20 18:00:00 +0000 2023",
      "favorited": false,
      "full_text": "RT @lena_kocht: Soup for forty people, and every spoon was borrowed from a neighbour. We will do it again in May, and everybody who lives in the s…",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1627208865412022279"
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
        "urls": [
          {
            "url": "https://t.co/QuoteAAA01",
            "expanded_url": "https://twitter.com/lena_kocht/status/1627000000000000000",
            "display_url": "twitter.com/lena_kocht",
            "indices": [
              "0",
              "23"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "54"
      ],
      "favorite_count": "2",
      "id_str": "1627208865412022279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1627208865412022279",
      "created_at": "Sun Feb 19 07:30:00 +0000 2023",
      "favorited": false,
      "full_text": "This is how it should be done: https://t.co/QuoteAAA01",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1627208613753782279"
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
        "urls": [
          {
            "url": "https://t.co/LinkAAAA01",
            "expanded_url": "https://example.org/tyres?a=1&b=2",
            "display_url": "example.org/tyres?a=1&",
            "indices": [
              "0",
              "23"
            ]
          },
          {
            "url": "https://t.co/LinkAAAA02",
            "expanded_url": "http://example.com/",
            "display_url": "xample.com/",
            "indices": [
              "0",
              "23"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "47"
      ],
      "favorite_count": "2",
      "id_str": "1627208613753782279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1627208613753782279",
      "created_at": "Sun Feb 19 07:29:00 +0000 2023",
      "favorited": false,
      "full_text": "https://t.co/LinkAAAA01 https://t.co/LinkAAAA02",
      "lang": "zxx"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1626922776130486279"
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
            "expanded_url": "https://twitter.com/miravelo/status/1626922776130486279/photo/1",
            "indices": [
              "0",
              "23"
            ],
            "url": "https://t.co/PhotoAAA01",
            "media_url_https": "https://pbs.twimg.com/media/x.jpg",
            "id_str": "1",
            "type": "photo"
          }
        ]
      },
      "display_text_range": [
        "0",
        "106"
      ],
      "favorite_count": "2",
      "id_str": "1626922776130486279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1626922776130486279",
      "created_at": "Sat Feb 18 12:33:11 +0000 2023",
      "favorited": false,
      "full_text": "Rode over the old bridge today. A &lt;b&gt;lovely&lt;/b&gt; morning &amp; no wind. https://t.co/PhotoAAA01",
      "lang": "en",
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://twitter.com/miravelo/status/1626922776130486279/photo/1",
            "indices": [
              "0",
              "23"
            ],
            "url": "https://t.co/PhotoAAA01",
            "media_url_https": "https://pbs.twimg.com/media/x.jpg",
            "id_str": "1",
            "type": "photo"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1626924491600822279"
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
        "33"
      ],
      "favorite_count": "2",
      "id_str": "1626924491600822279",
      "truncated": false,
      "retweet_count": "0",
      "id": "1626924491600822279",
      "created_at": "Sat Feb 18 12:40:00 +0000 2023",
      "favorited": false,
      "full_text": "And the way back was even better.",
      "lang": "en",
      "in_reply_to_status_id_str": "1626922776130486279",
      "in_reply_to_status_id": "1626922776130486279",
      "in_reply_to_user_id_str": "4410021",
      "in_reply_to_user_id": "4410021",
      "in_reply_to_screen_name": "miravelo"
    }
  }
]

Grailbird.data.tweets_2014_06 = 
 [
  {
    "source": "<a href=\"http:\/\/twitter.com\" rel=\"nofollow\">Twitter Web Client<\/a>",
    "entities": {
      "user_mentions": [],
      "media": [],
      "hashtags": [],
      "urls": [
        {
          "url": "http:\/\/t.co\/abcdefghij",
          "expanded_url": "http:\/\/example.org\/long",
          "display_url": "example.org\/long",
          "indices": [
            20,
            42
          ]
        }
      ]
    },
    "geo": {},
    "id_str": "473000000000000123",
    "text": "my words about it http:\/\/t.co\/abcdefghij",
    "id": 473000000000000128,
    "created_at": "2014-06-01 02:14:33 +0000",
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
      "user_mentions": [
        {
          "name": "Karl B",
          "screen_name": "karl_b",
          "indices": [
            3,
            10
          ],
          "id_str": "19002",
          "id": 19002
        }
      ],
      "media": [],
      "hashtags": [],
      "urls": []
    },
    "geo": {},
    "id_str": "473000000000000125",
    "text": "RT @karl_b: Nothing beats the smell of rain on warm stone, and whoever tells you otherwise has never stood\u2026",
    "id": 473000000000000128,
    "created_at": "2014-06-02 02:14:33 +0000",
    "user": {
      "name": "Pia Holm",
      "screen_name": "piaholm",
      "protected": false,
      "id_str": "19001",
      "id": 19001,
      "verified": false
    },
    "retweeted_status": {
      "source": "<a href=\"http:\/\/twitter.com\" rel=\"nofollow\">Twitter Web Client<\/a>",
      "entities": {
        "user_mentions": [],
        "media": [],
        "hashtags": [],
        "urls": []
      },
      "geo": {},
      "id_str": "472000000000000777",
      "text": "Nothing beats the smell of rain on warm stone, and whoever tells you otherwise has never stood in a doorway in June.",
      "id": 472000000000000768,
      "created_at": "2014-06-01 20:00:00 +0000",
      "user": {
        "name": "Karl B",
        "screen_name": "karl_b",
        "protected": false,
        "id_str": "19002",
        "id": 19002,
        "verified": false
      }
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
    "id_str": "473000000000000127",
    "text": "somebody else wrote this",
    "id": 473000000000000128,
    "created_at": "2014-06-03 02:14:33 +0000",
    "user": {
      "name": "Karl B",
      "screen_name": "karl_b",
      "protected": false,
      "id_str": "19002",
      "id": 19002,
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
    "id_str": "473000000000000123",
    "text": "my words about it http:\/\/t.co\/abcdefghij",
    "id": 473000000000000128,
    "created_at": "2014-06-01 02:14:33 +0000",
    "user": {
      "name": "Pia Holm",
      "screen_name": "piaholm",
      "protected": false,
      "id_str": "19001",
      "id": 19001,
      "verified": false
    }
  }
]
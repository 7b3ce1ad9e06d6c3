window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1630900000000000001",
      "createdAt": "2023-03-01T08:00:05.000Z",
      "updatedAt": "2023-03-01T08:00:05.000Z",
      "lifecycle": {
        "value": "1",
        "name": "Set"
      },
      "core": {
        "text": "A long report on the bridge: we rode out at six, the fog was so thick that nobody saw the river, and when it lifted the whole valley was full of geese & then the storm came in from the west. The rest of the story is at https://t.co/LongLink01 & in the photos @otto_rides took.",
        "urls": [
          {
            "expandedUrl": "https://example.org/bridge",
            "shortUrl": "https://t.co/LongLink01",
            "displayUrl": "example.org/bridge",
            "fromIndex": "1",
            "toIndex": "2"
          }
        ],
        "mentions": [
          {
            "screenName": "otto_rides",
            "fromIndex": "1",
            "toIndex": "2"
          }
        ],
        "hashtags": [],
        "cashtags": [],
        "styletags": []
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "1630900000000000002",
      "createdAt": "2023-05-01T08:00:05.000Z",
      "core": {
        "text": "A long post whose beginning is nowhere among the statuses.",
        "urls": [],
        "mentions": []
      }
    }
  }
]

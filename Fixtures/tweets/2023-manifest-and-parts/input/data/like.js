window.YTD.like.part0 = [
  {
    "like": {
      "tweetId": "1627000000000000000",
      "fullText": "Somebody else's words",
      "expandedUrl": "https://twitter.com/i/web/status/1627000000000000000"
    }
  }
]

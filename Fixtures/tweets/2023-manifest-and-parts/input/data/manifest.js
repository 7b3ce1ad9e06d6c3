window.__THAR_CONFIG = {
  "userInfo": {
    "accountId": "4410021",
    "userName": "miravelo",
    "displayName": "Mira Velo"
  },
  "archiveInfo": {
    "sizeBytes": "1",
    "generationDate": "2023-06-01T04:05:06.000Z",
    "isPartialArchive": false,
    "maxPartSizeBytes": "53687091200"
  },
  "dataTypes": {
    "tweets": {
      "mediaDirectory": "data/tweets_media",
      "files": [
        {
          "fileName": "data/tweets.js",
          "globalName": "YTD.tweets.part0",
          "count": "7"
        },
        {
          "fileName": "data/tweets-part1.js",
          "globalName": "YTD.tweets.part1",
          "count": "4"
        }
      ]
    },
    "like": {
      "files": [
        {
          "fileName": "data/like.js",
          "globalName": "YTD.like.part0",
          "count": "1"
        }
      ]
    },
    "follower": {
      "files": [
        {
          "fileName": "data/follower-part1.js",
          "globalName": "YTD.follower.part1",
          "count": "12"
        }
      ]
    },
    "adEngagements": {
      "files": [
        {
          "fileName": "data/ad-engagements-part9.js",
          "globalName": "x",
          "count": "3"
        }
      ]
    }
  }
}
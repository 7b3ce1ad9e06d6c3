window.YTD.follower.part0 = [
  {
    "follower": {
      "accountId": "7001",
      "userLink": "https://twitter.com/intent/user?user_id=7001"
    }
  },
  {
    "follower": {
      "accountId": "7003",
      "userLink": "https://twitter.com/intent/user?user_id=7003"
    }
  },
  {
    "follower": {
      "accountId": "7999",
      "userLink": "https://twitter.com/intent/user?user_id=7999"
    }
  }
]

window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange": {
      "accountId": "4410021",
      "screenNameChange": {
        "changedAt": "2015-01-01T00:00:00.000Z",
        "changedFrom": "mira_old",
        "changedTo": "miravelo"
      }
    }
  }
]

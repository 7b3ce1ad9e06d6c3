window.YTD.account.part0 = [
  {
    "account": {
      "email": "mira@example.org",
      "createdVia": "web",
      "username": "miravelo",
      "accountId": "4410021",
      "createdAt": "2009-01-01T00:00:00.000Z",
      "accountDisplayName": "Mira Velo"
    }
  }
]

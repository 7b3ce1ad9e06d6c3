window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "7001-4410021",
      "messages": [
        {
          "messageCreate": {
            "id": "1631000000000000003",
            "senderId": "4410021",
            "text": "Studded, then. Where from?",
            "createdAt": "2023-03-02T10:05:00.120Z",
            "urls": [],
            "mediaUrls": [],
            "reactions": [],
            "recipientId": "7001",
            "editHistory": [
              {
                "createdAtSec": "1"
              }
            ]
          }
        },
        {
          "messageCreate": {
            "id": "1631000000000000002",
            "senderId": "7001",
            "text": "Studded &amp; wide. See https://t.co/DmLink0001",
            "createdAt": "2023-03-02T10:00:00.000Z",
            "urls": [
              {
                "url": "https://t.co/DmLink0001",
                "expanded": "https://example.net/tyres",
                "display": "example.net/tyres"
              }
            ],
            "mediaUrls": [],
            "reactions": [
              {
                "senderId": "4410021",
                "reactionKey": "like",
                "eventId": "5",
                "createdAt": "2023-03-02T10:01:00.000Z"
              }
            ],
            "recipientId": "4410021"
          }
        },
        {
          "welcomeMessageCreate": {
            "id": "9",
            "text": "Hello from a robot"
          }
        }
      ]
    }
  }
]

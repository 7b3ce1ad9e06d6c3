window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "1631999",
      "messages": [
        {
          "reactionCreate": {
            "senderId": "4410021",
            "reactionKey": "like",
            "eventId": "77",
            "createdAt": "2023-03-05T10:00:00.000Z"
          }
        },
        {
          "messageCreate": {
            "id": "1632000000000000009",
            "senderId": "7003",
            "text": "Sunday at nine?",
            "createdAt": "2023-03-05T09:59:00.000Z",
            "urls": [],
            "mediaUrls": [],
            "reactions": []
          }
        },
        {
          "conversationNameUpdate": {
            "name": "Sunday rides",
            "initiatingUserId": "4410021",
            "createdAt": "2023-03-05T09:00:00.000Z"
          }
        },
        {
          "joinConversation": {
            "initiatingUserId": "4410021",
            "participantsSnapshot": [
              "4410021",
              "7001",
              "7003"
            ],
            "createdAt": "2023-03-05T08:00:00.000Z"
          }
        }
      ]
    }
  }
]

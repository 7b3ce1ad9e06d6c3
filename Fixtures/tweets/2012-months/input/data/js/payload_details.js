var payload_details =  {
  "tweets" : 17,
  "created_at" : "2014-07-01 10:00:00 +0000",
  "lang" : "en"
}
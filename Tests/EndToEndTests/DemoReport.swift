/// The keys of `rapport report --format json` that the demo's tests look at.
struct DemoReport: Decodable {
  var owner: Owner
  var talk: Talk
  var people: [Person]
  var replies: Replies
  var requests: Requests
  var tookOff: [Conversation]
  var inputs: [Input]
  var ties: Ties

  struct Ties: Decodable {
    var keepTheFlame: [String]
    var dormant: [String]
    var milestones: [Milestone]

    private enum CodingKeys: String, CodingKey {
      case dormant, milestones
      case keepTheFlame = "keep_the_flame"
    }
  }

  struct Milestone: Decodable {
    var day: String
    var what: String
  }

  struct Owner: Decodable {
    var name: String?
  }

  struct Talk: Decodable {
    var days: Days
    var months: [Month]
  }

  struct Days: Decodable {
    var calendarStreak: Streak

    private enum CodingKeys: String, CodingKey {
      case calendarStreak = "calendar_streak"
    }
  }

  struct Streak: Decodable {
    var days: Int
    var first: String
    var last: String
  }

  struct Month: Decodable {
    var year: Int
    var month: Int
    var talking: Int
    var linking: Int
  }

  struct Person: Decodable {
    var speaker: String
    var name: String?
    var standing: String
    var given: Double
    var received: Double?
    var reciprocity: Double?
  }

  struct Replies: Decodable {
    var next: [Waiting]
    var owed: [Waiting]
  }

  struct Waiting: Decodable {
    var utterance: String
    var name: String?
    var excerpt: String?
  }

  struct Requests: Decodable {
    var askedByYou: Side

    private enum CodingKeys: String, CodingKey {
      case askedByYou = "asked_by_you"
    }
  }

  struct Side: Decodable {
    var open: [Waiting]
  }

  struct Conversation: Decodable {
    var title: String?
    var speakers: Int
    var replies: Int
  }

  struct Input: Decodable {
    var file: String
    var waiting: Int
    var unseen: [Unseen]
  }

  struct Unseen: Decodable {
    var stated: Int?
    var shown: Int
  }

  private enum CodingKeys: String, CodingKey {
    case owner, talk, people, replies, requests, inputs, ties
    case tookOff = "took_off"
  }
}

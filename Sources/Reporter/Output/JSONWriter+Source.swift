internal import ConversationCore

extension JSONWriter {
  /// What one source turned out to be.
  mutating func source(_ source: SourceReport) {
    member("file", source.file)
    member("format", source.format)
    member("recognised_as", source.recognisedAs)
    if let count = source.recordsInBytes {
      member("records_in_bytes", count)
    } else {
      unknown("records_in_bytes", because: English.Unknown.noRecords)
    }
    member("records_read", source.recordsRead)
    member("visibility", source.visibility.name)
    member("waiting", source.waiting)
    object("skipped") { json in
      for (reason, count) in source.skipped.sorted(by: { $0.key < $1.key }) {
        json.count(reason, count)
      }
    }
    objects("unseen", source.unseen) { json, unseen in
      json.member("post", unseen.context.id.description)
      json.member("title", unseen.context.title)
      json.member("url", unseen.context.url)
      json.member("stated", unseen.stated)
      json.member("shown", unseen.shown)
      json.member("reason", unseen.reason)
    }
    objects("diagnostics", source.diagnostics) { json, diagnostic in
      json.member("severity", diagnostic.severity.name)
      json.member("file", diagnostic.file)
      json.member("line", diagnostic.line)
      json.member("column", diagnostic.column)
      json.member("message", diagnostic.message)
      json.member("fix", diagnostic.fix)
    }
  }
}

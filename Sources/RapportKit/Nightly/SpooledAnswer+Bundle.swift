internal import Bytes
internal import Spool

extension SpooledAnswer {
  /// Its bytes as a source that is called by the feed's address: the same feed is the same
  /// source every night.
  var bundle: SourceBundle {
    SourceBundle(single: Source(name: address, fileAt: bodyPath))
  }
}

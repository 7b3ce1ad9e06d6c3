internal import ConversationCore

/// Where the comments of one post belong: what they share, as one reference.
final class WXRPlace: Sendable {
  /// The host in their ids and realms.
  let host: String
  /// The post.
  let context: Utterance.Context
  /// The space of their ids.
  let space: String
  /// Their addresses, without the number at the end.
  let permalink: String?
  /// Marks that all of them have.
  let marks: Utterance.Marks
  /// Whether the post lies in the trash, and they with it.
  let isTrash: Bool

  /// The place of a post on a site.
  init(_ post: WXRPost, on site: WXRSite) {
    let address = WXRPlace.address(of: post, on: site.host)
    host =
      address.flatMap { SiteHost.of($0) } ?? site.host
      ?? "export-" + PageNaming.hash([post.title ?? "", post.creator ?? ""])
    let id: Identifier
    if let address, let known = PostIdentity.post(.wordpress, at: address) {
      id = known
    } else if let number = post.number {
      id = .post(.wordpress, host: host, String(number))
    } else {
      id = .post(.wordpress, host: host, PageNaming.hash([post.title ?? "", post.creator ?? ""]))
    }
    context = Utterance.Context(
      id: id, title: post.title, url: address, author: site.author(post.creator, in: host))
    space = Identifier.comment(.wordpress, host: host, "0").space
    permalink = address.map { PostIdentity.withoutFragment($0) + "#comment-" }
    marks = post.status == .secret || post.isLocked ? .privateAudience : []
    isTrash = post.status == .trash
  }

  /// The place of a comment that stands in no post.
  init(on site: WXRSite) {
    host = site.host ?? "export"
    context = Utterance.Context(id: .post(.wordpress, host: host, "unknown"))
    space = Identifier.comment(.wordpress, host: host, "0").space
    permalink = nil
    marks = []
    isTrash = false
  }

  /// The post's own address. A link that leads elsewhere (a plug-in's doing) is not: then
  /// the address WordPress understands on any site is made of its number.
  private static func address(of post: WXRPost, on host: String?) -> String? {
    guard let link = post.link else { return post.guid }
    guard let host, SiteHost.of(link) != host, !isOwn(link, of: post) else { return link }
    if let guid = post.guid, SiteHost.of(guid) == host { return guid }
    return post.number.map { "http://\(host)/?p=\($0)" } ?? link
  }

  /// Whether an address on another host is the post's own, of a site that has moved.
  private static func isOwn(_ link: String, of post: WXRPost) -> Bool {
    let path = link.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
    guard let last = path.last else { return false }
    return post.slug.map { last.elementsEqual($0.utf8) } ?? false
      || post.number.map { last.elementsEqual(String($0).utf8) } ?? false
  }
}

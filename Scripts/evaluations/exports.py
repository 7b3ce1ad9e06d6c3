"""WordPress exports as the evaluations need them: read by hand, so that what Rapport says
of one is compared with something Rapport did not make; and made anew with parts hidden."""
import collections
import datetime
import html
import re

Comment = collections.namedtuple(
    "Comment", "id post author email url time text kind parent user")


def field(block, name):
    found = re.search(rf"<wp:{name}>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</wp:{name}>", block, re.S)
    return found.group(1) if found else ""


def seconds(text):
    try:
        moment = datetime.datetime.strptime(text, "%Y-%m-%d %H:%M:%S")
    except ValueError:
        return None
    return int(moment.replace(tzinfo=datetime.timezone.utc).timestamp())


def comments(text):
    """The approved comments of an export, in its order."""
    found = []
    for number, item in enumerate(re.findall(r"<item>.*?</item>", text, re.S)):
        for block in re.findall(r"<wp:comment>.*?</wp:comment>", item, re.S):
            if field(block, "comment_approved") not in ("", "1"):
                continue
            found.append(Comment(
                field(block, "comment_id"), number, html.unescape(field(block, "comment_author")),
                field(block, "comment_author_email"), field(block, "comment_author_url"),
                seconds(field(block, "comment_date_gmt")), field(block, "comment_content"),
                field(block, "comment_type"), field(block, "comment_parent"),
                field(block, "comment_user_id")))
    return found


def set_field(text, name, value):
    """The export with one field of every comment set."""
    return re.sub(
        rf"(<wp:{name}>).*?(</wp:{name}>)", lambda m: m.group(1) + value + m.group(2), text,
        flags=re.S)


def until(text, cut):
    """The export as it was at a time: posts and comments said before it."""
    def keep(match):
        block = match.group(0)
        if block.startswith("<wp:comment>"):
            time = seconds(field(block, "comment_date_gmt"))
        else:
            time = seconds(field(block, "post_date_gmt"))
        return block if time is None or time < cut else ""
    text = re.sub(r"<wp:comment>.*?</wp:comment>\s*", keep, text, flags=re.S)
    return re.sub(r"<item>.*?</item>\s*", keep, text, flags=re.S)


def cdata(text):
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def flat(threads):
    """An export of threads without their parents.

    Each thread is a title, the name of its author or None, and comments as records with
    `number`, `author`, `time` (seconds), `text` and `host`.
    """
    def stamp(time):
        return datetime.datetime.fromtimestamp(time, datetime.timezone.utc).strftime(
            "%Y-%m-%d %H:%M:%S")
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n'
           '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
           'xmlns:dc="http://purl.org/dc/elements/1.1/" '
           'xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><title>Flat</title>'
           '<link>https://flat.example</link><wp:wxr_version>1.2</wp:wxr_version>'
           '<wp:base_blog_url>https://flat.example</wp:base_blog_url>\n']
    for number, thread in enumerate(threads, 1):
        first = min(comment["time"] for comment in thread["comments"])
        out.append(
            f"<item><title>{html.escape(thread['title'])}</title>"
            f"<link>https://flat.example/{number}/</link>"
            f"<dc:creator>{cdata(thread['author'] or '')}</dc:creator>"
            f"<content:encoded>{cdata(html.escape(thread.get('text', '')))}</content:encoded>"
            f"<wp:post_id>{number}</wp:post_id><wp:post_date_gmt>{stamp(first - 1)}"
            "</wp:post_date_gmt><wp:status>publish</wp:status>"
            "<wp:post_type>post</wp:post_type>\n")
        for comment in thread["comments"]:
            out.append(
                f"<wp:comment><wp:comment_id>{comment['number']}</wp:comment_id>"
                f"<wp:comment_author>{cdata(comment['author'])}</wp:comment_author>"
                f"<wp:comment_date_gmt>{stamp(comment['time'])}</wp:comment_date_gmt>"
                f"<wp:comment_content>{cdata(html.escape(comment['text']))}"
                "</wp:comment_content><wp:comment_approved>1</wp:comment_approved>"
                "<wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent>"
                f"<wp:comment_user_id>{1 if comment['host'] else 0}</wp:comment_user_id>"
                "</wp:comment>\n")
        out.append("</item>\n")
    return "".join(out) + "</channel></rss>\n"

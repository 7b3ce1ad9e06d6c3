#!/usr/bin/env python3
"""Writes the work that Scripts/bench measures: deterministic, seeded, made-up words.

usage: generate.py KIND OUT --mb N [--seed S]
  KIND pages    folder OUT of saved WordPress pages with nested comments
       wxr      file OUT, a WordPress export
       feeds    folder OUT of WordPress comment feeds
       tweets   folder OUT, an X archive (and OUT.zip beside it)
       huge     file OUT, one saved page with all its comments
       graph    file OUT, a million edges FROM<tab>TO for each 16 MB asked for
       worst    folder OUT, inputs made to take long or to fill the memory
"""
import argparse
import os
import random
import time
import zipfile

WORDS = """time people way day thing world life hand part child eye place work week case point company number
group problem fact good new first last long great little own other old right big high different small large next
early young important few public bad same able keep talk answer question friend garden bicycle bread honey harbour
letter coffee train morning winter window lamp copper river bridge signal engine paper thread needle café über naïve
would could should make know take see come think look want give use find tell ask seem feel try leave call""".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()


def sentence(rng, low, high):
    text = " ".join(rng.choices(WORDS, k=rng.randint(low, high)))
    return text[0].upper() + text[1:] + rng.choice(["?", ".", ".", ".", "!"])


def paragraph(rng, sentences):
    return " ".join(sentence(rng, 5, 18) for _ in range(sentences))


class People:
    def __init__(self, rng, n):
        self.names = []
        for i in range(n):
            self.names.append(f"{rng.choice(WORDS).title()} {rng.choice(WORDS).title()} {i}")

    def some(self, rng):
        return int(rng.paretovariate(1.1)) % len(self.names)


def write_pages(rng, out, size):
    os.makedirs(out, exist_ok=True)
    people = People(rng, 3000)
    style = "<style>" + "".join(f".w{i}{{margin:{i}px;padding:{i % 7}px}}" for i in range(240)) + "</style>"
    script = "<script>" + "".join(f"var v{i}='{WORDS[i % len(WORDS)]}';" for i in range(240)) + "</script>"
    written = page = comment = 0
    while written < size:
        page += 1
        body = ["<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>", sentence(rng, 3, 6),
                f"</title><link rel='canonical' href='http://bench.example/post-{page}/'>", style, script,
                "</head><body><article class='post hentry'><h1 class='entry-title'>", sentence(rng, 3, 6),
                "</h1><div class='entry-content'>", "".join(f"<p>{paragraph(rng, 5)}</p>" for _ in range(8)),
                "</div></article><div id='comments'><ol class='comment-list'>"]
        for _ in range(rng.randint(4, 34)):
            comment += 1
            depth = rng.choice([1, 1, 1, 2, 3])
            for level in range(depth):
                who = people.some(rng)
                if level:
                    body.append("<ol class='children'>")
                stamp = f"20{rng.randint(10, 20)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T10:{rng.randint(0, 59):02}:00+00:00"
                comment += 1
                body.append(
                    f"<li id='comment-{comment}' class='comment even depth-{level + 1}'><article id='div-comment-{comment}' "
                    f"class='comment-body'><footer class='comment-meta'><div class='comment-author vcard'><b class='fn'>"
                    f"<a href='http://site{who}.example/' class='url'>{people.names[who]}</a></b> <span class='says'>says:</span></div>"
                    f"<div class='comment-metadata'><a href='http://bench.example/post-{page}/#comment-{comment}'><time datetime='{stamp}'>"
                    f"{stamp[:10]}</time></a></div></footer><div class='comment-content'><p>{paragraph(rng, rng.randint(1, 4))}</p></div>"
                    f"<div class='reply'><a class='comment-reply-link' href='?replytocom={comment}'>Reply</a></div></article>")
            body.append("</li>" + "</ol></li>" * (depth - 1))
        body.append("</ol></div></body></html>")
        data = "".join(body).encode()
        with open(os.path.join(out, f"page-{page:05}.html"), "wb") as f:
            f.write(data)
        written += len(data)


def write_huge(rng, out, size):
    people = People(rng, 3000)
    with open(out, "w", encoding="utf-8") as f:
        written = f.write(
            "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Long</title><link rel='canonical' href='http://bench.example/long/'>"
            "</head><body><article class='post hentry'><h1 class='entry-title'>Long</h1><div class='entry-content'><p>A post.</p></div></article>"
            "<div id='comments'><ol class='comment-list'>")
        comment = depth = 0
        while written < size:
            comment += 1
            deeper = depth < 10 and rng.random() < 0.4
            if depth and not deeper:
                leave = rng.randint(1, depth)
                written += f.write("</li>" + "</ol></li>" * (leave - 1))
                depth -= leave
            elif depth:
                written += f.write("<ol class='children'>")
            depth += 1
            who = people.some(rng)
            written += f.write(
                f"<li id='comment-{comment}' class='comment depth-{depth}'><article class='comment-body'><footer class='comment-meta'>"
                f"<div class='comment-author vcard'><b class='fn'><a href='http://site{who}.example/' class='url'>{people.names[who]}</a></b></div>"
                f"<div class='comment-metadata'><a href='http://bench.example/long/#comment-{comment}'><time datetime='2015-01-{comment % 28 + 1:02}T10:00:00+00:00'>"
                f"January</time></a></div></footer><div class='comment-content'><p>{paragraph(rng, rng.randint(8, 24))}</p></div></article>")
        f.write("</li>" + "</ol></li>" * (depth - 1) + "</ol></div></body></html>")


def write_graph(rng, out, size):
    edges = max(1000, int(size / 16))
    people = max(100, edges // 8)
    with open(out, "w") as f:
        sent = []
        for _ in range(edges):
            if sent and rng.random() < 0.25:
                to, source = sent[rng.randrange(len(sent))]
            else:
                source, to = int(rng.paretovariate(0.6)) % people, rng.randrange(people)
            sent.append((source, to))
            f.write(f"{source}\t{to}\n")


def write_worst(rng, out, size):
    os.makedirs(out, exist_ok=True)
    page, feed = "<html><body><ol class='comment-list'>", "<rss version='2.0'><channel><item><description>"
    inputs = {
        "deep.html": "<div>" * (size // 5), "bold.html": "<b>" * (size // 3), "anchors.html": "<a href=x>y" * (size // 11),
        "attributes.html": "<p " + " ".join(f"a{i}=1" for i in range(size // 9)) + ">x</p>", "angles.html": "<" * size, "amps.html": "&" * size,
        "comment.html": "<!--" + "x" * size, "comments.html": "<!-- x " * (size // 7), "script.html": "<script>" + "var a='<\\/b>';" * (size // 14),
        "items.html": page + "<li>x" * (size // 5), "tables.html": "<table><tr><td>" * (size // 15), "strays.html": "<i>" * (size // 8) + "</p>" * (size // 8),
        "authors.html": page + "".join(f"<li class='comment' id='comment-{i}'><cite class='fn'>A</cite><p>@A @A" for i in range(size // 60)),
        "deep.xml": "<a>" * (size // 3), "attributes.xml": "<rss><e " + " ".join(f"a{i}='1'" for i in range(size // 10)) + "/></rss>",
        "text.xml": feed + "x" * size, "cdata.xml": feed + "<![CDATA[x]]>" * (size // 13), "amps.xml": feed + "& " * (size // 2),
        "laughs.xml": '<!DOCTYPE r [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)) + "]><rss><channel><item><title>&a9;",
        "lists.js": "window.YTD.tweets.part0 = " + "[" * size, "string.js": 'window.YTD.tweets.part0 = [ { "tweet" : { "full_text" : "' + "x" * size + '" } } ]',
        "escapes.js": 'window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "1", "full_text" : "' + "\\u00e9" * (size // 6) + '" } } ]',
        "mentions.js": 'window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "1", "full_text" : "' + "@ann " * (size // 5) + '" } } ]',
        "broken.js": "window.YTD.tweets.part0 = [ " + '{ "tweet" : { "id_str" : "1" ' * (size // 29),
        "quotes.csv": '"tweet_id","text"\n' + '"' * size,
    }
    for name, text in inputs.items():
        with open(os.path.join(out, name), "w", encoding="utf-8") as f:
            f.write(text)


def write_wxr(rng, out, size):
    people = People(rng, 3000)
    written = post = comment = 0
    with open(out, "w", encoding="utf-8") as f:
        written += f.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Bench</title>'
            "<link>http://bench.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>http://bench.example</wp:base_site_url>"
            "<wp:base_blog_url>http://bench.example</wp:base_blog_url><wp:author><wp:author_id>1</wp:author_id><wp:author_login>ada</wp:author_login>"
            "<wp:author_email>ada@bench.example</wp:author_email><wp:author_display_name><![CDATA[Ada]]></wp:author_display_name></wp:author>\n")
        while written < size:
            post += 1
            day = f"20{10 + post % 10}-{post % 12 + 1:02}-{post % 28 + 1:02}"
            parts = [f"<item><title>{sentence(rng, 3, 6)}</title><link>http://bench.example/post-{post}/</link><dc:creator><![CDATA[ada]]></dc:creator>"
                     f"<content:encoded><![CDATA[{''.join('<p>' + paragraph(rng, 5) + '</p>' for _ in range(6))}]]></content:encoded>"
                     f"<wp:post_id>{post}</wp:post_id><wp:post_date>{day} 08:00:00</wp:post_date><wp:post_date_gmt>{day} 08:00:00</wp:post_date_gmt>"
                     "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"]
            earlier = []
            for _ in range(rng.randint(2, 38)):
                comment += 1
                who = people.some(rng)
                parent = rng.choice(earlier) if earlier and rng.random() < 0.4 else 0
                earlier.append(comment)
                mine = rng.random() < 0.2
                parts.append(
                    f"<wp:comment><wp:comment_id>{comment}</wp:comment_id><wp:comment_author><![CDATA[{'Ada' if mine else people.names[who]}]]></wp:comment_author>"
                    f"<wp:comment_author_email>{'ada@bench.example' if mine else f'p{who}@people.example'}</wp:comment_author_email>"
                    f"<wp:comment_author_url>http://site{who}.example/</wp:comment_author_url><wp:comment_author_IP>192.0.2.1</wp:comment_author_IP>"
                    f"<wp:comment_date>{day} 1{rng.randint(0, 9)}:00:00</wp:comment_date><wp:comment_date_gmt>{day} 1{rng.randint(0, 9)}:{rng.randint(10, 59)}:00</wp:comment_date_gmt>"
                    f"<wp:comment_content><![CDATA[{paragraph(rng, rng.randint(1, 4))}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>"
                    f"<wp:comment_type></wp:comment_type><wp:comment_parent>{parent}</wp:comment_parent><wp:comment_user_id>{int(mine)}</wp:comment_user_id></wp:comment>\n")
            parts.append("</item>\n")
            written += f.write("".join(parts))
        f.write("</channel></rss>\n")


def write_feeds(rng, out, size):
    os.makedirs(out, exist_ok=True)
    people = People(rng, 3000)
    written = feed = comment = 0
    while written < size:
        feed += 1
        parts = ['<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
                 'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments for Bench</title><link>http://bench.example</link>'
                 "<generator>https://wordpress.org/?v=6.2</generator>"]
        for _ in range(60):
            comment += 1
            who, post = people.some(rng), rng.randint(1, 500)
            words = paragraph(rng, rng.randint(1, 4))
            stamp = time.gmtime(1262304000 + comment * 600)
            date = f"{DAYS[stamp.tm_wday]}, {stamp.tm_mday:02} {MONTHS[stamp.tm_mon - 1]} {stamp.tm_year} {stamp.tm_hour:02}:{stamp.tm_min:02}:00 +0000"
            parts.append(
                f"<item><title>Comment on Post {post} by {people.names[who]}</title><link>http://bench.example/post-{post}/#comment-{comment}</link>"
                f"<dc:creator><![CDATA[{people.names[who]}]]></dc:creator><pubDate>{date}</pubDate><guid isPermaLink='false'>http://bench.example/?p={post}#comment-{comment}</guid>"
                f"<description>{words}</description><content:encoded><![CDATA[<p>{words}</p>]]></content:encoded></item>\n")
        parts.append("</channel></rss>")
        data = "".join(parts).encode()
        with open(os.path.join(out, f"feed-{feed:05}.xml"), "wb") as f:
            f.write(data)
        written += len(data)


def tweet(rng, number, owner, ids):
    seconds = 1300000000 + number * 400
    stamp = time.gmtime(seconds)
    date = f"{DAYS[stamp.tm_wday]} {MONTHS[stamp.tm_mon - 1]} {stamp.tm_mday:02} {stamp.tm_hour:02}:{stamp.tm_min:02}:{stamp.tm_sec:02} +0000 {stamp.tm_year}"
    own = ((seconds * 1000 - 1288834974657) << 22) | number % 4194304
    ids.append(own)
    words, mentions, urls, reply = sentence(rng, 4, 22), "", "", ""
    kind = rng.random()
    if kind < 0.5:
        who = int(rng.paretovariate(1.1)) % 5000
        handle = f"person{who}"
        words = ("RT @" if kind < 0.08 else "@") + handle + (": " if kind < 0.08 else " ") + words
        mentions = f'{{"name" : "Person {who}","screen_name" : "{handle}","indices" : ["0","9"],"id_str" : "{900000 + who}","id" : "{900000 + who}"}}'
        if kind >= 0.08:
            parent = rng.choice(ids[-50:]) if kind > 0.48 else own - rng.randint(1 << 22, 1 << 34)
            target, name = (owner, "bench") if kind > 0.48 else (900000 + who, handle)
            reply = (f'      "in_reply_to_status_id_str" : "{parent}",\n      "in_reply_to_status_id" : "{parent}",\n'
                     f'      "in_reply_to_user_id" : "{target}",\n      "in_reply_to_user_id_str" : "{target}",\n      "in_reply_to_screen_name" : "{name}",\n')
    if rng.random() < 0.25:
        short = f"https://t.co/{number:010}"
        words += " " + short
        urls = f'{{"url" : "{short}","expanded_url" : "https://site{number % 97}.example/{number}","display_url" : "site.example","indices" : ["10","33"]}}'
    padding = "".join(f'          "size{i}" : {{ "w" : "{i * 100}", "h" : "{i * 60}", "resize" : "fit" }},\n' for i in range(8))
    return (f'  {{\n    "tweet" : {{\n      "edit_info" : {{ "initial" : {{ "editTweetIds" : [ "{own}" ], "editableUntil" : "2011-03-13T08:06:40.000Z", '
            f'"editsRemaining" : "5", "isEditEligible" : true }} }},\n      "retweeted" : false,\n'
            f'      "source" : "<a href=\\"https://mobile.twitter.com\\" rel=\\"nofollow\\">Twitter Web App</a>",\n      "entities" : {{\n'
            f'        "hashtags" : [ ],\n        "symbols" : [ ],\n        "user_mentions" : [ {mentions} ],\n        "urls" : [ {urls} ]\n      }},\n'
            f'      "display_text_range" : [ "0", "{len(words)}" ],\n      "media_sizes" : {{\n{padding}          "last" : true }},\n      "favorite_count" : "{number % 9}",\n{reply}'
            f'      "id_str" : "{own}",\n      "truncated" : false,\n      "retweet_count" : "0",\n      "id" : "{own}",\n      "created_at" : "{date}",\n'
            f'      "favorited" : false,\n      "full_text" : "{words}",\n      "lang" : "en"\n    }}\n  }}')


def write_tweets(rng, out, size):
    data = os.path.join(out, "data")
    os.makedirs(data, exist_ok=True)
    owner, number, written, ids = 1000, 0, 0, []
    with open(os.path.join(data, "tweets.js"), "w", encoding="utf-8") as f:
        written += f.write("window.YTD.tweets.part0 = [\n")
        while written < size:
            batch = []
            for _ in range(1000):
                number += 1
                batch.append(tweet(rng, number, owner, ids))
            del ids[:-50]
            written += f.write((",\n" if number > 1000 else "") + ",\n".join(batch))
        f.write("\n]\n")
    with open(os.path.join(data, "account.js"), "w") as f:
        f.write('window.YTD.account.part0 = [ { "account" : { "email" : "b@bench.example", "createdVia" : "web", "username" : "bench", '
                f'"accountId" : "{owner}", "createdAt" : "2008-01-01T00:00:00.000Z", "accountDisplayName" : "Bench" }} }} ]\n')
    with open(os.path.join(data, "manifest.js"), "w") as f:
        f.write('window.__THAR_CONFIG = { "userInfo" : { "accountId" : "1000", "userName" : "bench", "displayName" : "Bench" }, "archiveInfo" : { '
                '"generationDate" : "2024-01-01T00:00:00.000Z", "isPartialArchive" : false }, "dataTypes" : { "account" : { "files" : [ { "fileName" : '
                '"data/account.js", "globalName" : "YTD.account.part0", "count" : "1" } ] }, "tweets" : { "files" : [ { "fileName" : "data/tweets.js", '
                f'"globalName" : "YTD.tweets.part0", "count" : "{number}" }} ] }} }} }}\n')
    with zipfile.ZipFile(out + ".zip", "w", zipfile.ZIP_DEFLATED, compresslevel=4) as z:
        for name in ("account.js", "manifest.js", "tweets.js"):
            z.write(os.path.join(data, name), "data/" + name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["pages", "wxr", "feeds", "tweets", "huge", "graph", "worst"])
    parser.add_argument("out")
    parser.add_argument("--mb", type=float, required=True)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    write = {"pages": write_pages, "wxr": write_wxr, "feeds": write_feeds, "tweets": write_tweets, "huge": write_huge, "graph": write_graph, "worst": write_worst}[args.kind]
    write(random.Random(args.seed), args.out, int(args.mb * 1e6))


if __name__ == "__main__":
    main()

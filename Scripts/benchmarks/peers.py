#!/usr/bin/env python3
"""Other libraries over the work of Scripts/bench: what people would use instead.

usage: peers.py TOOL INPUT
  selectolax, lxml, trafilatura   @LIST of saved pages: author, date, text, parent of each comment
  feedparser, fastfeedparser      @LIST of feeds: their entries
  ijson, orjson                   tweets.js: id, date, text, reply, mentions, links of each status
  twitter_to_sqlite               tweets.js into a database, under the old name it knows
  convokit                        utterances as lines of JSON: a corpus, who answers whom
  igraph, networkx                edges as FROM<tab>TO: the network's reciprocity
Prints what it found, so that nobody is compared on work it did not do. Exit 69 where the
library is not installed.
"""
import sys


def paths(listing):
    with open(listing[1:]) as f:
        return f.read().split("\n")[:-1]


def selectolax(listing):
    from selectolax.lexbor import LexborHTMLParser
    found = 0
    for path in paths(listing):
        page = LexborHTMLParser(open(path, "rb").read())
        for comment in page.css("li[id^='comment-']"):
            body = comment.css_first("article")
            author = body.css_first("b.fn")
            link = author.css_first("a")
            record = (comment.attributes["id"], author.text(), link and link.attributes.get("href"),
                      body.css_first("time").attributes["datetime"], body.css_first("div.comment-content").text(),
                      comment.parent.parent.attributes.get("id"))
            found += len(record) > 0
    return found


def lxml(listing):
    import lxml.etree
    import lxml.html
    parser = lxml.html.HTMLParser()
    comments = lxml.etree.XPath("//li[starts-with(@id,'comment-')]")
    found = 0
    for path in paths(listing):
        page = lxml.html.document_fromstring(open(path, "rb").read(), parser=parser)
        for comment in comments(page):
            body = comment.find("article")
            author = body.find(".//b[@class='fn']")
            link = author.find("a")
            record = (comment.get("id"), author.text_content(), link is not None and link.get("href"),
                      body.find(".//time").get("datetime"), body.find("div[@class='comment-content']").text_content(),
                      comment.getparent().getparent().get("id"))
            found += len(record) > 0
    return found


def trafilatura(listing):
    import trafilatura as library
    found = 0
    for path in paths(listing):
        result = library.bare_extraction(open(path, "rb").read(), include_comments=True, with_metadata=False)
        found += result is not None
    return found


def feedparser(listing):
    import feedparser as library
    return sum(len(library.parse(open(path, "rb").read()).entries) for path in paths(listing))


def fastfeedparser(listing):
    import fastfeedparser as library
    return sum(len(library.parse(open(path, "rb").read()).entries) for path in paths(listing))


def status(tweet):
    entities = tweet["entities"]
    return (tweet["id_str"], tweet["created_at"], tweet["full_text"], tweet.get("in_reply_to_status_id_str"),
            [m["id_str"] for m in entities["user_mentions"]], [u["expanded_url"] for u in entities["urls"]])


def ijson(path):
    import ijson as library
    with open(path, "rb") as f:
        while f.read(1) != b"=":
            pass
        return sum(len(status(element["tweet"])) > 0 for element in library.items(f, "item"))


def orjson(path):
    import orjson as library
    data = open(path, "rb").read()
    return sum(len(status(element["tweet"])) > 0 for element in library.loads(data[data.index(b"[") :]))


def twitter_to_sqlite(path):
    import sqlite_utils
    import tempfile
    from twitter_to_sqlite import archive as library
    with tempfile.TemporaryDirectory() as folder, open(path, "rb") as f:
        database = sqlite_utils.Database(f"{folder}/archive.db")
        library.import_from_file(database, "tweet.js", f.read())
        return database["archive_tweet"].count


def convokit(path):
    import json
    from convokit import Corpus, Speaker, Utterance
    with open(path) as f:
        rows = [json.loads(line) for line in f]
    ids = {row["id"] for row in rows}
    speakers = {row["speaker"]: Speaker(id=row["speaker"]) for row in rows}
    corpus = Corpus(utterances=[
        Utterance(id=row["id"], speaker=speakers[row["speaker"]], conversation_id=row["conversation"], timestamp=row["said"],
                  reply_to=row["reply_to"] if row["reply_to"] in ids else None, text=row["text"]) for row in rows])
    pairs = {(utterance.speaker.id, corpus.get_utterance(utterance.reply_to).speaker.id)
             for utterance in corpus.iter_utterances() if utterance.reply_to}
    return round(sum((b, a) in pairs for a, b in pairs) / max(1, len(pairs)), 6)


def edges(path):
    # Talk with oneself is no talk: Rapport and igraph leave it out too.
    with open(path) as f:
        pairs = (tuple(map(int, line.split("\t"))) for line in f)
        return [pair for pair in pairs if pair[0] != pair[1]]


def igraph(path):
    import igraph as library
    graph = library.Graph.Read_Edgelist(path, directed=True)
    graph.simplify()
    return round(graph.reciprocity(), 6)


def networkx(path):
    import networkx as library
    return round(library.overall_reciprocity(library.DiGraph(edges(path))), 6)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        print(globals()[sys.argv[1]](sys.argv[2]))
    except ImportError as missing:
        print(missing, file=sys.stderr)
        sys.exit(69)


if __name__ == "__main__":
    main()

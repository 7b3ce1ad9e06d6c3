"""Questions and requests: tweets labelled by others as questions (QUE), requests (REQ) or
something else, read as an archive of tweets; and lines of chat."""
import csv
import io
import re

from harness import CORPUS, Figure, derived, f1, ratio, skipped

ASKS = {"question", "link-question"}


def archive(texts):
    """A tweets.csv of texts, one a row, numbered from 1."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(["tweet_id", "in_reply_to_status_id", "in_reply_to_user_id", "timestamp",
                     "source", "text", "retweeted_status_id", "retweeted_status_user_id",
                     "retweeted_status_timestamp", "expanded_urls"])
    for number, text in enumerate(texts, 1):
        writer.writerow([number, "", "", "2012-01-01 00:00:00 +0000", "web", text, "", "", "", ""])
    return out.getvalue()


def asked(rapport, texts):
    """Of which texts, by number from 1, `rapport read` says that they ask a question."""
    with derived("tweets.csv", archive(texts)) as path:
        return {int(record["id"].rsplit("/", 1)[1]) for record in rapport.read(path)
                if ASKS & {signal["name"] for signal in record["signals"]}}


def labelled_tweets():
    with open(CORPUS / "labelled/tweet-acts-TAC/tweets.csv", encoding="utf-8", newline="") as file:
        return [(row[0], row[1].strip()) for row in csv.reader(file) if len(row) > 1]


def measure(rapport, verbose):
    figures = []
    if (CORPUS / "labelled/tweet-acts-TAC/tweets.csv").exists():
        rows = labelled_tweets()
        found = asked(rapport, [text for text, _ in rows])
        truth = {number for number, (_, label) in enumerate(rows, 1) if label == "QUE"}
        marked = {number for number in truth if "?" in rows[number - 1][0]}
        score = f1(len(truth & found), len(found), len(truth))
        figures.append(Figure(
            "tweets: questions F1", score[2], len(truth),
            f"P {score[0]:.3f}, R {score[1]:.3f}; QUE of {len(rows)} labelled by others"))
        passed_on = {number for number, (text, _) in enumerate(rows, 1) if text.startswith("RT @")}
        own = f1(len((truth & found) - passed_on), len(found - passed_on), len(truth - passed_on))
        figures.append(Figure(
            "tweets: questions F1, retweets apart", own[2], len(truth - passed_on),
            f"P {own[0]:.3f}, R {own[1]:.3f}; what a retweet asks is another's question"))
        figures.append(Figure(
            "tweets: marked questions found", ratio(len(marked & found), len(marked)),
            len(marked), "QUE with a question mark"))
        if verbose:
            for number in sorted(truth ^ found)[:80]:
                print(f"  {'missed' if number in truth else 'taken for one'}: "
                      f"{rows[number - 1][0][:120]!r} ({rows[number - 1][1]})")
    figures += chat(rapport, verbose)
    return figures or skipped("questions", CORPUS / "labelled")


def chat(rapport, verbose):
    """Lines of chat that end with a question mark, read without it: a stand-in for chat in
    which questions are labelled. What is found among the others is no error as such: who
    chats often leaves the mark out."""
    marked, others = [], []
    for log in sorted((CORPUS / "labelled/irc-disentanglement/train").glob("*.ascii.txt")):
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
            said = re.match(r"\[\d\d:\d\d\] <[^>]+> (?:[\w|`\[\]-]+[:,] )?(.+)", line)
            if said and "http" not in line:
                text = said.group(1).strip()
                if text.endswith("?") and "?" not in text.rstrip("?"):
                    marked.append(text.rstrip("? "))
                elif "?" not in text:
                    others.append(text)
    if not marked:
        return []
    found = asked(rapport, marked + others)
    hits = sum(number <= len(marked) for number in found)
    if verbose:
        for number in sorted(found)[hits:hits + 40]:
            print(f"  asks without a mark? {others[number - len(marked) - 1]!r}")
    return [
        Figure("chat: questions found without their mark", ratio(hits, len(marked)), len(marked),
               f"and {ratio(len(found) - hits, len(others)):.3f} of {len(others)} other lines")]

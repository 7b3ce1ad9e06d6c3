"""Saved pages whose comments are known: what `rapport read` makes of them against the
page.expected.json beside each, and pages of which only the number of comments is known."""
import collections
import json
import re

from harness import CORPUS, Figure, f1, ratio, skipped


def comments_of(rapport, page):
    """What was said on a page, the post left out."""
    return [record for record in rapport.read(page) if record["kind"] != "post"]


def key(text):
    """Letters and digits alone: white space and punctuation differ between readers."""
    return re.sub(r"\W+", "", (text or "").lower())[:40]


def match(expected, comments):
    """For each expected comment the place of the found one with the same beginning."""
    used, places = set(), []
    for truth in expected:
        start = key(truth["text60"])
        fits = [i for i, c in enumerate(comments) if i not in used and key(c["text"])[:len(start)] == start]
        same = [i for i in fits if key(comments[i]["speaker_name"]) == key(truth["author"])]
        place = (same or fits or [None])[0]
        if place is not None:
            used.add(place)
        places.append(place)
    return places


def stated_parent(comment, numbers):
    """The number of the comment a page says is answered; None for the post or nothing."""
    if comment["reply_rule"] != "stored":
        return None
    return numbers.get(comment["reply_to"])


def measure(rapport, verbose):
    return scored(rapport, "pages", verbose) + counts(rapport, verbose)


def scored(rapport, area, verbose):
    """Pages of which every comment is known."""
    folder = CORPUS / "html"
    if not folder.is_dir():
        return skipped(area, folder)
    total = collections.Counter()
    for page in sorted(folder.glob("*/page.html")):
        truth = json.loads((page.parent / "page.expected.json").read_text(encoding="utf-8"))
        truth, comments = truth["comments"], comments_of(rapport, page)
        places = match(truth, comments)
        numbers = {comments[p]["id"]: t["index"] for p, t in zip(places, truth) if p is not None}
        pairs = [(t, comments[p]) for p, t in zip(places, truth) if p is not None]
        authors = sum(key(t["author"]) == key(c["speaker_name"]) for t, c in pairs)
        parents = sum(t["parent"] == stated_parent(c, numbers) for t, c in pairs)
        total.update(found=len(pairs), expected=len(truth), printed=len(comments),
                     authors=authors, parents=parents)
        if verbose and (len(pairs) < max(len(truth), len(comments))
                        or min(authors, parents) < len(pairs)):
            print(f"  {page.parent.name}: {len(pairs)} of {len(truth)} found, "
                  f"{len(comments) - len(pairs)} too many, authors {authors}, parents {parents}")
    score = f1(total["found"], total["printed"], total["expected"])
    return [
        Figure("comments F1", score[2], total["expected"],
               f"P {score[0]:.3f}, R {score[1]:.3f}"),
        Figure("authors", ratio(total["authors"], total["found"]), total["found"]),
        Figure("parents", ratio(total["parents"], total["found"]), total["found"]),
    ]


def counts(rapport, verbose):
    """Pages of which the manifest says how many comments they hold."""
    numbers = {}
    with open(CORPUS / "MANIFEST.tsv", encoding="utf-8") as file:
        for line in file:
            found = re.search(r"comments(?:\+pingbacks)?=(\d+)", line)
            if found:
                numbers[line.split("\t")[0]] = int(found.group(1))
    figures = []
    for area, name in (("html-counts", "right counts"), ("html-zero", "right zeros")):
        pages = sorted((CORPUS / area).glob("*.html"))
        right = 0
        for page in pages:
            got, expected = len(comments_of(rapport, page)), numbers.get(f"{area}/{page.name}")
            right += got == expected
            if verbose and got != expected:
                print(f"  {area}/{page.name}: {got} of {expected}")
        if pages:
            figures.append(Figure(name, ratio(right, len(pages)), len(pages)))
    return figures

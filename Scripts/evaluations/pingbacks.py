"""Pingbacks and trackbacks found without the class or type that names them."""
import json
import re

import exports
from harness import CORPUS, Figure, derived, ratio, skipped


def is_pingback(record):
    return record["kind"] == "pingback" or any(
        signal["name"] == "pingback" for signal in record["signals"])


def without_classes(page):
    """A page whose class names and headings no longer say pingback or trackback; in bytes
    taken for Latin-1 and given back as such, whatever its charset."""
    return re.sub(r"(?i)(ping|track)back", "remark", page.read_bytes().decode("latin-1"))


# Excerpts between brackets, signed with the title of a page: the page they stand on gives
# them no class, and whoever wrote down what it holds called them comments.
UNCLASSED = {("disqus-mashable", 10), ("disqus-mashable", 11)}


def pages(rapport, counts, verbose):
    for page in sorted((CORPUS / "html").glob("*/page.html")):
        truth = json.loads((page.parent / "page.expected.json").read_text(encoding="utf-8"))
        pingbacks = [
            key(comment["text60"])[:30] for comment in truth["comments"]
            if comment["kind"] == "pingback" or (page.parent.name, comment["index"]) in UNCLASSED]
        with derived("page.html", without_classes(page), "latin-1") as path:
            records = [record for record in rapport.read(path) if record["kind"] != "post"]
        for record in records:
            is_one = any(start and key(record["text"]).startswith(start) for start in pingbacks)
            count(counts, is_one, is_pingback(record), record, verbose)


def key(text):
    return re.sub(r"\W+", "", (text or "").lower())


def typed_exports(rapport, counts, verbose):
    for path in sorted((CORPUS / "exports").rglob("*.xml")):
        text = path.read_text(encoding="utf-8", errors="replace")
        kinds = {c.id: c.kind for c in exports.comments(text)}
        # An export that names no type at all was not made by WordPress: what its
        # comments are is not known, but for one written in a form for comments alone.
        if not any(kinds.values()) and path.stem != "mademistakes":
            continue
        with derived("untyped.xml", exports.set_field(text, "comment_type", "")) as untyped:
            for record in rapport.read(untyped):
                found = re.search(r"comment-(\d+)$", record["id"])
                if found and found.group(1) in kinds:
                    truth = kinds[found.group(1)] in ("pingback", "trackback")
                    count(counts, truth, is_pingback(record), record, verbose)


def count(counts, truth, found, record, verbose):
    counts["n"] += 1
    counts["true"] += truth
    counts["found"] += found
    counts["both"] += truth and found
    if verbose and truth != found:
        print(f"  {'missed' if truth else 'taken for one'}: {record['text'][:90]!r}")


def measure(rapport, verbose):
    if not CORPUS.is_dir():
        return skipped("pingbacks", CORPUS)
    counts = dict.fromkeys(("n", "true", "found", "both"), 0)
    pages(rapport, counts, verbose)
    typed_exports(rapport, counts, verbose)
    return [
        Figure("precision", ratio(counts["both"], counts["found"]), counts["found"],
               f"among {counts['n']} comments"),
        Figure("recall", ratio(counts["both"], counts["true"]), counts["true"]),
    ]

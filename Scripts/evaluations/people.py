"""Identity: are people taken for one who are not? E-mail addresses are hidden from Rapport,
what it then takes for one person is compared with the addresses."""
import collections
import itertools
import re

import exports
from harness import CORPUS, Figure, derived, ratio, skipped


def measure(rapport, verbose):
    figures = []
    for path in sorted((CORPUS / "exports" / "threads").glob("*.xml")):
        text = path.read_text(encoding="utf-8")
        comments = {comment.id: comment for comment in exports.comments(text)}
        if sum(bool(comment.email) for comment in comments.values()) * 2 < len(comments):
            continue
        with derived("hidden.xml", exports.set_field(text, "comment_author_email", "")) as hidden:
            figures += pairs(rapport.read(hidden), comments, verbose)
    return figures or skipped("identity", "an export with addresses")


def pairs(records, comments, verbose):
    """Every two names of one person, and every two sites of one name on one blog: right
    where the addresses are one. A person may have two addresses: the figures are at least."""
    persons = collections.defaultdict(set)
    for record in records:
        found = re.search(r"comment-(\d+)$", record["id"])
        comment = comments.get(found.group(1)) if found else None
        if comment and comment.email and record["speaker"]:
            persons[record["speaker"]].add((comment.author, comment.email))
    merged, named = [0, 0], [0, 0]
    for signatures in persons.values():
        addresses = collections.defaultdict(set)
        for name, address in signatures:
            addresses[name].add(address)
        for a, b in itertools.combinations(sorted(addresses), 2):
            merged[0] += bool(addresses[a] & addresses[b])
            merged[1] += 1
            if verbose and not addresses[a] & addresses[b]:
                print(f"  taken for one: {a!r} and {b!r}")
        for name in addresses:
            named[0] += len(addresses[name]) == 1
            named[1] += 1
            if verbose and len(addresses[name]) > 1:
                print(f"  one name, {len(addresses[name])} addresses: {name!r}")
    return [
        Figure("names merged into one person", ratio(*merged), merged[1],
               "where any two names were merged with e-mail hidden"),
        Figure("one name on one blog is one person", ratio(*named), named[1],
               "names with a single e-mail address"),
    ]

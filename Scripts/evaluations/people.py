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
    """Every two signatures (name, address, site) taken for one person; right where the
    addresses are one."""
    persons = collections.defaultdict(set)
    for record in records:
        found = re.search(r"comment-(\d+)$", record["id"])
        comment = comments.get(found.group(1)) if found else None
        if comment and comment.email and record["speaker"]:
            persons[record["speaker"]].add((comment.author, comment.email, comment.url))
    right = wrong = same_name = 0
    for signatures in persons.values():
        for a, b in itertools.combinations(sorted(signatures), 2):
            if a[0] == b[0] and a[1] == b[1]:
                same_name += 1
            right += a[1] == b[1]
            wrong += a[1] != b[1]
            if verbose and a[1] != b[1]:
                print(f"  taken for one: {a} and {b}")
    return [Figure("one person where the e-mail is one", ratio(right, right + wrong),
                   right + wrong, f"pairs of signatures; {same_name} with the same name")]

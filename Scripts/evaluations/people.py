"""Identity: are people taken for one who are not?

What proves that two are one is hidden from Rapport: e-mail addresses of comments, numbers of
accounts in tweets, picture hashes of pages. What it then takes for one person, on the other
evidence, is compared with what was hidden. A person may have two addresses: the figures are
at least.
"""
import collections
import html
import itertools
import json
import math
import pathlib
import re
import tempfile

import exports
from harness import CORPUS, Figure, derived, ratio, skipped


def measure(rapport, verbose):
    tally = Tally(verbose)
    for path in sorted((CORPUS / "exports" / "threads").glob("*.xml")):
        text = path.read_text(encoding="utf-8")
        comments = {comment.id: comment for comment in exports.comments(text)}
        if sum(bool(comment.email) for comment in comments.values()) * 2 < len(comments):
            continue
        hidden = exports.set_field(text, "comment_author_email", "")
        with derived("hidden.xml", hidden) as file:
            tally.add_names(rapport.read(file), comments)
        split_in_two(rapport, hidden, comments, tally)
    for page in sorted(CORPUS.glob("html*/**/*.html")):
        signed_page(rapport, page, tally)
    tweets(rapport, tally)
    return tally.figures() or skipped("identity", "what people are known by")


class Tally:
    """What was taken for one person: how often it is one, and how often that was."""

    def __init__(self, verbose):
        self.verbose = verbose
        self.counts = collections.defaultdict(lambda: [0, 0])

    def add(self, what, is_right, of):
        self.counts[what][0] += is_right
        self.counts[what][1] += 1
        if self.verbose and not is_right:
            print(f"  {what}: {of}")

    def add_names(self, records, comments):
        """Every two names of one person, and every name on one blog."""
        persons = collections.defaultdict(set)
        for record in records:
            comment = comments.get(number(record["id"]))
            if comment and comment.email and record["speaker"]:
                persons[record["speaker"]].add((comment.author, comment.email))
        for signatures in persons.values():
            addresses = collections.defaultdict(set)
            for name, address in signatures:
                addresses[name].add(address)
            for a, b in itertools.combinations(sorted(addresses), 2):
                self.add("names", bool(addresses[a] & addresses[b]), f"{a!r} and {b!r}")
            for name in addresses:
                self.add("name", len(addresses[name]) == 1, repr(name))

    def figures(self):
        notes = {
            "names": ("names merged into one person", "any two, with addresses hidden"),
            "name": ("one name on one blog is one person",
                     "names with a single e-mail address"),
            "signed": ("one name on one page is one person",
                       "names with a single picture hash"),
            "blogs": ("merged across two blogs", "one blog read as two, addresses hidden"),
            "suggested": ("suggested across two blogs", "left to the user; the same two blogs"),
            "account": ("one @name is one account", "numbers of accounts hidden"),
        }
        figures = []
        for what, (name, note) in notes.items():
            right, all_of_them = self.counts[what]
            if all_of_them:
                low, high = wilson(right, all_of_them)
                note += f"; 95 %: {low:.3f} to {high:.3f}"
                figures.append(Figure(name, ratio(right, all_of_them), all_of_them, note))
        automatic = [sum(self.counts[what][place] for what in ("names", "blogs", "account"))
                     for place in (0, 1)]
        if automatic[1]:
            low, high = wilson(*automatic)
            figures.append(Figure("automatic merges", ratio(*automatic), automatic[1],
                                  f"names, blogs and accounts; 95 %: {low:.3f} to {high:.3f}"))
        return figures


def wilson(right, count, z=1.96):
    """The 95 % interval of a share."""
    share = right / count
    centre = share + z * z / (2 * count)
    reach = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return (centre - reach) / (1 + z * z / count), (centre + reach) / (1 + z * z / count)


def number(name):
    found = re.search(r"comment-(\d+)$", name or "")
    return found.group(1) if found else None


def split_in_two(rapport, text, comments, tally):
    """One blog as two on hosts of their own, each person's comments in turns on the one and
    the other: who is merged across them, or suggested to be one?"""
    turn, side = collections.Counter(), {}
    for comment in comments.values():
        key = (comment.author, comment.email)
        side[comment.id] = turn[key] % 2
        turn[key] += 1
    host = re.search(r"<wp:base_blog_url>https?://([^/<]+)", text).group(1)
    with tempfile.TemporaryDirectory() as folder:
        for place in (0, 1):
            def keep(match, place=place):
                return match.group(0) if side.get(
                    exports.field(match.group(0), "comment_id")) == place else ""
            blog = re.sub(r"<wp:comment>.*?</wp:comment>\s*", keep, text, flags=re.S)
            name = f"blog{place}.example"
            pathlib.Path(folder, f"{place}.xml").write_text(
                blog.replace(host, name), encoding="utf-8", newline="")
        persons = collections.defaultdict(lambda: [set(), set()])
        for record in rapport.read(folder):
            comment = comments.get(number(record["id"]))
            if comment and comment.email and record["speaker"]:
                persons[record["speaker"]][side[comment.id]].add((comment.author, comment.email))
        for here, there in persons.values():
            if here and there:
                tally.add("blogs", bool({e for _, e in here} & {e for _, e in there}),
                          f"{sorted(here)} and {sorted(there)}")
        _, suggested = rapport.run("people", "suggest", "--quiet", folder)
    addresses = collections.defaultdict(set)
    for comment in comments.values():
        if comment.email:
            addresses[f"blog{side[comment.id]}.example:{comment.author}"].add(comment.email)
    for entry in re.split(r"\n(?=\S)", suggested):
        known = [addresses[name] for name in addresses if re.search(
            rf"- \"?{re.escape(name)}\"?\s*(?:#.*)?$", entry, re.M)]
        for a, b in itertools.combinations(known, 2):
            tally.add("suggested", bool(a & b), entry)


def signed_page(rapport, page, tally):
    """Names of a page that shows pictures by e-mail hash: has each of them one hash?"""
    hashes = collections.defaultdict(list)
    text = page.read_text(encoding="utf-8", errors="replace")
    for comment in re.split(r"(?=id=[\"'](?:li-|div-)?comment-\d+[\"'])", text)[1:]:
        picture = re.search(r"gravatar\.com/avatar(?:/|\.php\?gravatar_id=)([0-9a-f]{32})", comment)
        name = re.search(r"class=[\"'][^\"']*\bfn\b[^\"']*[\"'][^>]*>(?:\s*<a[^>]*>)?\s*([^<]+)<",
                         comment)
        if picture and name and name.group(1).strip():
            hashes[html.unescape(name.group(1)).strip()].append(picture.group(1))
    for name, found in hashes.items():
        if len(found) > 1:
            tally.add("signed", len(set(found)) == 1, f"{name!r} on {page.name}")


def tweets(rapport, tally):
    """Tweets without the numbers of those they answer: is every @name one account?"""
    for archive in sorted((CORPUS / "tweets").glob("*/data/js/tweets")):
        accounts = {}
        with tempfile.TemporaryDirectory() as folder:
            for file in sorted(archive.glob("*.js")):
                head, _, body = file.read_text(encoding="utf-8").partition("=")
                statuses = json.loads(body)
                for status in statuses:
                    accounts[status["id_str"]] = status.pop("in_reply_to_user_id_str", None)
                    status.pop("in_reply_to_user_id", None)
                    for mention in status.get("entities", {}).get("user_mentions", []):
                        mention.pop("id", None)
                        mention.pop("id_str", None)
                pathlib.Path(folder, file.name).write_text(
                    f"{head}=\n{json.dumps(statuses)}", encoding="utf-8")
            persons = collections.defaultdict(set)
            for record in rapport.read(folder):
                account = accounts.get(record["id"].rsplit("/", 1)[1])
                if account and len(record["addressed_to"]) == 1:
                    persons[record["addressed_to"][0]].add(account)
        for person, found in persons.items():
            tally.add("account", len(found) == 1, f"{person}: {sorted(found)}")

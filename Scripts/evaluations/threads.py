"""Threading: parents inferred where the stored ones are hidden, against the stored ones.

Where a source has two levels only, what is inferred is folded to two levels before it is
compared: an answer to an answer hangs on the first comment. "Answered" compares, for every
guest's comment, whether one of the host's has it for a parent.
"""
import collections
import re

import exports
from harness import CORPUS, Figure, derived, f1, ratio, skipped


class Tally:
    """Sums over threads."""

    def __init__(self):
        self.counts = collections.Counter()
        self.rules = collections.defaultdict(collections.Counter)

    def add(self, truth, found, hosts, rules):
        """One thread: parents by comment (None for the post), ids of the host's comments."""
        if all(truth[parent] is None for parent in truth.values() if parent is not None):
            found = {comment: self.folded(comment, found) for comment in found}
        counts = self.counts
        for comment, parent in truth.items():
            counts["n"] += 1
            counts["right"] += found[comment] == parent
            counts["found"] += found[comment] is not None
            counts["stored"] += parent is not None
            counts["hits"] += parent is not None and found[comment] == parent
            rule = self.rules[rules[comment]]
            rule["n"] += 1
            rule["right"] += found[comment] == parent
        answered = {truth[comment] for comment in hosts}
        thought = {found[comment] for comment in hosts}
        for comment in truth.keys() - hosts:
            counts["answered"] += comment in answered
            counts["thought answered"] += comment in thought
            counts["both answered"] += comment in answered and comment in thought

    @staticmethod
    def folded(comment, parents):
        parent, seen = parents[comment], {comment}
        while parent is not None and parents[parent] is not None and parent not in seen:
            seen.add(parent)
            parent = parents[parent]
        return parent

    def figures(self, name, answered=True):
        counts = self.counts
        link = f1(counts["hits"], counts["found"], counts["stored"])
        flag = f1(counts["both answered"], counts["thought answered"], counts["answered"])
        figures = [Figure(f"{name}: link F1", link[2], counts["stored"],
                          f"P {link[0]:.3f}, R {link[1]:.3f}, all parents right "
                          f"{ratio(counts['right'], counts['n']):.3f} of {counts['n']}")]
        if answered:
            figures.append(Figure(f"{name}: answered F1", flag[2], counts["answered"],
                                  f"P {flag[0]:.3f}, R {flag[1]:.3f}"))
        return figures

    def show_rules(self):
        for (rule, confidence), counts in sorted(self.rules.items(), key=str):
            print(f"  {rule} said {confidence}: {counts['right']} of {counts['n']} right")


def number(name):
    found = re.search(r"comment-(\d+)$", name or "")
    return found.group(1) if found else None


def add_threads(tally, threads, records):
    """Compares threads (lists of (number, parent, is host)) with records of a flat export."""
    by_number = {number(record["id"]): record for record in records}
    for thread in threads:
        truth, found, rules, hosts = {}, {}, {}, set()
        inside = {comment for comment, _, _ in thread if comment in by_number}
        for comment, parent, is_host in thread:
            if comment not in inside:
                continue
            record = by_number[comment]
            guess = number(record["reply_to"])
            truth[comment] = parent if parent in inside else None
            found[comment] = guess if guess in inside else None
            rules[comment] = (record["reply_rule"], record["reply_confidence"])
            if is_host:
                hosts.add(comment)
        if truth:
            tally.add(truth, found, hosts, rules)


def export_threads(path, rapport):
    """An export whose stored parents are hidden."""
    text = path.read_text(encoding="utf-8")
    by_post = collections.defaultdict(list)
    for comment in exports.comments(text):
        by_post[comment.post].append(
            (comment.id, comment.parent, comment.user not in ("", "0")))
    with derived("hidden.xml", exports.set_field(text, "comment_parent", "0")) as hidden:
        return list(by_post.values()), rapport.read(hidden)


def page_threads(rapport):
    """The threaded pages of the corpus as one flat export."""
    threads, flat, next_number = [], [], 1
    for page in sorted((CORPUS / "html").glob("*/page.html")):
        records = rapport.read(page)
        posts = [record for record in records if record["kind"] == "post"]
        comments = [record for record in records if record["kind"] == "comment"]
        ids = {record["id"] for record in comments}
        if not posts or not any(record["reply_to"] in ids for record in comments):
            continue
        post, numbers, thread = posts[0], {}, []
        for place, record in enumerate(comments):
            numbers[record["id"]] = str(next_number)
            next_number += 1
            is_host = bool(record["speaker"]) and record["speaker"] == post["speaker"]
            thread.append({
                "number": numbers[record["id"]], "author": record["speaker_name"] or "",
                "time": moment(record["said"]) or 1_000_000_000 + place,
                "text": record["text"], "host": is_host,
                "parent": numbers.get(record["reply_to"])})
        flat.append({"title": page.parent.name, "author": post["speaker_name"],
                     "text": post["text"][:2000], "comments": thread})
        threads.append([(c["number"], c["parent"], c["host"]) for c in thread])
    with derived("pages.xml", exports.flat(flat)) as path:
        return threads, rapport.read(path)


def moment(said):
    if not said:
        return None
    said = said.rstrip("Z").split(".")[0]
    return exports.seconds(said.replace("T", " ") if "T" in said else said + " 00:00:00")


def chat_threads(rapport):
    """IRC logs with hand-made reply links: every log a thread, only annotated lines count."""
    threads, flat, links = [], [], []
    next_number = 1
    for log in sorted((CORPUS / "labelled/irc-disentanglement/train").glob("*.ascii.txt")):
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        pairs = [tuple(map(int, line.split()[:2])) for line in
                 log.with_name(log.name.replace("ascii", "annotation")).read_text().splitlines()
                 if line.strip()]
        numbers, comments = {}, []
        for place, line in enumerate(lines):
            said = re.match(r"\[\d\d:\d\d\] <([^>]+)> ?(.*)", line)
            if said:
                numbers[place] = str(next_number)
                next_number += 1
                comments.append({"number": numbers[place], "author": said.group(1),
                                 "time": 1_100_000_000 + 60 * place, "text": said.group(2),
                                 "host": False})
        flat.append({"title": log.name, "author": None, "comments": comments})
        threads.append(numbers)
        for a, b in pairs:
            earlier, later = min(a, b), max(a, b)
            if later in numbers:
                links.append((numbers.get(earlier), numbers[later]))
    with derived("chat.xml", exports.flat(flat)) as path:
        return links, rapport.read(path)


def chat_figure(rapport):
    links, records = chat_threads(rapport)
    stored = collections.defaultdict(set)
    for earlier, later in links:
        if earlier != later and earlier is not None:
            stored[later].add(earlier)
    annotated = {later for _, later in links}
    hits = found = 0
    for record in records:
        mine = number(record["id"])
        parent = number(record["reply_to"])
        if mine in annotated and parent is not None:
            found += 1
            hits += parent in stored[mine]
    score = f1(hits, found, sum(map(len, stored.values())))
    return Figure("IRC: link F1", score[2], sum(map(len, stored.values())),
                  f"P {score[0]:.3f}, R {score[1]:.3f}; hand-made links, no host")


def measure(rapport, verbose):
    figures = []
    for path in sorted((CORPUS / "exports" / "threads").glob("*.xml")):
        threads, records = export_threads(path, rapport)
        if any(parent not in ("", "0") for thread in threads for _, parent, _ in thread):
            tally = Tally()
            add_threads(tally, threads, records)
            figures += tally.figures(path.stem)
            if verbose:
                tally.show_rules()
    if not figures:
        return skipped("threading", CORPUS / "exports" / "threads")
    if (CORPUS / "html").is_dir():
        tally = Tally()
        add_threads(tally, *page_threads(rapport))
        figures += tally.figures("pages", answered=False)
        if verbose:
            tally.show_rules()
    if (CORPUS / "labelled" / "irc-disentanglement").is_dir():
        figures.append(chat_figure(rapport))
    return figures

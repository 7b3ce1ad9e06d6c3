"""Replies: the back-test of measures 9.8, "leave the future out".

Every morning at six the export is cut off, and `rapport replies` ranks what waits. A morning
counts where something that came since the morning before is unanswered then and is answered
within fourteen days. What is answered is known by the stored parents, or where an export has
none by the names the owner's comments open with: `@Name` is for that person's latest comment.
"""
import bisect
import collections
import datetime
import html
import json
import math
import random
import re

import exports
from harness import CORPUS, Figure, derived, ratio, skipped

DAY = 86_400
AHEAD = 14 * DAY
SHUFFLES = 20
RESAMPLES = 2_000
# Candidates a morning that make a blog a busy one (measures 9.8).
BUSY = 50


class Blog:
    """An export with what became of each of its guests' comments."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        self.pieces = [
            (self.time_of(piece), piece)
            for piece in re.split(r"(?=<item>|<wp:comment>|</item>)", text)]
        comments = [c for c in exports.comments(text) if c.time is not None]
        self.comments = {comment.id: comment for comment in comments}
        self.owners = {c.id for c in comments if c.user not in ("", "0")}
        self.last = max(comment.time for comment in comments)
        self.first = min(comment.time for comment in comments)
        stored = any(comment.parent not in ("", "0") for comment in comments)
        self.answered = self.by_parent() if stored else self.by_name()

    @staticmethod
    def time_of(piece):
        """When a piece of the export was said; None for what is not said."""
        if piece.startswith("<wp:comment>"):
            return exports.seconds(exports.field(piece, "comment_date_gmt"))
        return None

    def until(self, cut):
        """The export as it was: later comments left out, and posts nobody could have read."""
        kept, is_later = [], False
        for time, piece in self.pieces:
            if piece.startswith("<item>"):
                posted = exports.seconds(exports.field(piece, "post_date_gmt"))
                is_later = posted is not None and posted >= cut
            if not is_later and (time is None or time < cut):
                kept.append(piece)
            elif is_later and piece.startswith("</item>"):
                kept.append(piece.removeprefix("</item>"))
                is_later = False
        return "".join(kept)

    def by_parent(self):
        found = {}
        for comment in self.comments.values():
            if comment.id in self.owners and comment.parent in self.comments:
                found.setdefault(comment.parent, comment.time)
        return found

    def by_name(self):
        """The time of the first answer of each comment that one of the owner's names."""
        found, by_post = {}, collections.defaultdict(list)
        for comment in sorted(self.comments.values(), key=lambda c: (c.time, int(c.id))):
            earlier = by_post[comment.post]
            if comment.id in self.owners:
                for name in names_addressed(comment.text):
                    target = next((c for c in reversed(earlier)
                                   if c.id not in self.owners and is_called(c.author, name)), None)
                    if target is not None:
                        found.setdefault(target.id, comment.time)
            earlier.append(comment)
        return found

    def cuts(self, hour=6):
        """The cuts that count, one a day."""
        first = (self.first // DAY) * DAY + hour * 3600
        waiting = collections.defaultdict(bool)
        for name, answer in self.answered.items():
            said = self.comments[name].time
            if name in self.owners:
                continue
            cut = first + math.ceil(max(0, said - first + 1) / DAY) * DAY
            if said < cut and cut <= answer <= cut + AHEAD and cut + AHEAD <= self.last:
                waiting[cut] = True
        return sorted(waiting)


def names_addressed(text):
    """Names after an `@` where a line or sentence begins."""
    plain = html.unescape(re.sub(r"<[^>]+>", "\n", text))
    return [name.lower() for name in
            re.findall(r"(?:^|\n|[.!?] )\s*@\s?([\w'.-]*\w)", plain)]


def is_called(author, name):
    words = author.lower().split()
    return bool(words) and (words[0] == name or "".join(words) == name)


def candidates(rapport, blog, cut):
    """What Rapport ranks at a cut: (comment id, score, asks) of every candidate."""
    now = f"{timestamp(cut)}Z"
    with derived("blog.xml", blog.until(cut)) as path:
        _, out = rapport.run("replies", "--quiet", "--time-zone", "UTC", "--now", now,
                             "--format", "json", "--no-quotes", "-n", 100_000, path)
    try:
        people = json.loads(out).get("next") or []
    except ValueError:
        people = []
    found = []
    for place in people:
        asks = any(term["name"] == "question" for term in place["terms"])
        found.append((comment_id(place["utterance"]), place["score"], asks))
        found += [(comment_id(other["utterance"]), other["score"], None)
                  for other in place["also"]]
    return [(name, score, asks) for name, score, asks in found if name in blog.comments]


def comment_id(name):
    return name.rsplit("-", 1)[1]


def timestamp(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime(
        "%Y-%m-%dT%H:%M:%S")


def ndcg(order, relevant, places=10):
    """NDCG at ten; what is relevant and not ranked at all counts as missed."""
    gain = sum(1 / math.log2(place + 2) for place, name in enumerate(order[:places])
               if name in relevant)
    ideal = sum(1 / math.log2(place + 2) for place in range(min(places, len(relevant))))
    return gain / ideal


def reciprocal_rank(order, relevant):
    return next((1 / (place + 1) for place, name in enumerate(order) if name in relevant), 0)


def rankings(blog, cut, found):
    """The orders compared, by name."""
    comments, earlier = blog.comments, collections.Counter()
    for comment in comments.values():
        if comment.time < cut:
            earlier[comment.author] += 1
    names = [name for name, _, _ in found]
    scores = {name: score for name, score, _ in found}
    asks = {name: ask if ask is not None else "?" in comments[name].text
            for name, _, ask in found}
    newest = sorted(names, key=lambda n: (-comments[n].time, int(n)))
    orders = {
        "score": sorted(newest, key=lambda n: -scores[n]),
        "newest": newest,
        "oldest": sorted(names, key=lambda n: (comments[n].time, int(n))),
        "most frequent": sorted(newest, key=lambda n: -earlier[comments[n].author]),
        "question, newest": sorted(newest, key=lambda n: not asks[n]),
    }
    # One line a person, as the list is printed.
    seen, lines = set(), []
    for name in orders["score"]:
        if comments[name].author not in seen:
            seen.add(comments[name].author)
            lines.append(name)
    orders["one line a person"] = lines
    return orders


def interval(groups, seed=1):
    """95 % of the means of differences, resampled group by group."""
    source = random.Random(seed)
    sums = [(sum(group), len(group)) for group in groups]
    means = []
    for _ in range(RESAMPLES):
        drawn = [source.choice(sums) for _ in sums]
        means.append(sum(total for total, _ in drawn) / sum(count for _, count in drawn))
    means.sort()
    return means[int(RESAMPLES * 0.025)], means[int(RESAMPLES * 0.975) - 1]


def area_under_curve(right, wrong):
    """How often an answered one has the higher score; half for equals."""
    wrong = sorted(wrong)
    wins = sum((bisect.bisect_left(wrong, score) + bisect.bisect_right(wrong, score)) / 2
               for score in right)
    return ratio(wins, len(right) * len(wrong))


def snapshot(rapport, blog, cut):
    """The candidates at a cut, their names, and those that are answered soon after."""
    found = candidates(rapport, blog, cut)
    relevant = {
        name for name, answer in blog.answered.items()
        if cut < answer <= cut + AHEAD and blog.comments[name].time < cut
        and cut - blog.comments[name].time <= 30 * DAY and name not in blog.owners}
    return found, {name for name, _, _ in found}, relevant


def gains_by_day(rapport, blog):
    """What the score gains over newest first at every third hour, a list for each day."""
    days = collections.defaultdict(list)
    for hour in range(0, 24, 3):
        for cut in blog.cuts(hour):
            found, names, relevant = snapshot(rapport, blog, cut)
            if len(names) < 2 or not relevant or names <= relevant:
                continue
            orders = rankings(blog, cut, found)
            days[cut // DAY].append(
                ndcg(orders["score"], relevant) - ndcg(orders["newest"], relevant))
    return [days[day] for day in sorted(days)]


def back_test(rapport, blog, verbose):
    """The scores of every morning, by order; the sizes; scores at arrival."""
    results, sizes = collections.defaultdict(list), []
    arrivals = ([], [])
    for cut in blog.cuts():
        found, names, relevant = snapshot(rapport, blog, cut)
        if verbose:
            lost = relevant - names
            print(f"  {timestamp(cut)[:10]}: {len(names)} wait, {len(relevant)} are answered, "
                  f"{len(lost)} of them are not listed")
        if len(names) < 2 or not relevant or names <= relevant:
            continue
        sizes.append(len(names))
        for order, ranked in rankings(blog, cut, found).items():
            results[order].append((ndcg(ranked, relevant), reciprocal_rank(ranked, relevant),
                                   float(ranked[0] in relevant)))
        shuffles = []
        for seed in range(SHUFFLES):
            ranked = sorted(names, key=int)
            random.Random(seed).shuffle(ranked)
            shuffles.append((ndcg(ranked, relevant), reciprocal_rank(ranked, relevant),
                             float(ranked[0] in relevant)))
        results["random"].append(tuple(sum(column) / SHUFFLES for column in zip(*shuffles)))
        for name, score, _ in found:
            hours = (cut - blog.comments[name].time) / 3600
            if hours < 24:
                ageless = score + 1.2 * math.log1p(hours) - 0.3
                arrivals[0 if name in relevant else 1].append(ageless)
    return results, sizes, arrivals


def measure(rapport, verbose):
    figures, totals = [], collections.defaultdict(list)
    for path in sorted((CORPUS / "exports" / "threads").glob("*.xml")):
        blog = Blog(path)
        results, sizes, arrivals = back_test(rapport, blog, verbose)
        if not sizes:
            continue
        mean = {order: [sum(column) / len(sizes) for column in zip(*scores)]
                for order, scores in results.items()}
        for order, values in mean.items():
            totals[order].append((values[0], len(sizes)))
        differences = [a[0] - b[0] for a, b in zip(results["score"], results["newest"])]
        low, high = interval([[difference] for difference in differences])
        others = ", ".join(f"{order} {values[0]:.3f}" for order, values in mean.items()
                           if order != "score")
        figures += [
            Figure(f"{path.stem}: NDCG@10", mean["score"][0], len(sizes),
                   f"mornings, {sum(sizes) / len(sizes):.0f} candidates each; MRR "
                   f"{mean['score'][1]:.3f}, P@1 {mean['score'][2]:.3f}; {others}"),
            Figure(f"{path.stem}: gain over newest first", mean["score"][0] - mean["newest"][0],
                   len(sizes), f"95 %: {low:+.3f} to {high:+.3f}"),
            Figure(f"{path.stem}: least gain over newest first", low, len(sizes),
                   "lower end of the interval"),
            Figure(f"{path.stem}: arrival AUC", area_under_curve(*arrivals), len(arrivals[0]),
                   "of what came that day; age left out, what came after it not"),
        ]
        if sum(sizes) / len(sizes) >= BUSY:
            days = gains_by_day(rapport, blog)
            every = [gain for day in days for gain in day]
            low, high = interval(days)
            figures += [
                Figure(f"{path.stem}: gain at every third hour", sum(every) / len(every),
                       len(every), f"of {len(days)} days; 95 %: {low:+.3f} to {high:+.3f}"),
                Figure(f"{path.stem}: least gain at every third hour", low, len(every),
                       "lower end of the interval"),
            ]
    if not figures:
        return skipped("replies", CORPUS / "exports" / "threads")
    macro = [sum(value for value, _ in values) / len(values)
             for values in (totals["score"], totals["newest"])]
    mornings = sum(count for _, count in totals["score"])
    micro = [sum(value * count for value, count in values) / mornings
             for values in (totals["score"], totals["newest"])]
    figures.append(Figure("all: NDCG@10", micro[0], mornings,
                          f"newest {micro[1]:.3f}; mean of blogs {macro[0]:.3f}, "
                          f"newest {macro[1]:.3f}"))
    return figures

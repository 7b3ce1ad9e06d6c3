"""Network reciprocity held against networkx and igraph on generated graphs.

Each graph is written as a blog export in which people answer each other's comments,
measured by `rapport report --format json`, and compared to six decimals:

  r           networkx `overall_reciprocity`; igraph `reciprocity(mode="default")`
              (Garlaschelli & Loffredo 2004); NodeXL's reciprocated edge ratio
  pair_ratio  igraph `reciprocity(mode="ratio")`; NodeXL's reciprocated vertex pair ratio
  weighted    igraph's default formula on the multigraph, 1 - sum|A - At|/(2 sum A), which is
              Squartini et al. 2013's sum min(w, wt)/sum w
  rho         (r - a)/(1 - a), a = L/(N(N - 1)), r and L networkx's
  persons, edges  networkx's

Whichever of the two libraries is not installed is left out, which is said.
"""
import collections
import json
import random

from harness import Figure, derived, ratio, skipped

try:
    import networkx
except ImportError:
    networkx = None
try:
    import igraph
except ImportError:
    igraph = None

GRAPHS = 100

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Graph</title><link>http://graph.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>http://graph.example</wp:base_site_url>
<wp:author><wp:author_login>p0</wp:author_login><wp:author_display_name>Person 0</wp:author_display_name></wp:author>
<item><title>Start</title><link>http://graph.example/start/</link><dc:creator>p0</dc:creator>
<content:encoded><![CDATA[We begin here.]]></content:encoded><wp:post_id>1</wp:post_id>
<wp:post_date>2010-01-01 10:00:00</wp:post_date><wp:post_date_gmt>2010-01-01 10:00:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
"""


def generate(seed):
    """People and comments: (number, speaker, parent's number or 0 for the post)."""
    chance = random.Random(seed)
    people = chance.choice([2, 3, 5, 8, 20, 60])
    comments, speakers = [], [0]
    for number in range(1, chance.choice([1, 4, 15, 80, 400]) + 1):
        speaker = chance.randrange(people)
        parent = chance.randrange(number) if chance.random() < 0.9 else 0
        # Rapport takes an answer to oneself for one to whoever answered last; a graph of
        # networkx has no such rule.
        if speakers[parent] == speaker:
            speaker = (speaker + 1) % people
        speakers.append(speaker)
        comments.append((number, speaker, parent))
    return comments


def edges(comments):
    """Who talks to whom: a comment to its parent's speaker."""
    speaker = {0: 0} | {number: who for number, who, _ in comments}
    return collections.Counter((who, speaker[parent]) for _, who, parent in comments)


def export(comments):
    lines = [HEAD]
    for number, who, parent in comments:
        minute = f"2010-01-{2 + number // 1440:02d} {number // 60 % 24:02d}:{number % 60:02d}:00"
        lines.append(
            f"<wp:comment><wp:comment_id>{number}</wp:comment_id>"
            f"<wp:comment_author><![CDATA[Person {who}]]></wp:comment_author>"
            f"<wp:comment_author_email>p{who}@graph.example</wp:comment_author_email>"
            f"<wp:comment_date>{minute}</wp:comment_date><wp:comment_date_gmt>{minute}</wp:comment_date_gmt>"
            f"<wp:comment_content><![CDATA[These are words number {number} of mine.]]></wp:comment_content>"
            f"<wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type>"
            f"<wp:comment_parent>{parent}</wp:comment_parent>"
            + ("<wp:comment_user_id>1</wp:comment_user_id>" if who == 0 else "")
            + "</wp:comment>\n")
    lines.append("</item></channel></rss>\n")
    return "".join(lines)


def expected(found):
    """By figure, what each library says."""
    result = collections.defaultdict(dict)
    if not found:
        return result
    if networkx:
        graph = networkx.DiGraph(list(found))
        r = networkx.overall_reciprocity(graph)
        n, links = graph.number_of_nodes(), graph.number_of_edges()
        density = links / (n * (n - 1))
        result["persons"]["networkx"], result["edges"]["networkx"] = n, links
        result["r"]["networkx"] = r
        if density < 1:
            result["rho"]["networkx"] = (r - density) / (1 - density)
    if igraph:
        names = sorted({person for edge in found for person in edge})
        place = {name: index for index, name in enumerate(names)}
        simple = igraph.Graph(directed=True, n=len(names), edges=[(place[a], place[b]) for a, b in found])
        result["r"]["igraph"] = simple.reciprocity(mode="default")
        result["pair_ratio"]["igraph"] = simple.reciprocity(mode="ratio")
        multi = igraph.Graph(
            directed=True, n=len(names), edges=[(place[a], place[b]) for (a, b), w in found.items() for _ in range(w)])
        matrix = list(multi.get_adjacency())
        size = range(len(names))
        apart = sum(abs(matrix[i][j] - matrix[j][i]) for i in size for j in size)
        result["weighted"]["igraph"] = 1 - apart / (2 * sum(sum(row) for row in matrix))
    return result


def measure(rapport, verbose):
    if not networkx and not igraph:
        return skipped("network", "neither networkx nor igraph (pip install networkx igraph)")
    for name, library in (("networkx", networkx), ("igraph", igraph)):
        if not library:
            skipped("network", f"part of it: {name}")
    compared, equal = collections.Counter(), collections.Counter()
    for seed in range(GRAPHS):
        comments = generate(seed)
        with derived(f"graph-{seed}.xml", export(comments)) as path:
            _, out = rapport.run("report", "--format", "json", "--time-zone", "UTC", "--me", "Person 0", path)
        network = (json.loads(out) if out else {}).get("network") or {}
        for figure, values in expected(edges(comments)).items():
            for library, value in values.items():
                found = network.get(figure)
                compared[(figure, library)] += 1
                if found is not None and abs(found - value) <= 1e-6:
                    equal[(figure, library)] += 1
                elif verbose:
                    print(f"graph {seed}: {figure} is {found}, {library} says {value}")
    return [
        Figure(f"{figure} as {library} has it", ratio(equal[key], count), count, "graphs that agree")
        for key, count in sorted(compared.items()) for figure, library in [key]]

"""Acts: the verdicts of `rapport read` against labels made by hand (Fixtures/eval/labels.tsv,
ids and labels only). The rules were tuned by looking at half A alone."""
import collections

from harness import CORPUS, LABELS, Figure, ratio, skipped

SOURCES = ["tweets/grailbird-icco-2012", "tweets/api-v1-xml", "tweets/api-v1-xml-2009",
           "tweets/api-v1.1-json", "html", "exports/threads", "feeds"]


def labels():
    """(half, id, label) of every labelled utterance."""
    with open(LABELS, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return [(line[0], line[1], line[2]) for line in lines[1:]]


def measure(rapport, verbose):
    if not CORPUS.is_dir():
        return skipped("acts", CORPUS)
    found = {}
    for source in SOURCES:
        if (CORPUS / source).exists():
            for record in rapport.read(CORPUS / source):
                found.setdefault(record["id"], record)
    right, total = collections.Counter(), collections.Counter()
    confusion, missing = collections.Counter(), 0
    for half, name, label in labels():
        record = found.get(name)
        if record is None:
            missing += 1
            continue
        for part in (half, "all"):
            total[part] += 1
            right[part] += record["act"] == label
        confusion[label, record["act"]] += 1
        if verbose and record["act"] != label and half == "A":
            print(f"  {label} read as {record['act']} (t = {record['talk']:.2f}): "
                  f"{record['kind']} {record['text'][:100]!r}")
    if missing:
        print(f"acts: {missing} labelled utterances were not found")
    if verbose:
        for (label, act), count in sorted(confusion.items()):
            print(f"  {label:9} read as {act:9} {count}")
    return [
        Figure("accuracy", ratio(right["all"], total["all"]), total["all"],
               "talking, linking, status"),
        Figure("accuracy, half A", ratio(right["A"], total["A"]), total["A"], "looked at"),
        Figure("accuracy, half B", ratio(right["B"], total["B"]), total["B"], "not looked at"),
        Figure("labels found", ratio(total["all"], total["all"] + missing),
               total["all"] + missing),
    ]

"""Feeds: how many entries `rapport check` reports, against a count of their elements.

An entry is an <item> or <entry> element (in JSON Feed an element of "items"), counted
outside CDATA and comments.
"""
import json
import re

from harness import CORPUS, Figure, ratio, skipped


def text_of(data):
    for mark, charset in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(charset, "replace")
    if len(data) > 3 and data[1:2] == b"\0":
        return data.decode("utf-16-le", "replace")
    if len(data) > 3 and data[:1] == b"\0":
        return data.decode("utf-16-be", "replace")
    return data.decode("latin-1")


def expected(path):
    """The number of entries, or None where the file is no feed at all."""
    data = path.read_bytes()
    text = text_of(data)
    if text.lstrip("\ufeff \n\r\t").startswith("{"):
        try:
            return len(json.loads(data).get("items", []))
        except ValueError:
            return None
    text = re.sub(r"<!\[CDATA\[.*?\]\]>|<!--.*?-->", "", text, flags=re.S)
    if not re.search(r"<(\w+:)?(rss|feed|RDF|channel)\b", text):
        return None
    return len(re.findall(r"<(?:\w+:)?(?:item|entry)(?=[\s/>])", text))


def found(rapport, path):
    """Records read, as `rapport check` says; equal ids are one utterance later on."""
    code, out = rapport.run("check", "--format", "json", path)
    if code < 0 or code > 78:
        return None
    try:
        sources = json.loads(out).get("sources", [])
    except ValueError:
        return 0
    return sum(source.get("records_read", 0) or 0 for source in sources)


def measure(rapport, verbose):
    folder = CORPUS / "feeds"
    if not folder.is_dir():
        return skipped("feeds", folder)
    files = right = entries = read = 0
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix not in (".xml", ".json", ".rss", ".atom", ".rdf"):
            continue
        want, got = expected(path), found(rapport, path)
        files += 1
        right += got is not None and want in (None, got)
        entries += want or 0
        read += min(got or 0, want or 0)
        if verbose and (got is None or want not in (None, got)):
            print(f"  {path.relative_to(folder)}: {'crashed' if got is None else got} of {want}")
    return [Figure("entries read", ratio(read, entries), entries),
            Figure("feeds with the right number", ratio(right, files), files)]

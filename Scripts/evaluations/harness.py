"""What the evaluations share: the command, the corpus, figures and their floors."""
import collections
import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
FLOORS = ROOT / "Fixtures" / "eval" / "floors.json"
LABELS = ROOT / "Fixtures" / "eval" / "labels.tsv"

# One measured number: its name, its value, how many things it was measured on, and a
# note on how to read it.
Figure = collections.namedtuple("Figure", "name value n note", defaults=("",))


class Rapport:
    """The command under evaluation."""

    def __init__(self, path=None):
        built = [ROOT / ".build" / kind / "rapport" for kind in ("release", "debug")]
        built = [place for place in built if place.exists()]
        if not path and not built:
            sys.exit("evaluate: no rapport command; run swift build first, or say --binary PATH")
        self.path = str(path or max(built, key=lambda place: place.stat().st_mtime))

    def run(self, *arguments):
        """Exit code and standard output."""
        run = subprocess.run(
            [self.path, *map(str, arguments)], capture_output=True, timeout=600, check=False)
        if run.returncode not in (0, 3, 65, 66, 78):
            print(f"evaluate: rapport {arguments}: exit {run.returncode}: "
                  f"{run.stderr.decode(errors='replace')[-300:]}")
        return run.returncode, run.stdout.decode(errors="replace")

    def read(self, *arguments):
        """The records of `rapport read`."""
        _, out = self.run("read", "--quiet", "--time-zone", "UTC", *arguments)
        return [json.loads(line) for line in out.splitlines() if line]


@contextlib.contextmanager
def derived(name, text, encoding="utf-8"):
    """A file made from one of the corpus, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        with open(path, "w", encoding=encoding, newline="") as file:
            file.write(text)
        yield path


def ratio(part, whole):
    return part / whole if whole else float("nan")


def f1(hits, found, expected):
    """Precision, recall and their harmonic mean."""
    precision, recall = ratio(hits, found), ratio(hits, expected)
    return precision, recall, ratio(2 * hits, found + expected)


def skipped(area, what):
    """Says what is absent; the area then has no figures."""
    print(f"{area}: skipped, {what} is not there")
    return []


def floors():
    return json.loads(FLOORS.read_text()) if FLOORS.exists() else {}


def pin(figures, accept_lower):
    """Writes today's figures as floors; True unless one would have to fall."""
    old, fell = floors(), []
    for area, figure in figures:
        if figure.value != figure.value:  # nothing to measure it on
            continue
        # Rounded down, so that what is measured again is not below it.
        new = int(figure.value * 1000 - (figure.value * 1000 % 1)) / 1000
        known = old.setdefault(area, {}).get(figure.name)
        if known is not None and new < known and not accept_lower:
            fell.append(f"{area}, {figure.name}: {figure.value:.3f} is below {known:.3f}")
            continue
        old[area][figure.name] = new
    for line in fell:
        print(f"evaluate: {line}; --accept-lower lowers it")
    FLOORS.write_text(json.dumps(old, indent=2, sort_keys=True, ensure_ascii=False) + "\n")
    return not fell

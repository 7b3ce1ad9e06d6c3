"""The rows of the table: what is run, against what, and what must come out."""
import datetime
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys

import work
from measuring import HERE, ROOT, compare, run_once

FLAGS = ["--quiet", "--now", "2024-01-01", "--time-zone", "UTC"]


class Bench:
    def __init__(self, args):
        self.args = args
        self.runs = args.runs or (3 if args.quick else 5)
        self.mb = 20 if args.quick else 200
        self.tweets_mb = 170 if args.quick else 1690
        self.rapport = self.built("rapport")
        self.floor = self.compiled("floor", "libxml-2.0")
        self.results = ROOT / "bench-results"
        self.results.mkdir(exist_ok=True)
        self.stamp = {"date": datetime.date.today().isoformat(), "commit": self.output("git", "rev-parse", "--short", "HEAD"), "quick": args.quick}
        self.headings = 0

    def built(self, product, package=ROOT):
        subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", product, "--package-path", str(package)], check=True, stdout=sys.stderr)
        return str(package / ".build" / "release" / product)

    def compiled(self, name, package):
        """A program of one C file beside this one."""
        binary = str(self.args.data / name)
        flags = self.output("pkg-config", "--cflags", "--libs", package).split()
        subprocess.run(["cc", "-O2", "-w", "-o", binary, str(HERE / f"{name}.c")] + flags, check=True)
        return binary

    def compiled_simdjson(self):
        """The fastest JSON library over tweets.js, a slice at a time; `missing` without it."""
        binary = str(self.args.data / "simdjson")
        command = ["c++", "-O3", "-std=c++17", "-o", binary, str(HERE / "simdjson.cpp"), "-lsimdjson"]
        return binary if subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0 else str(HERE / "missing")

    def output(self, *command):
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()

    def peer(self, tool, path):
        return [self.args.python, str(HERE / "peers.py"), tool, str(path)]

    def check(self, path):
        """The import alone: everything is read and taken apart, nothing is kept."""
        return [self.rapport, "check", "--format", "json", str(path)]

    def report(self, path, *more):
        return [self.rapport, "report", *FLAGS, *more, str(path)]

    def read(self, path):
        """A file of the utterances of some sources, a line of JSON each."""
        file = path.with_name(path.name + ".jsonl")
        with open(file, "wb") as lines:
            subprocess.run([self.rapport, "read", str(path)], stdout=lines, stderr=subprocess.DEVNULL)
        return file

    # MARK: Rows

    def row(self, title, path, ours, rival=None, must=None, of="cpu", megabytes=None, less=None, limits=()):
        """One line: our cost, the rival's, and the ratio beside what it must be; `less` is a
        command whose cost does not count; `limits` are costs of ours alone: (what, most, unit)."""
        # Two threads that share a core's units and caches are charged for waiting on each other,
        # which another program with one thread never is: CPU seconds are compared on one core,
        # with a rival's as with a limit.
        is_other = rival is not None and self.rapport not in " ".join(rival)
        on_one_core = is_other and of == "cpu" or any(what == "cpu" for what, _, _ in limits)
        found = compare(ours, rival, self.runs, of, less, on_one_core)
        if found is None:
            return print(f"| {title} | | | | | not installed | |", flush=True)
        mine, theirs, ratio = found
        mb = megabytes or work.size(path)
        verdict = "" if must is None or ratio is None else " ✓" if ratio <= must else " ✗"
        held = ", ".join(f"{getattr(mine, what):.{2 if most < 10 else 0}f} {unit} {'✓' if getattr(mine, what) <= most else '✗'}"
                         for what, most, unit in limits)
        wanted = ", ".join(f"≤ {most} {unit}" for _, most, unit in limits)
        cells = [title, f"{mine.cpu:.2f}", f"{mb / mine.cpu:.0f}" if mb > 1 else "–", f"{mine.wall:.2f}", f"{mine.peak:.0f}",
                 f"{ratio:.2f}{verdict}" if ratio else held or "–", f"≤ {must}" if must else wanted]
        print("| " + " | ".join(cells) + " |", flush=True)
        self.keep({"work": title, "mb": mb, "cpu": mine.cpu, "wall": mine.wall, "peak": mine.peak, "ratio": ratio,
                   "rival": theirs and theirs._asdict()})

    def stage(self, title, command, limit):
        """One line for a part of a program, which prints its own CPU seconds first."""
        times = [float(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[0]) for _ in range(self.runs)]
        cpu = statistics.median(times)
        print(f"| {title} | {cpu:.2f} | – | – | – | {cpu:.2f} s {'✓' if cpu <= limit else '✗'} | ≤ {limit} s |", flush=True)
        self.keep({"work": title, "cpu": cpu})

    def keep(self, record):
        with open(self.results / "rows.jsonl", "a") as f:
            f.write(json.dumps(self.stamp | record) + "\n")

    def pages(self):
        path = work.generated("pages", self.mb, self.args.data)
        listing = work.listing(path, "*.html")
        small = work.generated("pages", self.mb // 10, self.args.data)
        short = work.listing(small, "*.html")
        self.row("pages, import ÷ bare SAX parse", path, self.check(path), [self.floor, "html", listing], 1.3)
        self.row("pages, import ÷ libxml2's tree parse", path, self.check(path), [self.floor, "htmltree", listing], 0.7)
        self.row("pages, import ÷ selectolax", path, self.check(path), self.peer("selectolax", listing), 0.95)
        self.row("pages, import ÷ lxml", path, self.check(path), self.peer("lxml", listing), 1)
        self.row("pages, a tenth, import ÷ trafilatura", small, self.check(small), self.peer("trafilatura", short), 1)
        # A parser tells nobody who talks to whom: what reports cost beyond the reading has no limit but growth.
        self.row("pages, report ÷ bare SAX parse", path, self.report(path, "--me", "Ada"), [self.floor, "html", listing])
        self.row("pages, a tenth, report ÷ ConvoKit on what was read of them", small, self.report(small, "--me", "Ada"),
                 self.peer("convokit", self.read(small)), 1)
        self.row("pages, report ÷ ten reports on a tenth", path, self.report(path, "--me", "Ada"),
                 ["sh", "-c", " ; ".join([" ".join(self.report(small, "--me", "Ada"))] * 10)], 1.1)
        self.row("pages, wall on two cores ÷ on one", path, self.check(path), ["taskset", "-c", "0", *self.check(path)], 0.6, of="wall")
        huge = work.generated("huge", self.mb // 4, self.args.data, ".html")
        self.row("one page, peak memory ÷ libxml2's tree", huge, self.check(huge), [self.floor, "htmltree", str(huge)], 0.4, of="peak")

    def feeds(self):
        path = work.generated("feeds", self.mb, self.args.data)
        listing = work.listing(path, "*.xml")
        small = work.generated("feeds", self.mb // 10, self.args.data)
        self.row("feeds, import ÷ bare push parse", path, self.check(path), [self.floor, "xml", listing], 1.6)
        self.row("feeds, import ÷ fastfeedparser", path, self.check(path), self.peer("fastfeedparser", listing), 0.35)
        self.row("feeds, a tenth, import ÷ feedparser", small, self.check(small), self.peer("feedparser", work.listing(small, "*.xml")), 1)
        self.row("feeds, import ÷ Foundation XMLParser", path, self.check(path), [self.foundation(), "xml", listing], 0.45)
        self.row("feeds, report ÷ bare push parse", path, self.report(path, "--me", "Ada"), [self.floor, "xml", listing])

    def exports(self):
        path = work.generated("wxr", self.mb, self.args.data)
        broken = work.damaged(path)
        self.row("export, import ÷ bare xmlReader loop", path, self.check(path), [self.floor, "xmlreader", str(path)], 0.95)
        self.row("export, import ÷ bare push parse", path, self.check(path), [self.floor, "xml", str(path)], 2)
        # What a damaged export is compared with is the parse of the sound one.
        self.row("export, damaged, import ÷ the same", broken, self.check(broken), [self.floor, "xml", str(path)], 3.5)
        self.row("export, report ÷ bare push parse", path, self.report(path), [self.floor, "xml", str(path)])
        self.row("export, damaged, report ÷ the same", broken, self.report(broken), [self.floor, "xml", str(path)])

    def tweets(self):
        path = work.generated("tweets", self.tweets_mb, self.args.data)
        small = work.generated("tweets", self.tweets_mb // 10, self.args.data)
        archive = path.with_name(path.name + ".zip")
        tweets, few = (str(p / "data" / "tweets.js") for p in (path, small))
        self.row("tweets, import", path, self.check(path))
        self.row("tweets, a tenth, import ÷ Foundation JSONDecoder", small, self.check(small), [self.foundation(), "json", few], 0.17)
        self.row("tweets, import ÷ simdjson, sliced", path, self.check(path), [self.compiled_simdjson(), tweets], 2.5)
        self.row("tweets, a tenth, import ÷ ijson", small, self.check(small), self.peer("ijson", few), 1)
        self.row("tweets, a tenth, import ÷ orjson", small, self.check(small), self.peer("orjson", few), 1)
        self.row("tweets, import, peak memory ÷ a tenth of them", path, self.check(path), self.check(small), 1.2, of="peak")
        self.row("tweets, import from the zip ÷ from the folder", path, self.check(archive), self.check(path), 2)
        self.row("tweets, report on one core", path, self.report(path), limits=(("cpu", 3, "s"), ("peak", 150, "MB")))
        self.row("tweets, report on two cores", path, self.report(path), limits=(("peak", 150, "MB"),))
        self.row("tweets, report ÷ ten reports on a tenth", path, self.report(path), ["sh", "-c", " ; ".join([" ".join(self.report(small))] * 10)], 1.1)

    def store(self):
        """What a million utterances cost on their way into the store, and a night that brings none."""
        path = work.generated("tweets", self.tweets_mb, self.args.data)
        folder = self.args.data / f"store-{self.tweets_mb}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        store, rows, copy = (str(folder / name) for name in ("store.db", "rows", "copy.db"))
        imports = [self.rapport, "import", "--quiet", "--config", os.devnull, "--store", store, str(path)]
        night = [self.rapport, "nightly", "--quiet", "--config", os.devnull, "--store", store, "--offline", "--spool", str(folder / "spool"),
                 "--reports", str(folder), "--now", "2024-01-01", "--time-zone", "UTC"]
        inserts = self.compiled("inserts", "sqlite3")
        run_once(imports)
        subprocess.run([inserts, "dump", store, rows], check=True)
        run_once(night)
        few = work.generated("tweets", self.tweets_mb // 10, self.args.data)
        again = ["sh", "-c", 'rm -f "$0"; exec "$@"', str(folder / "few.db"), *imports[:-2], str(folder / "few.db"), str(few)]
        self.row("tweets, a tenth, import into the store ÷ twitter-to-sqlite", few, again, self.peer("twitter_to_sqlite", few / "data" / "tweets.js"), 1)
        self.row("a night without news over a million utterances", path, night, limits=(("cpu", 2, "s"),))
        again = ["sh", "-c", 'rm -f "$0"; exec "$@"', store, *imports]
        self.row("tweets, import into the store ÷ bare inserts of the same rows", path, again, [inserts, "run", rows, copy])
        self.row("of that, what storing costs beside reading", path, again, [inserts, "run", rows, copy], 1.5, less=self.check(path))
        shutil.rmtree(folder)

    def graph(self):
        path = work.generated("graph", 1.6 if self.args.quick else 16, self.args.data)
        tweets = work.generated("tweets", self.tweets_mb, self.args.data)
        bench = self.built("rapport-bench")
        ours = [bench, "reciprocity", str(path)]
        self.row("graph, reciprocity of a million edges ÷ igraph", path, ours, self.peer("igraph", path), 0.15)
        self.stage("graph, all measures of a million utterances, once they are read", [bench, "measures", str(tweets)], 0.5)
        self.row("graph, reciprocity of a million edges ÷ networkx", path, ours, self.peer("networkx", path), 1)

    def small(self):
        demo = ROOT / "Fixtures" / "demo"
        self.row("the demo report", demo, self.report(demo), limits=(("wall", 0.06, "s"),))
        # Any of them: the slowest is what counts.
        folder = work.generated("worst", 1, self.args.data)
        worst = {f.name: run_once(self.report(f)) for f in sorted(folder.iterdir())}
        for measure, limit, unit in (("cpu", 2, "s"), ("peak", 100, "MB")):
            name, cost = max(worst.items(), key=lambda item: getattr(item[1], measure))
            value = getattr(cost, measure)
            print(f"| worst of {len(worst)} inputs of 1 MB by {measure}: {name} | {cost.cpu:.2f} | – | {cost.wall:.2f} | {cost.peak:.0f} "
                  f"| {value:.2f} {unit} {'✓' if value <= limit else '✗'} | ≤ {limit} {unit} |", flush=True)

    def foundation(self):
        return self.built("foundation-peer", HERE / "peers")


def run(args):
    bench = Bench(args)
    name = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    print(f"`Scripts/bench{' --quick' if args.quick else ''}`, {bench.stamp['date']}, {name} ({os.cpu_count()} cores), "
          f"commit {bench.stamp['commit']}, medians of {bench.runs}, whole processes; CPU seconds are compared on one core\n")
    print("| work | CPU s | MB per CPU s | wall s | peak MB | ratio | must |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    groups = {"pages": bench.pages, "feeds": bench.feeds, "exports": bench.exports, "tweets": bench.tweets, "store": bench.store, "graph": bench.graph, "small": bench.small}
    for name, rows in groups.items():
        if not args.only or name in args.only.split(","):
            rows()

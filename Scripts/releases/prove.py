"""Unpacks a release archive where nothing else is and tries what is in it: the programs with
an empty environment in an empty folder and, as root, in a root folder that holds the system's
C and C++ libraries and nothing more; the manual pages; the completions. Prints how large it is
and how fast it starts.

usage: prove.py ARCHIVE [--readme README.md]
"""
import os
import pathlib
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time

PAGE = """<html><head><title>A post</title></head><body><h1>A post</h1><ol class="commentlist">
<li id="comment-1" class="comment"><cite class="fn">Ann</cite><p>Did you try it?</p></li></ol></body></html>"""
BLOCK = re.compile(r"(<!-- size: Scripts/release --readme -->\n)(.*?)(<!-- end -->)", re.S)


def run(*command, **options):
    result = subprocess.run(command, capture_output=True, text=True, **options)
    assert result.returncode == 0, f"{command}: {result.returncode}\n{result.stderr[-2000:]}"
    return result.stdout


def in_an_empty_folder(root, folder):
    """Without an environment, a home or a configuration."""
    (folder / "page.html").write_text(PAGE)
    rapport = str(root / "bin/rapport")
    report = run("env", "-i", rapport, "page.html", cwd=folder)
    assert report.startswith("# Linking or talking?"), report[:200]
    assert "Ann" in run("env", "-i", rapport, "read", "page.html", cwd=folder)
    run("env", "-i", rapport, "report", "page.html", "--charts", "svg", "-o", "report.md", cwd=folder)
    run("env", "-i", rapport, "import", "page.html", "--store", "store.db", cwd=folder)
    run("env", "-i", rapport, "report", "--store", "store.db", cwd=folder)
    run("env", "-i", str(root / "bin/rapport-fetch"), "--version", cwd=folder)


def in_a_bare_root(root, folder):
    """With the libraries it says it needs, and nothing else; False where that cannot be tried."""
    if os.geteuid() != 0:
        return False
    for line in run("ldd", str(root / "bin/rapport")).splitlines():
        library = next((word for word in line.split() if word.startswith("/")), None)
        if library:
            place = folder / library[1:]
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(library, place)
    shutil.copy(root / "bin/rapport", folder / "rapport")
    (folder / "page.html").write_text(PAGE)
    (folder / "proc").mkdir()
    # Swift reads its arguments from /proc.
    chroot = shutil.which("chroot", path="/usr/sbin:/sbin:/usr/bin:/bin")
    command = f"mount -t proc proc {folder}/proc && exec env -i {chroot} {folder} /rapport --time-zone UTC /page.html"
    result = subprocess.run(["unshare", "--mount", "sh", "-c", command], capture_output=True, text=True)
    if "Operation not permitted" in result.stderr or "permission denied" in result.stderr:
        return False
    assert result.returncode == 0 and result.stdout.startswith("# Linking or talking?"), result.stderr[-2000:]
    return True


def pages_and_completions(root):
    pages = sorted((root / "share/man/man1").glob("rapport*.1"))
    assert len(pages) > 15, pages
    if shutil.which("man"):
        for page in pages:
            result = subprocess.run(["man", "--warnings", "-l", str(page)], capture_output=True, text=True, env={**os.environ, "MANPAGER": "cat", "LC_ALL": "C.UTF-8"})
            assert result.returncode == 0 and "rapport" in result.stdout, (page, result.stderr)
    for shell, path in [("bash", "bash-completion/completions/rapport"), ("zsh", "zsh/site-functions/_rapport"), ("fish", "fish/vendor_completions.d/rapport.fish")]:
        script = root / "share" / path
        assert script.stat().st_size > 1000, script
        if shutil.which(shell):
            run(shell, "-n", str(script))
    return len(pages)


def start_up(program, runs=31):
    """Wall and processor milliseconds of `--version`: the middle of the runs."""
    walls, work = [], []
    for _ in range(runs):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([program, "--version"], stdout=subprocess.DEVNULL, check=True, env={})
        walls.append(1000 * (time.perf_counter() - start))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        work.append(1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
    return statistics.median(walls), statistics.median(work)


def main():
    archive = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        with tarfile.open(archive) as tar:
            tar.extractall(scratch)
        root = scratch / "rapport"
        for name in ["empty", "bare"]:
            (scratch / name).mkdir()
        in_an_empty_folder(root, scratch / "empty")
        bare = in_a_bare_root(root, scratch / "bare")
        pages = pages_and_completions(root)
        licences = len(list((root / "share/doc/rapport/licences").iterdir()))
        needs = sorted(
            line.split()[0].split(".so")[0] for line in run("ldd", str(root / "bin/rapport")).splitlines() if "=>" in line)
        wall, work = start_up(str(root / "bin/rapport"))
        mb = lambda path: path.stat().st_size / 1e6
        lines = [
            "| | |", "|---|--:|",
            f"| archive (xz) | {mb(archive):.1f} MB |",
            f"| `rapport`, stripped | {mb(root / 'bin/rapport'):.1f} MB |",
            f"| needs | {', '.join(needs)} |",
            f"| `rapport --version`, middle of 31 | {wall:.0f} ms, of which {work:.0f} ms of work |",
            f"| manual pages; licences of what is inside | {pages}; {licences} |",
            f"| tried with an empty environment{', and in a root with these libraries alone' if bare else ''} | yes |",
        ]
    text = "\n".join(lines) + "\n"
    print(text, file=sys.stderr)
    if "--readme" in sys.argv:
        readme = pathlib.Path(sys.argv[sys.argv.index("--readme") + 1])
        readme.write_text(BLOCK.sub(lambda m: m.group(1) + text + m.group(3), readme.read_text()))


main()

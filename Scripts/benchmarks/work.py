"""The work: made once, kept outside the project, the same on every machine."""
import subprocess
import sys

from measuring import HERE


def generated(kind, mb, folder, suffix=""):
    """A folder or file of one kind, made where it is not there yet."""
    path = folder / f"{kind}-{mb}{suffix}"
    stamp = folder / f"{kind}-{mb}{suffix}.done"
    if not stamp.exists():
        print(f"bench: making {mb} MB of {kind}", file=sys.stderr)
        subprocess.run([sys.executable, str(HERE / "generate.py"), kind, str(path), "--mb", str(mb)], check=True)
        stamp.touch()
    return path


def damaged(path):
    """The same export with a bare & in the first author URL, as real ones have."""
    copy = path.with_name(path.name + "-damaged")
    if not copy.exists():
        copy.write_bytes(path.read_bytes().replace(
            b"<wp:comment_author_url>http://site", b"<wp:comment_author_url>http://x.example/?a=1&b=2&site", 1))
    return copy


def listing(path, pattern):
    """`@LIST` for commands that want files one by one."""
    file = path.with_name(path.name + ".list")
    file.write_text("".join(f"{p}\n" for p in sorted(path.glob(pattern))))
    return f"@{file}"


def size(path):
    """Megabytes."""
    files = [path] if path.is_file() else [f for f in path.rglob("*") if f.is_file()]
    return sum(f.stat().st_size for f in files) / 1e6

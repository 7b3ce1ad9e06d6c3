"""Instructions on small inputs, counted by callgrind: the same on a busy machine."""
import json
import re
import subprocess
import sys
import tempfile

import work
from measuring import HERE, ROOT

CEILINGS = HERE / "ceilings.json"
FLAGS = ["--quiet", "--now", "2024-01-01", "--time-zone", "UTC"]


def counted(command):
    """Instructions of one command, whole process, in millions."""
    with tempfile.NamedTemporaryFile() as out:
        said = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}"] + command,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
    found = re.search(r"Collected\s*:\s*(\d+)", said)
    if not found:
        sys.exit(f"bench: callgrind counted nothing:\n{said[-500:]}")
    return int(found.group(1)) / 1e6


def stripped(binary, data):
    """A copy without debug information, which valgrind may be too old to read."""
    copy = str(data / "rapport-stripped")
    subprocess.run(["strip", "--strip-debug", "-o", copy, str(binary)], check=True)
    return copy


def run(data, record):
    """0 where every count is within its ceiling."""
    if subprocess.run(["which", "valgrind"], stdout=subprocess.DEVNULL).returncode:
        print("bench: valgrind is not installed: nothing counted", file=sys.stderr)
        return 0
    subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "rapport", "--package-path", str(ROOT)], check=True, stdout=sys.stderr)
    rapport = stripped(ROOT / ".build" / "release" / "rapport", data)
    inputs = {"the demo report": ROOT / "Fixtures" / "demo"}
    for kind in ("pages", "feeds", "wxr", "tweets"):
        inputs[f"1 MB of {kind}"] = work.generated(kind, 1, data)
    ceilings = json.loads(CEILINGS.read_text()) if CEILINGS.exists() else {}
    status = 0
    for name, path in inputs.items():
        count = counted([rapport, "report", *FLAGS, str(path)])
        ceiling = ceilings.get(name)
        if record:
            ceilings[name] = round(count * 1.05)
            print(f"{name}: {count:.0f} million instructions")
            continue
        verdict = "no ceiling" if ceiling is None else f"ceiling {ceiling}"
        print(f"{name}: {count:.0f} million instructions, {verdict}")
        if ceiling is not None and count > ceiling:
            print(f"bench: {name} costs more than it may; see Scripts/bench --help", file=sys.stderr)
            status = 1
    if record:
        CEILINGS.write_text(json.dumps(ceilings, indent=2) + "\n")
    return status

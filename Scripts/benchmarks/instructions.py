"""Instructions and allocations on small inputs, counted by callgrind: the same on a busy machine."""
import json
import math
import re
import subprocess
import sys
import tempfile

import work
from measuring import HERE, ROOT

CEILINGS = HERE / "ceilings.json"
ALLOCATORS = {"malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc"}
UNITS = {"instructions": "million instructions", "allocations": "thousand allocations"}
FLAGS = ["--quiet", "--now", "2024-01-01", "--time-zone", "UTC"]


def counted(command):
    """Instructions of one command, whole process, in millions, and allocations in thousands."""
    with tempfile.NamedTemporaryFile() as out:
        said = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}"] + command,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
        found = re.search(r"Collected\s*:\s*(\d+)", said)
        if not found:
            sys.exit(f"bench: callgrind counted nothing:\n{said[-500:]}")
        return {"instructions": int(found.group(1)) / 1e6, "allocations": allocations(out.name) / 1e3}


def allocations(profile):
    """Calls of the C library's allocators in a profile of callgrind's, which says a name once
    and then its number: `cfn=(7) malloc`, `calls=12 …`, later `cfn=(7)`."""
    names, callee, total = {}, None, 0
    with open(profile, errors="replace") as lines:
        for line in lines:
            if line.startswith(("fn=", "cfn=")):
                number, _, name = line.rstrip().partition("=")[2].partition(" ")
                callee = names.setdefault(number, name)
            elif line.startswith("calls=") and callee in ALLOCATORS:
                total += int(line[6:].split()[0])
    return total


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
        counts = counted([rapport, "report", *FLAGS, str(path)])
        if record:
            ceilings[name] = {what: math.ceil(count * 1.1) for what, count in counts.items()}
        limits = ceilings.get(name, {})
        print(f"{name}: " + ", ".join(f"{count:.0f} of {limits.get(what, 'any')} {UNITS[what]}" for what, count in counts.items()))
        if any(count > limits.get(what, count) for what, count in counts.items()):
            print(f"bench: {name} costs more than it may; see Scripts/bench --help", file=sys.stderr)
            status = 1
    if record:
        CEILINGS.write_text(json.dumps(ceilings, indent=2) + "\n")
    return status

"""Running commands and keeping count of what they cost."""
import pathlib
import shlex
import statistics
import subprocess
import sys
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HERE = pathlib.Path(__file__).resolve().parent


class Cost(NamedTuple):
    cpu: float
    wall: float
    peak: float
    status: int


def run_once(command, on_one_core=False):
    """CPU seconds, wall seconds and peak MB of one command, from the kernel's own accounts;
    None where it says that what it needs is not installed (69)."""
    code = ("import os,sys,time\n"
            + ("os.sched_setaffinity(0,{max(os.sched_getaffinity(0))})\n" if on_one_core else "")
            + "t=time.monotonic()\n"
            "null=os.open(os.devnull,os.O_RDWR)\n"
            "p=os.posix_spawnp(sys.argv[1],sys.argv[1:],os.environ,file_actions=[(os.POSIX_SPAWN_DUP2,null,1),(os.POSIX_SPAWN_DUP2,null,2)])\n"
            "_,s,u=os.wait4(p,0)\n"
            "print(u.ru_utime+u.ru_stime,time.monotonic()-t,u.ru_maxrss/1024,os.waitstatus_to_exitcode(s))")
    out = subprocess.run([sys.executable, "-S", "-E", "-c", code] + command, capture_output=True, text=True, check=True).stdout.split()
    cost = Cost(*map(float, out[:3]), int(out[3]))
    if cost.status == 69:
        return None
    # 3 is Rapport's word for damaged input, 65 for nothing recognised in it.
    if cost.status not in (0, 3, 65):
        sys.exit(f"bench: exit {cost.status}: {shlex.join(command)}")
    return cost


def medians(costs):
    return Cost(*(statistics.median(column) for column in zip(*costs)))


def compare(ours, rival, runs, of="cpu", less=None, on_one_core=False):
    """Medians of both, and the median ratio of the pairs; rival may be None. Where `less` is a
    command, what it costs is taken off ours."""
    def run(command):
        return run_once(command, on_one_core)

    if run(ours) is None or rival and run(rival) is None:
        return None
    mine, theirs = [], []
    for _ in range(runs):
        cost = run(ours)
        if less:
            aside = run(less)
            cost = cost._replace(cpu=cost.cpu - aside.cpu, wall=cost.wall - aside.wall)
        mine.append(cost)
        if rival:
            theirs.append(run(rival))
    ratio = statistics.median(getattr(a, of) / max(getattr(b, of), 1e-9) for a, b in zip(mine, theirs)) if rival else None
    return medians(mine), medians(theirs) if rival else None, ratio

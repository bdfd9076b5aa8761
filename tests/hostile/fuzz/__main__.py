"""Fuzz one target after the other and tell what was reached and found.

`python -m tests.hostile.fuzz [SECONDS] [TARGET …]`: SECONDS for each target (30 if not said), all
targets if none is named. What is learnt stays in `build/fuzz/TARGET/corpus`, so the next run goes
on from there; what is found lies beside it, and reading it again is `… engine TARGET FILE`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from tests.hostile.fuzz.targets import TARGETS

HOME = Path(__file__).parents[3] / "build" / "fuzz"
MOST_MEMORY_MB = 600
"""Resident, with Python, the program and the fuzzer's own tables in it (120 when it starts)."""
LONGEST_INPUT = 20_000
_PLACE = {"TZ": "Europe/Copenhagen", "QT_QPA_PLATFORM": "offscreen"}
_ROUND = re.compile(
    r"#(\d+)\s+(\w+)\s+cov: (\d+) ft: (\d+) corp: (\d+)/\S+.*?exec/s: \d+ rss: (\d+)Mb"
)


class Told(msgspec.Struct):
    """What libFuzzer said of one run. cov: edges of our code reached, ft: with how often."""

    runs: int = 0
    first: tuple[int, int] = (0, 0)
    last: tuple[int, int] = (0, 0)
    corpus: int = 0
    memory: int = 0

    def add(self, line: str) -> None:
        found = _ROUND.match(line)
        if found is None:
            return
        self.runs = int(found[1])
        self.last = (int(found[3]), int(found[4]))
        if found[2] == "INITED":
            self.first = self.last
        self.corpus, self.memory = int(found[5]), max(self.memory, int(found[6]))


def main(arguments: list[str]) -> int:
    """0 when nothing was found."""
    seconds = int(arguments.pop(0)) if arguments and arguments[0].isdecimal() else 30
    unknown = set(arguments) - set(TARGETS)
    if unknown:
        print(f"No such target: {', '.join(sorted(unknown))}. There are: {', '.join(TARGETS)}")
        return 2
    print(f"{'target':12} {'inputs':>9} {'cov':>11} {'ft':>13} {'corpus':>6} {'MB':>4}  found")
    status = 0
    for name in arguments or TARGETS:
        told, found = fuzz(name, seconds)
        (cov, ft), (first_cov, first_ft) = told.last, told.first
        print(
            f"{name:12} {told.runs:>9} {f'{first_cov}-{cov}':>11} {f'{first_ft}-{ft}':>13} "
            f"{told.corpus:>6} {told.memory:>4}  {' '.join(found) or 'nothing'}",
            flush=True,
        )
        status = status or (1 if found else 0)
    return status


def fuzz(name: str, seconds: int) -> tuple[Told, list[str]]:
    """One target for so long, in a process of its own; what it told, and the inputs it found."""
    home = HOME / name
    corpus, seeds = home / "corpus", home / "seeds"
    shutil.rmtree(seeds, ignore_errors=True)
    for folder in (corpus, seeds):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(TARGETS[name].seeds()):
        (seeds / str(number)).write_bytes(seed)
    before = set(home.iterdir())
    command = [sys.executable, "-m", "tests.hostile.fuzz.engine", name, str(corpus), str(seeds)]
    command += [f"-max_total_time={seconds}", f"-artifact_prefix={home}{os.sep}", "-timeout=20"]
    command += [f"-rss_limit_mb={MOST_MEMORY_MB}", f"-max_len={LONGEST_INPUT}", "-len_control=0"]
    told = Told()
    with (
        (home / "log.txt").open("w", encoding="utf-8") as log,
        tempfile.TemporaryDirectory(prefix="bindeled-fuzz-") as scratch,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env={**os.environ, **_PLACE, "TMPDIR": scratch},
        ) as process,
    ):
        assert process.stdout is not None
        for line in process.stdout:
            log.write(line)
            told.add(line)
    found = sorted(each.name for each in set(home.iterdir()) - before if each.name != "log.txt")
    if process.returncode != 0 and not found:
        found = [f"status {process.returncode}, see log.txt"]
    return told, found


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

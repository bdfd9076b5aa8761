"""Many thousand bad files, made at every layer from good ones: none is taken, none does harm.

The long run (100,000 files, some processes) also measures: how long each took in processor time,
and what memory the reader grew to. `python -m tests.hostile.test_mutants COUNT` prints its figures.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import FrameType
from typing import Any

import msgspec
import pytest

from models.errors import BindeledError
from storage.stafet.reader import Package, open_file
from tests.hostile.mutate import SIGNED, Good, good, mutant

FORMAT = (Path(__file__).parents[2] / "storage" / "FORMAT.md").read_text(encoding="utf-8")
CODES = frozenset(re.findall(r"^\| `([a-z]+\.[a-z_0-9]+)` \|", FORMAT, re.MULTILINE))
TAKEN, WORD = "the same", "the sender's own word"
HANG = 2.0
"""Seconds of processor time that no file of this size may take."""


class Found(msgspec.Struct):
    """What came of a range of mutants. slowest: seconds of processor time; memory: bytes."""

    codes: Counter[str]
    slowest: float
    memory: int


class Hang(BaseException):
    """One file took too long."""


def judged(number: int) -> str:
    """The code of the refusal, or why it was rightly taken; anything else is raised."""
    base, layer, data = mutant(number)
    try:
        came = open_file(data, keys=base.reader.keys)
    except BindeledError as error:
        return error.code
    if _says_the_same(came, base):
        return TAKEN
    assert layer in SIGNED, f"{number}: {layer} was taken"
    known = {(entry.head, entry.sig) for entry in _as_it_was(base).entries}
    assert {(entry.head, entry.sig) for entry in came.entries} <= known, f"{number}: entries"
    return WORD


def _as_it_was(base: Good) -> Package:
    return open_file(base.data, keys=base.reader.keys)


def _says_the_same(came: Package, base: Good) -> bool:
    was = _as_it_was(base)
    return (came.manifest_sha, came.entries, came.attachments) == (
        was.manifest_sha,
        was.entries,
        was.attachments,
    )


def test_some_thousand_mutants_are_refused_each_with_a_code() -> None:
    codes = Counter(judged(number) for number in range(3_000))
    assert codes.keys() - {TAKEN, WORD} <= CODES
    assert len(codes) > 30, codes
    assert codes[TAKEN] < 60, codes


@pytest.mark.long
def test_a_hundred_thousand_mutants_with_a_watch_on_time_and_memory() -> None:
    found = run_many(100_000)
    assert found.slowest < HANG
    assert found.memory < 200 << 20
    assert sum(found.codes.values()) == 100_000
    assert found.codes.keys() - {TAKEN, WORD} <= CODES


# --- the long run -----------------------------------------------------------------------------


def run_many(count: int) -> Found:
    """So many mutants in some processes; a file that hangs or crashes is raised by its number."""
    workers = os.cpu_count() or 2
    step = 1_000
    whole = Found(Counter(), 0.0, 0)
    with ProcessPoolExecutor(workers) as pool:
        starts = range(1_000_000, 1_000_000 + count, step)
        for part in pool.map(_some, starts, [step] * len(starts), timeout=3600):
            whole.codes += part.codes
            whole.slowest = max(whole.slowest, part.slowest)
            whole.memory = max(whole.memory, part.memory)
    return whole


def _some(first: int, count: int) -> Found:
    import resource  # Unix only, as the timer is

    signal.signal(signal.SIGVTALRM, _too_long)
    good("offer")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    codes: Counter[str] = Counter()
    slowest = 0.0
    for number in range(first, first + count):
        signal.setitimer(signal.ITIMER_VIRTUAL, HANG)
        begin = time.process_time()
        try:
            codes[judged(number)] += 1
        except Hang as error:
            raise AssertionError(f"{number} takes more than {HANG} s") from error
        slowest = max(slowest, time.process_time() - begin)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return Found(codes, slowest, grown * 1024)


def _too_long(_signal: int, _frame: FrameType | None) -> Any:
    raise Hang


if __name__ == "__main__":
    begun = time.perf_counter()
    seen = run_many(int(sys.argv[1]))
    print(f"{sum(seen.codes.values())} files in {time.perf_counter() - begun:.0f} s")
    print(f"slowest {seen.slowest:.3f} s of processor, grown by {seen.memory >> 20} MiB at most")
    for code, times in seen.codes.most_common():
        print(f"{times:8} {code}")

"""From asking for a child to the painted page, with a short log and a long one."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks.bench_unlock import fresh
from tests.benchmarks.bigstore import make
from tests.benchmarks.measure import Figure, ms

SHORT, LONG = 40, 10_000
ROUNDS = 7


def main() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="bindeled-bench-") as folder:
        _, (short, long) = make(Path(folder), [SHORT, LONG])
        fresh(Path(folder), short)
        pairs = [(fresh(Path(folder), short), fresh(Path(folder), long)) for _ in range(ROUNDS)]
    figures = []
    for step, words in (("child_first", "first time"), ("child_again", "again")):
        few, many = (ms(min(each[side][step] for each in pairs)) for side in (0, 1))
        figures.append(Figure(f"child's page, {words}: {LONG} entries over {SHORT}", many, few))
    return figures

"""A small honest timer: warm-up first, then every side in turn, so that all meet the same machine.

A figure is a ratio of two things measured in one run. What counts is the median of many short
rounds, or the best of a few long ones.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from typing import Literal

Unit = Literal["s", "ms", "MB", "x"]


@dataclass(frozen=True)
class Timing:
    """Seconds that one side took, round by round."""

    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        return median(self.rounds)

    @property
    def best(self) -> float:
        """The round least disturbed by whatever else the computer does: for long pieces of work."""
        return min(self.rounds)

    @property
    def p95(self) -> float:
        """The time that one round in twenty is slower than."""
        return sorted(self.rounds)[max(round(0.95 * len(self.rounds)) - 1, 0)]


def in_turns(
    *works: Callable[[], object],
    rounds: int,
    warm_up: int = 1,
    clock: Callable[[], float] = time.perf_counter,
) -> list[Timing]:
    """How long each takes: all of them once, then all again, as often as asked.

    clock: seconds; `time.process_time` for work that is long beside what else the computer does.
    """
    for _ in range(warm_up):
        for work in works:
            work()
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, times in zip(works, taken, strict=True):
            gc.collect()
            begin = clock()
            work()
            times.append(clock() - begin)
    return [Timing(tuple(times)) for times in taken]


@dataclass(frozen=True)
class Figure:
    """One line of the table. ours, peer: in `unit`.

    most: the ratio to the peer that is aimed at. extra: how much more than the peer, in `unit`.
    Without either, or without a peer, the line is told and not judged.
    """

    name: str
    ours: float
    peer: float | None = None
    unit: Unit = "ms"
    most: float | None = None
    extra: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.ours / self.peer if self.peer else None

    @property
    def verdict(self) -> str:
        """One of "meets" and "misses", or "" where nothing is aimed at."""
        if self.peer is None or (self.most is None and self.extra is None):
            return ""
        limit = self.peer + self.extra if self.extra is not None else self.peer * (self.most or 0)
        return "meets" if self.ours <= limit else "misses"

    @property
    def aim(self) -> str:
        if self.extra is not None:
            return f"+{self.extra:g} {self.unit}"
        return f"{self.most:g}x" if self.most is not None else ""


HEADINGS = ("figure", "ours", "peer or limit", "ratio", "aim", "")


def table(figures: Iterable[Figure]) -> str:
    """The figures as a table that is also Markdown."""
    rows = [HEADINGS, tuple("---" for _ in HEADINGS), *(_row(each) for each in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    rows[1] = tuple("-" * width for width in widths)
    lines = (
        " | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        for row in rows
    )
    return "\n".join(f"| {line} |" for line in lines)


def _row(figure: Figure) -> tuple[str, ...]:
    peer = "" if figure.peer is None else _amount(figure.peer, figure.unit)
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}x"
    ours = _amount(figure.ours, figure.unit)
    return (figure.name, ours, peer, ratio, figure.aim, figure.verdict)


def _amount(value: float, unit: Unit) -> str:
    return f"{value:.{0 if value >= 100 else 1 if value >= 10 else 2}f} {unit}"


def ms(seconds: float) -> float:
    return seconds * 1000

"""A whole relay over two real stores, step by step, by the number of notes that it carries.

Each step is held against its own cost for each note where there are 1,000: a straight line is 1x.
One relay is run for each number, for a relay cannot be run again over the same stores.
"""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TypeVar

from app import answering, handover, offering
from app.boxes import OutItem, Result
from app.preview import Preview
from app.session import Session
from models import bodies
from tests.app.people import Clock, consent_to, introduce, jonas, mette, request_to, saad
from tests.benchmarks.bench_stafet import notes
from tests.benchmarks.measure import Figure, ms

COUNTS = (1_000, 10_000)
MOST = 99_900
"""As many as a file can hold beside what a log has from its start."""
Taken = TypeVar("Taken")


def main() -> list[Figure]:
    counts = (*COUNTS, MOST) if os.environ.get("BENCH_LONG") else COUNTS
    figures: list[Figure] = []
    first: dict[str, float] = {}
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="bindeled-bench-") as folder:
            steps = Relay(Path(folder), count).run()
        for name, took in steps.items():
            first.setdefault(name, took / count)
            figures.append(Figure(f"{name}: {count} notes, of all", ms(took)))
            figures.append(
                Figure(f"… per note, over that of {COUNTS[0]}", ms(took / count), ms(first[name]))
            )
    return figures


class Relay:
    """A log of so many notes at the giver's, and the seconds that each step takes."""

    def __init__(self, folder: Path, count: int) -> None:
        clock = Clock()
        for name in ("giver", "taker", "stick"):
            (folder / name).mkdir()
        self.stick = folder / "stick"
        self.giver, self.taker = mette(folder / "giver", clock), jonas(folder / "taker", clock)
        introduce(self.giver, self.taker, self.stick)
        case = saad(self.giver)
        self.log = case.log
        consent_to(self.giver, case, self.taker)
        with self.giver.change(self.log) as change:
            for text in islice(notes(), count):
                change.add("observation", bodies.Note(text=text, date="2026-03-12"))
        self.steps: dict[str, float] = {}

    def run(self) -> dict[str, float]:
        """Pass it on; seconds by step."""
        offered = self._step(
            "offer", lambda: offering.offer(self.giver, self.log, request_to(self.taker))
        )
        seen = self._carry("look through", offered, self.giver, self.taker)
        accepted = self._step("accept", lambda: answering.accept(self.taker, seen.sha))
        released = self._home("let go", accepted, self.taker, self.giver)
        self._home("take over", released, self.giver, self.taker)
        if not self.taker.custody(self.log).may_write:
            raise AssertionError("the relay did not arrive")
        self.giver.close()
        self.taker.close()
        return self.steps

    def _home(self, name: str, came: Result, sender: Session, receiver: Session) -> Result:
        seen = self._carry("", came.out, sender, receiver)
        return self._step(name, lambda: handover.take_in(receiver, seen.sha))

    def _carry(
        self, name: str, item: OutItem | None, sender: Session, receiver: Session
    ) -> Preview:
        if item is None:
            raise AssertionError("there is nothing to send")
        path = handover.export(sender, item.id, self.stick)
        return self._step(name, lambda: handover.preview(receiver, path))

    def _step(self, name: str, work: Callable[[], Taken]) -> Taken:
        gc.collect()
        begin = time.perf_counter()
        done = work()
        if name:
            self.steps[name] = time.perf_counter() - begin
        return done

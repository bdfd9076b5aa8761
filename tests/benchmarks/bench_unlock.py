"""From Enter after the passphrase to the painted *I dag*, over the key derivation alone.

Every round is a fresh process, so that what is imported on the way counts.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from app.session import open_session
from app.today import today
from tests.benchmarks.bigstore import PASSPHRASE, make
from tests.benchmarks.measure import Figure, in_turns, ms
from tests.benchmarks.processes import python

CHILDREN, ENTRIES = 500, 20_000
EXTRA_MS = 300
ROUNDS = 11


def main() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="bindeled-bench-") as folder:
        data_dir = Path(folder)
        profile, _ = make(data_dir, [ENTRIES // CHILDREN] * CHILDREN)
        fresh(data_dir)
        rounds = [fresh(data_dir) for _ in range(ROUNDS)]

        def open_today() -> None:
            session = open_session(profile, PASSPHRASE)
            today(session)
            session.close()

        def derive() -> None:
            from storage.slots import open_with_passphrase, read_slots
            from storage.vault import SLOTS

            open_with_passphrase(read_slots(profile.folder / SLOTS), PASSPHRASE)

        bare, key = in_turns(open_today, derive, rounds=ROUNDS)
    size = f"{CHILDREN} children, {ENTRIES} entries"
    steps = ("unlock", "derivation", "today_again")
    unlock, derivation, again = (ms(min(each[step] for each in rounds)) for step in steps)
    return [
        Figure(f"unlock to I dag, {size}; over the key alone", unlock, derivation, extra=EXTRA_MS),
        Figure("… without the window (session and rows)", ms(bare.best), ms(key.best)),
        Figure("… I dag read and painted again", again),
    ]


def fresh(data_dir: Path, log: str = "") -> dict[str, float]:
    """The seconds of each step of `tests.benchmarks.fresh`."""
    said = python("-m", "tests.benchmarks.fresh", str(data_dir), *filter(None, [log]))
    took: dict[str, float] = json.loads(said)
    return took

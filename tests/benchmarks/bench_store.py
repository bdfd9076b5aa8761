"""The store's other figures: opening, copying, memory, and starting with a large store.

Peers are bare SQLCipher with the key at hand, SQLite's backup alone, and a bare window. Where the
store is large it is large on our side only: opening must not depend on it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from sqlcipher3 import dbapi2

from storage import backup
from storage.lock import ProcessLock
from storage.overview import Overview
from storage.slots import open_with_passphrase, read_slots
from storage.vault import LOCK, SLOTS, STORE, Profile, open_store
from tests.benchmarks.bench_unlock import fresh
from tests.benchmarks.bigstore import PASSPHRASE, make
from tests.benchmarks.measure import Figure, in_turns, ms
from tests.benchmarks.processes import python

CHILDREN, ENTRIES = 500, 20_000
FEW, MANY, SPREAD = 2_000, 200_000, 100
MOST_MEMORY, MOST_START = 1.5, 1.2
ROUNDS = 11
AT = "2026-03-12T08:00:00Z"

BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from tests.benchmarks.resident import megabytes
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Bindeled"))
window.resize(1200, 800)
window.show()
for _ in range(5):
    app.processEvents()
print(megabytes())
"""


def main() -> list[Figure]:
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="bindeled-bench-") as folder:
        data_dir = Path(folder) / "daily"
        profile, _ = make(data_dir, [ENTRIES // CHILDREN] * CHILDREN)
        figures += opening(profile)
        figures += copying(profile, Path(folder) / "alone.db")
        ours = min(float(python("-m", "tests.benchmarks.resident", str(data_dir))) for _ in "ab")
        bare = min(float(python("-c", BARE_WINDOW)) for _ in "ab")
        name = f"resident memory on I dag, {ENTRIES} entries, over a bare window"
        figures.append(Figure(name, ours, bare, unit="MB", most=MOST_MEMORY))
        figures += starting(Path(folder))
    return figures


def key_of(profile: Profile) -> bytes:
    return open_with_passphrase(read_slots(profile.folder / SLOTS), PASSPHRASE)


def opening(profile: Profile) -> list[Figure]:
    """Open and read what *I dag* shows first, with the key at hand."""
    key = key_of(profile)

    def ours() -> None:
        with open_store(profile, key, ProcessLock(profile.folder / LOCK)) as vault:
            assert len(Overview(vault).cards()) == CHILDREN

    def bare() -> None:
        connection = dbapi2.connect(str(profile.folder / STORE))
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        assert len(connection.execute("SELECT * FROM case_card").fetchall()) == CHILDREN
        connection.close()

    took, peer = in_turns(ours, bare, rounds=ROUNDS * 3)
    name = f"open and read {CHILDREN} rows, key at hand, over bare SQLCipher"
    return [Figure(name, ms(took.median), ms(peer.median))]


def copying(profile: Profile, target: Path) -> list[Figure]:
    """A copy of the ring: written, every page checked, flushed, named; over the copying alone."""
    key = key_of(profile)
    with open_store(profile, key, ProcessLock(profile.folder / LOCK)) as vault:

        def ours() -> None:
            backup.make_copy(vault, "daily", AT)

        def bare() -> None:
            target.unlink(missing_ok=True)
            connection = dbapi2.connect(str(target))
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            vault.connection.backup(connection)
            connection.close()

        took, peer = in_turns(ours, bare, rounds=ROUNDS)
    size = (profile.folder / STORE).stat().st_size >> 20
    name = f"a copy made and checked, {size} MB, over copying alone"
    return [Figure(name, ms(took.median), ms(peer.median))]


def starting(folder: Path) -> list[Figure]:
    """From Enter to *I dag*, with as many children, in a large and a small store."""
    places = []
    for size in (MANY, FEW):
        data_dir = folder / str(size)
        make(data_dir, [size // SPREAD] * SPREAD)
        fresh(data_dir)
        places.append(data_dir)
    rounds = [tuple(fresh(each)["unlock"] for each in places) for _ in range(ROUNDS)]
    many, few = (min(each[side] for each in rounds) for side in (0, 1))
    name = f"unlock to I dag with {MANY} entries over {FEW}"
    return [Figure(name, ms(many), ms(few), most=MOST_START)]

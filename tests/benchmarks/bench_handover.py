"""A handover of 10,000 entries and 50 MB of attachments, over the stock tools on the same bytes.

The peers are `sha256sum`, `zip`, `minisign` and `age` as an IT desk would run them by hand, out and
back; they sign the list once and look into no entry. Then verifying the entries alone over bare
PyNaCl, the memory at most over the size of the file, and the cost by the number of entries.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import tempfile
import time
from functools import partial
from pathlib import Path

import msgspec
from nacl.signing import VerifyKey

from models.chain import line
from models.entry import Entry, line_bytes, message
from storage.signing import verify_entries
from storage.stafet.reader import open_file
from storage.stafet.writer import build
from tests.benchmarks.bench_stafet import notes, peak, whole_log
from tests.benchmarks.measure import Figure, in_turns, ms
from tests.storage.stafet.world import AT, LOG, PROGRAM, ane, bo

ENTRIES = 10_000
ATTACHMENTS, EACH = 10, 5_000_000
MOST, MOST_VERIFYING = 1.5, 1.2
ROUNDS = 5


def main() -> list[Figure]:
    entries = whole_log(ENTRIES)
    chance = random.Random(1)
    attachments = {
        hashlib.sha256(data).hexdigest(): data
        for data in (chance.randbytes(EACH) for _ in range(ATTACHMENTS))
    }
    sealed = seal(entries, attachments)
    megabytes = len(sealed) / (1 << 20)

    def ours() -> None:
        if open_file(seal(entries, attachments), keys=bo().keys).attachments != attachments:
            raise AssertionError("what was opened is not what was sealed")

    grown = peak(ours)
    with tempfile.TemporaryDirectory(prefix="bindeled-bench-") as folder:
        desk = Desk(Path(folder), entries, attachments)
        ours_taken, peer_taken = in_turns(ours, desk.there_and_back, rounds=ROUNDS)
    checked, bare = in_turns(lambda: verify_entries(entries), lambda: raw(entries), rounds=ROUNDS)
    name = f"seal and open {ENTRIES} entries and {ATTACHMENTS * EACH // 10**6} MB"
    figures = [
        Figure(f"{name}, over stock tools", ms(ours_taken.best), ms(peer_taken.best), most=MOST),
        Figure(
            f"verify {ENTRIES} entries, over bare PyNaCl",
            ms(checked.best),
            ms(bare.best),
            most=MOST_VERIFYING,
        ),
    ]
    if grown is not None:
        figures.append(
            Figure("… memory at most, over the size of the file", grown, megabytes, "MB")
        )
    return figures + (by_number() if os.environ.get("BENCH_LONG") else [])


def by_number() -> list[Figure]:
    """What one more real note costs, up to the most that a file may hold, and in what memory.

    In processor time of all threads: while the long rounds run, a shared machine does much else.
    """
    figures: list[Figure] = []
    first: tuple[float, ...] = ()
    for count in (100, 1_000, 10_000, 100_000):
        log = whole_log(count, notes())
        data = seal(log, {})
        size = len(data) / (1 << 20)
        # Before the rounds: memory that lies free is not asked for again.
        opening = peak(partial(open_file, data, keys=bo().keys))
        sealing = peak(partial(seal, log, {}))
        ways = (
            partial(seal, log, {}),
            partial(open_file, data, keys=bo().keys),
            partial(check, log),
        )
        rounds = 20 if count < 10_000 else 2
        taken = in_turns(*ways, rounds=rounds, clock=time.process_time)
        each = tuple(way.best / count for way in taken)
        first = first or each
        for name, took, least in zip(("seal", "open", "check"), each, first, strict=True):
            figures.append(Figure(f"{name} {count} notes, of all", ms(took * count)))
            figures.append(Figure("… per entry, over that of 100", ms(took), ms(least)))
        for name, grown in (("opening", opening), ("sealing", sealing)):
            if grown is not None and count >= 10_000:
                figures.append(Figure(f"… memory {name} it, over the file", grown, size, "MB"))
    return figures


def check(log: tuple[Entry, ...]) -> None:
    """Signatures and line alone."""
    verify_entries(log)
    line(msgspec.structs.replace(entry) for entry in log)


def seal(entries: tuple[Entry, ...], attachments: dict[str, bytes]) -> bytes:
    """The offer's file, hashes made anew as from the store."""
    fresh = tuple(msgspec.structs.replace(entry) for entry in entries)
    return build(
        "offer",
        keys=ane().keys,
        card=ane().card,
        to=bo().public,
        log=LOG,
        epoch=1,
        head=fresh[-1].hash,
        offer=fresh[-1].hash,
        custody=[entry.hash for entry in line(fresh).custody()],
        entries=fresh,
        attachments=attachments,
        created=AT,
        program=PROGRAM,
        practice=False,
    )


def raw(entries: tuple[Entry, ...]) -> None:
    """Each signature by PyNaCl, the key made ready once."""
    keys: dict[str, VerifyKey] = {}
    for entry in entries:
        key = keys.setdefault(entry.header.by, VerifyKey(bytes.fromhex(entry.header.by)))
        key.verify(message(entry.head), entry.sig)


class Desk:
    """The same bytes as files, and the tools by hand."""

    def __init__(
        self, folder: Path, entries: tuple[Entry, ...], attachments: dict[str, bytes]
    ) -> None:
        self.out, self.back = folder / "out", folder / "back"
        (self.out / "att").mkdir(parents=True)
        content = b"".join(line_bytes(entry) + b"\n" for entry in entries)
        (self.out / "entries.jsonl").write_bytes(content)
        for name, data in attachments.items():
            (self.out / "att" / name).write_bytes(data)
        self.run(self.out, "minisign -G -f -W -p ../k.pub -s ../k.sec")
        (folder / "key.txt").write_text(bo().keys.age + "\n")

    def there_and_back(self) -> None:
        """Sum, sign, pack, seal; then open, unpack, verify, compare."""
        shutil.rmtree(self.back, ignore_errors=True)
        self.back.mkdir()
        for old in ("o.zip", "o.age"):
            (self.out.parent / old).unlink(missing_ok=True)
        to = bo().public.age
        self.run(self.out, "sha256sum entries.jsonl att/* > sums")
        self.run(self.out, "minisign -S -s ../k.sec -m sums < /dev/null")
        self.run(self.out, "zip -q -1 ../o.zip sums sums.minisig entries.jsonl")
        self.run(self.out, "zip -q -0 ../o.zip att/*")
        self.run(self.out, f"age -r {to} -o ../o.age ../o.zip")
        self.run(self.back, "age -d -i ../key.txt -o ../o.zip ../o.age")
        self.run(self.back, "unzip -q ../o.zip")
        self.run(self.back, "minisign -V -q -p ../k.pub -m sums")
        self.run(self.back, "sha256sum --quiet -c sums")

    def run(self, folder: Path, command: str) -> None:
        subprocess.run(["sh", "-ec", command], cwd=folder, check=True, stdout=subprocess.DEVNULL)

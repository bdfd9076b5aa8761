"""Sealing and opening a log, over the bare cryptography of the same bytes.

The peer does what nobody can leave out: SHA-256 of every header and every salted body and of the
whole content when it is made and when it is read, one Ed25519 verification (PyNaCl) for
each entry, age encryption and decryption of the content.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pyrage
from nacl.signing import VerifyKey

from models.chain import line
from models.entry import Entry, line_bytes, message
from storage.stafet.reader import open_file
from storage.stafet.writer import build
from tests.benchmarks.measure import Figure, in_turns, ms
from tests.storage.stafet.world import AT, LOG, PROGRAM, Pen, ane, bo

SIZES = (100, 1_000, 10_000)
MOST = 1.5
ROUNDS = 7
DANISH = Path(__file__).parents[2] / "resources" / "translations"
TEXT = (
    "Vi så i dag, at han selv gik hen til de andre børn ved sandkassen og blev der i et kvarter. "
    "Moren fortæller det samme hjemmefra. Næste skridt er aftalt med dagplejen og sundhedsplejen. "
)


def main() -> list[Figure]:
    figures, first = [], 0.0
    memory = more = None
    for size in SIZES:
        entries = whole_log(size)
        custody = [entry.hash for entry in line(entries).custody()]
        content = b"\n".join(line_bytes(entry) for entry in entries)

        def ours(entries: tuple[Entry, ...] = entries, custody: list[str] = custody) -> None:
            seal_and_open(entries, custody)

        def peer(entries: tuple[Entry, ...] = entries, content: bytes = content) -> None:
            bare(entries, content)

        if size == SIZES[-1]:
            # Before the rounds, the smaller first: memory that lies free is not asked for again.
            memory, more = peak(peer), peak(ours)
        taken, limit = in_turns(ours, peer, rounds=ROUNDS if size == SIZES[-1] else 3 * ROUNDS)
        most = MOST if size == SIZES[-1] else None
        name = f"seal and open {size} entries"
        figures.append(Figure(name, ms(taken.best), ms(limit.best), most=most))
        first = first or taken.best / size
        each = taken.best / size
        figures.append(Figure("… per entry, over that of 100", ms(each), ms(first)))
    if more is not None and memory is not None:
        figures.append(Figure(f"… peak memory above the log itself, {size}", more, memory, "MB"))
    return figures


def peak(work: Callable[[], None]) -> float | None:
    """Megabytes that the process grows by at most while it works; None where it cannot be asked."""
    reset, status = Path("/proc/self/clear_refs"), Path("/proc/self/status")
    if not reset.exists():
        return None
    reset.write_text("5")  # forget the highest mark
    before = _kilobytes(status, "VmRSS")
    work()
    return (_kilobytes(status, "VmHWM") - before) / 1024


def _kilobytes(status: Path, name: str) -> int:
    found = next(row for row in status.read_text().splitlines() if row.startswith(f"{name}:"))
    return int(found.split()[1])


def whole_log(count: int, texts: Iterator[str] | None = None) -> tuple[Entry, ...]:
    """A log with an offer at its end, `count` entries in all."""
    pen = Pen(ane())
    pen.create()
    for number in range(count - 2):
        pen.note(f"{number}: {TEXT}" if texts is None else next(texts))
    pen.offer(bo())
    return tuple(pen.entries)


def notes() -> Iterator[str]:
    """Texts of 300 to 600 bytes out of Danish words: unlike the one text, they do not shrink."""
    chance = random.Random(2026)
    said = "".join(path.read_text("utf-8") for path in sorted(DANISH.glob("da_*.ts")))
    words = re.findall(r"\w+[,.]?", " ".join(re.findall(r"<translation>([^<]+)<", said)))
    while True:
        most, text = chance.randint(300, 600), ""
        while len(text.encode()) < most:
            text += chance.choice(words) + " "
        yield text.encode()[:most].decode("utf-8", "ignore").strip()


def seal_and_open(entries: tuple[Entry, ...], custody: list[str]) -> None:
    """What the program does between the two computers, all checks included."""
    # The hash is remembered by an entry; the sender's are made anew as from the store.
    entries = tuple(msgspec.structs.replace(entry) for entry in entries)
    data = build(
        "offer",
        keys=ane().keys,
        card=ane().card,
        to=bo().public,
        log=LOG,
        epoch=1,
        head=entries[-1].hash,
        offer=entries[-1].hash,
        custody=custody,
        entries=entries,
        attachments={},
        created=AT,
        program=PROGRAM,
        practice=False,
    )
    package = open_file(data, keys=bo().keys)
    if package.entries != entries:
        raise AssertionError("what was opened is not what was sealed")


def bare(entries: tuple[Entry, ...], content: bytes) -> None:
    """The cryptography alone, of bytes that lie ready."""
    identity = pyrage.x25519.Identity.from_str(bo().keys.age)
    digest = hashlib.sha256(content).digest()
    sealed = pyrage.encrypt(content, [identity.to_public()])
    opened = pyrage.decrypt(sealed, [identity])
    if hashlib.sha256(opened).digest() != digest:
        raise AssertionError("age returned other bytes")
    for entry in entries:
        hashlib.sha256(entry.head).digest()
        hashlib.sha256((entry.salt or b"") + (entry.body or b"")).digest()
        VerifyKey(bytes.fromhex(entry.header.by)).verify(message(entry.head), entry.sig)

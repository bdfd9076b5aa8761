"""Sealing and opening a log of 10,000 entries, over the bare cryptography of the same bytes.

The peer does what nobody can leave out: SHA-256 of every header and every salted body and of the
whole content when it is made and when it is read, one Ed25519 verification (PyNaCl) for
each entry, age encryption and decryption of the content.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable

import msgspec
import pyrage
from nacl.signing import VerifyKey

from models.chain import line
from models.entry import Entry, line_bytes, message
from storage.stafet.reader import open_file
from storage.stafet.writer import build
from tests.storage.stafet.world import AT, LOG, PROGRAM, Pen, ane, bo

ENTRIES = 10_000
LIMIT = 1.5
ROUNDS = 5
TEXT = (
    "Vi så i dag, at han selv gik hen til de andre børn ved sandkassen og blev der i et kvarter. "
    "Moren fortæller det samme hjemmefra. Næste skridt er aftalt med dagplejen og sundhedsplejen. "
)


def main() -> None:
    """Print `name ours peer ratio limit`, times in seconds."""
    entries = whole_log(ENTRIES)
    custody = [entry.hash for entry in line(entries).custody()]
    content = b"\n".join(line_bytes(entry) for entry in entries)
    ours, peer = best(lambda: seal_and_open(entries, custody), lambda: bare(entries, content))
    print(f"stafet_seal_open_10000 {ours:.3f} {peer:.3f} {ours / peer:.2f} {LIMIT}")


def whole_log(count: int) -> tuple[Entry, ...]:
    """A log with an offer at its end, `count` entries in all."""
    pen = Pen(ane())
    pen.create()
    for number in range(count - 2):
        pen.note(f"{number}: {TEXT}")
    pen.offer(bo())
    return tuple(pen.entries)


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


def best(*works: Callable[[], None]) -> list[float]:
    """Seconds of each one's fastest round: the one least disturbed by others. In turns, because
    a machine may be slower for a while."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, taken in zip(works, times, strict=True):
            begin = time.perf_counter()
            work()
            taken.append(time.perf_counter() - begin)
    return [min(taken) for taken in times]


if __name__ == "__main__":
    main()

"""Keeping and searching 100,000 entries, over bare SQLCipher with an FTS5 table of the same text.

The peer keeps the same bytes in one table, found by hash and by log as ours are, and the same
words in FTS5 as it comes out of the box. Signing is on neither side: the entries are made before.
Typing is every beginning of a word, and every beginning of a second one; an answer is what stands
on the screen: the newest entries, each with the piece of text that was found.
"""

from __future__ import annotations

import random
import secrets
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from app import search
from app.session import Session, create_session
from models.bodies import Create, Note
from models.entry import ZERO_HASH, Entry
from models.people import Child
from models.search import searched_words, tokens
from storage import search as index
from storage.overview import CaseCard
from storage.signing import new_entry
from storage.vault import connect, transaction
from tests.benchmarks.bigstore import KDF, PASSPHRASE, PERSON
from tests.benchmarks.measure import Figure, Timing, ms

ENTRIES, LOGS, WORDS = 100_000, 500, 30
MOST = 1.3
ROUNDS = 3


def main() -> list[Figure]:
    texts = tuple(sentences(ENTRIES))
    inserts: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory(prefix="bindeled-bench-") as folder:
        for each in range(ROUNDS):
            here = Path(folder) / str(each)
            session = create_session(here, PERSON.name, PASSPHRASE, PERSON, kdf=KDF)
            entries = written(session, texts)
            bare = bare_store(here / "bare.db")
            inserts.append((keep(session, entries), keep_bare(bare, entries)))
            if each < ROUNDS - 1:
                session.close()
                bare.close()
        typed = tuple(typing(texts))
        ours, alone, peer = (
            answers(typed, ask)
            for ask in (
                lambda text: search.find(session, text),
                lambda text: index.find(session.vault, tokens(text), search.MOST),
                lambda text: bare.execute(FOUND, (match(text), search.MOST)).fetchall(),
            )
        )
        session.close()
        bare.close()
    name = f"keeping {ENTRIES} entries with what is searched in"
    best = [min(round_[side] for round_ in inserts) for side in (0, 1)]
    return [
        Figure(name, ms(best[0]), ms(best[1]), most=MOST),
        Figure(
            f"search as one types in {ENTRIES} entries, p95", ms(ours.p95), ms(peer.p95), most=MOST
        ),
        Figure("… median", ms(ours.median), ms(peer.median)),
        Figure("… without the pieces of text, p95", ms(alone.p95), ms(peer.p95)),
    ]


def sentences(count: int) -> list[str]:
    """Texts as long as a note, of words as frequent as words are."""
    chance = random.Random(2026)
    letters = "abcdefghijklmnoprstuvyæøå"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 12))) for _ in range(20_000)]
    often = [1 / (place + 1) for place in range(len(words))]
    return [" ".join(chance.choices(words, often, k=WORDS)) + "." for _ in range(count)]


def written(session: Session, texts: tuple[str, ...]) -> list[Entry]:
    """Signed entries of many logs, with their `create`."""
    made: list[Entry] = []
    for number in range(LOGS):
        log, prev = session.new_id(), ZERO_HASH
        session.journal.add_log(log, False, session.now())
        session.overview.save_card(CaseCard(log, f"Barn {number}"))
        create = Create(child=Child(name=f"Barn {number}"), holder=PERSON)
        for seq, text in enumerate(("", *texts[number::LOGS])):
            body = Note(text=text, date="2026-03-12") if seq else create
            entry = new_entry(
                session.vault.keys,
                log=log,
                ep=1,
                seq=seq,
                prev=prev,
                inst=session.vault.installation,
                at="2026-03-12T08:00:00Z",
                kind="observation" if seq else "create",
                body=body,
            )
            prev = entry.hash
            made.append(entry)
    return made


def keep(session: Session, entries: list[Entry]) -> float:
    begin = time.perf_counter()
    with transaction(session.vault):
        for entry in entries:
            session.journal.append(entry)
    return time.perf_counter() - begin


FOUND = (
    "SELECT rowid, snippet(found, 0, '', '', '…', 20) FROM found WHERE found MATCH ?"
    " ORDER BY rowid DESC LIMIT ?"
)


def bare_store(path: Path) -> dbapi2.Connection:
    bare = connect(path, secrets.token_bytes(32), mode="rwc")
    bare.executescript(
        "CREATE TABLE row (n INTEGER PRIMARY KEY, log TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,"
        " head BLOB NOT NULL, sig BLOB NOT NULL, salt BLOB, body BLOB) STRICT;"
        "CREATE INDEX row_log ON row (log);"
        "CREATE VIRTUAL TABLE found USING fts5 (words)"
    )
    return bare


def keep_bare(bare: dbapi2.Connection, entries: list[Entry]) -> float:
    told = {e.hash: searched_words(e.kind, e.body) for e in entries}
    begin = time.perf_counter()
    bare.execute("BEGIN IMMEDIATE")
    for n, entry in enumerate(entries, start=1):
        bare.execute(
            "INSERT INTO row VALUES (?, ?, ?, ?, ?, ?, ?)",
            (n, entry.header.log, entry.hash, entry.head, entry.sig, entry.salt, entry.body),
        )
        bare.execute("INSERT INTO found (rowid, words) VALUES (?, ?)", (n, told[entry.hash]))
    bare.execute("COMMIT")
    return time.perf_counter() - begin


def typing(texts: tuple[str, ...]) -> list[str]:
    """What stands in the field, letter by letter, of forty pairs of words out of the texts."""
    chance = random.Random(7)
    seen = []
    for text in chance.sample(texts, 40):
        first, second = chance.sample(text.rstrip(".").split(), 2)
        seen += [first[: end + 1] for end in range(len(first))]
        seen += [f"{first} {second[: end + 1]}" for end in range(len(second))]
    return seen


def match(text: str) -> str:
    """The question as the peer's FTS5 wants it."""
    return " ".join(f'"{word}"*' for word in text.split())


def answers(typed: tuple[str, ...], ask: Callable[[str], object]) -> Timing:
    """How long each answer takes, after one round to warm up."""
    rounds = []
    for wanted in (typed[:40], typed):
        rounds = []
        for text in wanted:
            begin = time.perf_counter()
            ask(text)
            rounds.append(time.perf_counter() - begin)
    return Timing(tuple(rounds))

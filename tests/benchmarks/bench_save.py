"""Saving one entry, over one bare SQLCipher commit of a row of its size with the same settings."""

from __future__ import annotations

import secrets
import tempfile
from pathlib import Path

from app.journal import write_note
from app.session import Session, open_session
from models.bodies import Note
from storage.vault import connect
from tests.benchmarks.bigstore import PASSPHRASE, PERSON, TEXT, make
from tests.benchmarks.measure import Figure, in_turns, ms

SIZES = (40, 10_000)
MOST = 2.0
ROUNDS = 60


def main() -> list[Figure]:
    figures = []
    with tempfile.TemporaryDirectory(prefix="bindeled-bench-") as folder:
        profile, logs = make(Path(folder), SIZES)
        session = open_session(profile, PASSPHRASE)
        bare = connect(Path(folder) / "bare.db", secrets.token_bytes(32), mode="rwc")
        bare.execute("CREATE TABLE row (n INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT")
        try:
            for log, size in zip(logs, SIZES, strict=True):
                length = row_length(session, log)

                def commit(length: int = length) -> None:
                    bare.execute("BEGIN IMMEDIATE")
                    data = secrets.token_bytes(length)
                    bare.execute("INSERT INTO row (data) VALUES (?)", (data,))
                    bare.execute("COMMIT")

                def save(log: str = log) -> None:
                    note = Note(text=TEXT, date="2026-03-12", who=PERSON.name)
                    write_note(session, log, "observation", note)

                ours, peer = in_turns(save, commit, rounds=ROUNDS, warm_up=3)
                name = f"saving one entry in a log of {size}"
                figures.append(Figure(name, ms(ours.median), ms(peer.median), most=MOST))
                figures.append(Figure("… p95", ms(ours.p95), ms(peer.p95)))
        finally:
            bare.close()
            session.close()
    return figures


def row_length(session: Session, log: str) -> int:
    """How many bytes of a note's entry stand in its row."""
    entry = session.journal.entries(log)[-1]
    parts = (entry.head, entry.sig, entry.salt or b"", entry.body or b"", entry.hash, log)
    return sum(len(part) for part in parts)

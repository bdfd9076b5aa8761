"""Must show 8 of the trust issue: one old page put back is never taken for the truth.

Every page of a store carries its own check value, so an old page of the same store fits where it
lay. What tells is the chain, the anchor and the doctor. Each page that has changed is put back
alone: what is signed then reads as it did, or somebody is told.
"""

from __future__ import annotations

from pathlib import Path

from app import cases, journal
from app.doctor import examine
from app.session import Session, open_session, profiles
from models import bodies
from models.errors import BindeledError
from storage.vault import STORE
from tests.app.people import PASSPHRASE, Clock, mette, saad

PAGE = 4096
ENDING = bodies.Close("other", False, False, ("Lederen",), "archive", "Fundet sammen", "2026-03-12")


def notes(session: Session, log: str, numbers: range) -> None:
    for number in numbers:
        text = f"Note {number}: " + "Saad pegede på bilen og sagde noget. " * 20
        journal.write_note(session, log, "observation", bodies.Note(text=text, date="2026-03-12"))


def signed(session: Session, log: str) -> object:
    """Everything that must never change unseen: the entries byte for byte, and who holds."""
    kept = session.journal
    return tuple(kept.iter_entries(log)), session.custody(log), kept.custody_events(log)


def told(data_dir: Path, clock: Clock, log: str, truth: object) -> str:
    """Who noticed: "opening", "anchor", "doctor"; "same" when what is signed is the same."""
    try:
        session = open_session(profiles(data_dir)[0], PASSPHRASE, clock=clock)
    except BindeledError:
        return "opening"
    try:
        if examine(session).findings:
            return "doctor"
        if log not in session.journal.logs() or session.custody(log).state.value == "Q":
            return "anchor"
        return "same" if signed(session, log) == truth else "nobody"
    finally:
        session.close()


def test_every_single_old_page_is_harmless_or_told(data_dir: Path) -> None:
    clock = Clock()
    session = mette(data_dir, clock)
    log = saad(session).log
    notes(session, log, range(12))
    store = session.profile.folder / STORE
    session.close()
    old = store.read_bytes()
    session = open_session(profiles(data_dir)[0], PASSPHRASE, clock=clock)
    notes(session, log, range(12, 20))
    cases.close(session, log, ENDING)
    truth = signed(session, log)
    session.close()
    new = store.read_bytes()

    beside = {path: path.read_bytes() for path in data_dir.rglob("*") if path.is_file()}
    heard: dict[str, int] = {}
    for at in range(0, len(old), PAGE):
        if old[at : at + PAGE] == new[at : at + PAGE]:
            continue
        for path, data in beside.items():
            path.write_bytes(data)
        store.write_bytes(new[:at] + old[at : at + PAGE] + new[at + PAGE :])
        who = told(data_dir, clock, log, truth)
        heard[who] = heard.get(who, 0) + 1
    assert "nobody" not in heard
    assert sum(heard.values()) - heard.get("same", 0) >= 5

"""A large store, made quickly: many children in one transaction, through the program's own gate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from app.session import Change, Kdf, Profile, create_session
from models import bodies
from models.custody import Created
from models.people import Child, Person
from storage.vault import transaction

PASSPHRASE = "rødgrød med fløde"
KDF = Kdf()
PERSON = Person(name="Mette Holm", profession="Pædagog", workplace="Børnehaven Solsikken")
TEXT = (
    "Vi så i dag, at han selv gik hen til de andre børn ved sandkassen og blev der i et kvarter. "
    "Moren fortæller det samme hjemmefra. Næste skridt er aftalt med dagplejen og sundhedsplejen. "
)
_FIRST_DAY = date(2026, 1, 5)


def make(data_dir: Path, sizes: Sequence[int]) -> tuple[Profile, tuple[str, ...]]:
    """A profile with one log of so many entries for each size (at least 3); profile and log ids."""
    session = create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=KDF)
    logs = tuple(session.new_id() for _ in sizes)
    try:
        with transaction(session.vault):
            for number, (log, size) in enumerate(zip(logs, sizes, strict=True)):
                change = Change(session, log)
                change.start_log(practice=False)
                change.step(Created())
                _write(change, number, size)
                change.finish()
    finally:
        session.close()
    return session.profile, logs


def _write(change: Change, number: int, size: int) -> None:
    child = Child(name=f"Barn nr. {number} Ærøskøbing", birth_date="2021-05-04")
    change.add("create", bodies.Create(child=child, holder=PERSON, parents_told=True))
    due = (_FIRST_DAY + timedelta(days=number)).isoformat()
    agreement = bodies.Agreement(id=f"{number:032x}", what="Ringe til moren", who="Mette", due=due)
    change.add("agreement", agreement)
    for place in range(size - 2):
        day = (_FIRST_DAY + timedelta(days=place % 300)).isoformat()
        kind = bodies.NOTE_KINDS[place % len(bodies.NOTE_KINDS)]
        change.add(kind, bodies.Note(text=f"{place}: {TEXT}", date=day, who=PERSON.name))

"""A real, small, encrypted store; cheap key stretching, given as an argument."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.bodies import Note
from models.entry import ZERO_HASH, Entry
from models.people import Person
from storage import signing
from storage.journal import Journal
from storage.profiles import create_profile
from storage.slots import Kdf
from storage.vault import Vault

AT = "2026-03-12T08:30:00Z"
LOG = "ab" * 16
PASSPHRASE = "blå færge på søen"
CHEAP = Kdf(memory_kib=64, passes=1, lanes=1)
BODIL = Person(name="Bodil Øst", profession="sundhedsplejerske", workplace="Sundhedsplejen")


@pytest.fixture
def vault(data_dir: Path) -> Iterator[Vault]:
    with create_profile(data_dir, "Bodil", PASSPHRASE, BODIL, AT, kdf=CHEAP) as opened:
        yield opened


@pytest.fixture
def journal(vault: Vault) -> Journal:
    found = Journal(vault)
    found.add_log(LOG, False, AT)
    return found


@pytest.fixture
def writer_for() -> Callable[[Vault], Callable[..., Entry]]:
    """For a vault, a function that makes the next entry of one line in `LOG`."""
    return _writer


@pytest.fixture
def writer(vault: Vault) -> Callable[..., Entry]:
    """Makes the next entry of one line in `LOG`, signed by the vault's own keys."""
    return _writer(vault)


def _writer(vault: Vault) -> Callable[..., Entry]:
    made: list[Entry] = []

    def write(text: str = "Æblet på søen", kind: str = "observation", **more: object) -> Entry:
        entry = signing.new_entry(
            vault.keys,
            log=LOG,
            ep=1,
            seq=len(made),
            prev=made[-1].hash if made else ZERO_HASH,
            inst=vault.installation,
            at=AT,
            kind=kind,
            body=more.pop("body", None) or Note(text=text, date="2026-03-12"),
            **more,
        )
        made.append(entry)
        return entry

    return write

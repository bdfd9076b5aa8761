"""Files sealed to me but signed for another: refused, and kept as proof (handover.md §6)."""

from __future__ import annotations

import msgspec

from app.session import Session
from models.card import read_card
from models.manifest import FileType
from storage.stafet.reader import SealedAgain
from storage.vault import transaction


class Stray(msgspec.Struct, frozen=True):
    """Such a file, as a list shows it.

    sender: name on the card that signed it. meant_for: name of the receiver, "" when unknown here.
    at: UTC time when it came. file_sha: SHA-256 of the file as it came, 64 hex.
    """

    type: FileType
    sender: str
    meant_for: str
    at: str
    file_sha: str


def keep(session: Session, error: SealedAgain) -> None:
    """Keep what proves that a file went another way than its sender signed for.

    Only the signed manifest and the file's SHA-256: the content was never meant for this reader.
    """
    with transaction(session.vault):
        session.strays.put(error, session.now())


def strays(session: Session) -> tuple[Stray, ...]:
    """Every such file, newest first."""
    found = []
    for each in session.strays.all():
        manifest = each.manifest
        to = None if manifest.to is None else session.contacts.get(manifest.to.entry)
        found.append(
            Stray(
                type=manifest.type,
                sender=read_card(manifest.card.encode("utf-8")).person.name,
                meant_for="" if to is None else to.card.person.name,
                at=each.at,
                file_sha=each.file_sha,
            )
        )
    return tuple(found)

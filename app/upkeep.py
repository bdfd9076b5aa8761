"""What is done after every unlock, in the background: finish, copy, and tell."""

from __future__ import annotations

import msgspec

from app import backup, copies, destruction, memory, placement, reconcile, recovery, redact
from app.errors import sentence
from app.session import Session
from models.errors import BindeledError
from storage import slot_institution
from storage.slot_institution import Use


class Upkeep(msgspec.Struct, frozen=True):
    """What *I dag* shows about the store itself.

    warnings: sentences about copies that could not be made or cleaned. institution: openings with
    the institution's key that the professional has not been shown yet (`seen` after showing).
    quarantined: logs to clear up. remind_recovery, remind_off_device: see there. cleaned: copies
    that were cleaned just now of a log destroyed before. place: "place.synced" or "place.network"
    where the store lies in a folder that can spoil it, else "". moved: its file for another place
    is written, and its logs are at rest.
    """

    warnings: tuple[str, ...]
    institution: tuple[Use, ...]
    quarantined: tuple[reconcile.Look, ...]
    remind_recovery: bool
    remind_off_device: bool
    cleaned: int = 0
    place: str = ""
    moved: bool = False


def after_unlock(session: Session) -> Upkeep:
    """Finish a destruction, make the copy of the day, drop copies to read that have lapsed."""
    warnings = []
    cleaned = 0
    try:
        cleaned = destruction.finish(session).cleaned
    except BindeledError as error:
        warnings.append(sentence(error))
    try:
        redact.finish(session)
    except BindeledError as error:
        warnings.append(sentence(error))
    try:
        backup.daily(session)
    except BindeledError as error:
        warnings.append(sentence(error))
    copies.drop_lapsed(session)
    memory.give_back()
    return msgspec.structs.replace(look(session, tuple(warnings)), cleaned=cleaned)


def look(session: Session, warnings: tuple[str, ...] = ()) -> Upkeep:
    """What there is to say now; nothing is done. warnings: what was said after the unlock."""
    return Upkeep(
        warnings=warnings,
        institution=tuple(use for use in slot_institution.uses(session.vault) if not use.seen),
        quarantined=reconcile.waiting(session),
        remind_recovery=recovery.state(session).remind,
        remind_off_device=backup.state(session).remind,
        place=placement.trouble(session.profile.folder),
        moved=backup.has_moved(session),
    )


def seen(session: Session) -> None:
    """The professional has read about the institution's openings."""
    slot_institution.mark_seen(session.vault)

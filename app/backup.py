"""Copies of the store: by themselves every day, before risky steps, and one that leaves the house.

A step is never blocked by its safety copy and never loses it silently: `before` answers with a
sentence when there is none.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import msgspec

from app.errors import sentence
from app.policy import may_write_to
from app.relay_state import days_between
from app.session import Session
from models.custody import AnchorAhead
from models.errors import BindeledError, Unavailable
from storage import backup as ring
from storage import ballast, off_device, slot_age, slot_institution, slots
from storage.backup import Checked as Checked
from storage.backup import Copy as Copy
from storage.journal import Journal
from storage.off_device import About as About
from storage.settings import Settings
from storage.slot_recovery import open_with_recovery
from storage.vault import SLOTS, Profile, transaction

REMIND_DAYS = 7
_OFF_DEVICE = "backup.off_device"
_MOVED = "backup.moved"
_KEPT_RECORDS = 20


class OffDevice(msgspec.Struct, frozen=True):
    """A copy that left the computer. at: UTC time. place: the folder it was written to."""

    at: str
    name: str
    place: str


class BackupState(msgspec.Struct, frozen=True):
    """What *I dag* and the settings show.

    off_device_days: age of the newest copy outside the computer, None when there is none.
    """

    copies: tuple[Copy, ...]
    off_device: tuple[OffDevice, ...]
    off_device_days: int | None

    @property
    def remind(self) -> bool:
        """Whether *I dag* should ask for a copy outside the computer."""
        return self.off_device_days is None or self.off_device_days >= REMIND_DAYS


class RestorePreview(msgspec.Struct, frozen=True):
    """What a restore would change. lost: entries here that the copy has not. new: the reverse.

    logs_lost: logs here that the copy has not. whole: whether the copy passed every check.
    """

    at: str
    whole: bool
    logs: int
    entries: int
    lost: int
    new: int
    logs_lost: int


def state(session: Session) -> BackupState:
    """The copies there are."""
    away = _off_device(session)
    days = days_between(away[0].at, session.today()) if away else None
    return BackupState(ring.copies(session.profile), away, days)


def daily(session: Session) -> Copy | None:
    """The copy of the day, unless there is one of today; lays in the ballast. Takes a while.

    Unavailable: "backup.no_room", "disk.…", "backup.damaged".
    """
    ballast.ensure(session.profile.folder)
    day = session.now()[:10]
    newest = ring.copies(session.profile)[:1]
    if newest and newest[0].at[:10] == day:
        return None
    return ring.make_copy(session.vault, "daily", session.now())


def before(session: Session, step: str) -> str:
    """A safety copy before a risky step; "" or, when it could not be made, a sentence that warns.

    step: "offer", "accept", "import", "destroy", "restore". Never stops the step: a relay that
    cannot be handed on because a disk is full would be the worse harm.
    """
    try:
        ring.safety_copy(session.vault, f"before-{step}", session.now())
    except BindeledError as error:
        return sentence(error)
    return ""


# --- outside the computer ---------------------------------------------------------------------


def write_off_device(session: Session, folder: Path) -> Path:
    """Write the one-file copy to a folder or stick, checked after writing; its age starts anew."""
    may_write_to(folder)
    at = session.now()
    if not folder.is_dir():
        raise Unavailable("disk.vanished")
    target = folder / off_device.file_name(at, session.profile.id)
    off_device.write(session.vault, target, at)
    record = OffDevice(at=at, name=target.name, place=str(folder))
    known = [each for each in _off_device(session) if each != record]
    kept = msgspec.json.encode((record, *known)[:_KEPT_RECORDS]).decode("utf-8")
    with transaction(session.vault):
        Settings(session.vault).set(_OFF_DEVICE, kept)
    return target


def about(path: Path) -> About:
    """Whose copy a file is and from when, without any key."""
    return off_device.read(path)


def try_copy(session: Session, path: Path, passphrase: str = "", identity: str = "") -> Checked:
    """*Prøv kopien*: unlock a copy with what the person has, and look through all of it."""
    return off_device.try_out(path, session.profile.folder, opener(passphrase, identity))


def check_ring_copy(session: Session, copy: Copy) -> Checked:
    """Look through a copy of the ring again."""
    return ring.check_copy(session.profile, copy.path, session.vault.data_key)


def move_out(session: Session, folder: Path) -> Path:
    """The old computer's half of *flyt til ny pc*: the one file, and every log here set at rest.

    Should the move come to nothing, each log can be taken up again here (`app.reconcile`).
    """
    target = write_off_device(session, folder)
    for log in session.journal.logs():
        with session.change(log) as change:
            change.step(AnchorAhead())
    logs = msgspec.json.encode(session.journal.logs()).decode("utf-8")
    with transaction(session.vault):
        Settings(session.vault).set(_MOVED, logs)
    return target


def stays(session: Session, log: str) -> None:
    """A log that was moved is taken up again here."""
    left = moved(session)
    if log in left:
        kept = msgspec.json.encode(sorted(left - {log})).decode("utf-8")
        with transaction(session.vault):
            Settings(session.vault).set(_MOVED, kept)


def has_moved(session: Session) -> bool:
    """Whether the file for another place is written and nothing was taken up again here."""
    written = Settings(session.vault).get(_MOVED) != ""
    return written and moved(session) == frozenset(session.journal.logs())


def moved(session: Session) -> frozenset[str]:
    """The logs that were set at rest here when they moved to another computer."""
    kept = Settings(session.vault).get(_MOVED)
    if not kept:
        return frozenset()
    try:
        return frozenset(msgspec.json.decode(kept, type=tuple[str, ...]))
    except msgspec.DecodeError as error:
        raise Unavailable("store.corrupt") from error


def move_in(data_dir: Path, path: Path, passphrase: str = "", identity: str = "") -> Profile:
    """The new computer's half of *flyt til ny pc*: a profile from the one file.

    Every log in it waits in quarantine until the person has said that the old one is given up.
    """
    return off_device.restore_new(data_dir, path, opener(passphrase, identity))


def opener(passphrase: str = "", identity: str = "") -> off_device.OpenSlots:
    """How to find the data key: with a passphrase, or with a sheet or the institution's key."""

    def open_slots(found: tuple[slots.Slot, ...]) -> bytes:
        if not identity:
            return slots.open_with_passphrase(found, passphrase)
        kinds: tuple[Callable[..., tuple[bytes, slots.Slot]], ...] = (
            open_with_recovery,
            slot_institution.open_with_institution,
        )
        slot_age.read_identity(identity)
        for each in kinds:
            try:
                return each(found, identity)[0]
            except Unavailable as error:
                if error.code not in ("slots.none", "slots.wrong_key"):
                    raise
        raise Unavailable("slots.wrong_key")

    return open_slots


# --- going back -------------------------------------------------------------------------------


def preview_restore(session: Session, copy: Copy) -> RestorePreview:
    """What going back to a copy of the ring would change; nothing is changed yet."""
    checked = check_ring_copy(session, copy)
    lost = new = gone = 0
    if checked.whole:
        with ring.open_copy(session.profile, copy.path, session.vault.data_key) as old:
            journal = Journal(old)
            here, there = set(session.journal.logs()), set(journal.logs())
            gone = len(here - there)
            for log in here | there:
                mine, theirs = session.journal.hashes(log), journal.hashes(log)
                lost += len(mine - theirs)
                new += len(theirs - mine)
    return RestorePreview(copy.at, checked.whole, checked.logs, checked.entries, lost, new, gone)


def restore(session: Session, copy: Copy) -> Profile:
    """Go back to a copy of the ring. The session is closed; unlock the profile again.

    What is here now is kept as a copy first, and that must succeed. Logs whose relay has moved
    since are quarantined at the unlock. Unavailable: "backup.…", "disk.…".
    """
    ring.make_copy(session.vault, "before-restore", session.now(), keep=copy)
    ring.stage_restore(session.profile, session.vault.data_key, copy.path)
    session.close()
    return session.profile


def restore_damaged(
    profile: Profile, copy: Copy, passphrase: str = "", identity: str = ""
) -> Profile:
    """Go back to a copy where the store itself does not open any more; it is set aside as it is."""
    key = opener(passphrase, identity)(slots.read_slots(profile.folder / SLOTS))
    ring.keep_damaged(profile)
    ring.stage_restore(profile, key, copy.path)
    return profile


def newest_copy(profile: Profile) -> Copy | None:
    """The newest copy of the ring of a profile that is not open; None when there is none."""
    return next(iter(ring.copies(profile)), None)


def restore_newest(profile: Profile, passphrase: str) -> Copy:
    """Go back to the newest copy that is whole where the store does not open any more.

    Unavailable: "backup.unknown" without a copy, "backup.damaged" when none is whole, and what a
    wrong passphrase gives. The damaged store is set aside as it is.
    """
    trouble = Unavailable("backup.unknown")
    for copy in ring.copies(profile):
        try:
            restore_damaged(profile, copy, passphrase)
        except Unavailable as error:
            if error.code != "backup.damaged":
                raise
            trouble = error
        else:
            return copy
    raise trouble


def replaced_by(session: Session, at: str) -> tuple[OffDevice, ...]:
    """Copies outside the computer from before a moment: they hold what was destroyed since."""
    return tuple(each for each in _off_device(session) if each.at <= at)


def replace_by(copy: OffDevice, today: str) -> str:
    """The ISO day by which a newer copy should have taken the place of this one.

    A week after it was made, when *I dag* reminds; today when that is past.
    """
    due = date.fromisoformat(copy.at[:10]) + timedelta(days=REMIND_DAYS)
    return max(due.isoformat(), today)


def _off_device(session: Session) -> tuple[OffDevice, ...]:
    kept = Settings(session.vault).get(_OFF_DEVICE)
    if not kept:
        return ()
    try:
        return msgspec.json.decode(kept, type=tuple[OffDevice, ...])
    except msgspec.DecodeError as error:
        raise Unavailable("store.corrupt") from error

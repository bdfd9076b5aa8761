"""Copies of the store in the profile folder: a ring of them, each checked before it counts.

A copy has its final name only after every page of it was read and found whole, so what is listed
is verified. It is encrypted with the same data key and opened by the same slots. Copies are
numbered: a wrong clock changes neither which is newest nor which is kept.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2

from models.chain import line
from models.errors import BindeledError, Unavailable
from storage import migrations, search
from storage.files import make_folder, plain_disk_errors, sync_folder
from storage.journal import Journal, forget_beside
from storage.vault import (
    RESTORED,
    STORE,
    Profile,
    Vault,
    connect,
    plain_store_errors,
    transaction,
    vacuum,
    was_cut_off,
)

FOLDER = "copies"
DAMAGED = "store-damaged.db"
DAYS, WEEKS, MONTHS, SAFETY = 7, 4, 12, 5
"""What the ring keeps: the newest copy of so many days, weeks, months; and so many before steps."""

_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6}Z)-([a-z-]{1,24})\.db")
_ROOM_LEFT = 4 << 20
_STATE = """SELECT
    (SELECT coalesce(max(n), 0) FROM entry), (SELECT count(*) FROM entry),
    (SELECT coalesce(max(n), 0) FROM custody_event), (SELECT count(*) FROM redaction),
    (SELECT count(*) FROM outbox), (SELECT count(*) FROM inbox), (SELECT count(*) FROM contact),
    (SELECT count(*) FROM attachment), (SELECT value FROM meta WHERE key = 'installation')"""


class Copy(msgspec.Struct, frozen=True):
    """One verified copy. seq: the higher the newer. at: UTC time it says it was made.

    reason: "daily" or the step it was made before ("before-offer" …). size in bytes.
    """

    seq: int
    at: str
    reason: str
    path: Path
    size: int


class Checked(msgspec.Struct, frozen=True):
    """What a look through a copy found: how many logs and entries it holds, and what is wrong."""

    logs: int
    entries: int
    findings: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        return not self.findings

    @property
    def usable(self) -> bool:
        """Whether one may go back to it: a log that does not hang together harms no other."""
        return self.whole or all(not code.startswith("backup.") for code in self.findings)


class Cleaned(msgspec.Struct, frozen=True):
    """What destroying did to the ring: copies cleaned, and copies removed as they could not be."""

    cleaned: int
    removed: int


# --- making -----------------------------------------------------------------------------------


def copies(profile: Profile) -> tuple[Copy, ...]:
    """Every copy of the ring, newest first."""
    folder = profile.folder / FOLDER
    with plain_disk_errors():
        if not folder.is_dir():
            return ()
        found = [
            Copy(
                seq=int(match.group(1)),
                at=_iso(match.group(2)),
                reason=match.group(3),
                path=path,
                size=path.stat().st_size,
            )
            for path in folder.iterdir()
            if (match := _NAME.fullmatch(path.name))
        ]
    return tuple(sorted(found, key=lambda copy: -copy.seq))


def make_copy(vault: Vault, reason: str, at: str, keep: Copy | None = None) -> Copy:
    """A new, verified copy in the ring; what the ring keeps no more is removed.

    reason: "daily", "before-offer" …: letters and hyphens. at: UTC time. keep: a copy that stays
    although its time in the ring is up.
    Unavailable: "backup.no_room" (said before the disk is filled), "disk.…", "backup.damaged",
    "backup.different".
    """
    folder = vault.profile.folder / FOLDER
    with plain_disk_errors():
        make_folder(folder)
        _clear_parts(folder)
        before = copies(vault.profile)
        seq = before[0].seq + 1 if before else 1
        stamp = at.replace("-", "").replace(":", "")
        final = folder / f"{seq:06d}-{stamp}-{reason}.db"
        if not _NAME.fullmatch(final.name):
            raise ValueError(reason)
        part = folder / f"{final.name}.part"
        try:
            write_copy(vault, part)
            os.replace(part, final)
            sync_folder(folder)
        finally:
            part.unlink(missing_ok=True)
        made = Copy(seq=seq, at=at, reason=reason, path=final, size=final.stat().st_size)
    prune(vault.profile, keep)
    return made


def safety_copy(vault: Vault, reason: str, at: str) -> Copy:
    """A copy before a risky step; the newest one when it already holds the same.

    Drafts and settings do not count: they are no part of what the step could spoil.
    """
    for newest in copies(vault.profile)[:1]:
        with contextlib.suppress(BindeledError, dbapi2.Error):
            with open_copy(vault.profile, newest.path, vault.data_key) as copy:
                same = copy.row(_STATE) == vault.row(_STATE)
            if same:
                return newest
    return make_copy(vault, reason, at)


def write_copy(vault: Vault, part: Path) -> None:
    """Write, flush and check a copy of an open store under a name that does not count yet."""
    _check_room(vault.profile.folder / STORE, part.parent)
    with plain_store_errors():
        target = connect(part, vault.data_key, mode="rwc")
        try:
            # It counts only when it is whole, so nothing of it needs to survive before that.
            target.execute("PRAGMA journal_mode = OFF")
            target.execute("PRAGMA synchronous = OFF")
            vault.connection.backup(target)
        finally:
            target.close()
            # Copying went through every page, and up to 8 MB of them would stay, decrypted.
            vault.connection.execute("PRAGMA shrink_memory")
    _flush(part)
    with open_copy(vault.profile, part, vault.data_key) as copy:
        if _pages(copy):
            raise Unavailable("backup.damaged")
        if copy.row(_STATE) != vault.row(_STATE):
            raise Unavailable("backup.different")


def prune(profile: Profile, keep: Copy | None = None) -> tuple[Copy, ...]:
    """Remove what the ring keeps no more, and answer what was removed. The newest always stays."""
    found = copies(profile)
    kept = kept_of(found)
    gone = tuple(copy for copy in found if copy.seq not in kept and copy != keep)
    with plain_disk_errors():
        for copy in gone:
            copy.path.unlink(missing_ok=True)
    return gone


def kept_of(found: Iterable[Copy]) -> set[int]:
    """Numbers of the copies that the ring keeps, of copies given newest first."""
    kept: set[int] = set()
    seen: tuple[set[str], set[str], set[str]] = (set(), set(), set())
    safety = 0
    for copy in found:
        day = copy.at[:10]
        year, week, _ = date.fromisoformat(day).isocalendar()
        names = (day, f"{year}-{week}", day[:7])
        for had, name, most in zip(seen, names, (DAYS, WEEKS, MONTHS), strict=True):
            if name not in had and len(had) < most:
                had.add(name)
                kept.add(copy.seq)
        if copy.reason != "daily" and safety < SAFETY:
            safety += 1
            kept.add(copy.seq)
    return kept


# --- looking into -----------------------------------------------------------------------------


@contextlib.contextmanager
def open_copy(profile: Profile, path: Path, data_key: bytes, mode: str = "ro") -> Iterator[Vault]:
    """A copy as a vault that is only for looking (mode "ro") or for cleaning (mode "rw").

    Unavailable: "backup.damaged", "backup.newer", "backup.unknown" when it is not there.
    """
    if not path.exists():
        raise Unavailable("backup.unknown")
    try:
        if was_cut_off(path):
            connect(path, data_key).close()  # who only looks cannot roll back
        connection = connect(path, data_key, mode)
    except (dbapi2.Error, Unavailable) as error:
        raise Unavailable("backup.damaged") from error
    try:
        if migrations.version(connection) > migrations.released()[-1].version:
            raise Unavailable("backup.newer")
        try:
            vault = Vault(connection, profile, None, data_key)
        except (dbapi2.Error, Unavailable) as error:
            raise Unavailable("backup.damaged") from error
        yield vault
    finally:
        connection.close()


def check_copy(profile: Profile, path: Path, data_key: bytes) -> Checked:
    """Look through a copy: every page authentic, structure whole, every entry and every chain.

    A copy that cannot even be opened is a finding, not an error.
    """
    try:
        with open_copy(profile, path, data_key) as copy:
            return check_content(copy)
    except Unavailable as error:
        return Checked(0, 0, (error.code,))


def check_content(vault: Vault) -> Checked:
    """As `check_copy`, for a copy that is open."""
    findings = _pages(vault)
    if findings:
        return Checked(0, 0, findings)
    journal = Journal(vault)
    logs, entries = journal.logs(), 0
    wrong: list[str] = []
    for log in logs:
        try:
            read = journal.entries(log)
            line(read)
        except BindeledError as error:
            wrong.append(error.code)
        else:
            entries += len(read)
    return Checked(len(logs), entries, tuple(wrong))


def _pages(vault: Vault) -> tuple[str, ...]:
    wanted: tuple[tuple[str, list[tuple[str]]], ...] = (
        ("PRAGMA cipher_integrity_check", []),
        ("PRAGMA integrity_check", [("ok",)]),
        ("PRAGMA foreign_key_check", []),
    )
    try:
        whole = all(vault.rows(pragma) == answer for pragma, answer in wanted)
    except (Unavailable, dbapi2.Error):
        whole = False
    return () if whole else ("backup.damaged",)


# --- putting back -----------------------------------------------------------------------------


def stage_restore(profile: Profile, data_key: bytes, source: Path) -> Checked:
    """Make a copy ready to take the place of the store at the next unlock.

    From the moment this returns the restore is decided: a crash afterwards is finished by
    `vault.finish_restore`. What the store is now must have been copied by the caller.
    Unavailable: "backup.damaged", "backup.unknown", "disk.…".
    """
    checked = check_copy(profile, source, data_key)
    if not checked.usable:
        raise Unavailable(checked.findings[0])
    _check_room(source, profile.folder)
    part = profile.folder / f"{RESTORED}.part"
    with plain_disk_errors():
        try:
            shutil.copyfile(source, part)
            _flush(part)
            again = check_copy(profile, part, data_key)
            if again != checked:
                raise Unavailable("backup.different")
            os.replace(part, profile.folder / RESTORED)
            sync_folder(profile.folder)
        finally:
            part.unlink(missing_ok=True)
    return checked


def keep_damaged(profile: Profile) -> None:
    """Set a store that does not open any more aside, byte for byte, before another takes over."""
    with plain_disk_errors():
        store = profile.folder / STORE
        if store.exists():
            shutil.copyfile(store, profile.folder / DAMAGED)
            _flush(profile.folder / DAMAGED)


# --- destroying -------------------------------------------------------------------------------


def clean_copies(vault: Vault, logs: tuple[str, ...], at: str) -> Cleaned:
    """Take logs out of every copy of the ring; what cannot be cleaned is removed.

    Each copy is opened, cleaned, rewritten without free pages and verified. Should the newest be
    among those that are removed, a fresh copy is made of the store (clean already) before.
    """
    cleaned, hopeless = 0, []
    for left in vault.profile.folder.glob(".copy-*"):
        shutil.rmtree(left, ignore_errors=True)
    for path in _everything(vault.profile):
        try:
            cleaned += _clean(vault, path, logs)
        except (BindeledError, dbapi2.Error):
            hopeless.append(path)
    ring = copies(vault.profile)
    if ring and ring[0].path in hopeless:
        make_copy(vault, "before-removal", at)
    with plain_disk_errors():
        for path in hopeless:
            path.unlink(missing_ok=True)
            Path(f"{path}-journal").unlink(missing_ok=True)
            sync_folder(path.parent)  # or a power cut could bring it back
    return Cleaned(cleaned=cleaned, removed=len(hopeless))


def renew(vault: Vault, at: str) -> Copy:
    """A fresh copy of the store, and then no other: what all older ones hold is to be gone.

    Unavailable as `make_copy`: then the older ones are still there.
    """
    fresh = make_copy(vault, "before-removal", at)
    with plain_disk_errors():
        for path in _everything(vault.profile):
            if path != fresh.path:
                path.unlink(missing_ok=True)
                Path(f"{path}-journal").unlink(missing_ok=True)
    return fresh


def _clean(vault: Vault, path: Path, logs: tuple[str, ...]) -> int:
    with open_copy(vault.profile, path, vault.data_key, mode="rw") as copy:
        with transaction(copy):
            # Checked at the end, so that the order of the tables need not be known.
            copy.connection.execute("PRAGMA defer_foreign_keys = ON")
            for log in logs:
                _destroy(copy, log)
        vacuum(copy)
        if _pages(copy):
            raise Unavailable("backup.damaged")
    return 1


def _destroy(copy: Vault, log: str) -> None:
    """As `Journal.destroy`, in a store of any version: whatever tables it has."""
    tables = [
        name
        for (name,) in copy.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if any(column[1] == "log" for column in copy.rows(f'PRAGMA table_info("{name}")'))
    ]
    connection = copy.connection
    connection.execute("INSERT INTO destruction (log) VALUES (?)", (log,))
    if migrations.version(connection) >= search.SINCE:
        search.forget_log(connection, log)
    forget_beside(connection, log)
    for table in (each for each in tables if each != "destruction"):
        connection.execute(f'DELETE FROM "{table}" WHERE log = ?', (log,))
    connection.execute("DELETE FROM log WHERE id = ?", (log,))
    connection.execute("DELETE FROM destruction WHERE log = ?", (log,))


def _everything(profile: Profile) -> tuple[Path, ...]:
    """The ring, the copies from before migrations, and a damaged store that was set aside."""
    older = sorted(profile.folder.glob("store-version-*.db"))
    damaged = profile.folder / DAMAGED
    return (
        *(copy.path for copy in copies(profile)),
        *older,
        *((damaged,) if damaged.exists() else ()),
    )


# --- small helpers ----------------------------------------------------------------------------


def _check_room(store: Path, folder: Path) -> None:
    with plain_disk_errors():
        if shutil.disk_usage(folder).free < store.stat().st_size + _ROOM_LEFT:
            raise Unavailable("backup.no_room")


def _flush(path: Path) -> None:
    # Opened for writing: Windows flushes no handle that is only for reading.
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _clear_parts(folder: Path) -> None:
    """What a crash left under a name that does not count."""
    for path in folder.glob("*.part*"):
        path.unlink(missing_ok=True)


def _iso(stamp: str) -> str:
    day, time = stamp[:8], stamp[9:15]
    return f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}Z"

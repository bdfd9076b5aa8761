"""The custody anchor: what this computer remembers of the relay outside the store.

One small encrypted file per log, outside the folder of the store, written after each commit:
database, then anchor, then the file for others. So a store that is behind its anchor was set back
to an older copy, and nothing in it may be signed until a person has cleared it up; a store that is
ahead was cut off between the two, and the anchor is brought up to date.

A *witness* remembers the newest custody event of the whole store, in a file and, where the person
lets this computer remember them, in the system's keyring too: it tells when the anchors were set
back together with the store.

What it cannot tell: whether everything on the computer, keyring included, was set back at once.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from pathlib import Path
from typing import TypeVar

import msgspec
from nacl import bindings
from nacl.exceptions import CryptoError

from models.custody import Custody, State
from models.custody_table import step
from models.errors import Refused, Unavailable
from storage.files import make_folder, plain_disk_errors, write_whole
from storage.journal import Journal
from storage.os_keyring import OsKeyring
from storage.settings import Settings
from storage.slot_keyring import witness_name
from storage.slots import KEY_BYTES
from storage.vault import Vault, transaction

_SINCE = "anchor.since"
_RENEWED = "anchor.renewed"
_NONCE_BYTES = 24
_MAX_FILE = 1 << 18
_WITNESS = "witness"
_T = TypeVar("_T", bound="Anchor | Witness")


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is remembered of one log.

    inst: installation that wrote it. event, entry: numbers of the log's newest custody event and
    entry in the store, 0 for none; they only grow. head: hash of that entry. custody: the state.
    """

    log: str
    inst: str
    event: int
    entry: int
    head: str
    custody: Custody


class Witness(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The newest custody event of a whole store, by its number."""

    inst: str
    event: int


class Compared(msgspec.Struct, frozen=True):
    """Logs by what the anchors say: why some must be quarantined, and which to write anew.

    behind: log to "installation" (another copy of the store wrote it), "missing" (nothing is
    remembered), "older" (the store was set back) or "other" (it went on in another way).
    """

    behind: dict[str, str]
    repair: tuple[str, ...] = ()


class Anchors:
    """The anchors of one open store.

    folder: outside the folder of the store, this profile's own; made when needed. keyring: where
    the witness is kept too, None when the person does not use it.
    """

    def __init__(self, vault: Vault, folder: Path, keyring: OsKeyring | None = None) -> None:
        self._vault = vault
        self._journal = Journal(vault)
        self._folder = folder
        self._keyring = keyring
        self._key = hashlib.blake2b(
            b"custody anchors", key=vault.data_key, digest_size=KEY_BYTES
        ).digest()
        self._late: set[str] = set()

    # --- after a commit

    def after(self, log: str, *, moved: bool) -> None:
        """Remember a log as it is committed. moved: its custody changed.

        A disk that refuses does not undo the commit: what could not be written is written later,
        and until then the store is ahead, which is harmless.
        """
        try:
            now = self.of_store(log)
            if now is None or now.custody.state is State.QUARANTINED:
                return
            if moved:
                self._write_synced(now)
                self._write_witness()
            else:
                # Not flushed: losing it in a power cut only leaves the store ahead.
                self._write_tip(now)
        except Unavailable:
            self._late.add(log)

    def catch_up(self) -> None:
        """Write what could not be written, before a file leaves for others."""
        for log in tuple(self._late):
            self._late.discard(log)
            self.after(log, moved=True)

    def renewing(self, log: str) -> None:
        """Note that what is remembered of a log will be wrong: its history is told anew.

        Inside the transaction that does it; `renewed` follows. Where the power goes between the
        two, the store is believed.
        """
        Settings(self._vault).set(_RENEWED, log)

    def renewed(self, log: str) -> None:
        """Remember a log whose history was told anew."""
        self.after(log, moved=True)
        if log not in self._late:
            with transaction(self._vault):
                Settings(self._vault).set(_RENEWED, "")

    def forget(self, log: str) -> None:
        """The log was destroyed: nothing of it is remembered. Unavailable("disk.…")."""
        self._late.discard(log)
        with plain_disk_errors():
            for ending in (".tip", ".anchor"):
                self._path(log, ending).unlink(missing_ok=True)
        self._write_witness()

    # --- at unlock

    def compare(self, destroyed: tuple[str, ...] = ()) -> Compared:
        """Every log of the store beside what is remembered. destroyed: logs to pass over."""
        kept = self._read_all()
        known = {name: each for name, each in kept.items() if name not in destroyed}
        here = [row[0] for row in self._vault.rows("SELECT log FROM custody")]
        began = Settings(self._vault).get(_SINCE)
        if not began:
            return Compared({}, tuple(here))
        witnesses = self._witnesses()
        behind: dict[str, str] = {}
        told_anew = Settings(self._vault).get(_RENEWED)
        repair = [told_anew] if told_anew in here else []
        for log in {*here, *known} - {told_anew}:
            now = self.of_store(log)
            if now is not None and now.custody.state is State.QUARANTINED:
                continue
            why = self._why(log, now, known.get(log), witnesses)
            if why:
                behind[log] = why
            elif now is not None and now != known.get(log):
                repair.append(log)
        if self._set_back_together(kept, witnesses):
            behind |= {log: "older" for log in here if log not in behind and self._can_sign(log)}
        return Compared(behind, tuple(log for log in repair if log not in behind))

    def repair(self, logs: tuple[str, ...]) -> None:
        """Bring anchors up to date with the store, and start remembering in a new store."""
        for log in logs:
            self.after(log, moved=True)
        if not logs and not (self._folder / _WITNESS).exists():
            with contextlib.suppress(Unavailable):
                self._write_witness()
        if not Settings(self._vault).get(_SINCE):
            with transaction(self._vault):
                Settings(self._vault).set(_SINCE, self._vault.installation)

    def why(self, log: str) -> str:
        """Why a log is quarantined, as `Compared.behind`; "" when the anchor does not object."""
        return self._why(log, self.of_store(log), self.remembered(log), self._witnesses())

    def remembered(self, log: str) -> Anchor | None:
        """What is remembered of a log; None for nothing, or nothing that can be read."""
        found = [
            each
            for ending in (".tip", ".anchor")
            if (each := self._read(self._path(log, ending), Anchor)) is not None
        ]
        return max(found, key=lambda each: (each.event, each.entry), default=None)

    def of_store(self, log: str) -> Anchor | None:
        """What would be remembered of the log as the store has it; None when it has not."""
        custody = self._journal.custody(log)
        if custody is None:
            return None
        event = self._vault.row("SELECT coalesce(max(n), 0) FROM custody_event WHERE log = ?", log)
        entry = self._vault.row(
            "SELECT n, hash FROM entry WHERE log = ? ORDER BY n DESC LIMIT 1", log
        )
        return Anchor(
            log=log,
            inst=self._vault.installation,
            event=event[0] if event else 0,
            entry=entry[0] if entry else 0,
            head=entry[1] if entry else "",
            custody=custody,
        )

    def _why(
        self, log: str, now: Anchor | None, known: Anchor | None, witnesses: tuple[Witness, ...]
    ) -> str:
        if known is None:
            # Never written because the power went right after the log's first commit?
            fresh = all(each.event < self._first_event(log) for each in witnesses)
            return "" if witnesses and fresh else "missing"
        if known.inst != self._vault.installation:
            return "installation"
        if now is None or now.event < known.event or now.entry < known.entry:
            return "older"
        if known.entry and self._vault.row(
            "SELECT hash FROM entry WHERE n = ? AND log = ?", known.entry, log
        ) != (known.head,):
            return "other"
        return "" if self._state_at(log, known.event, now) == known.custody else "other"

    def _state_at(self, log: str, event: int, now: Anchor) -> Custody | None:
        """The custody after an earlier event, folded again."""
        if event == now.event:
            return now.custody
        count = self._vault.row(
            "SELECT count(*) FROM custody_event WHERE log = ? AND n <= ?", log, event
        )
        custody = Custody(me=now.custody.me)
        try:
            for each in self._journal.custody_events(log)[: count[0] if count else 0]:
                custody = step(custody, each).custody
        except Refused:
            return None
        return custody

    def _first_event(self, log: str) -> int:
        row = self._vault.row("SELECT coalesce(min(n), 0) FROM custody_event WHERE log = ?", log)
        return row[0] if row else 0

    def _set_back_together(self, known: dict[str, Anchor], witnesses: tuple[Witness, ...]) -> bool:
        """Whether a witness knows of an event that neither the store nor any anchor has."""
        newest = max([self._newest_event(), *(each.event for each in known.values())])
        return any(
            each.event > newest or each.inst != self._vault.installation for each in witnesses
        )

    def _newest_event(self) -> int:
        # The sequence, not the maximum: destroying a log takes its events away.
        row = self._vault.row("SELECT seq FROM sqlite_sequence WHERE name = 'custody_event'")
        return row[0] if row else 0

    def _can_sign(self, log: str) -> bool:
        custody = self._journal.custody(log)
        return custody is not None and custody.state not in (State.QUARANTINED, State.CLOSED)

    # --- files

    def _write_synced(self, anchor: Anchor) -> None:
        self._make_folder()
        write_whole(self._path(anchor.log, ".anchor"), self._seal(anchor))
        with plain_disk_errors():
            self._path(anchor.log, ".tip").unlink(missing_ok=True)

    def _write_tip(self, anchor: Anchor) -> None:
        self._make_folder()
        sealed = self._seal(anchor)
        with plain_disk_errors():
            # In place: a torn one cannot be opened, and then the anchor itself counts. A rename
            # would make some file systems write it to the disk at once, each time a note is saved.
            handle = os.open(self._path(anchor.log, ".tip"), os.O_WRONLY | os.O_CREAT, 0o600)
            with open(handle, "wb") as file:
                file.write(sealed)
                file.truncate()

    def _write_witness(self) -> None:
        self._make_folder()
        sealed = self._seal(Witness(inst=self._vault.installation, event=self._newest_event()))
        write_whole(self._folder / _WITNESS, sealed)
        if self._keyring is not None:
            # The file is enough where the keyring is in trouble.
            with contextlib.suppress(Unavailable):
                self._keyring.put(self._keyring_name, sealed.hex())

    def _witnesses(self) -> tuple[Witness, ...]:
        found = [self._read(self._folder / _WITNESS, Witness)]
        if self._keyring is not None:
            with contextlib.suppress(Unavailable, ValueError):
                kept = self._keyring.get(self._keyring_name)
                found.append(self._open(bytes.fromhex(kept or ""), Witness))
        return tuple(each for each in found if each is not None)

    @property
    def _keyring_name(self) -> str:
        return witness_name(self._vault.profile.id)

    def _read_all(self) -> dict[str, Anchor]:
        found: dict[str, Anchor] = {}
        with plain_disk_errors():
            paths = sorted(self._folder.iterdir()) if self._folder.is_dir() else []
        for path in paths:
            if path.suffix not in (".anchor", ".tip"):
                continue
            read = self._read(path, Anchor)
            if read is None or path != self._path(read.log, path.suffix):
                continue
            other = found.get(read.log)
            if other is None or (read.event, read.entry) > (other.event, other.entry):
                found[read.log] = read
        return found

    def _read(self, path: Path, kind: type[_T]) -> _T | None:
        try:
            with open(path, "rb") as file:
                return self._open(file.read(_MAX_FILE), kind)
        except OSError:
            # A missing or unreadable anchor remembers nothing: that is an answer too.
            return None

    def _make_folder(self) -> None:
        with plain_disk_errors():
            make_folder(self._folder)

    def _path(self, log: str, ending: str) -> Path:
        # Keyed, so that the name tells nobody which log it is.
        name = hashlib.blake2b(log.encode("ascii"), key=self._key, digest_size=16).hexdigest()
        return self._folder / f"{name}{ending}"

    def _seal(self, content: Anchor | Witness) -> bytes:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
            msgspec.msgpack.encode(content),
            type(content).__name__.encode("ascii"),
            nonce,
            self._key,
        )

    def _open(self, sealed: bytes, kind: type[_T]) -> _T | None:
        if len(sealed) <= _NONCE_BYTES:
            return None
        try:
            plain = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
                sealed[_NONCE_BYTES:],
                kind.__name__.encode("ascii"),
                sealed[:_NONCE_BYTES],
                self._key,
            )
            return msgspec.msgpack.decode(plain, type=kind)
        except (CryptoError, msgspec.DecodeError):
            return None

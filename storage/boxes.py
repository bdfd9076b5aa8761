"""Outbox and inbox: the bytes of every file made here or read in here.

A custody file is kept in the transaction that moved the responsibility, and written to a stick
or a folder only after that; so it can be written again, byte for byte.
"""

from __future__ import annotations

from typing import Any

import msgspec

from models.errors import Refused
from storage.vault import Vault, writing

_OUTBOX = "id, log, type, about, file_name, created_at, sent_at, to_name"
_INBOX = "manifest_sha, type, log, sender_key, offer, received_at, state, reason, summary"


class OutboxItem(msgspec.Struct, frozen=True):
    """A file made here.

    id: chosen by the caller. log: 32 hex, "" for a card. type: of the manifest. about: hash of
    the entry it carries or answers. created_at, sent_at: UTC time, None while not sent. to_name:
    who it is for, as the outbox shows it. data: the
    sealed bytes, empty in lists (`Outbox.get` brings them); size: their number.
    """

    id: str
    log: str
    type: str
    about: str
    file_name: str
    created_at: str
    data: bytes = b""
    sent_at: str | None = None
    to_name: str = ""
    size: int = 0


class InboxItem(msgspec.Struct, frozen=True):
    """A file read in here.

    manifest_sha: SHA-256 of its signed manifest, 64 hex: the same file is the same item. type,
    log, offer: of the manifest. sender_key: 64 hex. received_at: UTC time. state: word of the
    caller's. reason: code of why, "" where none. summary: the caller's text for lists. data, size:
    as in `OutboxItem`.
    """

    manifest_sha: str
    type: str
    log: str
    sender_key: str
    offer: str
    received_at: str
    state: str
    reason: str = ""
    data: bytes = b""
    size: int = 0
    summary: str = ""


class Outbox:
    """Files made by an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def put(self, item: OutboxItem) -> None:
        """Keep a file for good. The same again changes nothing; Refused("outbox.taken") for
        other bytes under an id in use."""
        with writing(self._vault) as connection:
            added = connection.execute(
                f"INSERT INTO outbox ({_OUTBOX}, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO NOTHING",
                (
                    item.id,
                    item.log,
                    item.type,
                    item.about,
                    item.file_name,
                    item.created_at,
                    item.sent_at,
                    item.to_name,
                    item.data,
                ),
            ).rowcount
            if added == 0 and not self._same(item):
                raise Refused("outbox.taken")

    def get(self, item_id: str) -> OutboxItem | None:
        """The file with its bytes."""
        row = self._vault.row(f"SELECT {_OUTBOX}, bytes FROM outbox WHERE id = ?", item_id)
        return None if row is None else _outbox_item(row, row[-1], len(row[-1]))

    def by_about(self, about: str, file_type: str) -> OutboxItem | None:
        """The newest file of this type about this entry, with its bytes: what to send again."""
        row = self._vault.row(
            f"SELECT {_OUTBOX}, bytes FROM outbox WHERE about = ? AND type = ? ORDER BY rowid DESC",
            about,
            file_type,
        )
        return None if row is None else _outbox_item(row, row[-1], len(row[-1]))

    def for_log(self, log: str) -> tuple[OutboxItem, ...]:
        """Every file about a log, oldest first, without bytes."""
        rows = self._vault.rows(
            f"SELECT {_OUTBOX}, length(bytes) FROM outbox WHERE log = ? ORDER BY rowid", log
        )
        return tuple(_outbox_item(row, b"", row[-1]) for row in rows)

    def all(self) -> tuple[OutboxItem, ...]:
        """Every file, oldest first, without bytes."""
        rows = self._vault.rows(f"SELECT {_OUTBOX}, length(bytes) FROM outbox ORDER BY rowid")
        return tuple(_outbox_item(row, b"", row[-1]) for row in rows)

    def mark_sent(self, item_id: str, at: str) -> None:
        """Note when the file was handed on. at: UTC time."""
        with writing(self._vault) as connection:
            connection.execute("UPDATE outbox SET sent_at = ? WHERE id = ?", (at, item_id))

    def _same(self, item: OutboxItem) -> bool:
        kept = self.get(item.id)
        return kept is not None and (kept.log, kept.type, kept.about, kept.data) == (
            item.log,
            item.type,
            item.about,
            item.data,
        )


class Inbox:
    """Files read in by an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def put(self, item: InboxItem) -> bool:
        """Keep a file; False when it was read in before, and nothing changes."""
        with writing(self._vault) as connection:
            added = connection.execute(
                f"INSERT INTO inbox ({_INBOX}, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (manifest_sha) DO NOTHING",
                (
                    item.manifest_sha,
                    item.type,
                    item.log,
                    item.sender_key,
                    item.offer,
                    item.received_at,
                    item.state,
                    item.reason,
                    item.summary,
                    item.data,
                ),
            ).rowcount
        return bool(added == 1)

    def get(self, manifest_sha: str) -> InboxItem | None:
        """The file with its bytes."""
        row = self._vault.row(
            f"SELECT {_INBOX}, bytes FROM inbox WHERE manifest_sha = ?", manifest_sha
        )
        return None if row is None else _inbox_item(row, row[-1], len(row[-1]))

    def all(self) -> tuple[InboxItem, ...]:
        """Every file, oldest first, without bytes."""
        rows = self._vault.rows(f"SELECT {_INBOX}, length(bytes) FROM inbox ORDER BY rowid")
        return tuple(_inbox_item(row, b"", row[-1]) for row in rows)

    def set_state(self, manifest_sha: str, state: str, reason: str = "") -> None:
        """Note what became of a file."""
        with writing(self._vault) as connection:
            connection.execute(
                "UPDATE inbox SET state = ?, reason = ? WHERE manifest_sha = ?",
                (state, reason, manifest_sha),
            )

    def delete_copy(self, manifest_sha: str) -> None:
        """Remove the file of a copy to read, and its bytes, when it is replaced or has lapsed."""
        with writing(self._vault) as connection:
            connection.execute(
                "DELETE FROM inbox WHERE manifest_sha = ? AND type = 'copy'", (manifest_sha,)
            )

    def set_summary(self, manifest_sha: str, summary: str) -> None:
        """Note in short what a file is; it changes nothing."""
        with writing(self._vault) as connection:
            connection.execute(
                "UPDATE inbox SET summary = ? WHERE manifest_sha = ?", (summary, manifest_sha)
            )


def _outbox_item(row: tuple[Any, ...], data: bytes, size: int) -> OutboxItem:
    item_id, log, kind, about, file_name, created_at, sent_at, to_name = row[:8]
    return OutboxItem(
        id=item_id,
        log=log,
        type=kind,
        about=about,
        file_name=file_name,
        created_at=created_at,
        data=data,
        sent_at=sent_at,
        to_name=to_name,
        size=size,
    )


def _inbox_item(row: tuple[Any, ...], data: bytes, size: int) -> InboxItem:
    manifest_sha, kind, log, sender_key, offer, received_at, state, reason, summary = row[:9]
    return InboxItem(
        manifest_sha=manifest_sha,
        type=kind,
        log=log,
        sender_key=sender_key,
        offer=offer,
        received_at=received_at,
        state=state,
        reason=reason,
        summary=summary,
        data=data,
        size=size,
    )

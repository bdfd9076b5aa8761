"""Files that belong to a log, named by the hash of their bytes."""

from __future__ import annotations

import hashlib

import msgspec

from models.errors import Unavailable
from storage.vault import Vault, writing


class Attachment(msgspec.Struct, frozen=True):
    """What is known of an attachment without its bytes. sha256: 64 hex. size in bytes."""

    log: str
    sha256: str
    name: str
    media_type: str
    size: int


def digest(data: bytes) -> str:
    """What an attachment is named by: the SHA-256 of its bytes, 64 hex."""
    return hashlib.sha256(data).hexdigest()


class Attachments:
    """The attachments of an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def put(self, log: str, name: str, media_type: str, data: bytes) -> str:
        """Keep bytes and answer their SHA-256, 64 hex; the same bytes again change nothing."""
        sha = digest(data)
        with writing(self._vault) as connection:
            connection.execute(
                "INSERT INTO attachment (log, sha256, name, media_type, size, bytes)"
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (log, sha256) DO NOTHING",
                (log, sha, name, media_type, len(data), data),
            )
        return sha

    def get(self, log: str, sha256: str) -> bytes | None:
        """The bytes; None when there are none. Unavailable("store.corrupt") when they differ."""
        row = self._vault.row(
            "SELECT bytes FROM attachment WHERE log = ? AND sha256 = ?", log, sha256
        )
        if row is None:
            return None
        data = bytes(row[0])
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Unavailable("store.corrupt")
        return data

    def remove(self, log: str, sha256: str) -> None:
        """Let go of the bytes of an attachment; what is signed about it stays."""
        with writing(self._vault) as connection:
            connection.execute("DELETE FROM attachment WHERE log = ? AND sha256 = ?", (log, sha256))

    def of(self, log: str) -> tuple[Attachment, ...]:
        """Every attachment of a log, by name."""
        rows = self._vault.rows(
            "SELECT log, sha256, name, media_type, size FROM attachment WHERE log = ?"
            " ORDER BY name, sha256",
            log,
        )
        return tuple(Attachment(*row) for row in rows)

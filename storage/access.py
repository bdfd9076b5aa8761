"""The access log: who had to do with which log, and when. Append-only; old rows go by age.

Rows outlive a destroyed log, so they name it by a digest: whoever has the id (the receipt holds
it) finds them, and the store itself keeps no trace of the id.
"""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from storage.vault import Vault, writing

Event = Literal["open", "search", "print", "export", "import", "destroy"]
LEAST_MONTHS = 6
"""A trigger keeps every row at least this long."""


class Access(msgspec.Struct, frozen=True):
    """One row. log: its id; "" when read back. at: UTC time. about: which document or way.

    who, role: name and profession.
    """

    log: str
    at: str
    event: Event
    about: str
    who: str
    role: str


def subject(log: str) -> str:
    """What stands for a log in the access log: 32 hex that do not tell its id."""
    return hashlib.sha256(b"bindeled access log " + log.encode("ascii")).hexdigest()[:32]


class AccessLog:
    """The access log of an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def add(self, row: Access) -> None:
        """Write a row, in the transaction that is open or one of its own."""
        with writing(self._vault) as connection:
            connection.execute(
                "INSERT INTO access (log, at, event, about, who, role) VALUES (?, ?, ?, ?, ?, ?)",
                (subject(row.log), *msgspec.structs.astuple(row)[1:]),
            )

    def of(self, log: str = "") -> tuple[Access, ...]:
        """The rows of one log, or of all logs, newest first."""
        rows = self._vault.rows(
            "SELECT '', at, event, about, who, role FROM access WHERE ? IN ('', log)"
            " ORDER BY n DESC",
            subject(log) if log else "",
        )
        return tuple(Access(*row) for row in rows)

    def forget_before(self, at: str) -> int:
        """Remove rows older than a UTC time; how many. The store refuses to remove recent ones."""
        found = self._vault.row("SELECT count(*) FROM access WHERE at < ?", at)
        old = int(found[0]) if found else 0
        if old:
            with writing(self._vault) as connection:
                connection.execute("DELETE FROM access WHERE at < ?", (at,))
        return old

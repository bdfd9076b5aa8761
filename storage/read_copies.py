"""Which copy to read is kept of each log that others hold (K12)."""

from __future__ import annotations

import msgspec

from storage.vault import Vault, writing


class ReadCopy(msgspec.Struct, frozen=True):
    """The copy of one log. manifest_sha: its file in the inbox. until: ISO date of its last day.

    made_at: UTC time when the holder made it, as the holder's clock says.
    """

    log: str
    manifest_sha: str
    until: str
    made_at: str


class ReadCopies:
    """The copies to read of an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def get(self, log: str) -> ReadCopy | None:
        """The copy of a log, also one that has lapsed."""
        row = self._vault.row(
            "SELECT log, manifest_sha, until, made_at FROM read_copy WHERE log = ?", log
        )
        return None if row is None else ReadCopy(*row)

    def all(self) -> tuple[ReadCopy, ...]:
        """Every copy."""
        rows = self._vault.rows(
            "SELECT log, manifest_sha, until, made_at FROM read_copy ORDER BY log"
        )
        return tuple(ReadCopy(*row) for row in rows)

    def put(self, copy: ReadCopy) -> None:
        """Keep a copy in place of the one before."""
        with writing(self._vault) as connection:
            connection.execute(
                "INSERT INTO read_copy (log, manifest_sha, until, made_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (log) DO UPDATE SET manifest_sha = excluded.manifest_sha,"
                " until = excluded.until, made_at = excluded.made_at",
                (copy.log, copy.manifest_sha, copy.until, copy.made_at),
            )

    def remove(self, log: str) -> None:
        """Drop the copy of a log; its file in the inbox is the caller's."""
        with writing(self._vault) as connection:
            connection.execute("DELETE FROM read_copy WHERE log = ?", (log,))

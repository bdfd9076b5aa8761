"""Drafts: private working state, autosaved in the encrypted store, never exported."""

from __future__ import annotations

import msgspec

from storage.vault import Vault, writing


class DraftItem(msgspec.Struct, frozen=True):
    """A draft. log: "" while there is no log yet. slot: what it is for. updated_at: UTC time."""

    log: str
    slot: str
    data: str
    updated_at: str


class Drafts:
    """The drafts of an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def save(self, log: str, slot: str, data: str, at: str) -> None:
        """Keep a draft in place of the one before. at: UTC time."""
        with writing(self._vault) as connection:
            connection.execute(
                "INSERT INTO draft (log, slot, data, updated_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (log, slot) DO UPDATE"
                " SET data = excluded.data, updated_at = excluded.updated_at",
                (log, slot, data, at),
            )

    def load(self, log: str, slot: str) -> str | None:
        """The text of a draft, None when there is none."""
        row = self._vault.row("SELECT data FROM draft WHERE log = ? AND slot = ?", log, slot)
        return None if row is None else str(row[0])

    def delete(self, log: str, slot: str) -> None:
        """Remove a draft; nothing happens when there is none."""
        with writing(self._vault) as connection:
            connection.execute("DELETE FROM draft WHERE log = ? AND slot = ?", (log, slot))

    def all(self) -> tuple[DraftItem, ...]:
        """Every draft, newest first."""
        rows = self._vault.rows(
            "SELECT log, slot, data, updated_at FROM draft ORDER BY updated_at DESC, log, slot"
        )
        return tuple(DraftItem(*row) for row in rows)

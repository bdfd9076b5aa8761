"""Sheets without a child in the encrypted store: maps of an organisation, matrices of roles."""

from __future__ import annotations

import msgspec

from storage.vault import Vault, writing


class SheetItem(msgspec.Struct, frozen=True):
    """What a list shows of a sheet. kind: which use case it belongs to. updated_at: UTC time."""

    id: str
    kind: str
    title: str
    updated_at: str


class Sheets:
    """The sheets of an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def save(self, item: SheetItem, data: str) -> None:
        """Keep a sheet in place of what it was before."""
        with writing(self._vault) as connection:
            connection.execute(
                "INSERT INTO sheet (id, kind, title, data, updated_at) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET title = excluded.title, data = excluded.data,"
                " updated_at = excluded.updated_at",
                (item.id, item.kind, item.title, data, item.updated_at),
            )

    def load(self, sheet: str, kind: str) -> tuple[str, str] | None:
        """Title and data of a sheet of this kind, None when there is none."""
        row = self._vault.row(
            "SELECT title, data FROM sheet WHERE id = ? AND kind = ?", sheet, kind
        )
        return None if row is None else (str(row[0]), str(row[1]))

    def delete(self, sheet: str) -> None:
        """Remove a sheet; nothing happens when there is none."""
        with writing(self._vault) as connection:
            connection.execute("DELETE FROM sheet WHERE id = ?", (sheet,))

    def all(self) -> tuple[SheetItem, ...]:
        """Every sheet, the newest first."""
        rows = self._vault.rows(
            "SELECT id, kind, title, updated_at FROM sheet ORDER BY updated_at DESC, id"
        )
        return tuple(SheetItem(*row) for row in rows)

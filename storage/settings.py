"""Settings that belong to the professional and so stay inside the encrypted store."""

from __future__ import annotations

from storage.vault import Vault, writing


class Settings:
    """Names and texts of an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def get(self, key: str, default: str = "") -> str:
        """The text kept under a name."""
        row = self._vault.row("SELECT value FROM setting WHERE key = ?", key)
        return default if row is None else str(row[0])

    def set(self, key: str, value: str) -> None:
        """Keep a text under a name."""
        with writing(self._vault) as connection:
            connection.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

"""Whether the store is whole: every page authentic, every index right, every reference held."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from models.errors import Unavailable
from storage.vault import Vault


def check_store(vault: Vault) -> list[str]:
    """Codes of what is wrong; empty when the store is whole. Reads the whole file.

    "store.cipher_damage": a page is not what was encrypted. "store.damage": the structure is
    broken. "store.reference": a row points to nothing.
    """
    found = []
    if not _answers(vault, "PRAGMA cipher_integrity_check", []):
        found.append("store.cipher_damage")
    if not _answers(vault, "PRAGMA integrity_check", [("ok",)]):
        found.append("store.damage")
    if not _answers(vault, "PRAGMA foreign_key_check", []):
        found.append("store.reference")
    return found


def _answers(vault: Vault, pragma: str, wanted: list[tuple[str]]) -> bool:
    try:
        return vault.rows(pragma) == wanted
    except (Unavailable, dbapi2.DatabaseError):
        # So damaged that the question itself fails: that is an answer too.
        return False

"""Whether the store is whole: every page authentic, every index right, every reference held."""

from __future__ import annotations

from sqlcipher3 import dbapi2

from models.errors import Unavailable
from storage import search
from storage.vault import Vault

_WHOLE = [("ok",)]


def check_store(vault: Vault) -> list[str]:
    """Codes of what is wrong; empty when the store is whole. Reads the whole file.

    "store.cipher_damage": a page is not what was encrypted. "store.damage": the structure is
    broken. "store.reference": a row points to nothing. "store.search": the index to search in does
    not say what the journal says.
    """
    found = []
    if _answer(vault, "PRAGMA cipher_integrity_check"):
        found.append("store.cipher_damage")
    structure = _answer(vault, "PRAGMA integrity_check")
    if structure != _WHOLE and not _only_the_index(structure):
        found.append("store.damage")
    if _answer(vault, "PRAGMA foreign_key_check"):
        found.append("store.reference")
    if not found and not search.check(vault):
        found.append("store.search")
    return found


def _only_the_index(structure: list[tuple[str]]) -> bool:
    """Whether SQLite found damage only in the words to search in, which can be made anew."""
    return bool(structure) and all("fts5" in said.lower() for (said,) in structure)


def _answer(vault: Vault, pragma: str) -> list[tuple[str]]:
    try:
        return vault.rows(pragma)
    except (Unavailable, dbapi2.DatabaseError):
        # So damaged that the question itself fails: that is an answer too.
        return [("",)]

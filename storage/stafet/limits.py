"""How large a `.stafet` file may be before a reader stops (storage/FORMAT.md, "Limits")."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1 << 20

WARN_BYTES = 8_000_000
"""Above this a person is told that the file is too large for secure mail (10 MB with headers)."""


@dataclass(frozen=True)
class Limits:
    """The most a reader takes in; all in bytes but `members` and `entries`, which are counts.

    file: the file as it lies on the disk. lines: what "entries.jsonl" unpacks to, which is read
    line by line and never held. member, total: what any other and all members unpack to.
    Decryption happens in memory, so `file` also bounds what is decrypted.
    """

    file: int = 64 * MIB
    members: int = 5_000
    lines: int = 192 * MIB
    member: int = 32 * MIB
    total: int = 256 * MIB
    manifest: int = 256 * 1024
    signature: int = 4 * 1024
    entries: int = 100_000

"""Files that were sealed to this person but signed for another: kept as proof, never read in."""

from __future__ import annotations

import hashlib

import msgspec

from models.manifest import Manifest, read_manifest
from storage.stafet.reader import SealedAgain
from storage.vault import Vault, writing

MOST = 50
"""No more are kept; the first stay, so that later ones cannot push a proof out."""


class StrayFile(msgspec.Struct, frozen=True):
    """A proof: the signed manifest names another receiver than the one the file was sealed to.

    file_sha: SHA-256 of the sealed file, 64 hex. data, signature: the manifest and its minisign
    signature, byte for byte. at: UTC time when it came.
    """

    file_sha: str
    data: bytes
    signature: bytes
    at: str

    @property
    def manifest(self) -> Manifest:
        """The manifest, read from the kept bytes."""
        return read_manifest(self.data)


class StrayFiles:
    """The proofs in an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def put(self, error: SealedAgain, at: str) -> None:
        """Keep the proof in a refusal; the same file again changes nothing. at: UTC time."""
        with writing(self._vault) as connection:
            connection.execute(
                "INSERT INTO stray_file (manifest_sha, file_sha, log, manifest, signature, at)"
                " SELECT ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM stray_file) < ?"
                " ON CONFLICT (manifest_sha) DO NOTHING",
                (
                    hashlib.sha256(error.manifest).hexdigest(),
                    error.file_sha,
                    error.log,
                    error.manifest,
                    error.signature,
                    at,
                    MOST,
                ),
            )

    def all(self) -> tuple[StrayFile, ...]:
        """Every proof, newest first."""
        rows = self._vault.rows(
            "SELECT file_sha, manifest, signature, at FROM stray_file ORDER BY rowid DESC"
        )
        return tuple(StrayFile(*row) for row in rows)

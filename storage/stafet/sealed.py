"""The outer layer: age encryption to exactly one X25519 recipient.

pyrage decrypts in memory and returns nothing at all unless every byte is authentic, so no
plaintext is left behind by a file that fails. The limit on the file bounds the memory.
"""

from __future__ import annotations

import base64
import binascii

import pyrage
from nacl import bindings

from models.errors import Untrusted

START = b"age-encryption.org/v1\n"
_MAX_HEADER = 16 * 1024
_NONCE, _TAG = 16, 16


def seal(data: bytes, recipient: str) -> bytes:
    """The binary age file that only the holder of this recipient's identity can open."""
    return bytes(pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(recipient)]))


def check_header(data: bytes) -> int:
    """Where the encrypted part starts, once the header names one X25519 recipient and no other.

    Untrusted: "file.not_ours", "file.truncated", "file.tampered", "file.recipients".
    """
    if not data.startswith(START):
        short = len(data) < len(START) and START.startswith(data)
        raise Untrusted("file.truncated" if short else "file.not_ours")
    end = data.find(b"\n--- ", 0, _MAX_HEADER)
    mac_end = data.find(b"\n", end + 1, _MAX_HEADER) if end >= 0 else -1
    if mac_end < 0:
        raise Untrusted("file.truncated" if len(data) < _MAX_HEADER else "file.tampered")
    recipients = [
        line.split(b" ") for line in data[len(START) : end].split(b"\n") if line.startswith(b"-> ")
    ]
    # Some writers add a stanza of random bytes ("grease") that opens for nobody.
    real = [words for words in recipients if not words[1].endswith(b"-grease")]
    if len(real) != 1 or real[0][1] != b"X25519" or len(real[0]) != 3:
        raise Untrusted("file.recipients")
    _check_share(real[0][2])
    if len(data) - mac_end - 1 < _NONCE + _TAG:
        raise Untrusted("file.truncated")
    return mac_end + 1


def unseal(data: bytes, identity: str) -> bytes:
    """What was sealed.

    Untrusted: as `check_header`, "file.other_recipient" when it was sealed for someone else,
    "file.tampered" when any byte is changed or missing.
    """
    check_header(data)
    try:
        return bytes(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(identity)]))
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            raise Untrusted("file.other_recipient") from error
        raise Untrusted("file.tampered") from error


def _check_share(text: bytes) -> None:
    """Refuse an ephemeral key that makes the shared secret zero, which needs no key to open."""
    try:
        share = base64.b64decode(text + b"=", validate=True)
    except (binascii.Error, ValueError) as error:
        raise Untrusted("file.tampered") from error
    if len(share) != 32:
        raise Untrusted("file.tampered")
    try:
        bindings.crypto_scalarmult(b"\x01" * 32, share)
    except RuntimeError as error:
        raise Untrusted("file.tampered") from error

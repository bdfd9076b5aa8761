"""Project Wycheproof's public vectors through the functions that check what comes from outside.

Data only, from github.com/C2SP/wycheproof (Apache-2.0): every Ed25519 vector, and of X25519 those
with a public key of low order, under which anybody could read what is sealed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from models.errors import Untrusted
from storage.signing import _verify, check_keys
from tests.storage.stafet.world import bo

VECTORS: dict[str, Any] = json.loads(
    Path(__file__).with_name("wycheproof.json").read_text(encoding="utf-8")
)
ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def holds(key: str, message: str, signature: str) -> bool:
    try:
        _verify(bytes.fromhex(key), bytes.fromhex(message), bytes.fromhex(signature), "bad")
    except Untrusted:
        return False
    return True


def test_every_ed25519_vector_is_judged_as_it_must_be() -> None:
    wrong = [
        (number, comment)
        for number, key, message, signature, result, comment in VECTORS["ed25519"]
        if holds(key, message, signature) != (result == "valid")
    ]
    assert len(VECTORS["ed25519"]) == 151
    assert wrong == []


@pytest.mark.parametrize(
    "public, shared", [(each[1], each[2]) for each in VECTORS["x25519_low_order"]]
)
def test_no_recipient_of_low_order_is_kept(public: str, shared: str) -> None:
    assert int(shared, 16) == 0
    keys = msgspec.structs.replace(bo().public, age=recipient(bytes.fromhex(public)))
    with pytest.raises(Untrusted, match=r"keys\.(low_order|malformed)"):
        check_keys(keys)


def test_a_good_recipient_is_written_as_age_writes_it() -> None:
    """Else the test above would pass for the wrong reason."""
    import pyrage

    made = pyrage.x25519.Identity.generate().to_public()
    point = sum(ALPHABET.index(c) << 5 * n for n, c in enumerate(reversed(str(made)[4:-6])))
    assert recipient((point >> 4).to_bytes(32, "big")) == str(made)
    check_keys(msgspec.structs.replace(bo().public, age=str(made)))


def recipient(point: bytes) -> str:
    """32 bytes as an age recipient: Bech32 (BIP 173) with the prefix "age"."""
    number = int.from_bytes(point, "big") << 4
    data = [number >> 5 * place & 31 for place in reversed(range(52))]
    prefix = [ord(char) >> 5 for char in "age"] + [0] + [ord(char) & 31 for char in "age"]
    check = _polymod([*prefix, *data, 0, 0, 0, 0, 0, 0]) ^ 1
    data += [check >> 5 * place & 31 for place in reversed(range(6))]
    return "age1" + "".join(ALPHABET[each] for each in data)


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(
            (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
        ):
            check ^= generator if top >> place & 1 else 0
    return check

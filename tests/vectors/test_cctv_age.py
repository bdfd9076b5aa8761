"""The public age vectors of C2SP/CCTV against both of our readers of age files.

`storage.stafet.sealed.unseal` takes binary files for exactly one X25519 recipient;
`storage.slot_age` takes armored slots. Both may refuse more than the vectors ask (which cases is
pinned below, so that a change of the library shows), and neither may ever accept more.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from pathlib import Path
from typing import NamedTuple

import pytest

from models.errors import Unavailable, Untrusted
from storage.slot_age import PREFIX, age_slot, open_with_identity
from storage.stafet.sealed import unseal

VECTORS = Path(__file__).with_name("cctv_age.json")

# Right by the format, refused by us on purpose: other than exactly one X25519 recipient.
REFUSED_BY_UNSEAL = {
    "hybrid",
    "hybrid_and_x25519",
    "hybrid_grease",
    "hybrid_multiple_recipients",
    "stanza_empty_body",
    "stanza_empty_last_line",
    "stanza_valid_characters",
    "x25519_grease",
    "x25519_multiple_recipients",
}


class Vector(NamedTuple):
    """One file with what must come of it."""

    name: str
    expect: str
    payload: str
    identity: str
    passphrase: str
    armored: bool
    file: bytes


def load() -> list[Vector]:
    found = []
    for name, text in json.loads(VECTORS.read_text())["vectors"].items():
        head, _, body = base64.b64decode(text).partition(b"\n\n")
        about = dict(line.split(": ", 1) for line in head.decode().splitlines())
        if about.get("compressed") == "zlib":
            body = zlib.decompress(body)
        found.append(
            Vector(
                name,
                about["expect"],
                about.get("payload", ""),
                about.get("identity", ""),
                about.get("passphrase", ""),
                "armored" in about,
                body,
            )
        )
    return found


ALL = load()
A_RECIPIENT = "age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z"
ANY_IDENTITY = next(vector.identity for vector in ALL if vector.identity)


def test_the_set_is_whole() -> None:
    assert len(ALL) == 143
    expected = {vector.expect for vector in ALL}
    assert expected == {
        "success",
        "no match",
        "HMAC failure",
        "header failure",
        "armor failure",
        "payload failure",
    }


@pytest.mark.parametrize(
    "vector", [each for each in ALL if not each.armored], ids=lambda each: each.name
)
def test_sealed_files(vector: Vector) -> None:
    good = vector.expect == "success" and not vector.passphrase
    try:
        plain = unseal(vector.file, vector.identity or ANY_IDENTITY)
    except Untrusted:
        assert not good or vector.name in REFUSED_BY_UNSEAL
    else:
        assert good and vector.name not in REFUSED_BY_UNSEAL
        assert hashlib.sha256(plain).hexdigest() == vector.payload


@pytest.mark.parametrize(
    "vector", [each for each in ALL if each.armored], ids=lambda each: each.name
)
def test_no_armored_file_is_taken_for_a_sealed_one(vector: Vector) -> None:
    with pytest.raises(Untrusted):
        unseal(vector.file, vector.identity or ANY_IDENTITY)


@pytest.mark.parametrize("vector", ALL, ids=lambda each: each.name)
def test_slots_that_hold_no_data_key_open_nothing(vector: Vector) -> None:
    """None of the vectors holds a data key, so none may open, whatever its form."""
    slot = age_slot("recovery", bytes(32), A_RECIPIENT, "2026-03-12T08:30:00Z")
    foreign = {**slot, "age": vector.file.decode("latin-1")}
    # The sheet holds an X25519 identity and no other kind.
    own = vector.identity if vector.identity.startswith(PREFIX) else ANY_IDENTITY
    with pytest.raises(Unavailable, match=r"slots\.wrong_key"):
        open_with_identity((foreign,), "recovery", own)

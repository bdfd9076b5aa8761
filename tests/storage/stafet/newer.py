"""Offers as a program some versions on might write them: made from a good one, signed anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import rfc8785

from models.entry import line_bytes
from storage import signing
from storage.signing import SecretKeys, public_keys
from storage.stafet import archive, sealed
from storage.stafet.reader import open_file
from tests.storage.stafet import world

Plain = dict[str, Any]
KEPT = ("from", "card", "card_sig", "card_previous_sig", "to", "log", "epoch", "offer", "practice")
STRANGERS = {
    "log/0.cbor": b"\xa1\x61\x76\x02" * 500,
    "../read me.txt": b"hej",
    "entries.jsonl": b"2",
}


def members_of(data: bytes, reader: SecretKeys) -> dict[str, bytes]:
    """What is inside the seal."""
    return world.members(sealed.unseal(data, reader.age))


def remade(
    manifest: Plain, members: Mapping[str, bytes], signer: SecretKeys, age_recipient: str
) -> bytes:
    """A sealed file of this manifest, signed by `signer`, and these other members."""
    data = rfc8785.dumps(manifest)
    front = {
        archive.MANIFEST: data,
        archive.SIGNATURE: signing.minisign_sign(data, signer, "relay-handover/2 offer"),
    }
    return sealed.seal(archive.pack([*front.items(), *members.items()]), age_recipient)


def of_unknown_type(
    data: bytes,
    giver: SecretKeys,
    reader: SecretKeys,
    change: Callable[[Plain], object] = lambda plain: None,
) -> bytes:
    """A good offer of version 1 under a type that nobody knows here."""
    members = members_of(data, reader)
    manifest = msgspec.json.decode(members.pop(archive.MANIFEST))
    del members[archive.SIGNATURE]
    manifest["type"] = "offer_to_two"
    change(manifest)
    return remade(manifest, members, giver, public_keys(reader).age)


def version_2(
    data: bytes,
    giver: SecretKeys,
    reader: SecretKeys,
    change: Callable[[Plain], object] = lambda plain: None,
    *,
    members: Mapping[str, bytes] = STRANGERS,
    signer: SecretKeys | None = None,
) -> bytes:
    """A good offer in a format with other fields and members, but for what every version keeps."""
    package = open_file(data, keys=reader)
    was = msgspec.json.decode(members_of(data, reader)[archive.MANIFEST])
    line = next(line_bytes(each) for each in package.entries if each.hash == was["offer"])
    manifest = {
        **{name: was[name] for name in KEPT},
        "format": "relay-handover/2",
        "type": "offer",
        "critical": ["log-in-cbor"],
        "offer_line": line.decode(),
        "created": {"year": 2031, "week": 7},
        "members": {name: len(each) for name, each in members.items()},
        "æ": [None, True, {"post_quantum": "ja"}],
    }
    change(manifest)
    return remade(manifest, members, signer or giver, public_keys(reader).age)

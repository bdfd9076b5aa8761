"""Makes bad files from good ones, at every layer: one number gives one file.

The layers: the sealed bytes, the age header, the zip inside, its headers, the manifest as text and
as a tree (signed again by its true sender or not), the signature file, and the lines of entries.
"""

from __future__ import annotations

import copy
import hashlib
import json
import random
import struct
from collections.abc import Callable
from functools import cache
from typing import Any

from models.manifest import FILE_TYPES, FileType
from storage import signing
from storage.stafet import archive, sealed
from tests.storage.stafet.world import Professional, ane, bo, cilla, inner, members, relay

SEALED_TYPES: tuple[FileType, ...] = tuple(each for each in FILE_TYPES if each != "card")
SIGNED = frozenset({"manifest, signed", "manifest tree", "entries, signed"})
"""Layers that the true sender signs again: what is taken then is the sender's own word."""

_NASTY: tuple[bytes, ...] = (
    b"\0", b"\n", b"\r\n", b'"', b"\\", b"\\u0000", b"\xff", b"\xed\xa0\x80", "é".encode(),
    b"e\xcc\x81", b"NaN", b"1e9", b"-0", b"9" * 40, b"[" * 40, b"{}", b"null", b"../", b" " * 9,
    b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"age-encryption.org/v1\n", b"-> X25519 ", b"--- ",
)  # fmt: skip

_LEAVES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**53 - 1, "", "0" * 64, "ab" * 32, "ab" * 16, "offer",
    "card", "release", [], {}, [[]], ["ab" * 32], {"a": 1}, "att/" + "ab" * 32, "entries.jsonl",
    "relay-handover/2", (b"\1" + bytes(31)).hex(),
)  # fmt: skip


class Good:
    """A good file of one type, with what it is made of."""

    def __init__(self, kind: FileType) -> None:
        case = relay()
        self.kind = kind
        self.data = case.file(kind)
        self.reader: Professional = case.reader_of(kind)
        self.sender = ane() if self.reader is bo() else bo()
        self.zipped = inner(self.data, self.reader)
        self.members = members(self.zipped)


@cache
def good(kind: FileType) -> Good:
    """The same good file within one run."""
    return Good(kind)


def mutant(number: int) -> tuple[Good, str, bytes]:
    """What it is made from, the layer that was changed, and the changed file."""
    chance = random.Random(number)
    base = good(chance.choice(SEALED_TYPES))
    layer = chance.choice(tuple(_LAYERS))
    return base, layer, _LAYERS[layer](base, chance)


# --- bytes ------------------------------------------------------------------------------------


def spoiled(data: bytes, chance: random.Random) -> bytes:
    """The bytes after one to four small accidents."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 1, 2, 8, 64, 1000)))
        match chance.randrange(7):
            case 0:
                flipped = bytes(byte ^ 1 << chance.randrange(8) for byte in data[at:to])
                data = data[:at] + flipped + data[to:]
            case 1:
                data = data[:at] + data[to:]
            case 2:
                data = data[:at] + data[at:to] * 2 + data[to:]
            case 3:
                data = data[:at] + chance.choice(_NASTY) + data[at:]
            case 4:
                data = data[:at] + chance.choice(_NASTY) + data[to:]
            case 5:
                data = data[:at]
            case _:
                other = chance.randrange(len(data) + 1)
                data = data[:at] + data[other : other + to - at] + data[to:]
        if not data:
            return data
    return data


def _sealed_bytes(base: Good, chance: random.Random) -> bytes:
    return spoiled(base.data, chance)


def _age_header(base: Good, chance: random.Random) -> bytes:
    end = base.data.index(b"\n---")
    end = base.data.index(b"\n", end + 1) + 1
    return spoiled(base.data[:end], chance) + base.data[end:]


def _zip_bytes(base: Good, chance: random.Random) -> bytes:
    return _seal(base, spoiled(base.zipped, chance))


def _zip_header(base: Good, chance: random.Random) -> bytes:
    """One field of a local header, a directory record or the end record."""
    data = bytearray(base.zipped)
    mark, fields = chance.choice((
        (b"PK\x03\x04", ((4, "H"), (6, "H"), (8, "H"), (14, "I"), (18, "I"), (22, "I"), (26, "H"))),
        (b"PK\x01\x02", ((6, "H"), (8, "H"), (10, "H"), (16, "I"), (20, "I"), (24, "I"), (28, "H"),
                         (30, "H"), (32, "H"), (38, "I"), (42, "I"))),
        (b"PK\x05\x06", ((4, "H"), (8, "H"), (10, "H"), (12, "I"), (16, "I"), (20, "H"))),
    ))  # fmt: skip
    at = data.index(mark)
    for _ in range(chance.randrange(3)):
        further = data.find(mark, at + 1)
        at = at if further < 0 else further
    offset, form = chance.choice(fields)
    most = 0xFFFF if form == "H" else 0xFFFFFFFF
    old = struct.unpack_from(f"<{form}", data, at + offset)[0]
    new = chance.choice((0, 1, most, most >> 1, old + 1, max(old, 1) - 1, chance.randrange(most)))
    struct.pack_into(f"<{form}", data, at + offset, new & most)
    return _seal(base, bytes(data))


# --- members ----------------------------------------------------------------------------------


def _member_bytes(base: Good, chance: random.Random) -> bytes:
    """A member spoiled in a zip that is right, and signed for: only the manifest is not."""
    name = chance.choice(tuple(base.members))
    return _pack(base, {**base.members, name: spoiled(base.members[name], chance)})


def _members(base: Good, chance: random.Random) -> bytes:
    """Members left out, put in, under other names."""
    members = dict(base.members)
    name = chance.choice(tuple(members))
    match chance.randrange(3):
        case 0:
            del members[name]
        case 1:
            members["att/" + chance.choice(("ab" * 32, "AB" * 32, ".."))] = b"x"
        case _:
            other = chance.choice(("../x", "x/", "manifest.json ", "Entries.jsonl"))
            members[other] = members.pop(name)
    return _pack(base, members) if members else _seal(base, archive.pack([]))


def _manifest_signed(base: Good, chance: random.Random) -> bytes:
    """The manifest spoiled as text and signed by its true sender: the form alone must stop it."""
    return _pack(base, _signed(base, spoiled(base.members[archive.MANIFEST], chance)))


def _manifest_tree(base: Good, chance: random.Random) -> bytes:
    """A value of the manifest changed, written canonically and signed by its true sender."""
    tree = json.loads(base.members[archive.MANIFEST])
    change(tree, chance)
    return _pack(base, _signed(base, canonical(tree)))


def _entries_signed(base: Good, chance: random.Random) -> bytes:
    """The lines spoiled, dropped, doubled, exchanged; manifest and signature right for them."""
    lines = base.members[archive.ENTRIES].split(b"\n")[:-1]
    at = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            lines[at] = spoiled(lines[at], chance)
        case 1:
            tree = json.loads(lines[at])
            change(tree, chance)
            lines[at] = canonical(tree)
        case 2:
            tree = json.loads(lines[at])
            head = json.loads(tree["head"])
            change(head, chance)
            tree["head"] = canonical(head).decode()
            lines[at] = canonical(tree)
        case 3:
            lines.insert(chance.randrange(len(lines) + 1), lines[at])
        case _:
            del lines[at]
            chance.shuffle(lines)
    content = b"".join(line + b"\n" for line in lines)
    tree = json.loads(base.members[archive.MANIFEST])
    tree["entries"] = content.count(b"\n")
    for member in tree["members"]:
        if member["name"] == archive.ENTRIES:
            member.update(sha256=_sha256(content), size=len(content))
    return _pack(base, {**_signed(base, canonical(tree)), archive.ENTRIES: content})


def _stranger(base: Good, chance: random.Random) -> bytes:
    """The same content sealed to somebody else, or signed by somebody else."""
    if chance.random() < 0.5:
        return sealed.seal(base.zipped, cilla().public.age)
    manifest = base.members[archive.MANIFEST]
    signature = signing.minisign_sign(manifest, cilla().keys, "t")
    return _pack(base, {**base.members, archive.SIGNATURE: signature})


_LAYERS: dict[str, Callable[[Good, random.Random], bytes]] = {
    "sealed bytes": _sealed_bytes,
    "age header": _age_header,
    "zip bytes": _zip_bytes,
    "zip header": _zip_header,
    "member bytes": _member_bytes,
    "members": _members,
    "manifest, signed": _manifest_signed,
    "manifest tree": _manifest_tree,
    "entries, signed": _entries_signed,
    "stranger": _stranger,
}


# --- small helpers ----------------------------------------------------------------------------


def change(tree: Any, chance: random.Random) -> None:
    """Another value, a name too many or too few, somewhere in the tree."""
    place = tree
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = chance.choice(keys)
        if isinstance(place[key], (dict, list)) and place[key] and chance.random() < 0.8:
            place = place[key]
            continue
        break
    how = chance.randrange(4)
    if how == 0 and isinstance(place, dict):
        del place[key]
    elif how == 1 and isinstance(place, dict):
        name = chance.choice(("x", "z" * 50, "é", key + " "))
        place[name] = copy.deepcopy(chance.choice(_LEAVES))
    elif how == 2 and isinstance(place[key], str) and place[key]:
        text = place[key]
        at = chance.randrange(len(text))
        place[key] = text[:at] + chance.choice(("0", "f", "é", "A", "")) + text[at + 1 :]
    else:
        place[key] = copy.deepcopy(chance.choice(_LEAVES))


def canonical(tree: Any) -> bytes:
    """A tree as canonical JSON, without any check of it."""
    text = json.dumps(tree, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def _signed(base: Good, manifest: bytes) -> dict[str, bytes]:
    signature = signing.minisign_sign(manifest, base.sender.keys, "t")
    return {**base.members, archive.MANIFEST: manifest, archive.SIGNATURE: signature}


def _pack(base: Good, members: dict[str, bytes]) -> bytes:
    return _seal(base, archive.pack(members.items()))


def _seal(base: Good, zipped: bytes) -> bytes:
    return sealed.seal(zipped, base.reader.public.age)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

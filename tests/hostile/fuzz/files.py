"""Targets: a `.stafet` file as it lies on a stick, the zip inside it, and the keys and signatures.

Nobody holds the sender's key here, so nothing may be taken but what was made with it.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

from models.errors import BindeledError, Refused
from models.manifest import FILE_TYPES
from storage.signing import check_keys, minisign_verify
from storage.stafet import archive, sealed
from storage.stafet.inspect import inspect
from storage.stafet.reader import Package, open_card, open_file, open_newer_offer
from tests.hostile.fuzz.people import ane, bo, handover
from tests.hostile.fuzz.target import TAKEN, Target
from tests.hostile.mutate import spoiled
from tests.storage.stafet.world import members as held_in

SEALED = tuple(each for each in FILE_TYPES if each != "card")


@cache
def good() -> dict[str, Package]:
    """The honest files by the hash of their manifest."""
    case = handover()
    opened = [open_file(case.file(each), keys=case.reader_of(each).keys) for each in FILE_TYPES]
    return {each.manifest_sha: each for each in opened}


@cache
def zips() -> tuple[bytes, ...]:
    """What is inside the honest files, the card first."""
    case = handover()
    return (
        case.file("card"),
        *(sealed.unseal(case.file(each), case.reader_of(each).keys.age) for each in SEALED),
    )


def opened(data: bytes) -> str:
    """What comes of a file, whichever of the two it was for."""
    codes = []
    for reader in (bo(), ane()):
        try:
            came = open_file(data, keys=reader.keys)
        except Refused as error:
            raise AssertionError("a rule was asked before the file was known") from error
        except BindeledError as error:
            codes.append(error.code)
        else:
            _is_honest(came)
            return TAKEN
    return next((each for each in codes if each != "file.other_recipient"), codes[0])


def _is_honest(came: Package) -> None:
    was = good().get(came.manifest_sha)
    assert was is not None, "a file was taken that nobody signed"
    assert (came.manifest, came.entries, came.attachments, came.card) == (
        was.manifest,
        was.entries,
        was.attachments,
        was.card,
    ), "one signed manifest with two contents"


# --- as it lies on the stick ------------------------------------------------------------------


def _judge_file(data: bytes) -> str:
    for look in (inspect, open_card, lambda raw: open_newer_offer(raw, keys=bo().keys)):
        try:
            look(data)
        except BindeledError:
            continue
    return opened(data)


def _files() -> Sequence[bytes]:
    case = handover()
    return [case.file(each) for each in FILE_TYPES]


def _alter_file(data: bytes, chance: random.Random) -> bytes:
    """Mostly the header: behind it every byte is under one seal."""
    end = data.find(b"\n---") + 60
    return spoiled(data[:end], chance) + data[end:]


# --- the zip inside ---------------------------------------------------------------------------


def _judge_zip(data: bytes) -> str:
    if not data:
        return ""
    return opened(sealed.seal(data, bo().public.age))


def _alter_zip(data: bytes, chance: random.Random) -> bytes:
    """A member spoiled, left out or doubled, in an archive that is right in itself."""
    try:
        members = list(held_in(data).items())
    except BindeledError:
        return spoiled(data, chance)
    at = chance.randrange(len(members))
    name, content = members[at]
    match chance.randrange(4):
        case 0:
            members[at] = (name, spoiled(content, chance))
        case 1:
            members.insert(chance.randrange(len(members)), members[at])
        case 2:
            del members[at]
        case _:
            chance.shuffle(members)
    return archive.pack(members)


# --- keys and signatures ----------------------------------------------------------------------

_SIGNED = b"What Ane signed."


def _judge_signature(data: bytes) -> str:
    """The first line is a public key, the rest a signature file."""
    key, _, signature = data.partition(b"\n")
    text = key.decode("utf-8", "replace")
    for keys in (ane().public, bo().public):
        for field in ("entry", "file", "age"):
            changed = type(keys)(**{**_fields(keys), field: text})
            try:
                check_keys(changed)
            except BindeledError:
                continue
    try:
        minisign_verify(_SIGNED, signature, text)
    except BindeledError as error:
        return error.code
    assert text == ane().public.file, "a signature holds under a key that did not make it"
    return TAKEN


def _fields(keys: object) -> dict[str, str]:
    return {name: getattr(keys, name) for name in ("entry", "file", "age")}


def _signatures() -> Sequence[bytes]:
    from storage.signing import minisign_sign

    signature = minisign_sign(_SIGNED, ane().keys, "t")
    keys = _fields(ane().public)
    return [each.encode() + b"\n" + signature for each in keys.values()]


TARGETS = (
    Target("file", _judge_file, _files, _alter_file),
    Target("zip", _judge_zip, zips, _alter_zip),
    Target("signature", _judge_signature, _signatures),
)

"""Targets: the texts a file is made of, each at its own reader: canonical JSON, lines, manifest,
bodies.

What is taken must be the one and only form of what it says: encoded again it is the same bytes.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import random
import unicodedata
from collections.abc import Sequence
from functools import cache

import rfc8785

from models import canonical
from models.bodies import BODY_TYPES, decode_body, read_body
from models.case import Projection
from models.entry import (
    Entry,
    body_hash,
    header_bytes,
    line_bytes,
    read_entry,
    read_line,
)
from models.errors import BindeledError, Refused, Unavailable, Untrusted
from models.manifest import FILE_TYPES, manifest_bytes, read_manifest, read_newer_offer
from storage.stafet.reader import open_file
from tests.hostile.fuzz.bodies import examples
from tests.hostile.fuzz.people import handover
from tests.hostile.fuzz.target import TAKEN, Target, altered_json

# --- canonical JSON ---------------------------------------------------------------------------


def _judge_canonical(data: bytes) -> str:
    """Taken just when plain Python and `rfc8785` find the same bytes canonical too."""
    try:
        value = canonical.decode(data)
    except Untrusted as error:
        assert not _plainly_canonical(data), "canonical bytes were refused"
        return error.code
    assert canonical.encode(value) == data
    assert rfc8785.dumps(value) == data, "taken, and not the form of RFC 8785"
    assert _plainly_canonical(data)
    return TAKEN


def _plainly_canonical(data: bytes) -> bool:
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_float=_none, parse_constant=_none, parse_int=_number)
        return (
            rfc8785.dumps(value) == data
            and unicodedata.is_normalized("NFC", text)
            and _depth(value) <= canonical.MAX_DEPTH
        )
    except (ValueError, RecursionError, rfc8785.CanonicalizationError):
        return False


def _none(text: str) -> object:
    raise ValueError(text)


def _number(text: str) -> int:
    if len(text) > 17 or abs(int(text)) >= 2**53:
        raise ValueError(text)
    return int(text)


def _depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0


def _canonical_seeds() -> Sequence[bytes]:
    return [
        b"{}",
        b"[]",
        b'{"a":[1,-2,9007199254740991,true,null,""]}',
        '{"æøå":"Ærø é","\ue000":1,"\U00010000":2}'.encode(),
        b"[" * 16 + b"]" * 16,
        b'"\\u0000\\n\\"\\\\\\b"',
        *(body for _, body in examples()[::9]),
    ]


# --- lines, headers, manifests ----------------------------------------------------------------


def _judge_line(data: bytes) -> str:
    try:
        entry = read_line(data)
    except Untrusted as error:
        return error.code
    assert line_bytes(entry) == data, "a line with two forms was taken"
    assert header_bytes(entry.header) == entry.head
    assert hashlib.sha256(entry.head).hexdigest() == entry.hash
    return TAKEN


def _judge_entry(data: bytes) -> str:
    """A header and a body, a line each, bound to each other whatever they say."""
    head, _, body = data.partition(b"\n")
    salt = bytes(32)
    try:
        bound = json.loads(head)["body_hash"]
        head = head.replace(bound.encode(), body_hash(salt, body).encode()) if bound else head
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        pass
    try:
        entry = read_entry(head, bytes(64), salt, body)
        read_body(entry)
    except BindeledError as error:
        return error.code
    assert header_bytes(entry.header) == head
    assert canonical.encode(canonical.decode(body)) == body
    return TAKEN


@cache
def _entries() -> tuple[Entry, ...]:
    case = handover()
    return tuple(dict.fromkeys(e for kind in FILE_TYPES for e in case.entries_of(kind)))


def _judge_manifest(data: bytes) -> str:
    with contextlib.suppress(Unavailable, Untrusted):
        read_newer_offer(data)
    try:
        manifest = read_manifest(data)
    except (Unavailable, Untrusted) as error:
        return error.code
    assert manifest_bytes(manifest) == data, "a manifest with two forms was taken"
    return TAKEN


def _manifests() -> Sequence[bytes]:
    case = handover()
    return [
        manifest_bytes(open_file(case.file(k), keys=case.reader_of(k).keys).manifest)
        for k in FILE_TYPES
    ]


# --- bodies of every kind ---------------------------------------------------------------------

_KINDS = sorted(BODY_TYPES)


def _judge_body(data: bytes) -> str:
    """The first byte chooses the kind; what is taken can be folded into a case."""
    if not data:
        return ""
    kind, body = _KINDS[data[0] % len(_KINDS)], data[1:]
    create = handover().log[0]
    try:
        canonical.decode(body)
        decode_body(kind, body)
    except Untrusted as error:
        return error.code
    salt = bytes(32)
    header = type(create.header)(
        **{
            **{name: getattr(create.header, name) for name in create.header.__struct_fields__},
            "kind": kind,
            "seq": 1,
            "prev": create.hash,
            "body_hash": body_hash(salt, body),
        }
    )
    try:
        entry = read_entry(header_bytes(header), bytes(64), salt, body)
        read_body(entry)
    except (Untrusted, Refused) as error:
        return error.code
    projection = Projection()
    projection.add(create)
    projection.add(entry)
    projection.add_answer(entry, create)
    case = projection.case()
    assert case.holder is not None and case.parents_copy_stale in (True, False)
    assert len(case.open_agreements) + len(case.active_actors) + case.ssd_meetings >= 0
    return TAKEN


def _alter_body(data: bytes, chance: random.Random) -> bytes:
    return data[:1] + altered_json(data[1:], chance)


def _bodies() -> Sequence[bytes]:
    return [bytes([_KINDS.index(kind)]) + body for kind, body in examples()]


def _alter_pair(data: bytes, chance: random.Random) -> bytes:
    head, _, body = data.partition(b"\n")
    if chance.random() < 0.5:
        return altered_json(head, chance) + b"\n" + body
    return head + b"\n" + altered_json(body, chance)


TARGETS = (
    Target("canonical", _judge_canonical, _canonical_seeds, altered_json),
    Target("line", _judge_line, lambda: [line_bytes(each) for each in _entries()], altered_json),
    Target(
        "entry",
        _judge_entry,
        lambda: [each.head + b"\n" + (each.body or b"") for each in _entries()],
        _alter_pair,
    ),
    Target("manifest", _judge_manifest, _manifests, altered_json),
    Target("body", _judge_body, _bodies, _alter_body),
)

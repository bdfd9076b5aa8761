"""Files made to do harm. Each is refused for its own reason, in little time and memory."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import stat
import struct
import time
import tracemalloc
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import msgspec
import pytest
import rfc8785
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.entry import line_bytes
from models.errors import BindeledError, Unavailable, Untrusted
from models.manifest import Manifest
from storage import signing
from storage.stafet import archive, sealed
from storage.stafet.reader import Package, open_file
from tests.storage.stafet.world import (
    Pen,
    ane,
    bo,
    cilla,
    forge,
    inner,
    members,
    professional,
    relay,
    sealed_again,
)

IDENTITY_POINT = (bytes([1]) + bytes(31)).hex()
FORGED = bytes([1]) + bytes(63)
"""R is the identity, S is 0: holds for any message under the identity point."""


def verdict(data: bytes, reader=None) -> Package | BindeledError:
    try:
        return open_file(data, keys=(reader or bo()).keys)
    except BindeledError as error:
        return error


def code(data: bytes, reader=None) -> str:
    came = verdict(data, reader)
    assert isinstance(came, BindeledError), "a hostile file was taken"
    return came.code


def code_of_zip(zipped: bytes) -> str:
    return code(sealed_again(zipped, bo()))


@pytest.fixture(autouse=True)
def _bounded() -> Iterator[None]:
    """No hostile file costs more than a little time and a few times its own size of memory."""
    relay()
    tracemalloc.start()
    begin = time.perf_counter()
    yield
    seconds = time.perf_counter() - begin
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seconds < 60
    assert peak < 160 << 20


@cache
def _offer_members() -> tuple[tuple[str, bytes], ...]:
    return tuple(members(inner(relay().file("offer"), bo())).items())


def members_of() -> dict[str, bytes]:
    """The members of a good offer."""
    return dict(_offer_members())


@cache
def offer_manifest() -> Manifest:
    return open_file(relay().file("offer"), keys=bo().keys).manifest


def forged(change: Callable[[dict[str, Any]], object] | None = None, **fields: Any) -> bytes:
    """The real offer with another manifest, signed by its real sender."""
    entries = {archive.ENTRIES: members_of()[archive.ENTRIES]}
    zipped = forge(ane(), bo(), entries, change, offer_manifest(), **fields)
    return sealed_again(zipped, bo())


# --- not a file of ours at all --------------------------------------------------------------


def test_random_bytes() -> None:
    for size in (1, 10, 1000, 100_000):
        assert code(os.urandom(size)) == "file.not_ours"
        assert code(sealed.START + os.urandom(size)).startswith("file.")
        assert code_of_zip(b"PK\x03\x04" + os.urandom(size)).startswith("archive.")
    assert code(b"") == "file.empty"
    assert code_of_zip(b"") == "archive.malformed"


def test_sealed_to_two() -> None:
    import pyrage

    zipped = inner(relay().file("offer"), bo())
    both = [pyrage.x25519.Recipient.from_str(each.public.age) for each in (bo(), cilla())]
    assert code(pyrage.encrypt(zipped, both)) == "file.recipients"
    scrypt = b"-> scrypt " + b"A" * 22 + b" 30\n" + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n"
    assert code(sealed.START + scrypt + bytes(100)) == "file.recipients"


def test_a_seal_whose_secret_is_known_to_all() -> None:
    """An ephemeral key of low order gives a shared secret of zero."""
    data = relay().file("offer")
    share = data.split(b"\n")[1].split(b" ")[2]
    assert code(data.replace(share, b"A" * 43, 1)) == "file.tampered"


def test_an_age_header_without_end() -> None:
    assert code(sealed.START + b"-> X25519 a\n" * 100_000) == "file.tampered"
    assert code(sealed.START + b"\n--- " + b"A" * 43 + b"\n" + bytes(40)) == "file.recipients"


# --- the archive ----------------------------------------------------------------------------


def zip_of(*entries: tuple[str | zipfile.ZipInfo, bytes], how: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as each:
        for name, data in entries:
            each.writestr(name, data)
    return out.getvalue()


def patched(
    zipped: bytes, offset: int, form: str, value: int, *, local: int | None = None
) -> bytes:
    """The zip with one field of its first directory record changed (and of the local header)."""
    data = bytearray(zipped)
    struct.pack_into(form, data, zipped.index(b"PK\x01\x02") + offset, value)
    if local is not None:
        struct.pack_into(form, data, local, value)
    return bytes(data)


@pytest.mark.parametrize(
    "name",
    [
        "../manifest.json",
        "/manifest.json",
        "C:manifest.json",
        "att/../manifest.json",
        "att/" + "A" * 64,
        "att/" + "a" * 63,
        "att\\" + "a" * 64,
        "att/",
        "MANIFEST.JSON",
        "manifest.json ",
        "manifest.jsoñ",
        "manifest.json/",
        "notes.txt",
    ],
)
def test_names_that_are_not_on_the_list(name: str) -> None:
    # A name that ends in a slash is marked as a directory by zipfile.
    assert code_of_zip(zip_of((name, b"x"))) in ("archive.name", "archive.link")


def test_a_name_with_a_nul_in_it() -> None:
    zipped = zip_of(("manifest.jsonXx", b"x")).replace(b"manifest.jsonXx", b"manifest.json\0x")
    assert code_of_zip(zipped) == "archive.name"


def test_links_devices_and_folders() -> None:
    for mode in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFDIR, stat.S_IFIFO):
        info = zipfile.ZipInfo("manifest.json")
        info.external_attr = (mode | 0o777) << 16
        assert code_of_zip(zip_of((info, b"/etc/passwd"))) == "archive.link"
    info = zipfile.ZipInfo("manifest.json")
    info.external_attr = 0x10
    assert code_of_zip(zip_of((info, b""))) == "archive.link"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice() -> None:
    twice = zip_of(("manifest.json", b"one"), ("manifest.json", b"two"))
    assert code_of_zip(twice) == "archive.duplicate"


def test_zip_bombs() -> None:
    picture = f"att/{'ab' * 32}"
    packed, _ = much(b"\0", 300)
    for name, most, held in (("entries.jsonl", 192, 0), (picture, 32, 3)):
        assert code_of_zip(_raw_zip([(name, packed, (most << 20) + 1)])) == "archive.too_large"
        for said in (0, 1, 1000, most << 20):
            with memory_below(held * said + 6 * len(packed)):
                assert code_of_zip(_raw_zip([(name, packed, said)])) == "archive.lying_size"
    records = [(f"att/{number:064x}", b"", 30 << 20) for number in range(9)]
    assert code_of_zip(_raw_zip(records)) == "archive.too_large"
    lines = [("entries.jsonl", b"", 192 << 20), (picture, b"", 32 << 20)]
    more = [(f"att/{1:064x}", b"", 32 << 20), (f"att/{2:064x}", b"", 1)]
    assert code_of_zip(_raw_zip([*lines, *more])) == "archive.too_large"


@pytest.mark.parametrize(
    "byte, ended, entries, expected",
    [
        (b"\0", False, 0, "entries.unfinished"),
        (b"\0", True, 1, "entry.line"),
        (b"{", True, 1, "entry.line"),
        (b"\n", True, 100_000, "entries.too_many"),
    ],
)
def test_a_bomb_of_lines_that_its_sender_has_signed(
    byte: bytes, ended: bool, entries: int, expected: str
) -> None:
    """Sizes, CRC and hash are right and within the limits; still it is never held."""
    packed, told = much(byte, 190, end=b"\n" if ended else b"")
    data = forged(
        lambda plain: plain["members"][0].update(size=told.size, sha256=told.sha256.hexdigest()),
        entries=entries,
    )
    front = members(inner(data, bo()))
    records = [(name, *deflated(front[name])) for name in (archive.MANIFEST, archive.SIGNATURE)]
    zipped = _raw_zip([*records, ("entries.jsonl", packed, told.size, told.crc)])
    assert len(zipped) < 1 << 20
    with memory_below(8 << 20):
        assert code_of_zip(zipped) == expected


class Told:
    """What is true of bytes that are nowhere whole."""

    def __init__(self) -> None:
        self.size, self.crc, self.sha256 = 0, 0, hashlib.sha256()

    def see(self, data: bytes) -> bytes:
        self.size += len(data)
        self.crc = zlib.crc32(data, self.crc)
        self.sha256.update(data)
        return data


def much(byte: bytes, mebibytes: int, end: bytes = b"") -> tuple[bytes, Told]:
    """Very many of one byte, deflated."""
    packer, told = zlib.compressobj(1, zlib.DEFLATED, -15), Told()
    block = byte * (1 << 20)
    parts = [packer.compress(told.see(block)) for _ in range(mebibytes)]
    return b"".join((*parts, packer.compress(told.see(end)), packer.flush())), told


def deflated(data: bytes) -> tuple[bytes, int, int]:
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush(), len(data), zlib.crc32(data)


@contextlib.contextmanager
def memory_below(most: int) -> Iterator[None]:
    """No more bytes than this are held at any time within."""
    tracemalloc.reset_peak()
    before, _ = tracemalloc.get_traced_memory()
    yield
    assert tracemalloc.get_traced_memory()[1] - before < most


def _raw_zip(records: list[tuple[str, bytes, int] | tuple[str, bytes, int, int]]) -> bytes:
    """A zip of deflated members with the sizes (and CRC) it is told, without unpacking any."""
    body, listing = b"", b""
    for name, packed, size, *crc in records:
        same = struct.pack(
            "<HHHHIIIHH", 0, 8, 0, 33, *(crc or [0]), len(packed), size, len(name), 0
        )
        listing += b"PK\x01\x02" + struct.pack("<HH", 20, 20) + same
        listing += struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + name.encode()
        body += b"PK\x03\x04" + struct.pack("<H", 20) + same + name.encode() + packed
    count = len(records)
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(listing), len(body), 0)
    return body + listing + end


def test_too_many_members() -> None:
    assert code_of_zip(_raw_zip([(f"att/{n:064x}", b"", 0) for n in range(5001)])) == (
        "archive.too_many"
    )


def test_fields_of_the_zip() -> None:
    good = archive.pack(members_of().items())
    assert code_of_zip(patched(good, 8, "<H", 1, local=6)) == "archive.encrypted"
    assert code_of_zip(patched(good, 8, "<H", 8, local=6)) == "archive.flags"
    assert code_of_zip(patched(good, 10, "<H", 12, local=8)) == "archive.method"
    assert code_of_zip(patched(good, 6, "<H", 45, local=4)) == "archive.zip64"
    assert code_of_zip(patched(good, 20, "<I", 0xFFFFFFFF, local=18)) == "archive.zip64"
    assert code_of_zip(patched(good, 16, "<I", 1, local=14)) == "archive.checksum"
    assert code_of_zip(patched(good, 16, "<I", 1)) == "archive.two_answers"
    assert code_of_zip(patched(good, 24, "<I", 5, local=22)) == "archive.lying_size"
    assert code_of_zip(patched(good, 42, "<I", 7)) == "archive.garbage"


def test_extra_fields_that_would_change_what_is_read() -> None:
    for kind, expected in (
        (0x0001, "archive.zip64"),
        (0x9901, "archive.encrypted"),
        (0x7075, "archive.name"),
    ):
        info = zipfile.ZipInfo("manifest.json")
        info.extra = struct.pack("<HHI", kind, 4, 0)
        assert code_of_zip(zip_of((info, b"x"))) == expected
    info = zipfile.ZipInfo("manifest.json")
    info.extra = struct.pack("<HHI", 0x5455, 400, 0)
    assert code_of_zip(zip_of((info, b"x"))) == "archive.malformed"


def test_overlapping_members() -> None:
    """Two records of the directory that share the packed bytes."""
    good = bytearray(zip_of(("manifest.json", b"a" * 50), ("entries.jsonl", b"a" * 50)))
    second = good.rindex(b"PK\x01\x02")
    struct.pack_into("<I", good, second + 42, 0)
    assert code_of_zip(bytes(good)) == "archive.overlap"


def test_stacked_and_padded_zips() -> None:
    good = inner(relay().file("offer"), bo())
    assert code_of_zip(good + good) == "archive.garbage"
    assert code_of_zip(b"#!/bin/sh\n" + good) == "archive.malformed"
    assert code_of_zip(good + b"\0") == "archive.garbage"
    start = good.index(b"PK\x01\x02")
    padded = bytearray(good[:start] + b"hidden" + good[start:])
    struct.pack_into("<I", padded, len(padded) - 6, start + 6)
    assert code_of_zip(bytes(padded)) == "archive.garbage"
    commented = good[:-2] + struct.pack("<H", 3) + b"hej"
    assert code_of_zip(commented) == "archive.garbage"
    assert code_of_zip(good[:-2] + struct.pack("<H", 3)) == "archive.comment"


def test_a_member_comment() -> None:
    info = zipfile.ZipInfo("manifest.json")
    info.comment = b"read me"
    assert code_of_zip(zip_of((info, b"x"))) == "archive.comment"


def test_no_manifest() -> None:
    members = members_of()
    for name in (archive.MANIFEST, archive.SIGNATURE):
        rest = {each: data for each, data in members.items() if each != name}
        assert code_of_zip(archive.pack(rest.items())) == "archive.missing"
    assert code_of_zip(struct.pack("<4s18x", b"PK\x05\x06")) == "archive.malformed"


# --- manifest and signature -----------------------------------------------------------------


def signed_zip(manifest: bytes, keys=None) -> bytes:
    signature = signing.minisign_sign(manifest, (keys or ane()).keys, "t")
    return archive.pack([(archive.MANIFEST, manifest), (archive.SIGNATURE, signature)])


@pytest.mark.parametrize(
    "manifest, expected",
    [
        (b"[" * 100_000, "json.too_deep"),
        (b'{"a":' * 50_000, "json.too_deep"),
        (b"", "json.malformed"),
        (b"null", "manifest.malformed"),
        (b"[]", "manifest.malformed"),
        (b'{"from":{"file":5}}', "manifest.malformed"),
        (b'{"from":{},"from":{}}', "json.duplicate_key"),
        (b'{"from":NaN}', "json.number"),
        ('{"caf\u00e9":1,"cafe\u0301":2}'.encode(), "json.not_nfc"),
        ('{"cafe\u0301":2,"caf\u00e9":1}'.encode(), "json.not_nfc"),
        (b'{"a":"' + b'\\"' * 100_000, "json.malformed"),
        (b'"' * 200_000, "json.malformed"),
        (b"9" * 200_000, "json.number"),
        (b"x" * (256 * 1024 + 1), "archive.too_large"),
    ],
)
def test_manifests_that_are_not(manifest: bytes, expected: str) -> None:
    assert code_of_zip(signed_zip(manifest)) == expected


def test_a_manifest_signed_by_another() -> None:
    members = members_of()
    members[archive.SIGNATURE] = signing.minisign_sign(members[archive.MANIFEST], bo().keys, "t")
    assert code_of_zip(archive.pack(members.items())) == "file.signature"


def test_a_changed_trusted_comment() -> None:
    members = members_of()
    members[archive.SIGNATURE] = members[archive.SIGNATURE].replace(b" offer ", b" xffer ")
    assert code_of_zip(archive.pack(members.items())) == "file.signature"


def test_a_low_order_file_key_with_a_forged_signature() -> None:
    """The identity point, for which openssl and py-minisign take this signature of anything."""
    import base64

    number = b"12345678"
    public = base64.b64encode(b"Ed" + number + bytes.fromhex(IDENTITY_POINT)).decode()
    manifest = forge_plain(lambda plain: plain["from"].update(file=public))
    signature = b"\n".join(
        [
            b"untrusted comment: x",
            base64.b64encode(b"ED" + number + FORGED),
            b"trusted comment: x",
            base64.b64encode(FORGED),
            b"",
        ]
    )
    entries = members_of()[archive.ENTRIES]
    zipped = archive.pack(
        [
            (archive.MANIFEST, manifest),
            (archive.SIGNATURE, signature),
            (archive.ENTRIES, entries),
        ]
    )
    assert code_of_zip(zipped) == "keys.low_order"


def forge_plain(change: Callable[[dict[str, Any]], object]) -> bytes:
    plain = json.loads(members_of()[archive.MANIFEST])
    change(plain)
    return rfc8785.dumps(plain)


def test_low_order_keys_on_the_card_and_in_entries() -> None:
    keys = msgspec.structs.replace(ane().public, entry=IDENTITY_POINT)
    card = msgspec.structs.replace(ane().card.card, keys=keys)
    from models.card import card_bytes

    assert (
        code(forged(sender=keys, card=card_bytes(card).decode(), card_sig=FORGED.hex()))
        == "keys.low_order"
    )
    note = relay().log[1]
    head = note.head.replace(note.header.by.encode(), IDENTITY_POINT.encode())
    line = line_bytes(msgspec.structs.replace(note, head=head, sig=FORGED))
    assert code(with_lines([line])) == "entry.signature"


def with_lines(lines: list[bytes], **fields: Any) -> bytes:
    """An offer signed by its sender whose entries are these lines."""
    content = b"".join(line + b"\n" for line in lines)
    base = msgspec.structs.replace(offer_manifest(), entries=len(lines))
    zipped = forge(ane(), bo(), {archive.ENTRIES: content}, None, base, **fields)
    return sealed_again(zipped, bo())


def test_sealed_again_to_another_reader() -> None:
    """Bo passes Ane's offer on to Cilla as if Ane had offered it to her."""
    data = sealed_again(inner(relay().file("offer"), bo()), cilla())
    assert code(data, cilla()) == "file.not_for_me"


def test_signed_for_me_but_offered_to_another() -> None:
    data = forged(to=cilla().public)
    assert code(sealed_again(inner(data, bo()), cilla()), cilla()) == "contents.receiver"


def test_entries_of_another_log() -> None:
    assert code(forged(log="77" * 16)) == "contents.other_log"
    other = Pen(ane(), log="77" * 16)
    other.create()
    lines = [line_bytes(each) for each in (*relay().log, other.entries[0])]
    assert code(with_lines(lines)) == "contents.other_log"


def test_an_offer_given_out_as_something_else() -> None:
    for type in ("accept", "decline", "release", "withdraw", "refuse"):
        assert code(forged(type=type)) == "contents.head"
    assert code(forged(type="card", to=None, log="")) == "manifest.members"
    assert code(forged(type="copy")) == "contents.offer"


def test_a_thief_signs_the_log_of_another() -> None:
    """Cilla has a copy and makes a file of her own of it, with her own good card."""
    thief = cilla()
    entries = {archive.ENTRIES: members_of()[archive.ENTRIES]}
    base = msgspec.structs.replace(
        offer_manifest(),
        sender=thief.public,
        card=thief.card.data.decode(),
        card_sig=thief.card.sig.hex(),
    )
    assert code_of_zip(forge(thief, bo(), entries, None, base)) == "contents.sender"
    half = msgspec.structs.replace(base, card=ane().card.data.decode())
    assert code_of_zip(forge(thief, bo(), entries, None, half)) == "card.signature"
    other = msgspec.structs.replace(half, card_sig=ane().card.sig.hex())
    assert code_of_zip(forge(thief, bo(), entries, None, other)) == "manifest.card"


def test_huge_counts() -> None:
    assert code(forged(entries=10**9)) == "entries.count"
    assert code(forged(entries=-1)) == "entries.count"
    assert code(forged(lambda plain: plain.update(entries=2**63))) == "json.number"
    assert code(forged(epoch=2**31)) == "manifest.malformed"
    lines = b"\n" * 100_001
    base = msgspec.structs.replace(offer_manifest(), entries=100_001)
    assert code_of_zip(forge(ane(), bo(), {archive.ENTRIES: lines}, None, base)) == (
        "entries.too_many"
    )


def test_members_other_than_signed() -> None:
    entries = members_of()[archive.ENTRIES]
    sha = "ab" * 32

    def extra(plain: dict[str, Any]) -> None:
        plain["members"].append({"name": f"att/{sha}", "sha256": sha, "size": 1})

    assert code(forged(extra)) == "manifest.members"
    members = members_of()
    assert code_of_zip(archive.pack([*members.items(), (f"att/{sha}", b"x")])) == "manifest.members"
    assert code(forged(lambda plain: plain["members"][0].update(size=1))) == "manifest.size"
    assert code(forged(lambda plain: plain["members"][0].update(sha256=sha))) == "manifest.hash"
    named = {archive.ENTRIES: entries, f"att/{sha}": b"x"}
    assert code_of_zip(forge(ane(), bo(), named, None, offer_manifest())) == "manifest.hash"


def test_a_newer_program_is_named_and_nothing_is_read() -> None:
    def newer(plain: dict[str, Any]) -> None:
        plain.update(format="relay-handover/2", new_field=[1])

    for data in (forged(newer), forged(critical=("sealed-bodies",))):
        came = verdict(data)
        assert isinstance(came, Unavailable)
        assert (came.code, came.params["type"], came.params["sender"]) == (
            "file.newer",
            "offer",
            "Ane Ærø",
        )
    unknown = verdict(forged(type="second_opinion"))
    assert (unknown.code, unknown.params["type"]) == ("file.newer", "")
    assert code(forged(type="../x")) == "manifest.malformed"
    for odd in ([[]], [{}], [1], "x"):
        assert code(forged(lambda plain, odd=odd: plain.update(critical=odd))) == (
            "manifest.malformed"
        )
    assert code(forged(format="other/1")) == "manifest.not_ours"
    assert code(forged(lambda plain: plain.update(more=1))) == "manifest.malformed"
    assert code(forged(lambda plain: plain.pop("practice"))) == "manifest.malformed"


# --- entries --------------------------------------------------------------------------------


def test_lines_that_are_not() -> None:
    good = [line_bytes(each) for each in relay().log]
    for line, expected in [
        (b"", "json.malformed"),
        (b"[" * 100_000, "json.too_deep"),
        (good[0][:-1] + b',"z":1}', "entry.line"),
        (b" " + good[0], "json.not_canonical"),
        (good[0] + b"\r", "json.not_canonical"),
        (good[0].replace(b"\\u", b"\\U"), ""),
    ]:
        if line != good[0]:
            assert code(with_lines([line, *good[1:]])) == expected
    assert code(with_lines([*good, good[1]])) == "contents.duplicate"
    assert code(with_lines(good[1:])) == "chain.start"
    assert code(with_lines([good[0], good[2]])) == "chain.gap"
    content = b"\n".join(good)
    base = msgspec.structs.replace(offer_manifest(), entries=2)
    assert code_of_zip(forge(ane(), bo(), {archive.ENTRIES: content}, None, base)) == (
        "entries.unfinished"
    )


def test_twins_in_nfc_and_nfd() -> None:
    name = unicodedata.normalize("NFD", "Børnehuset Åkanden")
    line = json.loads(line_bytes(relay().log[1]))
    line["body"] = json.dumps({"text": name}, ensure_ascii=False)
    assert code(with_lines([rfc8785.dumps(line)])) == "entry.body"

    def decomposed(plain: dict[str, Any]) -> None:
        plain["program"] = name

    assert code(forged(decomposed)) == "json.not_nfc"


def test_a_body_of_another_shape_stops_at_the_door() -> None:
    """Else it would be stored, and every later look at the log would fail."""
    for kind, body in [
        ("observation", {"text": 5, "date": "2026-01-01"}),
        ("observation", {}),
        ("create", {"child": []}),
        ("map_version", {"map": "m", "title": "t", "network": {"ties": [TIE, TIE]}}),
    ]:
        pen = Pen(ane())
        pen.create()
        entry = signing.new_entry(
            ane().keys,
            log=pen.log,
            ep=1,
            seq=1,
            prev=pen.prev,
            inst="00" * 16,
            at="2026-03-12T08:30:00Z",
            kind=kind,
            body=body,
        )
        pen.entries.append(entry)
        pen.prev, pen.seq = entry.hash, 2
        pen.offer(bo())
        lines = [line_bytes(each) for each in pen.entries]
        assert code(with_lines(lines, head=pen.prev, offer=pen.prev)) == "entry.body_shape"


TIE = {"a": "x", "b": "y", "level": 1}


def test_one_signature_does_not_serve_two_purposes() -> None:
    """A card's signature is none of an entry, and the other way round."""
    note = relay().log[1]
    from nacl.signing import SigningKey

    signature = SigningKey(ane().keys.entry).sign(b"bindeled/card/v1\0" + note.head).signature
    line = line_bytes(msgspec.structs.replace(note, sig=signature))
    assert code(with_lines([line])) == "entry.signature"
    bare = SigningKey(ane().keys.entry).sign(note.head).signature
    assert code(with_lines([line_bytes(msgspec.structs.replace(note, sig=bare))])) == (
        "entry.signature"
    )


# --- mutations of a good manifest, signed again ---------------------------------------------

FREE = {"created", "program"}
"""What a sender may say as he likes."""

leaves = (
    st.none()
    | st.booleans()
    | st.integers(-2, 2**53 - 1)
    | st.sampled_from(["", "offer", "copy", "ab" * 32, "ab" * 16, "att/" + "ab" * 32])
    | st.text(max_size=5).map(lambda text: unicodedata.normalize("NFC", text))
)
mutants = leaves | st.lists(leaves, max_size=3) | st.dictionaries(st.sampled_from("abc"), leaves)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(value, (dict, list)):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _paths(each, (*path, key))


@given(st.data())
@settings(max_examples=150)
def test_a_changed_manifest_is_refused_or_says_the_same(data: st.DataObject) -> None:
    """Signed again by the true sender: even then it must agree with the entries it comes with."""
    good = offer_manifest()
    plain = json.loads(members_of()[archive.MANIFEST])
    path = data.draw(st.sampled_from(list(_paths(plain))))
    value = data.draw(mutants | st.just(...))

    def change(whole: dict[str, Any]) -> None:
        place: Any = whole
        for key in path[:-1]:
            place = place[key]
        if value is ...:
            del place[path[-1]]
        else:
            place[path[-1]] = value

    came = verdict(forged(change))
    if isinstance(came, Package):
        for field in good.__struct_fields__:
            assert field in FREE or getattr(came.manifest, field) == getattr(good, field)
        assert came.entries == relay().log


@given(st.lists(st.integers(0, 9), max_size=10))
@settings(max_examples=60)
@example([0, 1, 2])
@example([2, 0, 1])
@example([0, 1, 2, 4])
@example([0, 1, 2, 7])
def test_other_choices_of_entries_are_refused_or_the_same(chosen: list[int]) -> None:
    """Entries left out, doubled, out of order, of later and of other branches."""
    case = relay()
    pool = [*case.whole, case.decline, case.refuse, professional_note()]
    lines = [line_bytes(pool[number]) for number in chosen]
    came = verdict(with_lines(lines))
    if isinstance(came, Package):
        assert {entry.hash for entry in came.entries} == {entry.hash for entry in case.log}


def professional_note():
    pen = Pen(professional("Dan", 7), seq=1)
    pen.prev = relay().log[0].hash
    return pen.note("Ikke min log.")


def test_the_untouched_offer_is_taken() -> None:
    """Otherwise every test above would pass for the wrong reason."""
    assert isinstance(verdict(forged()), Package)
    assert isinstance(verdict(with_lines([line_bytes(each) for each in relay().log])), Package)
    assert isinstance(verdict(relay().file("offer"), ane()), Untrusted)

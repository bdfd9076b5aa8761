"""An offer of a newer format or an unknown type can be declined, and nothing else passes."""

from __future__ import annotations

import base64
import tracemalloc
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from models.card import card_bytes
from models.entry import line_bytes
from models.errors import BindeledError, Unavailable
from storage.stafet import archive, sealed
from storage.stafet.limits import Limits
from storage.stafet.reader import open_file, open_newer_offer
from tests.storage.stafet.newer import Plain, members_of, of_unknown_type, remade, version_2
from tests.storage.stafet.world import Pen, ane, bo, cilla, relay

IDENTITY_POINT = (bytes([1]) + bytes(31)).hex()


def offer() -> bytes:
    return relay().file("offer")


def newer(change: Callable[[Plain], object] = lambda plain: None, **how: Any) -> bytes:
    return version_2(offer(), ane().keys, bo().keys, change, **how)


def unknown(change: Callable[[Plain], object] = lambda plain: None) -> bytes:
    return of_unknown_type(offer(), ane().keys, bo().keys, change)


def code(data: bytes) -> str:
    """Why the file cannot be declined. That it cannot be read in either is asked on the way."""
    for way in (open_file, open_newer_offer):
        with pytest.raises(BindeledError) as error:
            way(data, keys=bo().keys)
    return error.value.code


@pytest.mark.parametrize("make", [newer, unknown])
def test_it_is_named_and_its_offer_verified(make: Callable[[], bytes]) -> None:
    data = make()
    with pytest.raises(Unavailable) as error:
        open_file(data, keys=bo().keys)
    assert (error.value.code, error.value.params["sender"]) == ("file.newer", "Ane Ærø")
    found = open_newer_offer(data, keys=bo().keys)
    assert (found.entry, found.card, found.practice) == (relay().offer, ane().card, False)


def test_a_made_up_family_stays_made_up() -> None:
    data = relay(practice=True).file("offer")
    assert open_newer_offer(version_2(data, ane().keys, bo().keys), keys=bo().keys).practice


def test_what_stands_beside_is_never_unpacked() -> None:
    """However much it would be, in a few bytes."""
    data = newer(members={"log/0.cbor": bytes(400 << 20)})
    assert len(data) < 2 << 20
    tracemalloc.start()
    assert open_newer_offer(data, keys=bo().keys).entry == relay().offer
    with pytest.raises(Unavailable, match=r"file\.newer"):
        open_file(data, keys=bo().keys)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 << 20


def line_of(pen: Pen) -> str:
    return line_bytes(pen.entries[-1]).decode()


def other_log() -> Plain:
    pen = Pen(ane(), log="77" * 16)
    pen.create()
    return {"offer": pen.offer(bo()).hash, "offer_line": line_of(pen)}


def other_kind() -> Plain:
    note = relay().log[1]
    return {"offer": note.hash, "offer_line": line_bytes(note).decode()}


def other_receiver() -> Plain:
    pen = Pen(ane())
    pen.create()
    return {"offer": pen.offer(cilla()).hash, "offer_line": line_of(pen)}


def without_content() -> Plain:
    bare = msgspec.structs.replace(relay().offer, salt=None, body=None)
    return {"offer_line": line_bytes(bare).decode()}


def thief() -> Plain:
    """Cilla puts Ane's offer to Bo into a file of her own."""
    card = cilla().card
    keys = msgspec.to_builtins(cilla().public)
    return {"from": keys, "card": card.data.decode(), "card_sig": card.sig.hex()}


def low_order_card() -> Plain:
    keys = msgspec.structs.replace(ane().public, entry=IDENTITY_POINT)
    card = msgspec.structs.replace(ane().card.card, keys=keys)
    forged = (bytes([1]) + bytes(63)).hex()
    said = {"card": card_bytes(card).decode(), "card_sig": forged}
    return {"from": msgspec.to_builtins(keys), **said}


def low_order_file_key() -> Plain:
    point = b"Ed12345678" + bytes.fromhex(IDENTITY_POINT)
    keys = msgspec.structs.replace(ane().public, file=base64.b64encode(point).decode())
    return {"from": msgspec.to_builtins(keys)}


def swapped(old: str, new: str) -> Plain:
    """One place of the offer's line changed."""
    line = line_bytes(relay().offer).decode()
    assert line.count(old) == 1
    return {"offer_line": line.replace(old, new)}


TO_CILLA = {"to": msgspec.to_builtins(cilla().public)}
SIG = relay().offer.sig.hex()
TO_BOTH = {"to": {**msgspec.to_builtins(cilla().public), "age": bo().public.age}}


@pytest.mark.parametrize(
    "fields, expected",
    [
        (TO_CILLA, "file.not_for_me"),
        (TO_BOTH, "file.not_for_me"),
        ({"to": None}, "manifest.malformed"),
        (other_receiver(), "contents.receiver"),
        (other_log(), "contents.other_log"),
        ({"log": "77" * 16}, "contents.other_log"),
        (other_kind(), "contents.head"),
        ({"epoch": 2}, "contents.head"),
        ({"epoch": "1"}, "manifest.malformed"),
        ({"offer": relay().log[0].hash}, "contents.offer"),
        (without_content(), "chain.offer"),
        (low_order_card(), "keys.low_order"),
        (low_order_file_key(), "keys.low_order"),
        ({"card_sig": "00" * 64}, "card.signature"),
        ({"card_previous_sig": "00" * 64}, "card.rotation"),
        ({"card": cilla().card.data.decode(), "card_sig": cilla().card.sig.hex()}, "manifest.card"),
        (swapped("other_need", "other_want"), "entry.body"),
        (swapped(SIG, "00" * 64), "entry.signature"),
        (swapped('\\"seq\\":2', '\\"seq\\":3'), "entry.signature"),
        (swapped('\\"v\\":1}', '\\"v\\":2}'), "entry.header"),
        ({"offer_line": ""}, "json.malformed"),
        ({"offer_line": line_bytes(relay().offer).decode() + "\n"}, "json.not_canonical"),
        ({"offer_line": [1]}, "manifest.malformed"),
        ({"practice": "no"}, "manifest.malformed"),
        ({"from": {**msgspec.to_builtins(ane().public), "more": "x"}}, "manifest.malformed"),
        ({"format": "other/2"}, "manifest.not_ours"),
        ({"format": 2}, "manifest.malformed"),
        ({"critical": None}, "manifest.malformed"),
        ({"type": "accept"}, "file.newer"),
        ({"type": "card"}, "file.newer"),
    ],
)
def test_a_hostile_newer_offer_is_refused(fields: Plain, expected: str) -> None:
    assert code(newer(lambda plain: plain.update(fields))) == expected


@pytest.mark.parametrize("name", ["from", "card", "card_sig", "to", "log", "epoch", "practice"])
def test_what_every_version_keeps_must_be_there(name: str) -> None:
    assert code(newer(lambda plain: plain.pop(name))) == "manifest.malformed"


def test_a_newer_offer_without_its_line_can_be_named_only() -> None:
    assert code(newer(lambda plain: plain.pop("offer_line"))) == "file.newer"


def test_a_newer_offer_signed_by_another() -> None:
    assert code(newer(signer=cilla().keys)) == "file.signature"
    stolen = newer(lambda plain: plain.update(thief()), signer=cilla().keys)
    assert code(stolen) == "contents.sender"


def test_a_newer_offer_tampered_with() -> None:
    zipped = sealed.unseal(newer(), bo().keys.age)
    members = archive.unpack(zipped, Limits(), only=archive.FRONT).held
    changed = members[archive.MANIFEST].replace(b'"week":7', b'"week":8')
    assert changed != members[archive.MANIFEST]
    zipped = archive.pack({**members, archive.MANIFEST: changed}.items())
    assert code(sealed.seal(zipped, bo().public.age)) == "file.signature"
    for name in archive.FRONT:
        rest = archive.pack((each, data) for each, data in members.items() if each != name)
        assert code(sealed.seal(rest, bo().public.age)) == "archive.missing"
    whole = newer()
    assert code(whole[:-1] + bytes([whole[-1] ^ 1])) == "file.tampered"


def test_an_unknown_type_is_held_to_all_of_version_1() -> None:
    assert code(unknown(lambda plain: plain.update(more=1))) == "manifest.malformed"
    assert code(unknown(lambda plain: plain.update(type="../x"))) == "manifest.malformed"
    assert code(unknown(lambda plain: plain.update(TO_CILLA))) == "file.not_for_me"
    assert code(unknown(lambda plain: plain.update(log="77" * 16))) == "contents.other_log"
    assert code(unknown(lambda plain: plain.update(head=relay().log[0].hash))) == "contents.offer"
    assert code(unknown(lambda plain: plain.update(offer="", head=""))) == "contents.offer"
    assert code(unknown(lambda plain: plain["members"][0].update(size=1))) == "manifest.size"
    members = members_of(offer(), bo().keys)
    manifest = msgspec.json.decode(members.pop(archive.MANIFEST)) | {"type": "offer_to_two"}
    del members[archive.SIGNATURE]
    stranger = {**members, "notes.txt": b"x"}
    data = remade(manifest, stranger, ane().keys, bo().public.age)
    assert code(data) == "archive.name"

"""Keys and signatures: what is refused is at least as important as what is accepted."""

from __future__ import annotations

import base64
import hashlib
import subprocess
from pathlib import Path

import minisign
import msgspec
import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from nacl.signing import VerifyKey

from models.bodies import Note
from models.card import Card, Keys, SignedCard
from models.entry import ZERO_HASH, Entry
from models.errors import Untrusted
from models.people import Person
from storage import signing
from storage.signing import SecretKeys

AT = "2026-03-12T08:30:00Z"
IDENTITY_POINT = bytes([1]) + bytes(31)
ORDER_TWO = bytes.fromhex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")
ORDER_FOUR = bytes(32)
ORDER_EIGHT = (
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
)
NOT_CANONICAL = bytes.fromhex("ee" + "ff" * 30 + "7f")
"""y = p + 1: another spelling of the identity point."""
LOW_ORDER = (IDENTITY_POINT, ORDER_TWO, ORDER_FOUR, *ORDER_EIGHT, NOT_CANONICAL)
FORGED = IDENTITY_POINT + bytes(32)
"""R = the identity, S = 0: under a key of order one this "signs" any message."""


@pytest.fixture(scope="module")
def keys() -> SecretKeys:
    return signing.generate_keys()


def an_entry(keys: SecretKeys, text: str = "Æbleskiver på ø") -> Entry:
    return signing.new_entry(
        keys,
        log="ab" * 16,
        ep=1,
        seq=0,
        prev=ZERO_HASH,
        inst="cd" * 16,
        at=AT,
        kind="observation",
        body=Note(text=text, date="2026-03-12"),
    )


def a_card(keys: SecretKeys, seq: int = 0, previous: SecretKeys | None = None) -> SignedCard:
    card = Card(
        v=1,
        person=Person(name="Bodil Øst"),
        keys=signing.public_keys(keys),
        seq=seq,
        at=AT,
        previous="" if previous is None else signing.public_keys(previous).entry,
    )
    return signing.sign_card(card, keys, previous)


def bech32(data: bytes) -> str:
    """An age recipient for any 32 bytes, as an attacker would make it."""
    alphabet, prefix = "qpzry9x8gf2tvdw0s3jn54khce6mua7l", "age"
    number = int.from_bytes(data, "big") << 4
    values = [number >> 5 * place & 31 for place in range(51, -1, -1)]
    checked = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + values
    state = 1
    for value in checked + [0] * 6:
        top, state = state >> 25, (state & 0x1FFFFFF) << 5 ^ value
        for bit, term in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            state ^= term if top >> bit & 1 else 0
    state ^= 1
    return (
        prefix
        + "1"
        + "".join(alphabet[v] for v in values + [state >> 5 * (5 - i) & 31 for i in range(6)])
    )


def minisign_key(point: bytes, key_id: bytes = b"k" * 8) -> str:
    return base64.b64encode(b"Ed" + key_id + point).decode()


# --- entries


def test_entry_signed_and_verified_and_one_flipped_bit_refused(keys):
    entry = an_entry(keys)
    signing.verify_entry(entry)
    signing.verify_entries([entry])
    for place in range(64):
        sig = bytearray(entry.sig)
        sig[place] ^= 1
        with pytest.raises(Untrusted, match=r"entry\.signature"):
            signing.verify_entry(msgspec.structs.replace(entry, sig=bytes(sig)))
    other = an_entry(keys, "noget andet")
    with pytest.raises(Untrusted, match=r"entry\.signature"):
        signing.verify_entry(msgspec.structs.replace(entry, head=other.head))


def test_signature_is_over_the_domain_so_the_bare_header_does_not_verify(keys):
    entry = an_entry(keys)
    bare = signing.SigningKey(keys.entry).sign(entry.head).signature
    with pytest.raises(Untrusted):
        signing.verify_entry(msgspec.structs.replace(entry, sig=bare))


def test_every_entry_gets_its_own_salt(keys):
    assert an_entry(keys).header.body_hash != an_entry(keys).header.body_hash


def test_sign_header_refuses_another_writers_header(keys):
    with pytest.raises(ValueError):
        signing.sign_header(an_entry(signing.generate_keys()).header, keys)


def test_an_entry_no_reader_would_take_is_not_made(keys):
    with pytest.raises(Untrusted):
        signing.new_entry(
            keys,
            log="ab" * 16,
            ep=1,
            seq=0,
            prev=ZERO_HASH,
            inst="cd" * 16,
            at="i går",
            kind="observation",
            body={},
        )


def test_verify_entries_tells_progress_and_finds_the_one_bad(keys):
    good = an_entry(keys)
    heard: list[int] = []
    signing.verify_entries([good] * 450, heard.append)
    assert heard == [200, 400, 450]
    bad = msgspec.structs.replace(good, sig=bytes(64))
    with pytest.raises(Untrusted, match=r"entry\.signature"):
        signing.verify_entries([good, bad, good])


# --- low-order and malformed keys


@pytest.mark.parametrize("point", LOW_ORDER, ids=lambda point: point.hex()[:8])
def test_low_order_points_are_no_keys(keys, point):
    good = signing.public_keys(keys)
    assert not signing.valid_point(point.hex())
    with pytest.raises(Untrusted, match=r"keys\.low_order"):
        signing.check_keys(msgspec.structs.replace(good, entry=point.hex()))
    with pytest.raises(Untrusted, match=r"keys\.low_order"):
        signing.check_keys(msgspec.structs.replace(good, file=minisign_key(point)))


def test_the_forgery_other_libraries_take_is_refused_for_entries(keys):
    entry = an_entry(keys)
    header = msgspec.structs.replace(entry.header, by=IDENTITY_POINT.hex())
    head = signing.header_bytes(header)
    # Not a straw man: this library accepts it for any message whatever.
    Ed25519PublicKey.from_public_bytes(IDENTITY_POINT).verify(FORGED, signing.message(head))
    forged = Entry(header=header, head=head, sig=FORGED, salt=entry.salt, body=entry.body)
    with pytest.raises(Untrusted, match=r"entry\.signature"):
        signing.verify_entry(forged)


def test_the_forgery_py_minisign_takes_is_refused_for_files():
    text = "\n".join(
        (
            "untrusted comment: x",
            base64.b64encode(b"ED" + b"k" * 8 + FORGED).decode(),
            "trusted comment: x",
            base64.b64encode(FORGED).decode(),
        )
    ).encode()
    key = minisign_key(IDENTITY_POINT)
    minisign.PublicKey.from_base64(key).verify(b"whatever", minisign.Signature.from_bytes(text))
    with pytest.raises(Untrusted, match=r"keys\.low_order"):
        signing.minisign_verify(b"whatever", text, key)


@pytest.mark.parametrize("point", [bytes(32), IDENTITY_POINT], ids=["zero", "one"])
def test_age_recipient_that_everybody_can_read_is_refused(keys, point):
    """pyrage takes such a recipient, and panics only when something is encrypted to it."""
    recipient = bech32(point)
    pyrage.x25519.Recipient.from_str(recipient)
    with pytest.raises(Untrusted, match=r"keys\.low_order"):
        signing.check_keys(msgspec.structs.replace(signing.public_keys(keys), age=recipient))


@pytest.mark.parametrize(
    "field, value",
    [
        ("entry", ""),
        ("entry", "ab" * 31),
        ("entry", "AB" * 32),
        ("entry", "ab" * 33),
        ("file", ""),
        ("file", "å" * 56),
        ("file", base64.b64encode(b"Ed" + bytes(39)).decode()),
        ("file", base64.b64encode(b"ED" + bytes(40)).decode()),
        ("age", ""),
        ("age", "age1" + "q" * 58),
        ("age", "AGE1" + "q" * 58),
    ],
)
def test_malformed_keys_are_refused(keys, field, value):
    with pytest.raises(Untrusted, match=r"keys\.malformed"):
        signing.check_keys(msgspec.structs.replace(signing.public_keys(keys), **{field: value}))


def test_own_keys_pass_and_are_stable(keys):
    signing.check_keys(signing.public_keys(keys))
    assert signing.public_keys(keys) == signing.public_keys(keys)
    assert isinstance(signing.public_keys(keys), Keys)


def test_secret_keys_never_show_themselves(keys):
    shown = f"{keys!r} {keys}"
    assert keys.age not in shown and keys.entry.hex() not in shown
    assert repr(keys.entry) not in shown


# --- cards


def test_card_verifies_and_any_other_bytes_do_not(keys):
    signed = a_card(keys)
    signing.verify_card(signed)
    with pytest.raises(Untrusted, match=r"card\.signature"):
        signing.verify_card(msgspec.structs.replace(signed, sig=bytes(64)))
    other = a_card(keys, seq=1)
    with pytest.raises(Untrusted, match=r"card\.malformed"):
        signing.verify_card(msgspec.structs.replace(signed, card=other.card))
    with pytest.raises(Untrusted, match=r"card\.signature"):
        signing.verify_card(msgspec.structs.replace(other, sig=signed.sig))


def test_card_with_low_order_key_is_refused_before_its_signature_counts(keys):
    good = a_card(keys)
    card = msgspec.structs.replace(
        good.card, keys=msgspec.structs.replace(good.card.keys, entry=IDENTITY_POINT.hex())
    )
    forged = SignedCard(card=card, data=signing.card_bytes(card), sig=FORGED)
    with pytest.raises(Untrusted, match=r"keys\.low_order"):
        signing.verify_card(forged)


def test_rotation_is_signed_by_the_old_key(keys):
    new = signing.generate_keys()
    rotated = a_card(new, seq=1, previous=keys)
    signing.verify_card(rotated)
    assert rotated.card.previous == signing.public_keys(keys).entry
    for previous_sig in (None, bytes(64), rotated.sig):
        with pytest.raises(Untrusted, match=r"card\.rotation"):
            signing.verify_card(msgspec.structs.replace(rotated, previous_sig=previous_sig))
    unrotated = a_card(new)
    with pytest.raises(Untrusted, match=r"card\.rotation"):
        signing.verify_card(msgspec.structs.replace(unrotated, previous_sig=bytes(64)))


def test_sign_card_refuses_other_keys_than_it_names(keys):
    card = a_card(keys).card
    with pytest.raises(ValueError):
        signing.sign_card(card, signing.generate_keys())
    with pytest.raises(ValueError):
        signing.sign_card(card, keys, signing.generate_keys())


# --- whole files


def test_minisign_round_trip_and_tampering(keys):
    key = signing.public_keys(keys).file
    sig = signing.minisign_sign(b"manifest", keys, "relay-handover/1")
    assert signing.minisign_verify(b"manifest", sig, key) == "relay-handover/1"
    with pytest.raises(Untrusted, match=r"file\.signature"):
        signing.minisign_verify(b"manifesT", sig, key)
    with pytest.raises(Untrusted, match=r"file\.signature"):
        signing.minisign_verify(b"manifest", sig.replace(b"handover/1", b"handover/2"), key)
    with pytest.raises(Untrusted, match=r"file\.signature"):
        signing.minisign_verify(b"manifest", sig, signing.public_keys(signing.generate_keys()).file)
    for cut in range(0, len(sig) - 1, 7):
        with pytest.raises(Untrusted, match=r"file\.signature"):
            signing.minisign_verify(b"manifest", sig[:cut], key)


def test_unhashed_minisign_form_is_not_taken(keys):
    secret = minisign.SecretKey.from_bytes(keys.file)
    sig = bytes(secret.sign(b"data", prehash=False, trusted_comment="x"))
    with pytest.raises(Untrusted, match=r"file\.signature"):
        signing.minisign_verify(b"data", sig, signing.public_keys(keys).file)


def test_py_minisign_reads_what_we_write(keys):
    sig = signing.minisign_sign(b"data", keys, "c")
    public = minisign.PublicKey.from_base64(signing.public_keys(keys).file)
    public.verify(b"data", minisign.Signature.from_bytes(sig))


def test_minisign_command_and_we_read_each_other(keys, tmp_path: Path):
    """The stock tool, in both directions."""
    (tmp_path / "m").write_bytes(b"manifest")
    (tmp_path / "m.minisig").write_bytes(signing.minisign_sign(b"manifest", keys, "c"))
    (tmp_path / "secret").write_bytes(keys.file + b"\n")
    verify = ["minisign", "-V", "-m", "m", "-P", signing.public_keys(keys).file]
    subprocess.run(verify, cwd=tmp_path, check=True, capture_output=True)
    sign = ["minisign", "-S", "-W", "-s", "secret", "-m", "m", "-t", "theirs"]
    subprocess.run(sign, cwd=tmp_path, check=True, capture_output=True, input=b"\n")
    theirs = (tmp_path / "m.minisig").read_bytes()
    found = signing.minisign_verify(b"manifest", theirs, signing.public_keys(keys).file)
    assert found == "theirs"


def test_hash_of_the_file_is_what_is_signed(keys):
    """Hashed form: BLAKE2b of the data, as the format says, checked with PyNaCl alone."""
    sig = signing.minisign_sign(b"data", keys, "c").split(b"\n")
    raw = base64.b64decode(sig[1])[10:]
    point = base64.b64decode(signing.public_keys(keys).file)[10:]
    VerifyKey(point).verify(hashlib.blake2b(b"data").digest(), raw)

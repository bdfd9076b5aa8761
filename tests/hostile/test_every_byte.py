"""Every byte of a small offer changed, every length cut: none is taken, each has its code.

Acceptance test 2 (R-02, O-02) and must show 4.

The seal is authenticated, so a change outside only ever meets the seal. Therefore the same is done
with the zip inside, sealed again to the same receiver, and with the signed members themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from models.errors import BindeledError, Untrusted
from storage.stafet import archive
from storage.stafet.reader import Package, open_card, open_file
from tests.storage.stafet.world import bo, inner, relay, sealed_again
from tests.storage.stafet.world import members as members_of

FORMAT = (Path(__file__).parents[2] / "storage" / "FORMAT.md").read_text(encoding="utf-8")
CODES = set(re.findall(r"^\| `([a-z]+\.[a-z_0-9]+)` \|", FORMAT, re.MULTILINE))


def verdict(data: bytes) -> Package | BindeledError:
    """What comes of opening; anything but a package or an error of ours is raised."""
    try:
        return open_card(data) if data.startswith(b"PK") else open_file(data, keys=bo().keys)
    except BindeledError as error:
        return error


def refusal(data: bytes) -> str:
    """The code of the refusal."""
    came = verdict(data)
    assert isinstance(came, Untrusted), "a changed file was taken"
    assert came.code in CODES
    return came.code


def taken_as(good: Package, data: bytes) -> bool:
    """Whether it is taken, which may only be when all that it says is the same."""
    came = verdict(data)
    if isinstance(came, BindeledError):
        assert came.code in CODES
        return False
    assert same(came, good)
    return True


def flips(data: bytes) -> Iterator[tuple[int, bytes]]:
    for place in range(len(data)):
        for bits in (1 << place % 8, 0xFF):
            changed = bytearray(data)
            changed[place] ^= bits
            yield place, bytes(changed)


def test_the_sealed_file_with_any_byte_changed() -> None:
    data = relay(notes=0).file("offer")
    assert len(data) < 5_000
    found = {refusal(changed) for _, changed in flips(data)}
    assert {"file.not_ours", "file.tampered", "file.other_recipient"} <= found


def test_the_sealed_file_cut_anywhere() -> None:
    data = relay(notes=0).file("offer")
    found = {refusal(data[:length]) for length in range(len(data))}
    assert {"file.empty", "file.truncated", "file.tampered"} <= found
    assert refusal(data + b"\0") == "file.tampered"


def test_the_zip_inside_with_any_byte_changed() -> None:
    """Taken only where a byte says nothing: then manifest, members and entries are the same."""
    data = relay(notes=0).file("offer")
    good = open_file(data, keys=bo().keys)
    zipped = inner(data, bo())
    idle = {
        place for place, changed in flips(zipped) if taken_as(good, sealed_again(changed, bo()))
    }
    directory = zipped.index(b"PK\x01\x02")
    # Bits that fill up the last byte of a deflated member, now and then a code in its table that
    # no letter uses; what it was "made by", inner attributes and parts of the outer ones in each
    # of the three directory records.
    assert sum(place < directory for place in idle) <= 3 + 3
    assert sum(place > directory for place in idle) <= 3 * (2 + 2 + 4)


def test_the_zip_inside_cut_anywhere() -> None:
    zipped = inner(relay(notes=0).file("offer"), bo())
    found = {refusal(sealed_again(zipped[:length], bo())) for length in range(len(zipped))}
    assert "archive.malformed" in found
    for changed in (zipped + b"\0", b"\0" + zipped, zipped + zipped, zipped + zipped[-22:]):
        refusal(sealed_again(changed, bo()))


def test_every_byte_of_every_member_is_signed() -> None:
    """The archive itself is made anew and right, so that the checks behind it are met."""
    offer = relay(notes=0).file("offer")
    good = open_file(offer, keys=bo().keys)
    members = members_of(inner(offer, bo()))
    for name, content in members.items():
        found = set()
        for place in range(len(content)):
            changed = bytearray(content)
            changed[place] ^= 1 << place % 7
            packed = archive.pack({**members, name: bytes(changed)}.items())
            data = sealed_again(packed, bo())
            if name == archive.SIGNATURE and place < content.index(b"\n"):
                taken_as(good, data)  # the untrusted comment: minisign signs nothing of it
                continue
            found.add(refusal(data))
        assert (
            found
            <= {
                archive.MANIFEST: {
                    code
                    for code in CODES
                    if code.startswith(("json.", "file.", "manifest.", "keys."))
                },
                archive.SIGNATURE: {"file.signature"},
                archive.ENTRIES: {"manifest.hash"},
            }[name]
        )


def test_a_card_with_any_byte_changed_or_cut() -> None:
    data = relay().file("card")
    good = open_card(data)
    cut = [data[:length] for length in range(len(data))]
    assert not any(taken_as(good, each) for each in cut)
    idle = {place for place, changed in flips(data) if taken_as(good, changed)}
    assert len(idle) <= 2 + 2 * (2 + 2 + 4)  # as in the zip inside


def same(one: Package, other: Package) -> bool:
    return (one.manifest_sha, one.manifest, one.card, one.entries, one.attachments) == (
        other.manifest_sha,
        other.manifest,
        other.card,
        other.entries,
        other.attachments,
    )

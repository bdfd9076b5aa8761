"""Target: the texts of QR codes, read from paper by a camera.

An input is the kind's letter and what stands in the code: as text, or (small letter) as bytes that
are packed, and for an acceptance sealed, the way an honest program does it.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Sequence

from models.card import SignedCard
from models.entry import Entry, line_bytes
from models.errors import Untrusted
from storage import signing, slips
from storage.signing import Vouched
from storage.stafet import sealed
from tests.hostile.fuzz.people import ane, bo, handover
from tests.hostile.fuzz.target import TAKEN, Target, altered_json
from tests.storage.stafet.world import AT

Read = SignedCard | Vouched | Entry

_READERS: dict[str, Callable[[str], Read]] = {
    "C": slips.read_card_text,
    "R": slips.read_vouched_text,
    "A": lambda text: slips.read_acceptance_text(text, ane().keys),
}


def judge(data: bytes) -> str:
    """Read the text as every kind of slip; it can be one of them at most."""
    text = _text(data[:1].decode("latin-1"), data[1:])
    taken, code = [], ""
    for read in _READERS.values():
        try:
            taken.append(read(text))
        except Untrusted as error:
            code = error.code
    assert len(taken) <= 1, "one text with two meanings"
    for slip in taken:
        _is_honest(slip)
        plain = "".join(text.split()).upper()
        if isinstance(slip, SignedCard):
            assert slips._from_text("C", slips.card_text(slip)) == slips._from_text("C", plain)
    return TAKEN if taken else code


def _is_honest(slip: Read) -> None:
    """Only what Ane or Bo signed is taken."""
    if isinstance(slip, Entry):
        assert slip == handover().accept
    else:
        assert slip.data in {ane().card.data, bo().card.data, _vouched().data}


def _text(kind: str, data: bytes) -> str:
    """A small letter: the bytes in the form of that kind; else the text itself."""
    if kind not in ("c", "r", "a"):
        return data.decode("utf-8", "replace")
    packed = zlib.compress(data, 9)
    if kind == "a":
        packed = sealed.seal(packed, ane().public.age)
    return f"{slips.OPENING}{kind.upper()}{slips._signs(packed)}"


def _vouched() -> Vouched:
    return signing.vouch(bo().card.card, ane().keys, AT)


def _seeds() -> Sequence[bytes]:
    texts = (
        slips.card_text(ane().card),
        slips.vouched_text(_vouched()),
        slips.acceptance_text(handover().accept, ane().public.age),
    )
    return [
        *(b"t" + each.encode() for each in texts),
        *(b"t" + each.lower().encode() for each in texts[:1]),
        b"c" + slips._from_text("C", texts[0]),
        b"r" + slips._from_text("R", texts[1]),
        b"a" + line_bytes(handover().accept),
    ]


def _alter(data: bytes, chance: random.Random) -> bytes:
    if data[:1] in (b"c", b"r", b"a"):
        return data[:1] + altered_json(data[1:], chance)
    at = chance.randrange(1, len(data) + 1)
    return data[:at] + chance.choice((b"A", b"7", b" ", b"=", b"\n", b"\xc5\xbf")) + data[at:]


TARGETS = (Target("slip", judge, _seeds, _alter),)

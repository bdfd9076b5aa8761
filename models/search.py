"""Searching: which words of an entry can be found, and how they are compared.

Text is folded sign by sign: case and foreign accents do not count, but æ, ø and å are letters of
their own. A folded text is as long as the text, so a place in one is a place in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Literal, get_args, get_origin, get_type_hints

import msgspec

from models import bodies
from models.bodies import Body
from models.contributions import inner_body
from models.errors import Untrusted

_OWN_LETTERS = frozenset("æøå")
_NEIGHBOURS = {"ä": "æ", "ö": "ø", "ß": "s"}  # where a Danish dictionary puts them

_NOT_WORDS = frozenset(
    {
        # ids, keys and hashes
        *("id", "key", "keys", "map", "ground", "continues", "receiver_key", "receiver_keys"),
        *("given_by", "head", "sig", "salt", "body", "sha256", "acceptance", "request"),
        *("release", "signed"),
        *("cosigner_key", "cosignature", "contribution", "agenda_template", "member"),
        # days and moments
        *("date", "due", "since", "until", "valid_until", "birth_date", "joined", "introduced"),
        *(
            "left",
            "discussed",
            "expires",
            "accepted_on",
            "released_on",
            "start",
            "end",
            "next_meeting",
        ),
        # words of reference data, and what other entries of the log say already
        *("kinds", "phase", "cause", "group", "centre", "dimensions"),
    }
)
"""Fields that no person reads as text, whichever body they stand in."""

_NOT_WORDS_OF = {
    "Agreement": {"meeting"},
    "AgreementReview": {"agreement"},
    "Attendee": {"actor"},
    "Consent": {"actors"},
    "Effort": {"actor"},
    "EyesOnChild": {"actor"},
    "Meeting": {"kind"},
    "Note": {"meeting"},
    "OfferBody": {"reason"},
    "Tie": {"a", "b"},
}
"""Fields that are an id there, and text elsewhere."""

_WORD = re.compile(r"[^\W_]+")
"""A run of letters and digits, as the index takes them."""

EXCERPT = 150
"""Signs of a found text that are shown, about."""

_BEFORE = 40


class Excerpt(msgspec.Struct, frozen=True):
    """A piece of a found text. marks: (from, to) places in it that were looked for."""

    text: str
    marks: tuple[tuple[int, int], ...]


def fold(text: str) -> str:
    """Text as it is compared, sign for sign."""
    return text.lower() if text.isascii() else "".join(map(_folded, text))


def tokens(text: str) -> tuple[str, ...]:
    """The words of what somebody looks for: folded, each once, in order."""
    text = unicodedata.normalize("NFC", text)
    return tuple(dict.fromkeys(fold(each[0]) for each in _WORD.finditer(text)))


def texts(body: Body) -> Iterator[str]:
    """Every text of an entry that a person wrote or reads, in the order of its fields."""
    if isinstance(body, bodies.Admitted):
        within = inner_body(body)
        if within is not None:
            yield from texts(within)
    yield from _texts(body)


def searched_words(kind: str, body: bytes | None) -> str:
    """What is kept to find an entry by: its texts, folded; "" where there are none to be read.

    What is wrong with a body is for those to say who read it in earnest.
    """
    try:
        read = bodies.decode_body(kind, body)
        return "" if read is None else fold("\n".join(texts(read)))
    except Untrusted:
        return ""


def excerpt(body: Body, wanted: tuple[str, ...]) -> Excerpt:
    """The piece of the first text in which the most of the words begin."""
    best = ""
    marks: tuple[tuple[int, int], ...] = ()
    for each in texts(body):
        text = " ".join(each.split())
        found = tuple(_marks(text, wanted))
        if not best or len(found) > len(marks):
            best, marks = text, found
    first = marks[0][0] if marks else 0
    start = max(0, first - _BEFORE)
    if start:
        start = best.find(" ", start, first) + 1 or start
    end = len(best)
    if end > start + EXCERPT:
        end = start + EXCERPT
        end = max(best.rfind(" ", start, end), max((to for _, to in marks if to <= end), default=0))
    lead, tail = "… " if start else "", " …" if end < len(best) else ""
    move = len(lead) - start
    shown = tuple((at + move, to + move) for at, to in marks if start <= at and to <= end)
    return Excerpt(f"{lead}{best[start:end]}{tail}", shown)


def _marks(text: str, wanted: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for each in _WORD.finditer(fold(text)):
        word, at = each[0], each.start()
        if word.startswith(wanted):
            yield at, at + max(len(begin) for begin in wanted if word.startswith(begin))


@cache
def _folded(sign: str) -> str:
    low = sign.lower()[:1] or sign
    if low in _OWN_LETTERS:
        return low
    if low in _NEIGHBOURS:
        return _NEIGHBOURS[low]
    base = unicodedata.normalize("NFD", low)[:1]
    return base if base.isalnum() else low


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, msgspec.Struct):
        for name in word_fields(type(value)):
            yield from _texts(getattr(value, name))


@cache
def word_fields(shape: type[msgspec.Struct]) -> tuple[str, ...]:
    """Names of the fields of a struct that hold texts, or structs that do."""
    left_out = _NOT_WORDS | _NOT_WORDS_OF.get(shape.__name__, set())
    hints = get_type_hints(shape)
    return tuple(
        name
        for name in shape.__struct_fields__
        if name not in left_out
        and get_origin(hints[name]) is not Literal
        and _may_hold(hints[name])
    )


def _may_hold(hint: object) -> bool:
    """Whether a value of this type can hold text."""
    if hint is str or (isinstance(hint, type) and issubclass(hint, msgspec.Struct)):
        return True
    return any(_may_hold(each) for each in get_args(hint))

"""The signs of a recovery sheet as they are typed: groups of four, and which of them are wrong.

The key carries check signs of its own (Bech32, as age writes it). With them a single slip, or two
neighbours that changed places, can be pointed at; it is never put right by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from storage.slot_age import PREFIX

GROUP = 4
SIGNS = 58
"""Signs on the sheet, without the opening that is the same on every sheet."""
GROUPS = -(-SIGNS // GROUP)

_ALPHABET = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
_OPENING = "AGE-SECRET-KEY-"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def tidy(typed: str) -> str:
    """What was typed as it stands on the sheet: capitals, no spaces, no opening, O as 0."""
    text = "".join(sign for sign in typed.upper() if sign.isalnum())
    text = text.removeprefix(PREFIX.replace("-", ""))
    return text.replace("O", "0")


def groups(text: str) -> tuple[str, ...]:
    """The signs in groups of four, the last of two."""
    signs = tidy(text)
    return tuple(signs[n : n + GROUP] for n in range(0, len(signs), GROUP))


def wrong_groups(typed: tuple[str, ...]) -> frozenset[int]:
    """Which groups cannot be right, from 0; empty when the whole is a key.

    typed: as many as there are on the sheet, "" where nothing was typed. A group is pointed at
    when it has too few or too many signs, when a sign is none of the sheet's, or when changing one
    sign of it, or two neighbours, makes the whole a key. When nothing of that helps, all are.
    """
    formed = [tidy(group) for group in typed]
    wrong = {
        number
        for number, group in enumerate(formed)
        if len(group) != _length(number) or any(sign not in _ALPHABET for sign in group)
    }
    if wrong:
        return frozenset(wrong)
    values = [_ALPHABET.index(sign) for group in formed for sign in group]
    if _fits(values):
        return frozenset()
    for places, other in _slips(values):
        if _fits(other):
            wrong.update(place // GROUP for place in places)
    return frozenset(wrong) or frozenset(range(len(typed)))


def _length(number: int) -> int:
    return GROUP if number < GROUPS - 1 else SIGNS - GROUP * (GROUPS - 1)


def _slips(values: list[int]) -> Iterator[tuple[tuple[int, ...], list[int]]]:
    """Every slip of the fingers that is looked for: its places, and the signs without it."""
    for place, value in enumerate(values):
        for other in range(len(_ALPHABET)):
            if other != value:
                yield (place,), [*values[:place], other, *values[place + 1 :]]
    for place in range(len(values) - 1):
        one, two = values[place : place + 2]
        if one != two:
            yield (place, place + 1), [*values[:place], two, one, *values[place + 2 :]]


def _fits(values: list[int]) -> bool:
    """Whether the check signs at the end fit what stands before them (BIP 173)."""
    opening = _OPENING.lower()
    check = 1
    expanded = [ord(sign) >> 5 for sign in opening] + [0] + [ord(sign) & 31 for sign in opening]
    for value in (*expanded, *values):
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATORS):
            if top >> bit & 1:
                check ^= generator
    return check == 1

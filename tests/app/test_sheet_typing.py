"""Typing the recovery sheet: groups of four, and pointing at the one that is wrong."""

from __future__ import annotations

import pytest

from app.recovery_sheet import grouped
from app.sheet_typing import GROUPS, groups, wrong_groups
from storage.signing import generate_keys

KEY = generate_keys().age


def test_the_groups_are_those_on_the_sheet() -> None:
    on_paper = tuple(group for line in grouped(KEY) for group in line.split())
    assert groups(KEY) == groups(" ".join(on_paper).lower()) == on_paper
    assert len(on_paper) == GROUPS
    assert wrong_groups(on_paper) == frozenset()


@pytest.mark.parametrize("place", [0, 27, 57])
def test_a_single_slip_is_pointed_at(place: int) -> None:
    signs = "".join(groups(KEY))
    other = "Q" if signs[place] != "Q" else "P"
    slipped = signs[:place] + other + signs[place + 1 :]
    assert wrong_groups(groups(slipped)) == {place // 4}


def test_neighbours_that_changed_places_are_pointed_at() -> None:
    signs = "".join(groups(KEY))
    place = next(n for n in range(20, 57) if signs[n] != signs[n + 1])
    swapped = signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]
    assert wrong_groups(groups(swapped)) == {place // 4, (place + 1) // 4}


def test_missing_and_impossible_signs_are_pointed_at_first() -> None:
    typed = list(groups(KEY))
    typed[3], typed[8] = "AB3", typed[8][:2]
    assert wrong_groups(tuple(typed)) == {3, 8}
    assert wrong_groups(("",) * GROUPS) == frozenset(range(GROUPS))


def test_another_key_altogether_is_no_slip() -> None:
    mixed = groups(KEY)[:7] + groups(generate_keys().age)[7:]
    assert wrong_groups(mixed) == frozenset(range(GROUPS))


def test_the_letter_O_counts_as_the_digit() -> None:
    assert groups("oo0o") == ("0000",)

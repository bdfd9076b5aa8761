"""Reasons and grounds are data: dated, sourced, and honest about what is not confirmed."""

from __future__ import annotations

from datetime import date

import pytest

from app.reference import grounds, grounds_dated, handover_reason_label, handover_reasons
from views.relay.words import taking_in


def test_R_15_the_reasons_cover_what_the_field_names() -> None:
    keys = {each.key for each in handover_reasons()}
    assert {"change_of_institution", "school_start", "level_change", "staff_change"} <= keys
    assert handover_reasons()[-1].key == "other"
    assert all(each.label and each.label_en and each.source for each in handover_reasons())
    assert handover_reason_label("school_start") == "Barnet starter i skole"
    assert handover_reason_label("something else") == "something else"


def test_R_16_every_ground_says_its_law_or_that_it_is_not_confirmed() -> None:
    date.fromisoformat(grounds_dated())
    for each in grounds():
        assert each.label and each.help and each.source
        assert each.confirmed or each.doubt, each.key
        assert each.law or each.key == "other"
        assert bool(each.doubt) == bool(each.doubt_en)
    assert not next(each for each in grounds() if each.key == "ssd").confirmed


@pytest.mark.parametrize(
    "kind", ["accept", "decline", "offer", "refuse", "release", "reply", "withdraw"]
)
def test_every_file_that_can_be_taken_in_says_what_follows(kind: str) -> None:
    """An offer can be taken in again where a store that was set back lacks what it brought."""
    text, button = taking_in(kind, "Jonas Bech")
    assert text.endswith(".") and button

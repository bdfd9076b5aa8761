"""The seven dimensions of a pair: optional, one step of undo, kept through a new level."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.map_words import dimensions
from models.errors import Refused
from models.network_map import (
    Tie,
    TieDimension,
    TieLevel,
    set_dimensions,
    set_tie,
    validated,
)
from tests.views.map.conftest import three_actors
from views.map.dimensions import DimensionsDialog


def talk(hands):
    hands.drag_tie("anna", "bo")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_D)
    return hands.dialog(DimensionsDialog)


def test_only_what_was_talked_about_is_kept_and_undone_in_one_step(hands) -> None:
    dialog = talk(hands)
    assert len(dialog.rows) == 7
    QTest.keyClick(dialog.rows["shared_goals"].buttons[1], Qt.Key.Key_4)
    QTest.mouseClick(dialog.rows["timely"].buttons[2], Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.rows["accurate"].buttons[3], Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.rows["accurate"].buttons[3], Qt.MouseButton.LeftButton)
    dialog.accept()
    assert hands.map.tie("anna", "bo").dimensions == (
        TieDimension("shared_goals", 4),
        TieDimension("timely", 2),
    )
    hands.page.editor.judge("anna", "bo", TieLevel.FORUM)
    assert len(hands.map.tie("anna", "bo").dimensions) == 2
    hands.page.editor.undo()
    hands.page.editor.undo()
    assert hands.map.tie("anna", "bo") == Tie("anna", "bo", TieLevel.ACCESS)


def test_both_poles_are_shown_and_no_name_is_in_the_title(hands) -> None:
    dialog = talk(hands)
    for each in dimensions().dimensions:
        row = dialog.rows[each.key]
        assert row.buttons[1].accessibleDescription() == each.negative
        assert row.buttons[5].accessibleDescription() == each.pole
    assert "Anna" not in dialog.windowTitle()


def test_a_pair_must_be_judged_before_it_is_talked_about(hands) -> None:
    hands.key(Qt.Key.Key_D)
    assert not hands.page.findChildren(DimensionsDialog)
    with pytest.raises(Refused):
        set_dimensions(three_actors(), "anna", "bo", (TieDimension("timely", 1),))


def test_a_dimension_stands_once_in_signed_bytes() -> None:
    twice = (TieDimension("timely", 1), TieDimension("timely", 2))
    network = set_tie(three_actors(), "anna", "bo", TieLevel.KNOWN)
    with pytest.raises(Refused):
        validated(set_dimensions(network, "anna", "bo", twice))

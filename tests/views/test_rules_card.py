"""The rules in the settings: one's own choice, and what the municipality chose, with a lock."""

from __future__ import annotations

import json

from app import policy
from tests.views.accessibility import accessible_walk
from views.kit import Chip
from views.settings.rules_card import RulesCard


def test_the_time_until_the_lock_is_chosen_and_told_at_once(qtbot, context, settle) -> None:
    card = RulesCard(context)
    qtbot.addWidget(card)
    settle()
    told: list[int] = []
    context.lock_minutes_changed.connect(told.append)
    assert card.minutes.currentText() == "10 minutter"
    card.minutes.setCurrentIndex(card.minutes.findData(30))
    card.minutes.activated.emit(card.minutes.currentIndex())
    settle()
    assert told == [30] and policy.rules(context.session).lock_minutes == 30
    assert card.findChildren(Chip) == []
    assert accessible_walk(card) == []


def test_what_the_municipality_chose_carries_a_lock_and_its_name(
    qtbot, context, settle, tmp_path, monkeypatch
) -> None:
    path = tmp_path / "policy.json"
    path.write_text(
        json.dumps(
            {"v": 1, "decided_by": "Syddal Kommune", "lock_minutes": 5, "usb_allowed": False}
        )
    )
    monkeypatch.setattr(policy, "policy_path", lambda: path)
    card = RulesCard(context)
    qtbot.addWidget(card)
    settle()
    assert [card.minutes.itemData(n) for n in range(card.minutes.count())] == [2, 5]
    chips = card.findChildren(Chip)
    assert {chip.objectName() for chip in chips} == {"lock_minutes", "usb_allowed"}
    assert {chip.text() for chip in chips} == {"valgt af Syddal Kommune"}
    assert card.trouble.isHidden() and accessible_walk(card) == []

    path.write_text("{")
    policy_now = policy.rules(context.session)
    card.show_rules(policy_now)
    assert not card.trouble.isHidden() and "kommunes valg" in card.trouble.text()

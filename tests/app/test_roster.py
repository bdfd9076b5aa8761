"""Whom one has met: professionals once each, nobody's family, and nothing of the child."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from app import cases
from app.roster import roster
from app.session import Session
from models.people import Actor, Child
from tests.app.people import Two, introduce

BENTE = Actor(id="b" * 32, name="Bente Friis", workplace="PPR", phone="1", group="health")


def test_professionals_follow_from_child_to_child_and_families_do_not(
    someone: Callable[..., Session],
) -> None:
    session = someone("Jonas Bech")
    first = cases.start(session, Child(name="Alma"), parents_told=True).log
    second = cases.start(session, Child(name="Bo"), parents_told=True).log
    cases.save_actor(session, first, BENTE)
    newer = msgspec.structs.replace(BENTE, phone="2", left="2026-01-01", joined="2025-01-01")
    cases.save_actor(session, first, newer)
    cases.save_actor(session, second, msgspec.structs.replace(BENTE, id="c" * 32, phone="3"))
    for group in ("family", "private_network"):
        cases.save_actor(session, first, Actor(id=session.new_id(), name="Farmor", group=group))
    (known,) = roster(session)
    assert (known.name, known.phone, known.left, known.joined) == ("Bente Friis", "3", "", "")
    assert known.id not in (BENTE.id, "c" * 32)


def test_a_contact_card_brings_its_key(two: Two) -> None:
    introduce(two.giver, two.taker, two.stick)
    (known,) = roster(two.giver)
    assert (known.name, known.key, known.phone) == ("Jonas Bech", two.taker.key, "12 34 56 78")

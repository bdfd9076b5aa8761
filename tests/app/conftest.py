"""Two people with real profiles in two folders, and a stick that goes between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.session import Session
from tests.app import people
from tests.app.people import Clock, Two


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def someone(tmp_path: Path, clock: Clock) -> Iterator[Callable[..., Session]]:
    """Makes professionals; their stores are closed after the test."""
    made: list[Session] = []

    def make(name: str, **about: str) -> Session:
        session = people.someone(tmp_path / f"data-{len(made)}", name, clock, **about)
        made.append(session)
        return session

    yield make
    for session in made:
        session.close()


@pytest.fixture
def two(someone: Callable[..., Session], tmp_path: Path, clock: Clock) -> Two:
    giver = someone("Mette Holm", profession="Pædagog", workplace="Solstrålen", phone="87 65 43 21")
    taker = someone("Jonas Bech", profession="Psykolog", workplace="PPR", phone="12 34 56 78")
    stick = tmp_path / "stick"
    stick.mkdir()
    people.introduce(giver, taker, stick)
    return Two(giver, taker, stick, clock)

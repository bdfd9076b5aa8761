"""Desks for two or three people, carried files on one stick."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.people import Person
from tests.views.relay.desks import JONAS, KAREN, METTE, Desk


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The one stick that everybody carries files on."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(tmp_path: Path, stick: Path, clock, qtbot) -> Iterator[Callable[[Person], Desk]]:
    """Sit somebody down at a desk with a data folder of their own."""
    made: list[Desk] = []

    def sit_down(person: Person) -> Desk:
        made.append(Desk(tmp_path / f"desk{len(made)}", person, stick, clock))
        return made[-1]

    yield sit_down
    for each in made:
        each.close()


@pytest.fixture
def mette(desk) -> Desk:
    """The pedagogue, who holds."""
    return desk(METTE)


@pytest.fixture
def karen(desk, mette: Desk) -> Desk:
    """The psychologist, who is to take over; the two know each other's cards."""
    made = desk(KAREN)
    mette.befriend(made)
    made.befriend(mette)
    return made


@pytest.fixture
def jonas(desk) -> Desk:
    """The teacher, who is not meant."""
    return desk(JONAS)

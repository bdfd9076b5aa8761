"""A handover takes days in real life: nothing in the log may look wrong because of that.

Found by the tour: an acceptance stands after the release in the log but was given before it, and
every one of them was shown as written by an uncertain clock.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from app import answering, handover, journal
from app.doctor import examine
from models import bodies
from models.custody import State
from tests.app import people
from tests.app.people import Clock, Two


@pytest.fixture
def two(tmp_path: Path):
    """A pedagogue and a psychologist who know each other's cards."""
    clock, stick = Clock(), tmp_path / "stick"
    stick.mkdir()
    giver, taker = people.mette(tmp_path / "a", clock), people.jonas(tmp_path / "b", clock)
    people.introduce(giver, taker, stick)
    yield Two(giver, taker, stick, clock)
    giver.close()
    taker.close()


def note(session, log: str, text: str) -> None:
    journal.write_note(session, log, "observation", bodies.Note(text=text, date=session.today()))


def test_no_clock_is_doubted_when_every_step_takes_a_day(two: Two) -> None:
    offer = two.offered()
    two.clock.forward(days=1)
    accepted = answering.accept(two.taker, two.carry(offer, two.giver, two.taker).sha)
    two.clock.forward(days=1)
    note(two.giver, two.log, "Skrevet, før kvitteringen kom")
    two.clock.forward(hours=1)
    note(two.taker, two.log, "Skrevet imens")
    two.clock.forward(days=1)
    released = handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    two.clock.forward(days=1)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)

    assert two.taker.custody(two.log).state is State.HOLDER
    for session in (two.giver, two.taker):
        entries = session.case(two.log).entries
        assert {"accept", "release"} <= {entry.kind for entry in entries}
        assert [entry.kind for entry in entries if entry.clock_doubt] == []
        assert examine(session).well


def test_a_clock_that_goes_back_is_still_doubted(two: Two) -> None:
    case = people.saad(two.giver)
    two.clock.forward(days=-30)
    note(two.giver, case.log, "Uret var stillet forkert")
    last = two.giver.case(case.log).entries[-1]
    assert last.clock_doubt

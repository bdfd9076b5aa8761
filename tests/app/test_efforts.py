"""Efforts on a real store: the newest word on each stands, and ending one removes nothing."""

from collections.abc import Callable

import pytest

from app import cases
from app.session import Session
from models.bodies import Effort
from models.errors import Refused
from models.people import Child


@pytest.fixture
def mette(someone: Callable[..., Session]) -> Session:
    return someone("Mette Holm", profession="Pædagog", workplace="Solstrålen", phone="87 65 43 21")


def test_the_newest_word_on_an_effort_stands_and_both_entries_are_kept(mette: Session) -> None:
    log = cases.start(mette, Child(name="Saad"), observation="", parents_told=True).log
    effort = Effort("e1", "a" * 32, "Besøg hver uge", "2026-10-01")
    cases.save_effort(mette, log, effort)
    ended = Effort("e1", "a" * 32, "Besøg hver uge", "2026-10-01", until="2026-12-01")
    case = cases.save_effort(mette, log, ended)
    assert case.efforts == (ended,)
    assert [entry.body for entry in case.entries[1:]] == [effort, ended]
    assert mette.case(log) == case


def test_an_effort_of_nobody_or_nothing_is_refused(mette: Session) -> None:
    log = cases.start(mette, Child(name="Saad"), observation="", parents_told=True).log
    for empty in (Effort("e1", "", "Besøg", "2026-10-01"), Effort("e1", "a", " ", "2026-10-01")):
        with pytest.raises(Refused):
            cases.save_effort(mette, log, empty)

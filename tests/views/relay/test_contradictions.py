"""A file that contradicts what is here is said to do so before it is taken in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import answering, handover, journal, reconcile
from app.preview import preview_of
from app.reconcile import Choice
from app.session import Session, open_session, profiles
from models import bodies
from models.custody import State
from storage.stafet.reader import open_file
from tests.views.accessibility import accessible_walk
from tests.views.relay.desks import Desk, texts


@pytest.fixture
def twin(mette: Desk, karen: Desk, tmp_path: Path, clock) -> Iterator[tuple[str, Path, Session]]:
    """A copy of Mette's store from before she let go; the log, and the yes it may answer anew."""
    log = mette.start()
    mette.consent(log, karen)
    offered = handover.preview(karen.session, mette.quick_offer(log, karen))
    yes = handover.export(
        karen.session, answering.accept(karen.session, offered.sha).out.id, karen.stick
    )
    aside = tmp_path / "aside"
    profile = mette.session.profile
    shutil.copytree(profile.folder, aside / "profiles" / profile.id)
    session = open_session(profiles(aside)[0], "rødgrød med fløde", clock=clock)
    yield log, yes, session
    session.close()


def test_a_second_release_is_a_contradiction_before_it_is_taken_in(
    mette: Desk, karen: Desk, twin: tuple[str, Path, Session]
) -> None:
    log, yes, old = twin
    mette.open(yes)
    mette.press(mette.preview.answers["take_in"].button)
    first = mette.save(mette.preview.panel)
    karen.open(first)
    assert "Læs ind, og hold stafetten alene" in texts(karen.preview)
    assert "modsiger" not in texts(karen.preview)
    assert "notat" not in texts(karen.preview), "nothing was written after the offer"
    karen.press(karen.preview.answers["take_in"].button)

    reconcile.settle(old, log, Choice.HERE, "Ingen, jeg gættede")
    late = bodies.Note(text="Skrevet for sent", date=old.today())
    journal.write_note(old, log, "observation", late)
    again = handover.take_in(old, handover.preview(old, yes).sha).out
    assert again is not None
    line = karen.session.line(log).main
    karen.open(handover.export(old, again.id, karen.stick))
    shown = texts(karen.preview)
    assert "Filen modsiger det, der står her" in shown and "Ring til Mette Holm" in shown
    assert "hold stafetten alene" not in shown
    card = karen.preview.answers["take_in"]
    assert card.button.text() == "Gem beviset"
    assert accessible_walk(karen.page) == []
    karen.press(card.button)
    assert "Noget modsiger hinanden" in texts(karen.preview)
    assert karen.session.line(log).main == line and len(karen.session.journal.evidence(log)) == 1
    assert karen.session.custody(log).state is State.HOLDER


def test_the_same_release_again_is_no_contradiction(
    mette: Desk, karen: Desk, twin: tuple[str, Path, Session]
) -> None:
    _, yes, _ = twin
    released = handover.take_in(mette.session, handover.preview(mette.session, yes).sha).out
    assert released is not None
    path = handover.export(mette.session, released.id, mette.stick)
    met = handover.preview(karen.session, path)
    assert met.leads_to == ""
    handover.take_in(karen.session, met.sha)
    package = open_file(path, keys=karen.session.vault.keys)
    assert preview_of(karen.session, package).leads_to == ""

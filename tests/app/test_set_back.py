"""A store that was set back while the computer remembers the relay: what is lost comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import answering, backup, handover, journal, offering, reconcile
from app.doctor import examine
from app.reconcile import Choice
from app.session import Session, open_session
from models import bodies
from models.custody import State
from models.errors import Refused
from storage import backup as ring
from tests.app import people
from tests.app.people import Two


def set_back(session: Session, copy: ring.Copy, two: Two) -> Session:
    """Go back to a copy of the ring, and open the store again."""
    return open_session(backup.restore(session, copy), people.PASSPHRASE, clock=two.clock)


def copy_of_today(session: Session, two: Two) -> ring.Copy:
    """The copy of the day; then a day goes by, so that the ring keeps it."""
    made = ring.make_copy(session.vault, "daily", session.now())
    two.clock.forward(days=1)
    return made


def note(session: Session, log: str, text: str) -> None:
    body = bodies.Note(text=text, date=session.today())
    journal.write_note(session, log, "observation", body)


@pytest.fixture
def taken_over(two: Two) -> tuple[Two, Path, Path]:
    """Jonas holds; his copy is from before he said yes. The offer and release lie on the stick."""
    offer = handover.export(two.giver, two.offered().id, two.stick)
    sha = handover.preview(two.taker, offer).sha
    before = copy_of_today(two.taker, two)
    yes = answering.accept(two.taker, sha)
    released = handover.take_in(two.giver, two.carry(yes.out, two.taker, two.giver).sha)
    assert released.out is not None
    release = handover.export(two.giver, released.out.id, two.stick)
    handover.take_in(two.taker, handover.preview(two.taker, release).sha)
    two.taker = set_back(two.taker, before, two)
    return two, offer, release


def test_a_log_that_is_not_here_any_more_comes_back_by_the_same_two_files(
    taken_over: tuple[Two, Path, Path],
) -> None:
    two, offer, release = taken_over
    assert two.taker.custody(two.log).state is State.QUARANTINED
    reconcile.settle(two.taker, two.log, Choice.GIVE_UP)
    assert handover.preview(two.taker, offer).actions == ("accept", "decline")
    handover.take_in(two.taker, handover.preview(two.taker, release).sha)
    assert two.taker.custody(two.log).state is State.HOLDER
    note(two.taker, two.log, "Det går videre")
    assert examine(two.taker).well
    two.taker.close()


def came_back(two: Two) -> tuple[Path, Path]:
    """The relay comes back to Mette, who is then set back to when she had let go of it."""
    two.handed_over()
    before = copy_of_today(two.giver, two)
    people.consent_to(two.taker, two.taker.case(two.log), two.giver)
    offer = handover.export(
        two.taker,
        offering.offer(two.taker, two.log, people.request_to(two.giver)).id,
        two.stick,
    )
    yes = answering.accept(two.giver, handover.preview(two.giver, offer).sha)
    released = handover.take_in(two.taker, two.carry(yes.out, two.giver, two.taker).sha)
    assert released.out is not None
    release = handover.export(two.taker, released.out.id, two.stick)
    handover.take_in(two.giver, handover.preview(two.giver, release).sha)
    assert two.giver.custody(two.log).state is State.HOLDER
    two.giver = set_back(two.giver, before, two)
    return offer, release


def test_R_20_nothing_is_written_in_anothers_branch_until_what_was_lost_is_read_in_again(
    two: Two,
) -> None:
    """Else the log could never be read again: the computer knows more than the store."""
    offer, release = came_back(two)
    reconcile.settle(two.giver, two.log, Choice.REMEMBERED)
    assert two.giver.custody(two.log).state is State.HOLDER
    assert two.giver.log_behind(two.log)
    before = two.giver.journal.hashes(two.log)
    for attempt in (
        lambda: note(two.giver, two.log, "I en andens gren"),
        lambda: offering.offer(two.giver, two.log, people.request_to(two.taker)),
    ):
        with pytest.raises(Refused, match=r"custody\.place_lost"):
            attempt()
    assert two.giver.journal.hashes(two.log) == before

    seen = handover.preview(two.giver, offer)
    assert seen.actions == ("take_in",)
    handover.take_in(two.giver, seen.sha)
    handover.take_in(two.giver, handover.preview(two.giver, release).sha)
    assert not two.giver.log_behind(two.log)
    note(two.giver, two.log, "Nu er alt her igen")
    assert two.giver.case(two.log).holder.person.name == "Mette Holm"
    people.consent_to(two.giver, two.giver.case(two.log), two.taker)
    again = offering.offer(two.giver, two.log, people.request_to(two.taker))
    assert two.carry(again, two.giver, two.taker).actions == ("accept", "decline")
    assert examine(two.giver).well
    two.giver.close()


def test_a_log_that_is_let_go_of_here_is_not_brought_back_by_an_old_release(two: Two) -> None:
    """What the computer remembers of the relay outlives the log: it was handed on long ago."""
    item = two.offered()
    offer = handover.export(two.giver, item.id, two.stick)
    before = copy_of_today(two.taker, two)
    yes = answering.accept(two.taker, handover.preview(two.taker, offer).sha)
    released = handover.take_in(two.giver, two.carry(yes.out, two.taker, two.giver).sha)
    assert released.out is not None
    release = handover.export(two.giver, released.out.id, two.stick)
    handover.take_in(two.taker, handover.preview(two.taker, release).sha)
    people.consent_to(two.taker, two.taker.case(two.log), two.giver)
    back = offering.offer(two.taker, two.log, people.request_to(two.giver))
    answer = answering.accept(two.giver, two.carry(back, two.taker, two.giver).sha)
    handover.take_in(two.taker, two.carry(answer.out, two.giver, two.taker).sha)
    assert two.taker.custody(two.log).state is State.RELEASED

    two.taker = set_back(two.taker, before, two)
    reconcile.settle(two.taker, two.log, Choice.GIVE_UP)
    assert two.taker.custody(two.log).state is State.RELEASED
    handover.take_in(two.taker, handover.preview(two.taker, release).sha)
    assert two.taker.custody(two.log).state is State.RELEASED, "two would hold the relay"
    two.taker.close()


def test_what_one_wrote_while_waiting_is_shown_in_quarantine_too(two: Two) -> None:
    two.accepted()
    note(two.taker, two.log, "Skrevet mens vi ventede")
    before = copy_of_today(two.taker, two)
    note(two.taker, two.log, "Og mere")
    two.taker = set_back(two.taker, before, two)
    assert two.taker.custody(two.log).state is State.QUARANTINED
    written = [e.body.text for e in two.taker.case(two.log).entries if e.kind == "observation"]
    assert written[-1] == "Skrevet mens vi ventede"
    assert examine(two.taker).well
    reconcile.settle(two.taker, two.log, Choice.REMEMBERED)
    note(two.taker, two.log, "På samme sted")
    assert examine(two.taker).well
    two.taker.close()

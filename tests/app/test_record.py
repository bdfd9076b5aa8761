"""R-01 on a store that was set back: who holds is said by what is remembered there."""

from __future__ import annotations

import shutil

import pytest

from app import answering, handover, offering, reconcile, sealed
from app.child import read_child
from app.doctor import examine
from app.reconcile import Choice
from app.session import open_session
from models.custody import State
from tests.app import people
from tests.app.people import Two


@pytest.mark.parametrize("lost", ["the release", "the offer too"])
def test_R_01_the_one_who_passed_on_is_not_shown_as_holder(two: Two, lost: str) -> None:
    giver = two.giver
    case = people.saad(giver)
    two.log = case.log
    people.consent_to(giver, case, two.taker)
    home, aside = giver.profile.folder, two.stick.parent / "aside"
    if lost == "the offer too":
        shutil.copytree(home, aside)
    item = offering.offer(giver, two.log, people.request_to(two.taker))
    if lost == "the release":
        shutil.copytree(home, aside)
    yes = answering.accept(two.taker, two.carry(item, giver, two.taker).sha).out
    handover.take_in(giver, two.carry(yes, two.taker, giver).sha)
    giver.close()
    shutil.rmtree(home)
    shutil.copytree(aside, home)
    two.giver = giver = open_session(giver.profile, people.PASSPHRASE, clock=two.clock)
    assert giver.custody(two.log).state is State.QUARANTINED
    reconcile.settle(giver, two.log, Choice.REMEMBERED)
    view = read_child(giver, two.log)
    assert view.state is State.RELEASED and not view.may_write
    assert not view.mine
    assert view.relay.holder.name == two.taker.person.name
    assert view.relay.holds_since == ""
    assert two.taker.person.name in view.relay.sentence
    card = giver.overview.card(two.log)
    assert card is not None and card.holder_key == two.taker.key
    assert "doctor.overview" not in {each.code for each in examine(giver).findings}
    copy = sealed.about(giver, two.log)
    assert copy is not None and copy.may_go > giver.today()

"""A consent taken back closes the copies to read that rest on it (C-04, K12)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app import answering, consents, contacts, copies, handover, inbox, offering, recalls, upkeep
from app.copies import CopyRequest
from app.doctor import examine
from app.session import Session
from models import bodies
from models.errors import Refused
from tests.app.people import Two, consent_to, introduce, request_to, saad


@pytest.fixture
def reading(two: Two) -> Two:
    """Jonas has a copy to read of Saad's log, on the mother's consent."""
    case = saad(two.giver)
    two.log = case.log
    consent_to(two.giver, case, two.taker)
    item = copies.make(two.giver, two.log, CopyRequest(two.taker.key))
    copies.keep(two.taker, two.carry(item, two.giver, two.taker).sha)
    assert two.taker.case(two.log).child.name == "Saad"
    return two


def take_back(session: Session, log: str) -> recalls.Withdrawn:
    """The mother takes the first consent back."""
    return recalls.withdraw(session, log, session.case(log).consents[0].consent.id, "Amira")


def test_C_04_K12_the_copy_is_recalled_in_the_log_and_closed_at_the_reader(reading: Two) -> None:
    two = reading
    came = take_back(two.giver, two.log)
    (item,) = came.files
    assert (item.type, item.to_name, came.unreachable) == ("recall", "Jonas Bech", ())
    (given,) = copies.given(two.giver, two.log)
    assert (given.recalled, given.lapsed) == ("2026-03-12", False)
    assert [entry.kind for entry in came.case.entries][-2:] == [
        "consent_withdrawn",
        "copy_recalled",
    ]
    seen = two.carry(item, two.giver, two.taker)
    assert (seen.child, seen.actions) == ("Saad", ("take_in",))
    with pytest.raises(Refused, match=r"log\.unknown"):
        two.taker.case(two.log)
    assert two.taker.overview.cards() == () and two.taker.read_copies.all() == ()
    assert handover.take_in(two.taker, seen.sha).case is None
    assert inbox.waiting(two.taker) == ()
    assert examine(two.giver).well and examine(two.taker).well


def test_a_recalled_copy_is_not_kept_again_from_the_stick(reading: Two) -> None:
    two = reading
    (sent,) = [each for each in handover.outbox(two.giver) if each.type == "copy"]
    two.carry(take_back(two.giver, two.log).files[0], two.giver, two.taker)
    seen = two.carry(sent, two.giver, two.taker)
    with pytest.raises(Refused, match=r"copy\.recalled"):
        copies.keep(two.taker, seen.sha)


def test_a_recall_that_comes_before_its_copy_counts_too(two: Two) -> None:
    case = saad(two.giver)
    two.log = case.log
    consent_to(two.giver, case, two.taker)
    sent = copies.make(two.giver, two.log, CopyRequest(two.taker.key))
    two.carry(take_back(two.giver, two.log).files[0], two.giver, two.taker)
    seen = two.carry(sent, two.giver, two.taker)
    with pytest.raises(Refused, match=r"copy\.recalled"):
        copies.keep(two.taker, seen.sha)


def test_a_copy_on_a_later_consent_is_not_touched_by_an_old_recall(reading: Two) -> None:
    two = reading
    recall = take_back(two.giver, two.log).files[0]
    consent_to(two.giver, two.giver.case(two.log), two.taker)
    item = copies.make(two.giver, two.log, CopyRequest(two.taker.key))
    copies.keep(two.taker, two.carry(item, two.giver, two.taker).sha)
    two.carry(recall, two.giver, two.taker)
    assert two.taker.case(two.log).child.name == "Saad"
    upkeep.after_unlock(two.taker)
    assert two.taker.read_copies.get(two.log) is not None
    assert copies.given(two.giver, two.log)[0].recalled == ""


def test_closing_cut_off_is_made_up_for_after_the_next_unlock(
    reading: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = reading
    item = take_back(two.giver, two.log).files[0]
    with monkeypatch.context() as patch:
        patch.setattr(copies, "close", lambda *_: False)
        two.carry(item, two.giver, two.taker)
    assert two.taker.read_copies.get(two.log) is not None
    upkeep.after_unlock(two.taker)
    assert two.taker.read_copies.get(two.log) is None


def test_the_new_holder_recalls_what_the_old_one_gave(
    two: Two, someone: Callable[..., Session]
) -> None:
    """The relay carries who has copies; whose card is missing is named, to be called."""
    karen = someone("Karen Skov")
    introduce(two.giver, karen, two.stick)
    case = saad(two.giver)
    two.log = case.log
    consent_to(two.giver, case, karen)
    sent = copies.make(two.giver, two.log, CopyRequest(karen.key))
    path = handover.export(two.giver, sent.id, two.stick)
    copies.keep(karen, handover.preview(karen, path).sha)
    consent_to(two.giver, two.giver.case(two.log), two.taker)
    seen = two.carry(
        offering.offer(two.giver, two.log, request_to(two.taker)), two.giver, two.taker
    )
    yes = answering.accept(two.taker, seen.sha)
    released = handover.take_in(two.giver, two.carry(yes.out, two.taker, two.giver).sha)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    unreachable = take_back(two.taker, two.log)
    assert (unreachable.files, unreachable.unreachable) == ((), ("Karen Skov",))
    contacts.keep(two.taker, contacts.read_card(contacts.export_own_card(karen, two.stick)))
    assert karen.case(two.log).child.name == "Saad"


def test_C_04_nothing_new_rests_on_it_and_copies_on_other_grounds_stand(two: Two) -> None:
    case = saad(two.giver)
    two.log = case.log
    consent_to(two.giver, case, two.taker)
    ground = bodies.OtherGround(
        id=two.giver.new_id(),
        receiver_key=two.taker.key,
        receiver="Jonas Bech",
        purpose="Underretning",
        ground="Barnets lov",
        law="§ 133",
        date="2026-03-12",
        valid_until="2027-01-01",
    )
    consents.record_ground(two.giver, two.log, ground)
    item = copies.make(two.giver, two.log, CopyRequest(two.taker.key))
    copies.keep(two.taker, two.carry(item, two.giver, two.taker).sha)
    assert take_back(two.giver, two.log).files == ()
    assert two.taker.case(two.log).child.name == "Saad"

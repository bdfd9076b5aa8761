"""After the relay has passed on: the giver's copy, files left on sticks, attachments on the way."""

from __future__ import annotations

import pytest

from app import (
    answering,
    attachments,
    cases,
    copies,
    handover,
    journal,
    left_behind,
    offering,
    releasing,
    sealed,
)
from app.copies import CopyRequest
from app.doctor import examine
from app.relay_state import KEPT_DAYS
from app.today import today
from models.bodies import Close, Note
from models.custody import State
from models.errors import Refused
from tests.app.people import Two, consent_to, saad
from tests.app.test_attachments import JPEG, PDF
from tests.storage.test_journal import decrypted

# --- K11: the sealed copy


def test_K11_the_copy_has_a_day_and_is_reminded_of_on_it(two: Two) -> None:
    two.released()
    copy = sealed.about(two.giver, two.log)
    assert copy is not None
    assert (copy.since, copy.until, copy.due) == ("2026-03-12", "2026-09-12", False)
    assert today(two.giver).sealed == ()
    two.clock.forward(days=184)
    (card,) = today(two.giver).sealed
    assert (card.log, card.state) == (two.log, "R")
    with pytest.raises(Refused, match=r"sealed\.past"):
        sealed.keep_until(two.giver, two.log, two.giver.today())
    assert not sealed.keep_until(two.giver, two.log, "2027-03-12").due
    assert today(two.giver).sealed == ()


def test_K11_it_is_not_destroyed_while_the_receiver_may_need_it(two: Two, tmp_path) -> None:
    """handover.md §6: at least ninety days. Then nothing of it is left here."""
    two.handed_over()
    giver = two.giver
    two.clock.forward(days=KEPT_DAYS - 1)
    with pytest.raises(Refused, match=r"sealed\.too_early"):
        sealed.destroy(giver, two.log)
    sealed.keep_until(giver, two.log, "2027-01-01")
    two.clock.forward(days=1)
    receipt = sealed.destroy(giver, two.log)
    assert receipt.finished and not giver.journal.has_log(two.log)
    assert two.log.encode() not in decrypted(giver.vault, tmp_path)
    assert two.taker.custody(two.log).state is State.HOLDER


def test_K11_only_a_sealed_copy_is_one(two: Two) -> None:
    two.offered()
    assert sealed.about(two.giver, two.log) is None
    for act in (sealed.destroy, lambda session, log: sealed.keep_until(session, log, "2030-01-01")):
        with pytest.raises(Refused, match=r"sealed\.none"):
            act(two.giver, two.log)


def test_K11_what_came_with_a_refused_yes_is_asked_about_and_can_be_destroyed(
    two: Two, tmp_path
) -> None:
    """R-23: no ground is left to keep it; what was written meanwhile goes to the holder first."""
    yes = two.accepted().out
    journal.write_note(
        two.taker, two.log, "observation", Note(text="Sagde et ord.", date="2026-03-12")
    )
    offering.withdraw(two.giver, two.log)
    refusal = releasing.refuse_late(two.giver, two.carry(yes, two.taker, two.giver).sha).out
    own = handover.take_in(two.taker, two.carry(refusal, two.giver, two.taker).sha).out
    copy = sealed.about(two.taker, two.log)
    assert copy is not None and copy.refused and not copy.due
    with pytest.raises(Refused, match=r"sealed\.unsent"):
        sealed.destroy(two.taker, two.log)
    assert own is not None
    two.carry(own, two.taker, two.giver)
    two.clock.forward(days=40)
    (card,) = today(two.taker).sealed
    assert card.log == two.log
    assert sealed.destroy(two.taker, two.log).finished
    assert two.log.encode() not in decrypted(two.taker.vault, tmp_path)


# --- files left on sticks


def test_the_offer_is_deleted_from_the_stick_when_the_receipt_has_come(two: Two) -> None:
    item = two.offered()
    path = handover.export(two.giver, item.id, two.stick)
    assert left_behind.files(two.giver) == (), "the answer has not come"
    yes = answering.accept(two.taker, handover.preview(two.taker, path).sha)
    back = handover.export(two.taker, yes.out.id, two.stick)
    handover.take_in(two.giver, handover.preview(two.giver, back).sha)
    (left,) = left_behind.files(two.giver, two.log)
    assert left.path == path.absolute()
    left_behind.delete(two.giver, left)
    assert not path.exists() and back.exists()
    assert left_behind.files(two.giver) == ()
    again = handover.export(two.giver, item.id, two.stick)
    assert again.read_bytes() == two.giver.outbox.get(item.id).data, "the store keeps its own"


def test_another_file_of_the_same_name_is_never_deleted(two: Two) -> None:
    path = handover.export(two.giver, two.offered().id, two.stick)
    offering.withdraw(two.giver, two.log)
    (left,) = left_behind.files(two.giver)
    path.write_bytes(b"noget andet")
    assert left_behind.files(two.giver) == ()
    with pytest.raises(Refused, match=r"left\.other"):
        left_behind.delete(two.giver, left)
    assert path.read_bytes() == b"noget andet"
    elsewhere = left_behind.Left(left.item, left.log, two.giver.profile.folder / "store.db")
    with pytest.raises(Refused, match=r"left\.other"):
        left_behind.delete(two.giver, elsewhere)


# --- attachments on the way


def test_I_02_what_goes_along_is_counted_whole(two: Two) -> None:
    case = saad(two.giver)
    attachments.add(two.giver, case.log, "udtalelse.pdf", "Udtalelse", PDF)
    consent_to(two.giver, case, two.taker, until="2026-03-13")
    goes = offering.what_goes_along(two.giver, case.log)
    assert (goes.attachments, goes.attachments_size, goes.consents) == (1, len(PDF), 1)
    assert goes.size > len(PDF)
    two.clock.forward(days=2)
    assert offering.what_goes_along(two.giver, case.log).consents == 0, "it has lapsed"


def test_row_2_an_attachment_put_in_after_the_offer_travels_in_the_release(two: Two) -> None:
    seen = two.carry(two.offered(), two.giver, two.taker)
    attachments.add(two.giver, two.log, "tegning.png", "Tegning", JPEG)
    yes = answering.accept(two.taker, seen.sha)
    released = handover.take_in(two.giver, two.carry(yes.out, two.taker, two.giver).sha)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    (there,) = attachments.listed(two.taker, two.log)
    assert there.here
    assert attachments.open_bytes(two.taker, two.log, there.what.sha256) == JPEG
    assert examine(two.taker).well


def test_K12_attachments_go_with_a_copy_to_read_only_when_chosen(two: Two) -> None:
    case = saad(two.giver)
    two.log = case.log
    attachments.add(two.giver, case.log, "udtalelse.pdf", "Udtalelse", PDF)
    consent_to(two.giver, case, two.taker)
    item = copies.make(two.giver, case.log, CopyRequest(two.taker.key))
    copies.keep(two.taker, two.carry(item, two.giver, two.taker).sha)
    assert attachments.listed(two.taker, case.log) == (), "withheld: neither name nor bytes"
    request = CopyRequest(two.taker.key, (*copies.USUAL, "attachment"))
    item = copies.make(two.giver, case.log, request)
    copies.keep(two.taker, two.carry(item, two.giver, two.taker).sha)
    (there,) = attachments.listed(two.taker, case.log)
    assert there.here
    assert attachments.open_bytes(two.taker, case.log, there.what.sha256) == PDF
    assert two.taker.attachments.of(case.log) == (), "they lie in the copy, and go with it"
    two.clock.forward(days=366)
    copies.drop_lapsed(two.taker)
    with pytest.raises(Refused):
        attachments.listed(two.taker, case.log)


# --- O-03, R-23: the log of an ended course


def ended(someone, choice: str):
    """A closed log."""
    session = someone("Mette Holm")
    log = saad(session).log
    cases.close(
        session,
        log,
        Close("other", False, False, ("Lederen",), choice, "Flyttet", "2026-03-12"),
    )
    return session, log


def test_O_03_an_ended_log_is_reminded_of_when_its_time_is_up_and_may_go_then(
    someone, clock, tmp_path
) -> None:
    session, log = ended(someone, "archive")
    kept = sealed.about(session, log)
    assert kept is not None and kept.ended
    assert (kept.since, kept.until, kept.may_go) == ("2026-03-12", "2031-03-12", "2031-03-12")
    assert today(session).sealed == ()
    with pytest.raises(Refused, match=r"sealed\.too_early"):
        sealed.destroy(session, log)
    clock.forward(days=5 * 366)
    (card,) = today(session).sealed
    assert card.log == log and card.closed
    longer = sealed.keep_until(session, log, "2032-01-01")
    assert not longer.due and today(session).sealed == ()
    assert sealed.destroy(session, log).finished
    assert not session.journal.has_log(log)
    assert log.encode() not in decrypted(session.vault, tmp_path)


def test_O_03_a_log_that_was_to_be_destroyed_is_reminded_of_until_it_is(someone) -> None:
    session, log = ended(someone, "destroy")
    assert [card.log for card in today(session).sealed] == [log]
    assert sealed.destroy(session, log).finished
    assert today(session).sealed == ()

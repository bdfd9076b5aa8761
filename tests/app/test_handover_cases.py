"""The accidents of handover.md §6 and the rules R-01, R-02, over real stores and files on disk."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app import (
    answering,
    boxes,
    cases,
    contacts,
    drafts,
    handover,
    inbox,
    journal,
    offering,
    relay_state,
    releasing,
    undo,
)
from app.doctor import examine
from app.errors import sentence
from app.session import Session, open_session
from models import bodies
from models.card import Trust
from models.custody import State
from models.errors import BindeledError, Refused, Untrusted
from storage.stafet import writer
from storage.stafet.limits import Limits
from storage.stafet.reader import Package
from tests.app import people
from tests.app.people import Two


def note(session: Session, log: str, text: str) -> None:
    journal.write_note(
        session, log, "observation", bodies.Note(text=text, date=session.today(), who="mig")
    )


def texts(session: Session, log: str) -> list[str]:
    return [e.body.text for e in session.case(log).entries if isinstance(e.body, bodies.Note)]


def holders(two: Two) -> list[str]:
    """Who each store names as the holder of record."""
    found = []
    for session in (two.giver, two.taker):
        if session.journal.has_log(two.log):
            found.append(session.case(two.log).holder.person.name)
    return found


def test_R_01_R_02_the_giver_holds_until_the_acceptance_is_imported_and_then_the_receiver_does(
    two: Two,
) -> None:
    """Acceptance test 1: kindergarten to school."""
    offered = two.offered()
    assert two.giver.custody(two.log).state is State.OFFERED
    assert holders(two) == ["Mette Holm"]

    seen = two.carry(offered, two.giver, two.taker)
    assert two.taker.custody(two.log).state is State.VERIFIED
    assert not two.taker.journal.has_log(two.log), "nothing is read in before the yes"

    accepted = answering.accept(two.taker, seen.sha)
    assert two.taker.custody(two.log).state is State.ACCEPTED
    assert holders(two) == ["Mette Holm", "Mette Holm"]

    seen = two.carry(accepted.out, two.taker, two.giver)
    released = handover.take_in(two.giver, seen.sha)
    assert two.giver.custody(two.log).state is State.RELEASED
    assert two.giver.case(two.log).holder.person.name == "Jonas Bech"

    seen = two.carry(released.out, two.giver, two.taker)
    handover.take_in(two.taker, seen.sha)
    assert two.taker.custody(two.log).state is State.HOLDER
    assert holders(two) == ["Jonas Bech", "Jonas Bech"]
    assert all(examine(session).well for session in (two.giver, two.taker))


def test_a_lost_offer_is_made_again_byte_for_byte(two: Two) -> None:
    item = two.offered()
    first = handover.export(two.giver, item.id, two.stick)
    bytes_of_first = first.read_bytes()
    first.unlink()
    again = handover.export(two.giver, item.id, two.stick)
    assert again.read_bytes() == bytes_of_first
    assert two.giver.custody(two.log).state is State.OFFERED


def test_the_giver_is_reminded_after_five_working_days(two: Two) -> None:
    two.offered()
    two.clock.forward(days=6)  # Thursday to Wednesday: four working days
    assert not relay_state.relay_state(two.giver, two.log).reminder
    two.clock.forward(days=1)
    state = relay_state.relay_state(two.giver, two.log)
    assert state.reminder
    assert state.days == 7


def test_R_02_a_decline_carries_its_reason_and_leaves_the_giver_as_holder(two: Two) -> None:
    seen = two.carry(two.offered(), two.giver, two.taker)
    declined = answering.decline(two.taker, seen.sha, "Saad hører til et andet distrikt")
    assert two.taker.custody(two.log).state is State.NOTHING
    assert not two.taker.journal.has_log(two.log)
    answer = two.carry(declined.out, two.taker, two.giver)
    assert answer.decline_reason == "Saad hører til et andet distrikt"
    handover.take_in(two.giver, answer.sha)
    assert two.giver.custody(two.log).state is State.HOLDER
    assert holders(two) == ["Mette Holm"]
    said = two.giver.case(two.log).answers
    assert [(each.who.name, each.words) for each in said] == [
        ("Jonas Bech", "Saad hører til et andet distrikt")
    ]
    assert offering.offer(two.giver, two.log, people.request_to(two.taker)).type == "offer"


def test_a_decline_needs_a_reason(two: Two) -> None:
    seen = two.carry(two.offered(), two.giver, two.taker)
    with pytest.raises(Refused) as refused:
        answering.decline(two.taker, seen.sha, "  ")
    assert refused.value.code == "handover.no_reason"
    assert two.taker.custody(two.log).state is State.VERIFIED


def test_reading_the_same_file_twice_changes_nothing(two: Two) -> None:
    item = two.offered()
    first = two.carry(item, two.giver, two.taker)
    answering.accept(two.taker, first.sha)
    before = two.taker.journal.hashes(two.log)
    again = two.carry(item, two.giver, two.taker)
    assert again.already
    assert again.actions == ()
    assert two.taker.journal.hashes(two.log) == before


def test_the_same_acceptance_again_gets_the_same_release(two: Two) -> None:
    accepted = two.accepted()
    first = handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    again = handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    assert first.out is not None
    assert again.out is not None
    assert again.out.id == first.out.id


def test_an_offer_past_its_day_is_shown_as_such_and_can_still_be_honoured(two: Two) -> None:
    case = people.saad(two.giver)
    two.log = case.log
    people.consent_to(two.giver, case, two.taker)
    request = people.request_to(two.taker)
    item = offering.offer(
        two.giver,
        two.log,
        offering.OfferRequest(
            to_key=request.to_key,
            reason=request.reason,
            status=request.status,
            expires="2026-03-20",
        ),
    )
    two.clock.forward(days=30)
    seen = two.carry(item, two.giver, two.taker)
    assert seen.expired
    accepted = answering.accept(two.taker, seen.sha)
    handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    assert holders(two)[0] == "Jonas Bech"


def crossed(two: Two) -> tuple[boxes.Result, boxes.OutItem]:
    """The giver withdraws while the receiver accepts."""
    accepted = two.accepted()
    return accepted, offering.withdraw(two.giver, two.log)


def test_withdrawn_while_the_receiver_accepts_is_never_nobody_and_can_be_honoured(
    two: Two,
) -> None:
    accepted, withdrawn = crossed(two)
    assert two.giver.custody(two.log).state is State.HOLDER
    taken = handover.take_in(two.taker, two.carry(withdrawn, two.giver, two.taker).sha)
    assert two.taker.custody(two.log).state is State.ACCEPTED  # row 14
    assert two.taker.custody(two.log).crossed
    assert "back" in taken.sentence

    late = two.carry(accepted.out, two.taker, two.giver)
    assert late.actions == ("honour", "refuse_late")  # row 6
    released = releasing.honour(two.giver, late.sha)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    assert holders(two) == ["Jonas Bech", "Jonas Bech"]
    assert two.taker.custody(two.log).state is State.HOLDER


def test_withdrawn_while_the_receiver_accepts_can_be_refused_for_good(two: Two) -> None:
    accepted, _ = crossed(two)
    note(two.taker, two.log, "Skrevet mens vi ventede")
    late = two.carry(accepted.out, two.taker, two.giver)
    refused = releasing.refuse_late(two.giver, late.sha)
    again = handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    assert refused.out is not None
    assert again.out is not None
    assert again.out.id == refused.out.id, "refusing is final, and says the same each time"

    taken = handover.take_in(two.taker, two.carry(refused.out, two.giver, two.taker).sha)
    assert two.taker.custody(two.log).state is State.NOTHING
    assert "Skrevet mens vi ventede" not in texts(two.taker, two.log)
    assert taken.out is not None
    assert taken.out.type == "contribution", "what was written meanwhile is kept and sent (row 15)"
    assert two.giver.custody(two.log).state is State.HOLDER


def test_an_offer_withdrawn_before_the_answer_cannot_be_accepted(two: Two) -> None:
    seen = two.carry(two.offered(), two.giver, two.taker)
    withdrawn = offering.withdraw(two.giver, two.log, "Familien flytter alligevel ikke")
    handover.take_in(two.taker, two.carry(withdrawn, two.giver, two.taker).sha)
    assert two.taker.custody(two.log).state is State.NOTHING
    with pytest.raises(Refused):
        answering.accept(two.taker, seen.sha)
    assert not two.taker.journal.has_log(two.log)


def test_a_file_for_another_is_refused(two: Two, someone: Callable[..., Session]) -> None:
    path = handover.export(two.giver, two.offered().id, two.stick)
    other = someone("Sofie Lund")
    with pytest.raises(Untrusted) as refused:
        handover.preview(other, path)
    assert refused.value.code == "file.other_recipient"
    assert other.inbox.all() == ()
    assert two.giver.custody(two.log).state is State.OFFERED


def test_two_offers_to_two_people_need_the_first_taken_back_and_only_one_gets_the_release(
    two: Two, someone: Callable[..., Session]
) -> None:
    third = someone("Sofie Lund", profession="Lærer", workplace="Skolen")
    people.introduce(two.giver, third, two.stick)
    first_yes = two.accepted()
    people.consent_to(two.giver, two.giver.case(two.log), third)
    with pytest.raises(Refused) as refused:
        offering.offer(two.giver, two.log, people.request_to(third))
    assert refused.value.code == "custody.offer_open"
    offering.withdraw(two.giver, two.log)
    second = offering.offer(two.giver, two.log, people.request_to(third))
    second_yes = answering.accept(third, two.carry(second, two.giver, third).sha)

    released = handover.take_in(two.giver, two.carry(second_yes.out, third, two.giver).sha)
    refusal = handover.take_in(two.giver, two.carry(first_yes.out, two.taker, two.giver).sha)
    assert released.out is not None
    assert refusal.out is not None
    assert (released.out.type, refusal.out.type) == ("release", "refuse")
    handover.take_in(third, two.carry(released.out, two.giver, third).sha)
    handover.take_in(two.taker, two.carry(refusal.out, two.giver, two.taker).sha)
    states = [one.custody(two.log).state for one in (two.giver, two.taker, third)]
    assert states == [State.RELEASED, State.NOTHING, State.HOLDER]
    assert all(examine(one).well for one in (two.giver, two.taker, third))


def test_clocks_wrong_by_years_decide_nothing(two: Two) -> None:
    two.offered()
    item = handover.outbox(two.giver, two.log)[0]
    two.clock.forward(days=-4000)
    accepted = answering.accept(two.taker, two.carry(item, two.giver, two.taker).sha)
    two.clock.forward(days=9000)
    released = handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    entries = two.taker.case(two.log).entries
    assert holders(two) == ["Jonas Bech", "Jonas Bech"]
    assert [each.clock_doubt for each in entries if each.kind == "accept"] == [True]


def test_what_the_giver_writes_after_offering_travels_in_the_release(two: Two) -> None:
    accepted = two.accepted()
    note(two.giver, two.log, "Skrevet efter tilbuddet")
    note(two.taker, two.log, "Skrevet mens vi ventede")
    released = handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    assert texts(two.taker, two.log)[-2:] == ["Skrevet efter tilbuddet", "Skrevet mens vi ventede"]


def test_R_20_only_the_one_with_a_hand_on_the_relay_can_write(two: Two) -> None:
    """Acceptance test 9: the sealed copy cannot add entries."""
    two.handed_over()
    before = two.giver.journal.count(two.log)
    with pytest.raises(Refused) as refused:
        note(two.giver, two.log, "For sent")
    assert (refused.value.code, refused.value.rule) == ("custody.not_holder", "R-20")
    for attempt in (
        lambda: cases.change_level(two.giver, two.log, 2, "grund", "2026-03-12"),
        lambda: offering.offer(two.giver, two.log, people.request_to(two.taker)),
        lambda: offering.withdraw(two.giver, two.log),
    ):
        with pytest.raises(Refused):
            attempt()
    assert two.giver.journal.count(two.log) == before
    note(two.taker, two.log, "Nu er det mig")


def test_the_relay_can_come_back_to_the_first_holder(two: Two) -> None:
    two.handed_over()
    people.consent_to(two.taker, two.taker.case(two.log), two.giver)
    item = offering.offer(two.taker, two.log, people.request_to(two.giver))
    accepted = answering.accept(two.giver, two.carry(item, two.taker, two.giver).sha)
    released = handover.take_in(two.taker, two.carry(accepted.out, two.giver, two.taker).sha)
    handover.take_in(two.giver, two.carry(released.out, two.taker, two.giver).sha)
    assert two.giver.custody(two.log).state is State.HOLDER
    chain = [each.person.name for each in two.giver.case(two.log).relay_chain]
    assert chain == ["Mette Holm", "Jonas Bech", "Mette Holm"]
    note(two.giver, two.log, "Tilbage igen")
    assert all(examine(one).well for one in (two.giver, two.taker))


def test_R_16_an_offer_is_held_back_without_consent_or_a_recorded_ground(two: Two) -> None:
    case = people.saad(two.giver)
    two.log = case.log
    with pytest.raises(Refused) as refused:
        offering.offer(two.giver, two.log, people.request_to(two.taker))
    assert (refused.value.code, refused.value.rule) == ("gate.shut", "R-16")
    assert handover.outbox(two.giver) == ()
    assert two.giver.custody(two.log).state is State.HOLDER


def test_R_30_the_offer_asks_for_a_status_and_carries_it_with_the_whole_log(two: Two) -> None:
    case = people.saad(two.giver)
    two.log = case.log
    people.consent_to(two.giver, case, two.taker)
    with pytest.raises(Refused) as refused:
        offering.offer(
            two.giver,
            two.log,
            offering.OfferRequest(to_key=two.taker.key, reason="other", status=" "),
        )
    assert refused.value.rule == "R-30"
    item = offering.offer(two.giver, two.log, people.request_to(two.taker))
    seen = two.carry(item, two.giver, two.taker)
    assert seen.handed is not None
    assert "tale-høre-lærer" in seen.handed.status
    result = answering.accept(two.taker, seen.sha)
    assert result.case is not None
    assert result.case.status == seen.handed.status
    assert two.giver.journal.hashes(two.log) <= two.taker.journal.hashes(two.log)


def test_a_card_that_changed_stops_the_offer(two: Two, someone: Callable[..., Session]) -> None:
    two.offered()
    offering.withdraw(two.giver, two.log)
    twin = someone("Jonas Bech", profession="Psykolog", workplace="PPR")
    card = contacts.read_card(contacts.export_own_card(twin, two.stick))
    assert contacts.keep(two.giver, card).trust is Trust.CHANGED
    people.consent_to(two.giver, two.giver.case(two.log), twin)
    with pytest.raises(Refused) as refused:
        offering.offer(two.giver, two.log, people.request_to(twin))
    assert refused.value.code == "contact.changed"


def test_everything_is_there_after_the_program_was_closed_between_every_step(two: Two) -> None:
    def reopened(session: Session) -> Session:
        session.close()
        return open_session(session.profile, people.PASSPHRASE, clock=two.clock)

    item = two.offered()
    two.giver = reopened(two.giver)
    seen = two.carry(item, two.giver, two.taker)
    two.taker = reopened(two.taker)
    accepted = answering.accept(two.taker, seen.sha)
    two.taker = reopened(two.taker)
    released = handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    two.giver = reopened(two.giver)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    two.taker = reopened(two.taker)
    try:
        assert holders(two) == ["Jonas Bech", "Jonas Bech"]
    finally:
        two.giver.close()
        two.taker.close()


def test_a_failure_in_the_middle_of_a_custody_step_leaves_everything_as_it_was(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted = two.accepted()
    seen = two.carry(accepted.out, two.taker, two.giver)
    before = two.giver.journal.hashes(two.log)

    def broken(*_: object, **__: object) -> bytes:
        raise BindeledError("disk.full")

    with monkeypatch.context() as patched:
        patched.setattr(boxes, "build", broken)
        with pytest.raises(BindeledError):
            handover.take_in(two.giver, seen.sha)
    assert two.giver.custody(two.log).state is State.OFFERED
    assert two.giver.journal.hashes(two.log) == before
    assert holders(two) == ["Mette Holm", "Mette Holm"]
    handover.take_in(two.giver, seen.sha)
    assert two.giver.custody(two.log).state is State.RELEASED


def test_the_inbox_lists_what_waits_without_opening_a_file(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = two.carry(two.offered(), two.giver, two.taker)

    def opened(*_: object, **__: object) -> Package:
        raise AssertionError("a list opens no file")

    with monkeypatch.context() as patched:
        patched.setattr(boxes, "open_file", opened)
        (row,) = inbox.waiting(two.taker)
    assert (row.sha, row.type, row.sender, row.child) == (
        seen.sha,
        "offer",
        "Mette Holm",
        "Saad",
    )
    assert (row.entries, row.practice, row.trust) == (seen.entries, False, Trust.UNKNOWN)
    assert inbox.look(two.taker, row.sha) == seen


def test_a_file_that_an_older_program_took_in_gets_its_row_once(two: Two) -> None:
    seen = two.carry(two.offered(), two.giver, two.taker)
    two.taker.vault.connection.execute("UPDATE inbox SET summary = ''")
    (first,) = inbox.waiting(two.taker)
    item = two.taker.inbox.get(seen.sha)
    assert item is not None and item.summary
    assert inbox.waiting(two.taker) == (first,)


@pytest.mark.parametrize("stop_at", [0, 1, 2])
def test_an_offer_that_is_stopped_leaves_nothing_written(two: Two, stop_at: int) -> None:
    case = people.saad(two.giver)
    people.introduce(two.giver, two.taker, two.stick)
    people.consent_to(two.giver, case, two.taker)
    drafts.save(two.giver, case.log, "handover", "{}")
    before = two.giver.journal.hashes(case.log)
    heard: list[tuple[int, int]] = []

    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        if len(heard) > stop_at:
            raise Stopped

    request = people.request_to(two.taker)
    with pytest.raises(Stopped):
        offering.offer(two.giver, case.log, request, progress=stop)
    assert two.giver.journal.hashes(case.log) == before
    assert two.giver.custody(case.log).state is State.HOLDER
    assert handover.outbox(two.giver) == ()
    assert drafts.load(two.giver, case.log, "handover") == "{}"
    heard.clear()
    offering.offer(two.giver, case.log, request, progress=lambda *step: heard.append(step))
    total = heard[-1][1]
    assert heard[0] == (0, total) and heard[-1] == (total, total)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)


def test_a_whole_import_is_taken_back_while_nothing_has_left_or_been_written(two: Two) -> None:
    seen = two.carry(two.offered(), two.giver, two.taker)
    answering.accept(two.taker, seen.sha)
    assert undo.can_undo(two.taker, two.log)
    came = undo.undo(two.taker, two.log)
    assert came.case is None and not two.taker.journal.has_log(two.log)
    assert two.taker.custody(two.log).state is State.VERIFIED
    assert handover.outbox(two.taker) == () and two.taker.overview.cards() == ()
    (row,) = inbox.waiting(two.taker)
    assert inbox.look(two.taker, row.sha).actions == ("accept", "decline")
    assert examine(two.taker).well
    again = answering.accept(two.taker, row.sha)
    receipt = two.carry(again.out, two.taker, two.giver)
    released = handover.take_in(two.giver, receipt.sha)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    assert holders(two) == ["Jonas Bech", "Jonas Bech"]
    assert examine(two.taker).well


def test_an_import_is_not_taken_back_after_a_word_is_written_or_the_answer_saved(
    two: Two,
) -> None:
    came = two.accepted()
    note(two.taker, two.log, "Første dag")
    with pytest.raises(Refused, match=r"undo\.written"):
        undo.undo(two.taker, two.log)
    assert two.taker.journal.has_log(two.log)
    assert came.out is not None
    handover.export(two.taker, came.out.id, two.stick)
    assert not undo.can_undo(two.taker, two.log)


def test_a_saved_acceptance_is_not_taken_back(two: Two) -> None:
    came = two.accepted()
    assert came.out is not None
    handover.export(two.taker, came.out.id, two.stick)
    with pytest.raises(Refused, match=r"undo\.sent"):
        undo.undo(two.taker, two.log)
    with pytest.raises(Refused, match=r"undo\.nothing"):
        undo.undo(two.giver, two.log)


def test_an_acceptance_that_left_all_the_same_still_brings_the_relay(
    two: Two,
) -> None:
    """The program stopped between writing the file and noting that it was written."""
    came = two.accepted()
    assert came.out is not None
    path = handover.export(two.taker, came.out.id, two.stick)
    two.taker.vault.connection.execute("UPDATE outbox SET sent_at = NULL")
    undo.undo(two.taker, two.log)
    released = handover.take_in(two.giver, handover.preview(two.giver, path).sha)
    seen = two.carry(released.out, two.giver, two.taker)
    came_home = handover.take_in(two.taker, seen.sha)
    assert came_home.case is not None and came_home.case.holder.key == two.taker.key
    assert two.taker.custody(two.log).state is State.HOLDER
    assert examine(two.taker).well


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize("limits", [{"entries": 3}, {"lines": 2000}, {"total": 2000}])
def test_a_log_too_large_for_one_file_is_said_before_anything_is_signed(
    two: Two, monkeypatch: pytest.MonkeyPatch, limits: dict[str, int]
) -> None:
    case = people.saad(two.giver)
    people.consent_to(two.giver, case, two.taker)
    before = two.giver.journal.count(case.log)
    with monkeypatch.context() as patch:
        patch.setattr(writer, "Limits", lambda: Limits(**limits))
        patch.setattr(Session, "change", lambda *_: pytest.fail("something would be signed"))
        with pytest.raises(Refused, match=r"handover\.log_too_large") as error:
            offering.offer(two.giver, case.log, people.request_to(two.taker))
    said = sentence(error.value)
    assert "Intet er underskrevet" in said and "du holder stadig stafetten" in said
    assert "nyt forløb" in said
    assert two.giver.journal.count(case.log) == before
    assert two.giver.custody(case.log).state is State.HOLDER


def test_a_file_that_came_out_too_large_leaves_nothing_behind(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the sealed file passes the limit: it is known last, and the offer goes back with it."""
    case = people.saad(two.giver)
    people.consent_to(two.giver, case, two.taker)
    before = two.giver.journal.count(case.log)
    with monkeypatch.context() as patch:
        patch.setattr(writer, "Limits", lambda: Limits(file=1000))
        with pytest.raises(Refused, match=r"handover\.log_too_large"):
            offering.offer(two.giver, case.log, people.request_to(two.taker))
    assert two.giver.journal.count(case.log) == before
    assert handover.outbox(two.giver) == ()
    assert two.giver.custody(case.log).state is State.HOLDER
    two.log = case.log
    assert two.carry(
        offering.offer(two.giver, case.log, people.request_to(two.taker)), two.giver, two.taker
    )

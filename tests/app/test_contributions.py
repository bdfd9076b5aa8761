"""Contributions, copies to read and takeovers with a second person, through real files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import msgspec
import pytest

from app import (
    answering,
    boxes,
    contacts,
    contributions,
    copies,
    cosigning,
    handover,
    journal,
    offering,
    orphan,
    recalls,
    releasing,
    upkeep,
)
from app.copies import CopyRequest
from app.doctor import examine
from app.session import Session
from models import bodies
from models.card import Trust
from models.contributions import inner, inner_body
from models.custody import State
from models.errors import Refused, Untrusted
from storage.signing import verify_entry
from storage.stafet import contents, sealed
from tests.app import people
from tests.app.people import Clock, Two


def refused(do: Callable[[], object]) -> str:
    """The code with which a rule says no."""
    with pytest.raises(Refused) as caught:
        do()
    return caught.value.code


def confirm(one: Session, other: Session) -> None:
    """Both have compared the number."""
    contacts.confirm(one, other.key)
    contacts.confirm(other, one.key)


# --- contributions ------------------------------------------------------------------------------


def contributed(two: Two, text: str = "Saad sagde «bil» i dag.") -> boxes.OutItem:
    """The giver, whose copy is sealed now, sends an observation to the new holder."""
    two.handed_over()
    return contributions.write(two.giver, two.log, "observation", text, "2026-04-01")


def test_K20_a_contribution_is_admitted_with_its_author_and_signature(two: Two) -> None:
    item = contributed(two)
    seen = two.carry(item, two.giver, two.taker)
    assert (seen.type, seen.actions, seen.sender.person.name) == (
        "contribution",
        ("admit", "turn_down"),
        "Mette Holm",
    )
    (brought,) = seen.contributed
    assert isinstance(brought.body, bodies.Contribution)
    assert brought.body.text == "Saad sagde «bil» i dag."
    came = contributions.admit(two.taker, seen.sha, comment="Tak, det passer med det, vi ser.")
    assert came.case is not None
    last = came.case.entries[-1]
    body = last.body
    assert isinstance(body, bodies.Admitted) and last.by == two.taker.key
    assert (body.author.name, body.key) == ("Mette Holm", two.giver.key)
    verify_entry(inner(body))
    assert inner_body(body) == brought.body
    answer = two.carry(came.out, two.taker, two.giver)
    assert (answer.type, answer.leads_to, answer.actions) == ("reply", "admitted", ("take_in",))
    assert handover.take_in(two.giver, answer.sha).new
    (mine,) = contributions.sent(two.giver, two.log)
    assert (mine.answer, mine.reason) == ("admitted", "")
    assert examine(two.giver).well and examine(two.taker).well


def test_K20_a_contribution_that_is_not_admitted_gets_its_reason(two: Two) -> None:
    item = contributed(two)
    assert contributions.sent(two.giver, two.log)[0].answer == ""
    seen = two.carry(item, two.giver, two.taker)
    assert refused(lambda: contributions.turn_down(two.taker, seen.sha, " ")) == (
        "contribution.no_reason"
    )
    came = contributions.turn_down(two.taker, seen.sha, "Det hører til søsterens log.")
    assert came.case is not None and came.case.entries[-1].kind == "turned_down"
    assert "bil" not in str(came.case.entries[-1].body), "what is not admitted is not in the log"
    answer = two.carry(came.out, two.taker, two.giver)
    assert answer.decline_reason == "Det hører til søsterens log."
    handover.take_in(two.giver, answer.sha)
    (mine,) = contributions.sent(two.giver, two.log)
    assert (mine.answer, mine.reason) == ("turned_down", "Det hører til søsterens log.")


def test_K20_the_same_contribution_is_admitted_once(two: Two) -> None:
    item = contributed(two)
    seen = two.carry(item, two.giver, two.taker)
    contributions.admit(two.taker, seen.sha)
    count = two.taker.journal.count(two.log)
    assert not contributions.admit(two.taker, seen.sha).new
    again = two.carry(item, two.giver, two.taker)
    assert again.already and again.actions == ()
    assert two.taker.journal.count(two.log) == count


def test_R_20_the_holder_writes_in_the_log_and_others_only_send(two: Two) -> None:
    two.handed_over()
    write = contributions.write
    assert refused(lambda: write(two.taker, two.log, "proposal", "Nyt", "2026-04-01")) == (
        "contribution.holder"
    )
    assert refused(lambda: write(two.giver, two.log, "proposal", " ", "2026-04-01")) == "note.empty"
    note = bodies.Note(text="Nej", date="2026-04-01")
    assert refused(lambda: journal.write_note(two.giver, two.log, "observation", note)) == (
        "custody.not_holder"
    )


def test_K20_only_the_holder_can_admit(two: Two, someone: Callable[..., Session]) -> None:
    """A contribution that reaches somebody who has passed the relay on is told who holds."""
    two.handed_over()
    karen = someone("Karen Skov")
    people.introduce(two.giver, karen, two.stick)
    item = contributions.write(two.giver, two.log, "proposal", "Prøv billedkort", "2026-04-01")
    people.introduce(two.taker, karen, two.stick)
    people.consent_to(two.taker, two.taker.case(two.log), karen)
    offer = offering.offer(two.taker, two.log, people.request_to(karen))
    second = Two(two.taker, karen, two.stick, two.clock, two.log)
    yes = answering.accept(karen, second.carry(offer, two.taker, karen).sha)
    handover.take_in(two.taker, second.carry(yes.out, karen, two.taker).sha)
    seen = two.carry(item, two.giver, two.taker)
    assert (seen.actions, seen.holder) == ((), "Karen Skov")
    assert refused(lambda: contributions.admit(two.taker, seen.sha)) == "custody.not_holder"


def test_row_15_what_a_refused_receiver_wrote_can_be_admitted(two: Two) -> None:
    yes = two.accepted()
    note = bodies.Note(text="Skrevet imens", date="2026-03-13")
    journal.write_note(two.taker, two.log, "observation", note)
    offering.withdraw(two.giver, two.log)
    seen = two.carry(yes.out, two.taker, two.giver)
    refusal = releasing.refuse_late(two.giver, seen.sha)
    seen = two.carry(refusal.out, two.giver, two.taker)
    sent = handover.take_in(two.taker, seen.sha)
    brought = two.carry(sent.out, two.taker, two.giver)
    assert brought.type == "contribution"
    assert [each.body for each in brought.contributed] == [note]
    came = contributions.admit(two.giver, brought.sha)
    assert came.case is not None
    body = came.case.entries[-1].body
    assert isinstance(body, bodies.Admitted) and inner_body(body) == note
    assert body.author.name == "Jonas Bech"
    assert examine(two.giver).well


def test_what_was_admitted_goes_on_with_the_relay_and_cannot_be_forged(two: Two) -> None:
    item = contributed(two)
    came = contributions.admit(two.taker, two.carry(item, two.giver, two.taker).sha)
    assert came.case is not None
    entries = two.taker.line(two.log).main
    contents._check_bodies(entries)
    body = came.case.entries[-1].body
    assert isinstance(body, bodies.Admitted)
    other = msgspec.structs.replace(body, key=two.taker.key)
    with pytest.raises(Untrusted, match=r"entry\.admitted"):
        inner(other)
    words = msgspec.structs.replace(body, body=body.body.replace("bil", "ko"))
    with pytest.raises(Untrusted, match=r"entry\.body"):
        inner(words)
    signature = msgspec.structs.replace(body, sig="00" * 64)
    with pytest.raises(Untrusted, match=r"entry\.signature"):
        contents._check_admitted(entries[-1], signature)


# --- copies to read -----------------------------------------------------------------------------


@pytest.fixture
def reading(two: Two) -> Two:
    """The giver holds; the other has a consent, and is to read only."""
    case = people.saad(two.giver)
    two.log = case.log
    people.introduce(two.giver, two.taker, two.stick)
    people.consent_to(two.giver, case, two.taker)
    secret = bodies.Note(text="Samtale om fars sygdom", date="2026-03-12")
    journal.write_note(two.giver, two.log, "conversation", secret)
    return two


def copied(two: Two, *, without: str = "conversation") -> boxes.OutItem:
    kinds = tuple(kind for kind in copies.USUAL if kind != without)
    return copies.make(two.giver, two.log, CopyRequest(two.taker.key, kinds))


def test_K12_a_copy_holds_what_the_consent_covers_and_the_chain_verifies(reading: Two) -> None:
    two = reading
    item = copied(two)
    assert "copy_given" in [each.kind for each in two.giver.case(two.log).entries]
    seen = two.carry(item, two.giver, two.taker)
    assert (seen.type, seen.actions, seen.child) == ("copy", ("keep_copy",), "Saad")
    assert seen.copy is not None and seen.copy.until == "2027-03-12"
    assert seen.withheld == seen.copy.withheld == 2, "the conversation and the consent"
    copies.keep(two.taker, seen.sha)
    case = two.taker.case(two.log)
    assert case.child.name == "Saad" and case.holder.person.name == "Mette Holm"
    texts = [each.body.text for each in case.entries if isinstance(each.body, bodies.Note)]
    assert texts == ["Saad siger ingen ord endnu, hverken på dansk eller arabisk."]
    assert [each.kind for each in case.entries if each.redacted] == ["consent", "conversation"]
    assert [card.child for card in two.taker.overview.cards()] == ["Saad"]
    (row,) = copies.given(two.giver, two.log)
    assert (row.body.to.name, row.lapsed) == ("Jonas Bech", False)
    assert examine(two.taker).well


def test_K12_what_the_giver_says_with_an_offer_goes_along_only_where_it_is_covered(
    two: Two, someone: Callable[..., Session]
) -> None:
    """The offer itself moves responsibility and always travels; the words beside it need not."""
    log = two.offered().log
    two.log = log
    karen = someone("Karen Skov")
    people.introduce(two.giver, karen, two.stick)
    people.consent_to(two.giver, two.giver.case(log), karen)
    said = people.request_to(two.taker)
    for kinds in (copies.USUAL, (*copies.USUAL, "handover_note")):
        item = copies.make(two.giver, log, CopyRequest(karen.key, kinds))
        path = handover.export(two.giver, item.id, two.stick)
        inside = sealed.unseal(path.read_bytes(), karen.vault.keys.age)
        entries = zipfile.ZipFile(io.BytesIO(inside)).read("entries.jsonl").decode("utf-8")
        covered = "handover_note" in kinds
        for words in (said.status, said.family_view, said.agreed_by, said.agreed_where):
            assert (words in entries) is covered
        copies.keep(karen, handover.preview(karen, path).sha)
        case = karen.case(log)
        assert (case.status == said.status) is covered
        assert [each.kind for each in case.entries if each.kind == "offer"], "who it is offered to"


def test_R_20_nobody_writes_in_a_copy_but_can_send_to_the_holder(reading: Two) -> None:
    two = reading
    copies.keep(two.taker, two.carry(copied(two), two.giver, two.taker).sha)
    note = bodies.Note(text="Nej", date="2026-04-01")
    assert refused(lambda: journal.write_note(two.taker, two.log, "observation", note)) == (
        "custody.not_holder"
    )
    item = contributions.write(two.taker, two.log, "proposal", "Prøv billedkort", "2026-04-01")
    seen = two.carry(item, two.taker, two.giver)
    came = contributions.admit(two.giver, seen.sha)
    assert came.case is not None and came.case.entries[-1].kind == "admitted"


def test_K12_R_16_no_copy_without_consent_and_none_to_a_changed_card(two: Two) -> None:
    case = people.saad(two.giver)
    people.introduce(two.giver, two.taker, two.stick)
    request = CopyRequest(two.taker.key)
    assert refused(lambda: copies.make(two.giver, case.log, request)) == "gate.shut"
    case = people.consent_to(two.giver, case, two.taker)
    recalls.withdraw(two.giver, case.log, case.consents[0].consent.id, "Mor")
    assert refused(lambda: copies.make(two.giver, case.log, request)) == "gate.shut"
    two.giver.contacts.set_trust(two.taker.key, Trust.CHANGED, two.giver.now())
    assert refused(lambda: copies.make(two.giver, case.log, request)) == "contact.changed"


def test_K12_a_newer_copy_takes_the_place_of_the_older_and_never_the_reverse(
    reading: Two,
) -> None:
    two = reading
    old = two.carry(copied(two), two.giver, two.taker)
    copies.keep(two.taker, old.sha)
    new = two.carry(copied(two, without=""), two.giver, two.taker)
    copies.keep(two.taker, new.sha)
    texts = [entry.body for entry in two.taker.case(two.log).entries]
    assert any(isinstance(body, bodies.Note) and "sygdom" in body.text for body in texts)
    assert two.taker.inbox.get(old.sha) is None, "the bytes of the older copy are gone"
    again = handover.preview(two.taker, next(two.stick.glob("kopi-*")))
    assert again.sha in (old.sha, new.sha)
    older = two.giver.outbox.for_log(two.log)
    first = next(each for each in older if each.type == "copy")
    path = handover.export(two.giver, first.id, two.stick)
    seen = handover.preview(two.taker, path)
    assert refused(lambda: copies.keep(two.taker, seen.sha)) == "copy.older"


def test_K12_a_copy_lapses_with_its_consent(reading: Two, clock: Clock) -> None:
    two = reading
    copies.keep(two.taker, two.carry(copied(two), two.giver, two.taker).sha)
    clock.forward(days=366)
    assert refused(lambda: two.taker.case(two.log)) == "copy.lapsed"
    assert copies.given(two.giver, two.log)[0].lapsed
    upkeep.after_unlock(two.taker)
    assert copies.drop_lapsed(two.taker) == 0, "the unlock has taken it away"
    assert two.taker.overview.cards() == () and two.taker.inbox.all() == ()
    assert refused(lambda: two.taker.case(two.log)) == "log.unknown"


def test_K12_a_copy_is_for_the_one_it_names(reading: Two, someone: Callable[..., Session]) -> None:
    """A reader cannot make a copy of the copy for somebody else."""
    two = reading
    copies.keep(two.taker, two.carry(copied(two), two.giver, two.taker).sha)
    karen = someone("Karen Skov")
    people.introduce(two.taker, karen, two.stick)
    request = CopyRequest(karen.key)
    assert refused(lambda: copies.make(two.taker, two.log, request)) in (
        "log.unknown",
        "custody.not_holder",
    )
    assert refused(lambda: copies.keep(two.giver, "0" * 64)) == "inbox.unknown"


def test_K12_who_reads_a_copy_can_later_take_the_relay(reading: Two) -> None:
    two = reading
    copies.keep(two.taker, two.carry(copied(two), two.giver, two.taker).sha)
    offer = offering.offer(two.giver, two.log, people.request_to(two.taker))
    yes = answering.accept(two.taker, two.carry(offer, two.giver, two.taker).sha)
    released = handover.take_in(two.giver, two.carry(yes.out, two.taker, two.giver).sha)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    case = two.taker.case(two.log)
    assert two.taker.custody(two.log).state is State.HOLDER
    assert not any(each.redacted for each in case.entries)
    assert examine(two.taker).well


# --- taking over with a second person -----------------------------------------------------------


@pytest.fixture
def waiting(two: Two, someone: Callable[..., Session]) -> tuple[Two, Session]:
    """Accepted, and the giver never answers; a leader whose card has been compared."""
    two.accepted()
    leader = someone("Birgit Leder")
    people.introduce(two.taker, leader, two.stick)
    confirm(two.taker, leader)
    return two, leader


def test_row_17_the_receiver_takes_over_with_a_second_persons_signature(
    waiting: tuple[Two, Session],
) -> None:
    two, leader = waiting
    item = orphan.ask(two.taker, two.log, leader.key, "Mette er stoppet, og computeren er væk.")
    seen = two.carry(item, two.taker, leader)
    assert (seen.type, seen.actions) == ("takeover_request", ("cosign",))
    assert seen.request is not None and seen.request.giver.name == "Mette Holm"
    assert seen.child == "" and not leader.journal.logs(), "nothing of the log goes along"
    signed = cosigning.sign(leader, seen.sha)
    answer = two.carry(signed.out, leader, two.taker)
    assert (answer.type, answer.actions) == ("cosign", ("take_over",))
    came = orphan.take_over(two.taker, answer.sha)
    assert two.taker.custody(two.log).state is State.HOLDER
    assert came.case is not None and came.case.holder.key == two.taker.key
    body = came.case.entries[-1].body
    assert isinstance(body, bodies.OrphanTakeoverBody)
    assert (body.cosigner.name, body.reason) == (
        "Birgit Leder",
        "Mette er stoppet, og computeren er væk.",
    )
    assert not any(each.provisional for each in came.case.entries)
    assert not orphan.take_over(two.taker, answer.sha).new
    assert examine(two.taker).well


def test_after_an_orphan_takeover_the_relay_goes_on_and_a_late_release_changes_nothing(
    waiting: tuple[Two, Session],
) -> None:
    two, leader = waiting
    acceptance = next(each for each in handover.outbox(two.taker) if each.type == "accept")
    item = orphan.ask(two.taker, two.log, leader.key, "Ingen svarer")
    signed = cosigning.sign(leader, two.carry(item, two.taker, leader).sha)
    orphan.take_over(two.taker, two.carry(signed.out, leader, two.taker).sha)
    released = handover.take_in(two.giver, two.carry(acceptance, two.taker, two.giver).sha)
    late = handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    assert not late.new and two.taker.custody(two.log).state is State.HOLDER
    people.consent_to(two.taker, two.taker.case(two.log), leader)
    offer = offering.offer(two.taker, two.log, people.request_to(leader))
    seen = two.carry(offer, two.taker, leader)
    answering.accept(leader, seen.sha)
    assert leader.custody(two.log).state is State.ACCEPTED
    assert examine(two.taker).well


def test_row_17_neither_the_giver_nor_somebody_unconfirmed_can_co_sign(
    waiting: tuple[Two, Session], someone: Callable[..., Session]
) -> None:
    two, leader = waiting
    ask = orphan.ask
    contacts.confirm(two.taker, two.giver.key)
    assert refused(lambda: ask(two.taker, two.log, two.giver.key, "x")) == "orphan.giver"
    karen = someone("Karen Skov")
    people.introduce(two.taker, karen, two.stick)
    assert refused(lambda: ask(two.taker, two.log, karen.key, "x")) == "orphan.not_confirmed"
    assert refused(lambda: ask(two.taker, two.log, leader.key, " ")) == "orphan.no_reason"
    assert refused(lambda: ask(two.giver, two.log, leader.key, "x")) in (
        "contact.unknown",
        "custody.nothing_accepted",
    )


def test_a_co_signature_holds_for_one_acceptance_only(waiting: tuple[Two, Session]) -> None:
    two, leader = waiting
    item = orphan.ask(two.taker, two.log, leader.key, "Ingen svarer")
    signed = cosigning.sign(leader, two.carry(item, two.taker, leader).sha)
    orphan.take_over(two.taker, two.carry(signed.out, leader, two.taker).sha)
    entries = two.taker.line(two.log).main
    takeover = next(each for each in entries if each.kind == "orphan_takeover")
    body = bodies.read_body(takeover)
    assert isinstance(body, bodies.OrphanTakeoverBody)
    contents._check_cosigned(takeover, body)
    for odd in (
        msgspec.structs.replace(body, cosignature="00" * 64),
        msgspec.structs.replace(body, cosigner_key=two.giver.key),
        msgspec.structs.replace(body, cosigner_key=two.taker.key),
    ):
        with pytest.raises(Untrusted, match=r"entry\.cosignature"):
            contents._check_cosigned(takeover, odd)

"""The cases of handover.md §6 in which a computer is lost, each over real stores and files."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable

import pytest

from app import contacts, handover, journal, orphan, reconcile, strays
from app.child import read_child
from app.doctor import examine
from app.reconcile import Choice
from app.session import Session, open_session, profiles
from models import bodies
from models.custody import State
from models.errors import Refused, Untrusted
from storage import stray_files
from storage.signing import minisign_verify
from storage.stafet import sealed
from tests.app import people
from tests.app.people import Two


def note(session: Session, log: str, text: str) -> None:
    body = bodies.Note(text=text, date=session.today())
    journal.write_note(session, log, "observation", body)


def before_the_offer(two: Two) -> Session:
    """Mette's computer dies after she offered; her copy from before is put on another."""
    giver = two.giver
    case = people.saad(giver)
    two.log = case.log
    people.consent_to(giver, case, two.taker)
    home = giver.profile.folder.parent.parent
    aside = two.stick.parent / "aside"
    shutil.copytree(giver.profile.folder, aside)
    item = handover.offer(giver, two.log, people.request_to(two.taker))
    seen = two.carry(item, giver, two.taker)
    handover.accept(two.taker, seen.sha)
    giver.close()
    shutil.rmtree(home)
    shutil.copytree(aside, giver.profile.folder)
    return open_session(giver.profile, people.PASSPHRASE, clock=two.clock)


def test_the_giver_came_back_from_a_copy_and_lets_go_by_the_offer_in_the_acceptance(
    two: Two,
) -> None:
    """Row 8: the acceptance carries the whole signed offer, which the copy has never seen."""
    giver = two.giver = before_the_offer(two)
    assert giver.custody(two.log).state is State.QUARANTINED
    yes = handover.outbox(two.taker, two.log)[0]
    with pytest.raises(Refused, match=r"custody\."):
        handover.offer(giver, two.log, people.request_to(two.taker))
    reconcile.settle(giver, two.log, Choice.HERE, "Jonas, i telefonen")
    assert giver.custody(two.log).state is State.HOLDER
    seen = two.carry(yes, two.taker, giver)
    assert seen.actions == ("honour", "refuse_late")
    released = handover.honour(giver, seen.sha)
    handover.take_in(two.taker, two.carry(released.out, giver, two.taker).sha)
    states = [each.custody(two.log).state for each in (giver, two.taker)]
    assert states == [State.RELEASED, State.HOLDER]
    assert examine(giver).well and examine(two.taker).well
    giver.close()


def test_the_giver_is_gone_without_a_copy_and_a_second_person_signs(
    two: Two, someone: Callable[..., Session]
) -> None:
    two.accepted()
    leader = someone("Lis Leder", profession="Leder", workplace="PPR")
    people.introduce(two.taker, leader, two.stick)
    contacts.confirm(two.taker, leader.key)
    contacts.confirm(leader, two.taker.key)
    asked = orphan.ask(two.taker, two.log, leader.key, "Giverens computer er brændt")
    signed = orphan.sign(leader, two.carry(asked, two.taker, leader).sha)
    orphan.take_over(two.taker, two.carry(signed.out, leader, two.taker).sha)
    assert two.taker.custody(two.log).state is State.HOLDER
    last = two.taker.case(two.log).entries[-1]
    assert last.kind == "orphan_takeover", "it stands in the log"
    note(two.taker, two.log, "Jeg går videre alene")
    assert examine(two.taker).well


def test_the_receiver_is_gone_before_the_yes_was_sent_and_gets_a_new_offer_on_a_new_card(
    two: Two, someone: Callable[..., Session]
) -> None:
    two.accepted()
    anew = someone("Jonas Bech", profession="Psykolog", workplace="PPR", phone="12 34 56 78")
    card = contacts.read_card(contacts.export_own_card(anew, two.stick))
    contacts.keep(two.giver, card)
    contacts.confirm(two.giver, anew.key)
    handover.withdraw(two.giver, two.log, "Jonas har fået ny computer")
    people.consent_to(two.giver, two.giver.case(two.log), anew)
    again = handover.offer(two.giver, two.log, people.request_to(anew))
    yes = handover.accept(anew, two.carry(again, two.giver, anew).sha)
    released = handover.take_in(two.giver, two.carry(yes.out, anew, two.giver).sha)
    handover.take_in(anew, two.carry(released.out, two.giver, anew).sha)
    states = [each.custody(two.log).state for each in (two.giver, anew)]
    assert states == [State.RELEASED, State.HOLDER]
    assert examine(anew).well


def test_a_giver_who_wrote_after_letting_go_meets_the_proof(two: Two) -> None:
    """A copy from before the release went on elsewhere: two releases of one epoch are a proof."""
    accepted = two.accepted()
    aside = two.stick.parent / "aside"
    shutil.copytree(two.giver.profile.folder, aside / "profiles" / two.giver.profile.id)
    released = handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    release = handover.export(two.giver, released.out.id, two.stick)
    handover.take_in(two.taker, handover.preview(two.taker, release).sha)

    twin = open_session(profiles(aside)[0], people.PASSPHRASE, clock=two.clock)
    reconcile.settle(twin, two.log, Choice.HERE, "Ingen, jeg gættede")
    note(twin, two.log, "Skrevet efter at have givet slip")
    again = handover.take_in(twin, two.carry(accepted.out, two.taker, twin).sha)
    assert again.out is not None
    second = handover.export(twin, again.out.id, two.stick)
    line = two.taker.line(two.log).main
    came = handover.take_in(two.taker, handover.preview(two.taker, second).sha)
    assert two.taker.custody(two.log).state is State.HOLDER
    assert two.taker.line(two.log).main == line, "nothing is chosen anew"
    assert "two places" in came.sentence
    (proof,) = two.taker.journal.evidence(two.log)
    assert proof.kind == "place"
    assert read_child(two.taker, two.log).proofs == (proof.at,)
    twin.close()


def test_sealed_again_to_another_is_refused_in_words_of_its_own_and_changes_nothing(
    two: Two, someone: Callable[..., Session]
) -> None:
    path = handover.export(two.giver, two.offered().id, two.stick)
    third = someone("Sofie Lund")
    inside = sealed.unseal(path.read_bytes(), two.taker.vault.keys.age)
    path.write_bytes(sealed.seal(inside, third.card.card.keys.age))
    with pytest.raises(Untrusted) as refused:
        handover.preview(third, path)
    assert refused.value.code == "file.not_for_me"
    assert third.inbox.all() == () and third.custody(two.log).state is State.NOTHING
    with pytest.raises(Untrusted, match=r"file\.not_for_me"):
        handover.preview(third, path)
    (proof,) = strays.strays(third)
    assert (proof.type, proof.sender, proof.meant_for) == ("offer", "Mette Holm", "")
    assert proof.file_sha == hashlib.sha256(path.read_bytes()).hexdigest()
    (kept,) = third.strays.all()
    minisign_verify(kept.data, kept.signature, two.giver.card.card.keys.file)
    assert kept.manifest.to == two.taker.card.card.keys, "it proves for whom it was signed"
    assert b"Saad" not in kept.data, "nothing of the child is kept"


def test_proofs_of_files_for_another_are_kept_up_to_a_bound(
    two: Two, someone: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stray_files, "MOST", 1)
    third = someone("Sofie Lund")
    for item in (two.offered(), handover.withdraw(two.giver, two.log)):
        path = handover.export(two.giver, item.id, two.stick)
        inside = sealed.unseal(path.read_bytes(), two.taker.vault.keys.age)
        path.write_bytes(sealed.seal(inside, third.card.card.keys.age))
        with pytest.raises(Untrusted, match=r"file\.not_for_me"):
            handover.preview(third, path)
    (proof,) = strays.strays(third)
    assert proof.type == "offer", "the first stays"

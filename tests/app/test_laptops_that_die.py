"""The cases of handover.md §6 in which a computer is lost, each over real stores and files."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable

import pytest

from app import (
    answering,
    boxes,
    contacts,
    contributions,
    cosigning,
    handover,
    journal,
    offering,
    orphan,
    proofs,
    reclaim,
    reconcile,
    releasing,
    strays,
)
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
    item = offering.offer(giver, two.log, people.request_to(two.taker))
    seen = two.carry(item, giver, two.taker)
    answering.accept(two.taker, seen.sha)
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
        offering.offer(giver, two.log, people.request_to(two.taker))
    reconcile.settle(giver, two.log, Choice.HERE, "Jonas, i telefonen")
    assert giver.custody(two.log).state is State.HOLDER
    seen = two.carry(yes, two.taker, giver)
    assert seen.actions == ("honour", "refuse_late")
    released = releasing.honour(giver, seen.sha)
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
    signed = cosigning.sign(leader, two.carry(asked, two.taker, leader).sha)
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
    offering.withdraw(two.giver, two.log, "Jonas har fået ny computer")
    people.consent_to(two.giver, two.giver.case(two.log), anew)
    again = offering.offer(two.giver, two.log, people.request_to(anew))
    yes = answering.accept(anew, two.carry(again, two.giver, anew).sha)
    released = handover.take_in(two.giver, two.carry(yes.out, anew, two.giver).sha)
    handover.take_in(anew, two.carry(released.out, two.giver, anew).sha)
    states = [each.custody(two.log).state for each in (two.giver, anew)]
    assert states == [State.RELEASED, State.HOLDER]
    assert examine(anew).well


def renewed(two: Two, someone: Callable[..., Session]) -> Session:
    """Jonas at a new computer, with nothing of the old one; he and Mette have compared cards."""
    anew = someone("Jonas Bech", profession="Psykolog", workplace="PPR", phone="12 34 56 78")
    people.introduce(two.giver, anew, two.stick)
    contacts.confirm(two.giver, anew.key)
    contacts.confirm(anew, two.giver.key)
    return anew


def released(two: Two) -> boxes.OutItem:
    """Mette has let go; the file with the release."""
    accepted = two.accepted()
    done = handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    assert done.out is not None
    return done.out


def taken_back(two: Two, second: Session) -> boxes.Result:
    """Mette takes the relay back, and the second person signs."""
    asked = reclaim.ask(two.giver, two.log, second.key, "Jonas' computer er brændt")
    seen = two.carry(asked, two.giver, second)
    assert seen.actions == ("cosign",)
    signed = cosigning.sign(second, seen.sha)
    answer = two.carry(signed.out, second, two.giver)
    assert answer.actions == ("take_back",)
    return reclaim.take_back(two.giver, answer.sha)


def test_the_receiver_is_gone_after_the_giver_let_go_and_gets_the_relay_on_a_new_card(
    two: Two, someone: Callable[..., Session]
) -> None:
    """The giver keeps the sealed copy, takes the relay back, and hands it to the new card."""
    released(two)
    anew = renewed(two, someone)
    assert two.giver.custody(two.log).state is State.RELEASED
    back = taken_back(two, anew)
    assert (back.case.holder.person.name, back.case.holder.key) == ("Mette Holm", two.giver.key)
    entry = next(each for each in back.case.entries if each.kind == "reclaim")
    assert isinstance(entry.body, bodies.ReclaimBody)
    assert (entry.body.reason, entry.body.cosigner.name) == (
        "Jonas' computer er brændt",
        anew.person.name,
    )
    note(two.giver, two.log, "Jeg holder igen, til Jonas har fået den")
    again = offering.offer(two.giver, two.log, people.request_to(anew))
    yes = answering.accept(anew, two.carry(again, two.giver, anew).sha)
    assert two.giver.custody(two.log).state is State.OFFERED, (
        "the giver holds until the yes is here"
    )
    let_go = handover.take_in(two.giver, two.carry(yes.out, anew, two.giver).sha)
    handover.take_in(anew, two.carry(let_go.out, two.giver, anew).sha)
    states = [each.custody(two.log).state for each in (two.giver, anew)]
    assert states == [State.RELEASED, State.HOLDER]
    chain = [each.person.name for each in anew.case(two.log).relay_chain]
    assert chain == ["Mette Holm", "Jonas Bech", "Mette Holm", "Jonas Bech"]
    note(anew, two.log, "Nu er den her")
    assert examine(two.giver).well and examine(anew).well


def test_the_old_computer_that_turns_up_after_all_lets_go_and_loses_no_word(
    two: Two, someone: Callable[..., Session]
) -> None:
    """Row 21: the one who was thought lost reads the message, and takes the hand off."""
    release = released(two)
    handover.take_in(two.taker, two.carry(release, two.giver, two.taker).sha)
    note(two.taker, two.log, "Skrevet på den computer, der var væk")
    taken_back(two, renewed(two, someone))
    message = next(each for each in handover.outbox(two.giver, two.log) if each.type == "claim")
    seen = two.carry(message, two.giver, two.taker)
    assert seen.takes_hand_off and seen.actions == ("take_in",)
    assert isinstance(seen.claim, bodies.ReclaimBody) and seen.claim.reason
    assert two.taker.custody(two.log).state is State.HOLDER, "nothing by itself"
    yielded = handover.take_in(two.taker, seen.sha)
    custody = two.taker.custody(two.log)
    assert (custody.state, custody.holder) == (State.RELEASED, two.giver.key)
    assert two.taker.case(two.log).holder.key == two.giver.key
    assert two.taker.journal.evidence(two.log)
    sent = two.carry(yielded.out, two.taker, two.giver)
    assert [each.body.text for each in sent.contributed] == ["Skrevet på den computer, der var væk"]
    contributions.admit(two.giver, sent.sha)
    assert examine(two.giver).well and examine(two.taker).well


def test_the_relay_that_the_lost_computer_had_handed_on_comes_together_again(
    two: Two, someone: Callable[..., Session]
) -> None:
    """Jonas had released to Sofie before his computer died, and nobody told Mette."""
    release = released(two)
    handover.take_in(two.taker, two.carry(release, two.giver, two.taker).sha)
    sofie = someone("Sofie Lund", profession="Lærer", workplace="Skolen")
    for each in (two.giver, two.taker):
        people.introduce(each, sofie, two.stick)
    people.consent_to(two.taker, two.taker.case(two.log), sofie)
    onward = offering.offer(two.taker, two.log, people.request_to(sofie))
    yes = answering.accept(sofie, two.carry(onward, two.taker, sofie).sha)
    let_go = handover.take_in(two.taker, two.carry(yes.out, sofie, two.taker).sha)
    handover.take_in(sofie, two.carry(let_go.out, two.taker, sofie).sha)
    note(sofie, two.log, "Skrevet af Sofie")
    assert sofie.custody(two.log).state is State.HOLDER
    taken_back(two, renewed(two, someone))
    people.consent_to(two.giver, two.giver.case(two.log), sofie)
    offered = offering.offer(two.giver, two.log, people.request_to(sofie))
    seen = two.carry(offered, two.giver, sofie)
    assert seen.takes_hand_off and seen.actions == ("take_in",)
    yielded = handover.take_in(sofie, seen.sha)
    assert sofie.custody(two.log).state is State.VERIFIED
    assert yielded.out is not None and yielded.out.type == "contribution"
    assert two.giver.custody(two.log).state is State.OFFERED
    yes = answering.accept(sofie, seen.sha)
    let_go = handover.take_in(two.giver, two.carry(yes.out, sofie, two.giver).sha)
    handover.take_in(sofie, two.carry(let_go.out, two.giver, sofie).sha)
    assert sofie.custody(two.log).state is State.HOLDER
    assert [each.kind for each in sofie.line(two.log).forks] == ["holder"]
    assert {each.kind for each in sofie.journal.evidence(two.log)} == {"holder", "claim"}
    note(sofie, two.log, "Nu er der kun én")


def test_a_yes_from_the_old_computer_is_answered_with_what_happened_since(
    two: Two, someone: Callable[..., Session]
) -> None:
    accepted = two.accepted()
    first = two.carry(accepted.out, two.taker, two.giver)
    handover.take_in(two.giver, first.sha)
    taken_back(two, renewed(two, someone))
    again = handover.take_in(two.giver, first.sha)
    assert again.out is not None and again.out.type == "claim"
    assert two.giver.custody(two.log).state is State.HOLDER


def test_who_may_sign_and_when_a_relay_can_be_taken_back(
    two: Two, someone: Callable[..., Session]
) -> None:
    accepted = two.accepted()
    leader = someone("Lis Leder", profession="Leder", workplace="PPR")
    people.introduce(two.giver, leader, two.stick)
    contacts.confirm(two.giver, leader.key)

    def refused(*arguments: str) -> str:
        with pytest.raises(Refused) as error:
            reclaim.ask(two.giver, two.log, *arguments)
        return error.value.code

    assert refused(leader.key, "Brændt") == "reclaim.not_let_go", "the giver holds still"
    handover.take_in(two.giver, two.carry(accepted.out, two.taker, two.giver).sha)
    contacts.confirm(two.giver, two.taker.key)
    assert refused(two.taker.key, "Brændt") == "orphan.giver", "the lost key cannot sign"
    assert refused(leader.key, " ") == "orphan.no_reason"
    asked = reclaim.ask(two.giver, two.log, leader.key, "Brændt")
    seen = two.carry(asked, two.giver, leader)
    with pytest.raises(Refused, match=r"orphan\.not_confirmed"):
        cosigning.sign(leader, seen.sha)
    contacts.confirm(leader, two.giver.key)
    answer = two.carry(cosigning.sign(leader, seen.sha).out, leader, two.giver)
    reclaim.take_back(two.giver, answer.sha)
    assert not reclaim.take_back(two.giver, answer.sha).new
    assert refused(leader.key, "Brændt") == "reclaim.not_let_go"


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
    met = handover.preview(two.taker, second)
    assert (met.leads_to, met.actions) == ("fork", ("take_in",)), "said before it is taken in"
    came = handover.take_in(two.taker, met.sha)
    assert two.taker.custody(two.log).state is State.HOLDER
    assert two.taker.line(two.log).main == line, "nothing is chosen anew"
    assert "two places" in came.sentence
    (proof,) = two.taker.journal.evidence(two.log)
    assert proof.kind == "place"
    (seen,) = read_child(two.taker, two.log).proofs
    assert (seen.kind, seen.at) == ("place", proof.at)
    assert seen.first is not None and seen.second is not None
    assert {seen.first.who, seen.second.who} == {"Mette Holm"}
    data = zipfile.ZipFile(io.BytesIO(proofs.export(two.taker, two.log)))
    lines = [json.loads(each) for each in data.read("entries.jsonl").splitlines()]
    assert [each["body"] for each in lines] == [None, None]
    whole = b"".join(data.read(name) for name in data.namelist())
    assert b"Skrevet efter" not in whole and b"Saad" not in whole
    assert {proof.first, proof.second} <= set(re.findall("[0-9a-f]{64}", whole.decode()))
    with pytest.raises(Refused, match=r"proof\.none"):
        proofs.export(twin, two.log)
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
    for item in (two.offered(), offering.withdraw(two.giver, two.log)):
        path = handover.export(two.giver, item.id, two.stick)
        inside = sealed.unseal(path.read_bytes(), two.taker.vault.keys.age)
        path.write_bytes(sealed.seal(inside, third.card.card.keys.age))
        with pytest.raises(Untrusted, match=r"file\.not_for_me"):
            handover.preview(third, path)
    (proof,) = strays.strays(third)
    assert proof.type == "offer", "the first stays"

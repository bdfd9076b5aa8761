"""Programs of different age along one relay: nothing is lost, and what is not known is said."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from app import answering, copies, handover, inbox, journal, offering
from app.copies import CopyRequest
from app.doctor import examine
from app.errors import sentence
from app.session import Session
from models import bodies, manifest
from models.custody import State
from models.entry import Entry
from models.errors import Refused, Unavailable, Untrusted
from storage.stafet import archive, sealed, writer
from storage.stafet.limits import Limits
from tests.app import people
from tests.app.people import Two
from tests.app.test_relay_of_three import pass_on
from tests.storage.stafet.newer import of_unknown_type, version_2


class Drawing(msgspec.Struct, frozen=True):
    """A kind of entry that only a later program knows, with things no program here has seen."""

    strokes: tuple[int, ...]
    said: str
    more: dict[str, str]


NEWER = Drawing(strokes=(1, 2, 3), said="Det er min hund.", more={"farve": "rød", "ø": "æ"})


def of_kind(session: Session, log: str, kind: str) -> list[Entry]:
    return [each for each in session.journal.entries(log) if each.kind == kind]


def test_an_unknown_kind_goes_byte_for_byte_through_three_people_and_back(
    two: Two, someone: Callable[..., Session]
) -> None:
    mette, jonas = two.giver, two.taker
    sofie = someone("Sofie Lund", profession="Lærer", workplace="Skolen")
    for each in (mette, jonas):
        people.introduce(each, sofie, two.stick)
    log = people.saad(mette).log
    with mette.change(log) as change:
        change.add("childs_drawing", NEWER)
    (written,) = of_kind(mette, log, "childs_drawing")
    holders = (mette, jonas, sofie, mette)
    for giver, taker in pairwise(holders):
        people.consent_to(giver, giver.case(log), taker)
        pass_on(giver, taker, log, two)
        (kept,) = of_kind(taker, log, "childs_drawing")
        assert (kept.head, kept.sig, kept.body, kept.salt) == (
            written.head,
            written.sig,
            written.body,
            written.salt,
        )
        shown = next(each for each in taker.case(log).entries if each.hash == written.hash)
        assert (shown.body, shown.known_kind) == (None, False)
        assert examine(taker).well
        text = bodies.Note(text="Et ord til.", date=taker.today())
        journal.write_note(taker, log, "observation", text)
    assert mette.custody(log).state is State.HOLDER


def test_an_unknown_kind_is_withheld_from_a_copy(two: Two) -> None:
    """What cannot be read cannot be judged, so no consent is taken to cover it."""
    case = people.saad(two.giver)
    two.log = case.log
    with two.giver.change(case.log) as change:
        change.add("childs_drawing", NEWER)
    people.consent_to(two.giver, case, two.taker)
    item = copies.make(two.giver, case.log, CopyRequest(two.taker.key))
    seen = two.carry(item, two.giver, two.taker)
    copies.keep(two.taker, seen.sha)
    assert seen.withheld >= 1
    shown = [each.kind for each in two.taker.case(case.log).entries]
    assert "childs_drawing" in shown


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize("kind", ["format", "type", "critical"])
def test_a_file_of_a_newer_program_is_named_and_nothing_changes(
    two: Two, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """The reader here plays the older program: it knows less than the writer."""
    path = handover.export(two.giver, two.offered().id, two.stick)
    if kind == "format":
        monkeypatch.setattr(manifest, "FORMAT", "relay-handover/0")
    elif kind == "type":
        monkeypatch.setattr(manifest, "FILE_TYPES", ("card", "copy"))
    else:
        path = newer_critical(two, monkeypatch)
    with pytest.raises(Unavailable) as error:
        handover.preview(two.taker, path)
    assert error.value.code == "file.newer"
    assert error.value.params["sender"] == "Mette Holm"
    assert "nyere" in sentence(error.value)
    assert two.taker.custody(two.log).state is State.NOTHING
    assert inbox.waiting(two.taker) == ()


def newer_critical(two: Two, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An offer whose manifest says that a reader must understand something new."""
    plain = writer.Manifest
    with monkeypatch.context() as patch:
        patch.setattr(
            writer, "Manifest", lambda **said: plain(**{**said, "critical": ("blinding",)})
        )
        patch.setattr(manifest, "KNOWN_CRITICAL", frozenset({"blinding"}))
        offering.withdraw(two.giver, two.log)
        item = offering.offer(two.giver, two.log, people.request_to(two.taker))
    return handover.export(two.giver, item.id, two.stick)


def test_an_older_program_may_say_no_and_reads_nothing_in(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    """handover.md §6, "older program": the answer names the offer, and the giver holds again."""
    two.offered()
    path = newer_critical(two, monkeypatch)
    assert answering.may_decline_newer(two.taker, path)
    with pytest.raises(Refused, match=r"handover\.no_reason"):
        answering.decline_newer(two.taker, path, " ")
    answer = answering.decline_newer(two.taker, path, "Mit Bindeled er ældre end dit.")
    assert not two.taker.journal.has_log(two.log), "nothing of the log is read in"
    assert inbox.waiting(two.taker) == ()
    custody = two.taker.custody(two.log)
    assert (custody.state, custody.epoch, custody.holder) == (State.NOTHING, 0, "")
    again = answering.decline_newer(two.taker, path, "Et andet ord.")
    assert (again.out, again.new) == (answer.out, False), "the same file each time"

    assert two.giver.custody(two.log).state is State.OFFERED
    seen = two.carry(answer.out, two.taker, two.giver)
    assert seen.decline_reason == "Mit Bindeled er ældre end dit."
    handover.take_in(two.giver, seen.sha)
    assert two.giver.custody(two.log).state is State.HOLDER
    assert examine(two.giver).well and examine(two.taker).well

    # Updated, the same file can be read, but the no stands; a new offer goes the usual way.
    monkeypatch.setattr(manifest, "KNOWN_CRITICAL", frozenset({"blinding"}))
    late = handover.preview(two.taker, path)
    assert "accept" not in late.actions
    with pytest.raises(Refused, match=r"custody\."):
        answering.accept(two.taker, late.sha)
    fresh = offering.offer(two.giver, two.log, people.request_to(two.taker))
    yes = answering.accept(two.taker, two.carry(fresh, two.giver, two.taker).sha)
    released = handover.take_in(two.giver, two.carry(yes.out, two.taker, two.giver).sha)
    handover.take_in(two.taker, two.carry(released.out, two.giver, two.taker).sha)
    states = [each.custody(two.log).state for each in (two.giver, two.taker)]
    assert states == [State.RELEASED, State.HOLDER]
    assert examine(two.taker).well


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize("make", [version_2, of_unknown_type])
def test_an_offer_of_a_newer_format_or_type_can_be_declined(
    two: Two, make: Callable[..., bytes]
) -> None:
    """handover.md §3 and §6: it cannot be read here, and its giver still gets an answer."""
    path = handover.export(two.giver, two.offered().id, two.stick)
    path.write_bytes(make(path.read_bytes(), two.giver.vault.keys, two.taker.vault.keys))
    with pytest.raises(Unavailable, match=r"file\.newer") as error:
        handover.preview(two.taker, path)
    assert error.value.params["sender"] == "Mette Holm"
    assert "nyere" in sentence(error.value)
    assert answering.may_decline_newer(two.taker, path)
    assert two.taker.custody(two.log).state is State.NOTHING
    answer = answering.decline_newer(two.taker, path, "Mit Bindeled er ældre end dit.")
    assert answer.out is not None and answer.new
    receipt = handover.export(two.taker, answer.out.id, two.stick)
    data = receipt.read_bytes()
    again = answering.decline_newer(two.taker, path, "Noget andet.")
    assert (again.out.id, again.new) == (answer.out.id, False)
    assert handover.export(two.taker, again.out.id, two.stick).read_bytes() == data

    assert not two.taker.journal.has_log(two.log), "nothing of the log is read in"
    assert inbox.waiting(two.taker) == ()
    assert two.taker.overview.card(two.log) is None
    custody = two.taker.custody(two.log)
    assert (custody.state, custody.epoch, custody.holder) == (State.NOTHING, 0, "")
    assert two.giver.custody(two.log).state is State.OFFERED

    seen = handover.preview(two.giver, receipt)
    assert (seen.type, seen.decline_reason) == ("decline", "Mit Bindeled er ældre end dit.")
    handover.take_in(two.giver, seen.sha)
    assert two.giver.custody(two.log).state is State.HOLDER
    late = handover.preview(two.giver, receipt)
    assert late.already and late.actions == ()
    assert examine(two.giver).well and examine(two.taker).well

    # The relay is free to go on: the same giver's next offer, in a format that is known here.
    fresh = offering.offer(two.giver, two.log, people.request_to(two.taker))
    yes = answering.accept(two.taker, two.carry(fresh, two.giver, two.taker).sha)
    handover.take_in(two.giver, two.carry(yes.out, two.taker, two.giver).sha)
    assert two.giver.custody(two.log).state is State.RELEASED


def test_a_hostile_newer_offer_gets_no_answer_and_changes_nothing(
    two: Two, someone: Callable[..., Session]
) -> None:
    sofie = someone("Sofie Lund")
    path = handover.export(two.giver, two.offered().id, two.stick)
    good = path.read_bytes()
    mine = two.taker.vault.keys

    def to_sofie(plain: dict[str, object]) -> None:
        plain["to"] = msgspec.to_builtins(sofie.card.card.keys)

    files = {
        "file.signature": version_2(good, two.giver.vault.keys, mine, signer=sofie.vault.keys),
        "file.not_for_me": version_2(good, two.giver.vault.keys, mine, to_sofie),
        "contents.other_log": of_unknown_type(
            good, two.giver.vault.keys, mine, lambda plain: plain.update(log="7" * 32)
        ),
    }
    for code, data in files.items():
        path.write_bytes(data)
        assert not answering.may_decline_newer(two.taker, path)
        with pytest.raises(Untrusted) as error:
            answering.decline_newer(two.taker, path, "Nej")
        assert error.value.code == code
    assert handover.outbox(two.taker) == () and inbox.waiting(two.taker) == ()
    assert not two.taker.journal.has_log(two.log)


def test_what_cannot_be_verified_cannot_be_declined_either(
    two: Two, someone: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = handover.export(two.giver, two.offered().id, two.stick)
    path = newer_critical(two, monkeypatch)
    inside = sealed.unseal(path.read_bytes(), two.taker.vault.keys.age)
    sofie = someone("Sofie Lund")
    path.write_bytes(sealed.seal(inside, sofie.card.card.keys.age))
    assert not answering.may_decline_newer(sofie, path), "it is signed for another"
    with pytest.raises(Untrusted, match=r"file\.not_for_me"):
        answering.decline_newer(sofie, path, "Nej")
    members = archive.unpack(inside, Limits()).held
    changed = members["manifest.json"].replace(b'"blinding"', b'"blindinG"')
    assert changed != members["manifest.json"]
    broken = archive.pack({**members, "manifest.json": changed}.items())
    path.write_bytes(sealed.seal(broken, two.taker.card.card.keys.age))
    assert not answering.may_decline_newer(two.taker, path), "a byte is changed"
    seen = handover.preview(two.taker, offered)
    answering.accept(two.taker, seen.sha)
    assert not answering.may_decline_newer(two.taker, offered), "the answer is given"
    with pytest.raises(Refused, match=r"custody\.nothing_to_answer"):
        answering.decline_newer(two.taker, offered, "Nej")

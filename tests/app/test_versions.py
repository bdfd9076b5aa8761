"""Programs of different age along one relay: nothing is lost, and what is not known is said."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from app import copies, handover, journal
from app.copies import CopyRequest
from app.doctor import examine
from app.errors import sentence
from app.session import Session
from models import bodies, manifest
from models.custody import State
from models.entry import Entry
from models.errors import Unavailable
from storage.stafet import writer
from tests.app import people
from tests.app.people import Two
from tests.app.test_relay_of_three import pass_on


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
    assert handover.inbox(two.taker) == ()


def newer_critical(two: Two, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An offer whose manifest says that a reader must understand something new."""
    plain = writer.Manifest
    with monkeypatch.context() as patch:
        patch.setattr(
            writer, "Manifest", lambda **said: plain(**{**said, "critical": ("blinding",)})
        )
        patch.setattr(manifest, "KNOWN_CRITICAL", frozenset({"blinding"}))
        handover.withdraw(two.giver, two.log)
        item = handover.offer(two.giver, two.log, people.request_to(two.taker))
    return handover.export(two.giver, item.id, two.stick)

"""The map on a real store: one truth about an actor, on the card and in the case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app import access, cases, drafts, maps
from app.session import Session
from models.errors import Unavailable
from models.network_map import Centre
from models.people import Actor
from tests.views.children.conftest import MOTHER, PSYCHOLOGIST
from views.children.actor_card import ActorCard
from views.children.actor_dialog import ActorDialog
from views.children.child_page import ChildPage
from views.children.map_tab import MapTab
from views.map.dialogs import ActorDialog as MapActorDialog
from views.map.dialogs import RemovalDialog
from views.map.efforts import EffortDialog
from views.map.exchange import Export
from views.map.modes import Mode


def open_map(page: ChildPage, session: Session, log: str, settle: Callable[[], None]) -> MapTab:
    """The map of a case with one actor."""
    cases.save_actor(session, log, PSYCHOLOGIST)
    page.context.case_changed.emit(log)
    page.context.open_case(log, "map")
    page.show_case(log, "map")
    settle()
    settle()
    return page.findChild(MapTab)


def test_what_the_case_says_of_an_actor_comes_on_to_the_map_and_is_not_turned_back(
    page: ChildPage, session: Session, log: str, settle: Callable[[], None]
) -> None:
    tab = open_map(page, session, log, settle)
    tab.page.set_mode(Mode.COMPARE)
    renamed = msgspec.structs.replace(PSYCHOLOGIST, workplace="Familiehuset", left="2026-03-01")
    cases.save_actor(session, log, renamed)
    page.context.case_changed.emit(log)
    settle()
    drawn = tab.page.network().actor(PSYCHOLOGIST.id)
    assert (drawn.workplace, drawn.left) == ("Familiehuset", "2026-03-01")
    tab.flush()
    settle()
    assert session.case(log).actors[-1] == renamed


def test_a_map_the_disk_did_not_take_stands_there_when_one_comes_back(
    page: ChildPage,
    session: Session,
    log: str,
    started: Callable[..., str],
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = started("Bo L.")
    tab = open_map(page, session, log, settle)
    page.flush()
    settle()
    drawn = msgspec.structs.replace(tab.page.network(), centre=Centre(label="Kun her"))

    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    with monkeypatch.context() as disk:
        disk.setattr(drafts, "save", full)
        tab.page.load(drawn, read_only=False, versions=[])
        tab.autosave.touched()
        page.show_case(other, "map")
        settle()
        assert tab.page.network().centre.label != "Kun her"
        page.show_case(log, "map")
        settle()
        assert tab.page.network().centre.label == "Kun her"
    page.flush()
    settle()
    assert maps.current(session, log).centre.label == "Kun her"


def test_the_profession_card_opens_from_the_card_on_the_map(
    page: ChildPage,
    session: Session,
    log: str,
    settle: Callable[[], None],
    dialog: Callable[[type], ActorDialog],
) -> None:
    tab = open_map(page, session, log, settle)
    tab.page.card_wanted.emit(PSYCHOLOGIST.id)
    read = dialog(ActorCard)
    assert read.facts.findChildren(QLabel)[1].text() == PSYCHOLOGIST.name
    read.change.click()
    card = dialog(ActorDialog)
    assert card.name.text() == PSYCHOLOGIST.name
    card.farewell.setChecked(True)
    card.yes.click()
    settle()
    assert session.case(log).actors[-1].farewell


def test_an_effort_is_written_in_the_log_from_the_matrix(
    page: ChildPage, session: Session, log: str, settle: Callable[[], None]
) -> None:
    tab = open_map(page, session, log, settle)
    names = [tab.efforts.table.horizontalHeaderItem(at).text() for at in range(3)]
    assert names[0] == "Alma K."
    assert names[1] == MOTHER.name
    tab.efforts.open_cell(0, 1)
    opened = tab.efforts.findChild(EffortDialog)
    opened.what.setText("Samtale med mor")
    opened.accept()
    settle()
    (effort,) = session.case(log).efforts
    assert (effort.actor, effort.member) == (PSYCHOLOGIST.id, MOTHER.id)
    assert "Samtale med mor" in tab.efforts.table.item(0, 1).text()


@pytest.mark.parametrize("kind", ["pdf", "words", "png", "svg", "graphml", "gexf", "cyjs", "csv"])
def test_R_23_a_map_that_leaves_as_a_file_stands_in_the_childs_access_log(
    kind: str,
    page: ChildPage,
    session: Session,
    log: str,
    settle: Callable[[], None],
    tmp_path: Path,
) -> None:
    tab = open_map(page, session, log, settle)
    tab.page.files.choose_path = lambda *_: tmp_path / "kort.x"
    before = access.lines(session, log)
    tab.page.files.export(Export(kind, anonymous=False, semicolons=True))
    settle()
    assert list(tmp_path.glob("kort*"))
    new = access.lines(session, log)[: -len(before) or None]
    assert [(line.event, line.about) for line in new] == [("print", "map")]
    tab.page.files.choose_path = lambda *_: tmp_path / "nowhere" / "kort.x"
    tab.page.files.export(Export(kind, anonymous=False, semicolons=True))
    settle()
    assert len(access.lines(session, log)) == len(before) + 1


def test_C_13_one_known_from_another_child_joins_with_all_that_is_known_and_lacks_consent_at_once(
    page: ChildPage,
    session: Session,
    log: str,
    started: Callable[..., str],
    settle: Callable[[], None],
    dialog: Callable[[type], MapActorDialog],
) -> None:
    known = Actor(
        id=session.new_id(), name="Bente Friis", workplace="PPR Nord",
        profession="speech_therapist",
        phone="11 22 33 44", group="health", joined="2025-01-01", left="2025-06-01", farewell=True,
    )  # fmt: skip
    other = started("Bo L.")
    cases.save_actor(session, other, known)
    cases.save_actor(session, other, Actor(id=session.new_id(), name="Farmor", group="family"))
    tab = open_map(page, session, log, settle)
    tab.page.deeds.ask_actor(None)
    form = dialog(MapActorDialog)
    offered = [form.known.itemText(at) for at in range(form.known.count())]
    assert len(offered) == 2 and offered[1].startswith("Bente Friis")
    form.known.setCurrentIndex(1)
    form.known.activated.emit(1)
    assert (form.name.text(), form.workplace.text()) == ("Bente Friis", "PPR Nord")
    form.accept()
    QApplication.processEvents()
    (drawn,) = (each for each in tab.page.network().actors if each.name == "Bente Friis")
    assert tab.page.scene.nodes[drawn.id].state.consent == "missing"
    tab.flush()
    settle()
    joined = next(each for each in session.case(log).actors if each.id == drawn.id)
    assert joined.id != known.id and joined.phone == known.phone and joined.group == known.group
    assert (joined.joined, joined.left, joined.farewell) == (session.today(), "", False)
    assert "Bente Friis" in tab.lacking.toolTip()


def test_one_who_leaves_is_dated_said_goodbye_to_and_never_gone(
    page: ChildPage,
    session: Session,
    log: str,
    settle: Callable[[], None],
    dialog: Callable[[type], RemovalDialog],
) -> None:
    tab = open_map(page, session, log, settle)
    tab.page.deeds.take_away(PSYCHOLOGIST.id)
    form = dialog(RemovalDialog)
    form.farewell.setChecked(True)
    form.leave_button.click()
    tab.flush()
    settle()
    gone = session.case(log).actors[-1]
    assert (gone.left, gone.farewell) == (session.today(), True)
    assert tab.page.network().actor(PSYCHOLOGIST.id).left == session.today()
    tab.page.editor.undo()
    tab.flush()
    settle()
    back = session.case(log).actors[-1]
    assert (back.left, back.farewell) == ("", False)


def test_an_actor_added_from_the_page_may_be_one_known_from_elsewhere(
    page: ChildPage,
    session: Session,
    log: str,
    started: Callable[..., str],
    settle: Callable[[], None],
    dialog: Callable[[type], ActorDialog],
) -> None:
    known = Actor(id=session.new_id(), name="Bente Friis", phone="11 22 33 44", group="health")
    cases.save_actor(session, started("Bo L."), known)
    tab = open_map(page, session, log, settle)
    assert tab.view is not None
    ActorDialog(page.context, tab.view, None, page).open()
    settle()
    form = dialog(ActorDialog)
    QTest.keyClicks(form.known.lineEdit(), "friis")
    form.known.setCurrentIndex(0)
    form.known.activated.emit(0)
    form.yes.click()
    settle()
    joined = session.case(log).actors[-1]
    assert (joined.name, joined.phone, joined.group) == ("Bente Friis", "11 22 33 44", "health")
    assert joined.id != known.id and joined.joined == session.today()


def test_the_profession_card_is_read_also_by_those_who_may_not_change_it(
    page: ChildPage, session: Session, log: str, settle: Callable[[], None], dialog
) -> None:
    tab = open_map(page, session, log, settle)
    tab._read_only = True
    tab.page.card_wanted.emit(PSYCHOLOGIST.id)
    card = dialog(ActorCard)
    assert not card.change.isVisible()
    said = [label.text() for label in card.facts.findChildren(QLabel)]
    assert "Samtykke" in said and "Mangler" in said


def test_efforts_are_undone_in_one_row_with_what_is_drawn_and_the_log_keeps_every_word(
    page: ChildPage, session: Session, log: str, settle: Callable[[], None], dialog
) -> None:
    tab = open_map(page, session, log, settle)
    undo, redo = tab.page.tools.undo_button, tab.page.tools.redo_button

    def write(what: str) -> None:
        tab.efforts.open_cell(0, 0)
        form = dialog(EffortDialog)
        form.what.setText(what)
        form.accept()
        QApplication.processEvents()
        settle()

    def stands() -> list[str]:
        settle()
        return [effort.what for effort in session.case(log).efforts]

    write("Besøg")
    tab.page.editor.pin(PSYCHOLOGIST.id)
    write("Besøg hver uge")
    assert stands() == ["Besøg hver uge"]
    assert "indsats" in undo.toolTip()
    undo.click()
    assert stands() == ["Besøg"]
    undo.click()
    assert stands() == ["Besøg"] and not tab.page.network().actor(PSYCHOLOGIST.id).pinned
    undo.click()
    assert stands() == [] and tab.efforts.table.item(0, 0).text() == ""
    for _ in range(3):
        redo.click()
    assert stands() == ["Besøg hver uge"]
    assert tab.page.network().actor(PSYCHOLOGIST.id).pinned
    kept = [each.body for each in session.case(log).entries if each.kind == "effort"]
    assert [(each.what, each.taken_back) for each in kept] == [
        ("Besøg", False),
        ("Besøg hver uge", False),
        ("Besøg", False),
        ("Besøg", True),
        ("Besøg", False),
        ("Besøg hver uge", False),
    ]

"""The page as a whole: the head, who may write, the end of a course, the parents' copy."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app import access, cases, drafts, maps, meetings
from app.proofs import Proof, Signed
from app.session import Session
from models.custody import State
from models.errors import Unavailable
from models.meeting import Decision
from models.network_map import MapActor
from models.people import Person
from tests.views.accessibility import accessible_walk
from tests.views.children.conftest import FATHER, MOTHER, PSYCHOLOGIST
from tests.views.front import to_front
from views.children import child_page
from views.children.child_dialog import ChildDialog
from views.children.child_page import ChildPage
from views.children.close_dialog import CloseDialog
from views.children.copy_dialog import CopyGivenDialog
from views.children.eyes_dialog import EyesDialog
from views.children.form_dialog import FormDialog
from views.children.held import Held
from views.children.level_dialog import LevelDialog
from views.children.receipt_dialog import ReceiptDialog
from views.context import TABS, Context
from views.kit import SecondaryButton

Settle = Callable[[], None]


def _as_other(page: ChildPage, state: State) -> None:
    """Show the page as if somebody else held the relay."""
    view = page.view
    other = Person(name="Peter Dam", workplace="PPR")
    chain = (msgspec.structs.replace(view.case.holder, person=other, key="f" * 64),)
    page._show(
        msgspec.structs.replace(
            view,
            case=msgspec.structs.replace(view.case, relay_chain=chain),
            relay=msgspec.structs.replace(
                view.relay, state=state, holder=other, holder_key="f" * 64, other=other
            ),
            may_write=state is State.ACCEPTED,
        ),
        view.case.log,
    )


def test_the_head_says_who_holds_since_when_and_how_it_stands(page: ChildPage) -> None:
    head = page.head
    assert head.name.text() == "Alma K."
    assert head.about.text() == "4 år, født 28. feb. 2022"
    assert head.holder.value == "Dig, siden 12. mar. 2026"
    assert head.level.value == "Niveau 1"
    assert head.eyes.value == "Ingen valgt"
    assert head.consents.value == "Intet registreret"
    assert head.parents.value == "Ikke givet endnu"
    assert head.practice.isHidden()


def test_R_20_a_sealed_copy_is_read_only_and_says_who_holds(page: ChildPage, qtbot: QtBot) -> None:
    assert page.banner.isHidden()
    _as_other(page, State.RELEASED)
    assert not page.banner.isHidden()
    assert "Peter Dam" in page.banner.accessibleName()
    assert "12. marts 2026" in page.banner.accessibleName()
    assert page.log_tab.compose_area.isHidden()
    assert page.head.handover.isHidden()
    assert not any(action.isEnabled() for action in page.head._writing)
    assert page.head.holder.value.startswith("Peter Dam, PPR")
    for name in TABS:
        page.show_tab(name)
        page.context.worker.wait_idle()
        fields = page.pages[name].findChildren(QLineEdit) + page.pages[name].findChildren(
            QPlainTextEdit
        )
        writable = [
            each
            for each in fields
            if each.isVisible() and not each.isReadOnly() and each is not page.log_tab.words
        ]
        assert writable == []


def test_while_the_relay_changes_hands_it_says_that_both_hold_on(page: ChildPage) -> None:
    _as_other(page, State.ACCEPTED)
    assert "I har begge fat i stafetten" in page.banner.accessibleName()
    assert not page.log_tab.compose_area.isHidden()
    assert page.head.handover.isHidden()
    assert page.head.holder.value == "Peter Dam og dig"


def test_A1_the_level_changes_with_a_reason(
    page: ChildPage,
    session: Session,
    log: str,
    dialog: Callable[[type], LevelDialog],
    settle: Settle,
) -> None:
    page.head.level.click()
    asked = dialog(LevelDialog)
    assert asked.group.checkedId() == 2
    asked.yes.click()
    assert asked.reason_row.error.text()
    asked.reason.setPlainText("Flere fagligheder sammen.")
    asked.yes.click()
    settle()
    assert session.case(log).level == 2
    assert page.head.level.value == "Niveau 2, siden 12. mar. 2026"


def test_eyes_on_the_child_and_the_family_are_changed(
    page: ChildPage, session: Session, log: str, dialog: Callable[[type], object], settle: Settle
) -> None:
    page.head.eyes.click()
    eyes = dialog(EyesDialog)
    eyes.who.setEditText("Mette Holm")
    eyes.yes.click()
    settle()
    assert page.head.eyes.value == "Mette Holm"
    page.head.asked.emit("family")
    family = dialog(ChildDialog)
    family.members[1].custody.setChecked(False)
    family._add_new()
    family.members[2].name.setText("Mormor Inge")
    family.yes.click()
    settle()
    child = session.case(log).child
    assert [member.name for member in child.family] == [MOTHER.name, FATHER.name, "Mormor Inge"]
    assert [member.id for member in child.custody_holders] == [MOTHER.id]


def test_R_09_R_10_ending_needs_both_judgements_somebody_consulted_and_a_choice(
    page: ChildPage,
    session: Session,
    log: str,
    dialog: Callable[[type], CloseDialog],
    settle: Settle,
) -> None:
    cases.save_actor(session, log, PSYCHOLOGIST)
    page.context.case_changed.emit(log)
    settle()
    page.head.asked.emit("close")
    asked = dialog(CloseDialog)
    asked.yes.click()
    assert not asked.judgements_error.isHidden()
    assert asked.others_row.error.text()
    assert not asked.choice_error.isHidden()
    assert session.case(log).closed is None
    asked.thriving.setChecked(True)
    asked.low_risk.setChecked(True)
    asked.consulted[0].setChecked(True)
    asked.archive.setChecked(True)
    asked.reason.setPlainText("Alma trives.")
    asked.yes.click()
    settle()
    closed = session.case(log).closed
    assert closed is not None
    assert (closed.thriving, closed.low_risk, closed.choice) == (True, True, "archive")
    assert closed.consulted == (PSYCHOLOGIST.name,)
    assert page.head.holder.value == "Afsluttet 12. mar. 2026"
    assert page.log_tab.compose_area.isHidden()
    assert not page.reopen.isHidden()
    assert page.destroy_button.isHidden()
    assert not page.archive_button.isHidden()


def test_R_03_R_08_a_course_without_effort_ends_and_is_destroyed_after_one_more_question(
    page: ChildPage,
    session: Session,
    log: str,
    context: Context,
    dialog: Callable[[type], CloseDialog],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.head.asked.emit("close")
    asked = dialog(CloseDialog)
    asked.outcomes["no_common_effort"].setChecked(True)
    asked.destroying.setChecked(True)
    asked.reason.setPlainText("Der var ingen grund til uro.")
    asked.yes.click()
    settle()
    assert not page.destroy_button.isHidden()
    monkeypatch.setattr(child_page, "confirm", lambda *_, **__: False)
    page.destroy_button.click()
    settle()
    assert session.case(log).closed is not None
    monkeypatch.setattr(child_page, "confirm", lambda *_, **__: True)
    places: list[str] = []
    context.place_wanted.connect(places.append)
    page.destroy_button.click()
    settle()
    assert not session.journal.has_log(log)
    assert places == ["children"]
    (receipt,) = [each for each in page.findChildren(ReceiptDialog) if each.isVisible()]
    assert receipt.windowTitle() == "Loggen er destrueret"


def test_R_04_reopening_starts_a_new_course_without_the_old_text(
    page: ChildPage,
    session: Session,
    log: str,
    context: Context,
    dialog: Callable[[type], CloseDialog],
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.head.asked.emit("close")
    asked = dialog(CloseDialog)
    asked.outcomes["other"].setChecked(True)
    asked.archive.setChecked(True)
    asked.reason.setPlainText("Familien flytter.")
    asked.yes.click()
    settle()
    monkeypatch.setattr(child_page, "confirm", lambda *_, **__: True)
    wanted: list[str] = []
    context.case_wanted.connect(lambda name, _: wanted.append(name))
    page.reopen.click()
    settle()
    (new,) = wanted
    case = session.case(new)
    assert new != log
    assert case.continues == log
    assert [entry.kind for entry in case.entries] == ["create"]
    assert session.case(log).closed is not None


def test_R_17_R_18_the_parents_copy_is_saved_and_marked_given(
    page: ChildPage,
    session: Session,
    log: str,
    dialog: Callable[[type], CopyGivenDialog],
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proposed: list[str] = []

    def choose(_parent: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(choose))
    page.head.copy.click()
    settle()
    assert proposed == ["stafetlog-2026-03-12.pdf"]
    assert (tmp_path / proposed[0]).read_bytes().startswith(b"%PDF")
    dialog(CopyGivenDialog).yes.click()
    settle()
    (copy,) = session.case(log).copies
    assert copy.given_to == f"{MOTHER.name} og {FATHER.name}"
    assert page.head.parents.value == "Givet 12. mar. 2026"
    page.log_tab.compose.text.setPlainText("Nyt siden sidst")
    page.log_tab.compose.submit.click()
    settle()
    assert page.head.parents.value == "Forældet, givet 12. mar. 2026"


def test_N_03_an_actor_drawn_on_the_map_becomes_an_actor_of_the_case(
    page: ChildPage, session: Session, log: str, settle: Settle
) -> None:
    page.show_tab("map")
    settle()
    tab = page.map_tab
    drawn = MapActor(id="d" * 32, name="Karen Bech", profession="health_visitor", group="health")
    tab.page.editor.add(drawn)
    assert tab.autosave.pending
    page.flush()
    settle()
    (actor,) = session.case(log).actors
    assert (actor.id, actor.name, actor.group) == (drawn.id, "Karen Bech", "health")
    assert maps.current(session, log).actor(drawn.id).name == "Karen Bech"
    assert "Karen Bech" in tab.lacking.text()
    assert not tab.lacking.isHidden()
    assert page.head.consents.value == "Mangler for 1 aktør"
    tab.page.save_version_requested.emit(tab.page.network(), "Kort 1")
    settle()
    assert [saved.version.title for saved in session.case(log).maps] == ["Kort 1"]
    assert session.drafts.load(log, maps.SLOT) is None


def test_an_actor_added_elsewhere_comes_on_to_the_open_map(
    page: ChildPage, session: Session, log: str, settle: Settle
) -> None:
    page.show_tab("map")
    settle()
    cases.save_actor(session, log, PSYCHOLOGIST)
    page.context.case_changed.emit(log)
    settle()
    assert page.map_tab.page.network().has(PSYCHOLOGIST.id)


def test_a_concluded_meeting_goes_into_the_log_without_retyping(
    page: ChildPage, session: Session, log: str, settle: Settle
) -> None:
    page.show_tab("meetings")
    settle()
    page.meetings_tab.prepare.click()
    settle()
    tab = page.meetings_tab
    assert tab.stack.currentIndex() == 1
    (draft,) = meetings.drafts(session, log)
    decision = Decision(id="e" * 32, text="Legegruppen fortsætter", follow_up="Mette Holm")
    tab.page.changed.emit(msgspec.structs.replace(draft, decisions=(decision,)))
    settle()
    (kept,) = meetings.drafts(session, log)
    assert kept.decisions == (decision,)
    tab.page.conclude_requested.emit(kept)
    settle()
    case = session.case(log)
    assert [entry.kind for entry in case.entries[-2:]] == ["meeting", "decision"]
    assert meetings.drafts(session, log) == ()
    assert len(case.meetings) == 1


def test_a_meeting_the_disk_did_not_take_is_opened_as_it_was_typed(
    page: ChildPage,
    session: Session,
    log: str,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    page.show_tab("meetings")
    settle()
    tab = page.meetings_tab
    tab.prepare.click()
    settle()
    (draft,) = meetings.drafts(session, log)
    with monkeypatch.context() as disk:
        disk.setattr(drafts, "save", full)
        tab.page.changed.emit(msgspec.structs.replace(draft, place="Kun her"))
        settle()
        tab.back.click()
        settle()
        (go,) = [each for each in tab.findChildren(SecondaryButton) if each.text() == "Fortsæt"]
        go.click()
        assert tab.page.meeting().place == "Kun her"
    Held.of(page.context).try_again()
    settle()
    (kept,) = meetings.drafts(session, log)
    assert kept.place == "Kun her"
    with monkeypatch.context() as disk:
        disk.setattr(drafts, "save", full)
        tab.page.changed.emit(msgspec.structs.replace(draft, place="Til sidst"))
        settle()
    tab.page.conclude_requested.emit(kept)
    settle()
    Held.of(page.context).try_again()  # a meeting in the log never comes back as a draft
    settle()
    assert meetings.drafts(session, log) == ()


def test_no_window_title_names_the_child(page: ChildPage, qtbot: QtBot, settle: Settle) -> None:
    for what in ("family", "level", "eyes", "status", "close", "actor"):
        page.head.asked.emit(what)
        settle()
    titles = [each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert len([title for title in titles if title]) >= 6
    assert not any("Alma" in title for title in titles)


def test_everything_is_named_and_reached_by_keyboard(page: ChildPage, settle: Settle) -> None:
    for name in TABS:
        page.show_tab(name)
        settle()
    assert accessible_walk(page) == []


def test_tabs_are_reached_by_alt_and_a_number(page: ChildPage, qtbot: QtBot) -> None:
    to_front(page)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    assert page.tabs.currentIndex() == 5


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_page_fits_a_small_screen(page: ChildPage, settle: Settle, scale: float) -> None:
    from views.theme import theme

    theme().set_text_scale(scale)
    for name in TABS:
        page.show_tab(name)
        settle()
    assert page.minimumSizeHint().width() <= 1200
    assert page.minimumSizeHint().height() <= 800


def test_with_large_type_in_a_low_window_nothing_stands_on_anything_else(
    page: ChildPage, settle: Settle
) -> None:
    from views.theme import theme

    theme().set_text_scale(2.0)
    page.resize(930, 632)
    settle()
    page.resize(930, 631)  # as in the window, the room is given after the type has grown
    for name in TABS:
        page.show_tab(name)
        settle()
        head = page.head
        assert head.height() >= head.layout().minimumHeightForWidth(head.width()), name
    page.show_tab("log")
    settle()
    tab = page.log_tab
    assert tab.scrolls_as_one
    assert tab.compose_area.geometry().bottom() < tab.words.geometry().top()
    assert tab.compose.height() <= tab.compose_area.viewport().height()
    assert tab.words.geometry().bottom() < tab.stack.parentWidget().geometry().top()
    tab.words.setFocus()
    settle()
    top = tab.words.mapTo(tab.whole_page.viewport(), tab.words.rect().topLeft()).y()
    theme().set_text_scale(1.0)
    page.resize(1200, 800)
    settle()
    assert not tab.scrolls_as_one
    assert top >= 0


def test_a_log_that_is_not_here_leaves_no_other_child_on_screen(
    page: ChildPage, context: Context, settle: Settle
) -> None:
    places: list[str] = []
    context.place_wanted.connect(places.append)
    page.show_case("0" * 32)
    settle()
    assert page.view is None
    assert not page.isEnabled()
    assert places == ["children"]
    assert [kind for kind, _ in context.heard] == ["error"]


@pytest.mark.parametrize("asked", ["level", "close", "family", "eyes", "status"])
def test_a_dialog_begins_at_its_first_field_and_Enter_there_ends_nothing(
    page: ChildPage, session: Session, log: str, settle: Settle, asked: str
) -> None:
    before = len(session.case(log).entries)
    page.head.asked.emit(asked)
    settle()
    [dialog] = [each for each in page.findChildren(FormDialog) if each.isVisible()]
    focus = dialog.focusWidget()
    assert focus is not None and dialog._body.isAncestorOf(focus)
    if asked == "close":
        assert not dialog.yes.isDefault() and not dialog.no.isDefault()
        QTest.keyClick(focus, Qt.Key.Key_Return)
        settle()
        assert dialog.isVisible()
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    settle()
    assert not [each for each in page.findChildren(FormDialog) if each.isVisible()]
    assert len(session.case(log).entries) == before


def test_K10_R_23_a_log_is_saved_to_an_archive_and_it_stands_in_the_access_log(
    page: ChildPage,
    session: Session,
    log: str,
    context: Context,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    asked: list[str] = []
    context.choose_document = lambda _, name: asked.append(name) or tmp_path / name
    monkeypatch.setattr(child_page, "confirm", lambda *_, **__: False)
    page.head.asked.emit("archive")
    settle()
    assert asked == []
    monkeypatch.setattr(child_page, "confirm", lambda *_, **__: True)
    page.head.asked.emit("archive")
    settle()
    (written,) = tmp_path.glob("bindeled-arkiv-*.zip")
    with zipfile.ZipFile(written) as opened:
        assert {"log.pdf", "log.json", "entries.jsonl"} <= set(opened.namelist())
    assert ("print", "archive") in [(line.event, line.about) for line in access.lines(session, log)]


def test_the_history_shows_the_proof_that_the_relay_went_on_in_two_places(page: ChildPage) -> None:
    page.show_tab("history")
    page.context.worker.wait_idle()
    page.history_tab.refresh(page.view)
    said = "Peter Dam har underskrevet to forskellige ting på samme plads i loggen"
    assert not any(said in each.text() for each in page.history_tab.findChildren(QLabel))
    signed = Signed("a" * 64, "release", "Peter Dam", "2026-03-12T08:00:00Z")
    proof = Proof("place", "2026-03-12T09:00:00Z", signed, None)
    page.history_tab.refresh(msgspec.structs.replace(page.view, proofs=(proof,)))
    words = "\n".join(each.text() for each in page.history_tab.findChildren(QLabel))
    assert said in words and "Stafetten givet slip, underskrevet af Peter Dam" in words
    assert "Et notat, der ikke er i dette lager" in words
    assert page.history_tab.proof.text() == "Gem beviset…"

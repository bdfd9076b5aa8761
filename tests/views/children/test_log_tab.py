"""*Log*: writing, drafts, reading, correcting (R-19 to R-25)."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app import cases, drafts, journal
from app.child import ChildView, read_child
from app.reference import entry_kinds
from app.session import Session
from models.bodies import BODY_TYPES, NOTE_KINDS, Note
from models.case import LogEntry
from models.errors import Unavailable
from models.people import Child
from tests.views.front import to_front
from views.children.autosave import LONGEST_MS, PAUSE_MS
from views.children.child_page import ChildPage
from views.children.compose import SLOT, read_draft
from views.children.entry_dialog import AmendDialog, EntryDialog, RemoveDialog
from views.children.timeline import ENTRY, PAGE, SAID, TimelineModel
from views.context import Context

Settle = Callable[[], None]


def _entries(model: TimelineModel) -> list[LogEntry]:
    found = [model.index(row).data(ENTRY) for row in range(model.rowCount())]
    return [each for each in found if each is not None]


def test_R_24_every_kind_of_entry_has_words_icon_and_notes_a_hint() -> None:
    kinds = {kind.key: kind for kind in entry_kinds()}
    assert set(kinds) == set(BODY_TYPES)
    assert {key for key, kind in kinds.items() if kind.note} == set(NOTE_KINDS)
    for kind in kinds.values():
        assert kind.name("da")
        assert kind.name("en")
        assert bool(kind.hint and kind.hint_en) == kind.note


def test_R_21_a_note_is_written_by_keyboard_and_stands_on_top(
    page: ChildPage, session: Session, log: str, qtbot: QtBot, settle: Settle
) -> None:
    compose = page.log_tab.compose
    to_front(page)
    compose.choose_kind("childs_view")
    qtbot.keyClicks(compose.text, "Jeg vil lege.")
    qtbot.keyClick(compose.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    newest = session.case(log).entries[-1]
    assert newest.kind == "childs_view"
    assert isinstance(newest.body, Note)
    assert (newest.body.text, newest.body.date, newest.body.who) == (
        "Jeg vil lege.",
        "2026-03-12",
        "Mette Holm",
    )
    assert _entries(page.log_tab.timeline.entries)[0].hash == newest.hash
    assert compose.text.text() == ""
    assert drafts.load(session, log, SLOT) is None


def test_R_19_a_note_says_when_or_why_not_it_was_talked_over_with_the_parents(
    page: ChildPage, session: Session, log: str, settle: Settle
) -> None:
    compose = page.log_tab.compose
    compose.text.setPlainText("Vi har talt om legen.")
    compose.talked.setCurrentIndex(compose.talked.findData("yes"))
    compose.submit.click()
    settle()
    compose.text.setPlainText("Hun græd ved afsked.")
    compose.why_not.setText("Vi ses på torsdag")
    compose.submit.click()
    settle()
    yes, no = (each.body for each in session.case(log).entries[-2:])
    assert isinstance(yes, Note)
    assert isinstance(no, Note)
    assert (yes.discussed, yes.not_discussed) == ("2026-03-12", "")
    assert (no.discussed, no.not_discussed) == ("", "Vi ses på torsdag")


def test_typing_is_kept_after_a_pause_and_also_without_one(
    page: ChildPage, session: Session, log: str, qtbot: QtBot, settle: Settle
) -> None:
    autosave = page.log_tab.compose.autosave
    assert PAUSE_MS <= 800
    assert LONGEST_MS <= 4000
    qtbot.keyClicks(page.log_tab.compose.text, "Hun ")
    longest = autosave._longest
    began = longest.remainingTime()
    qtbot.keyClicks(page.log_tab.compose.text, "leger")
    assert longest.isActive()
    assert longest.remainingTime() <= began  # more typing never puts it off
    longest.timeout.emit()
    settle()
    kept = drafts.load(session, log, SLOT)
    assert kept is not None
    assert read_draft(kept).text == "Hun leger"
    assert not autosave.pending


def test_leaving_keeps_the_draft_and_coming_back_shows_it(
    page: ChildPage,
    session: Session,
    log: str,
    started: Callable[..., str],
    settle: Settle,
) -> None:
    other = started("Bo L.")
    page.log_tab.compose.choose_kind("judgement")
    page.log_tab.compose.text.setPlainText("Halv sætning")
    page.show_case(other)
    settle()
    assert page.log_tab.compose.text.text() == ""
    page.show_case(log)
    settle()
    assert page.log_tab.compose.text.text() == "Halv sætning"
    assert page.log_tab.compose.kind == "judgement"


def test_a_correction_keeps_both_texts_readable(
    page: ChildPage,
    session: Session,
    log: str,
    qtbot: QtBot,
    dialog: Callable[[type], AmendDialog],
    settle: Settle,
) -> None:
    timeline = page.log_tab.timeline
    note = next(each for each in session.case(log).entries if each.kind == "observation")
    timeline.choose(note.hash)
    qtbot.keyClick(timeline, Qt.Key.Key_F2)
    asked = dialog(AmendDialog)
    asked.yes.click()
    assert asked.text_row.error.text()  # nothing has been corrected yet
    asked.text.setPlainText("Alma leger med Bo.")
    asked.why.setPlainText("Jeg så forkert.")
    asked.yes.click()
    settle()
    entries = timeline.entries
    row = entries.row_of(note.hash)
    said = entries.index(row).data(SAID)
    assert said.text == "Alma leger med Bo."
    assert said.before == "Alma leger alene."
    assert said.marks == ("rettet",)
    assert any("Jeg så forkert." in each for each in said.details)


def test_the_log_is_found_in_by_word_and_by_kind(
    page: ChildPage, session: Session, log: str, settle: Settle
) -> None:
    journal.write_note(session, log, "decision", Note(text="Fast plads ved bordet", date=""))
    page.context.case_changed.emit(log)
    settle()
    tab = page.log_tab
    tab.words.setText("BORDET plads")
    tab._pause.timeout.emit()
    assert [each.kind for each in _entries(tab.timeline.entries)] == ["decision"]
    tab.words.setText("findes ikke")
    tab._pause.timeout.emit()
    assert tab.stack.currentIndex() == 1
    tab.words.clear()
    tab.kind.setCurrentIndex(tab.kind.findData("observation"))
    tab._pause.timeout.emit()
    assert {each.kind for each in _entries(tab.timeline.entries)} == {"observation"}


@pytest.fixture
def long_view(session: Session, log: str) -> ChildView:
    """A view of ten thousand entries: copies of one, each with its own name."""
    view = read_child(session, log)
    one = view.case.entries[1]
    many = tuple(msgspec.structs.replace(one, hash=f"{n:064x}") for n in range(10_000))
    return msgspec.structs.replace(
        view, case=msgspec.structs.replace(view.case, entries=(view.case.entries[0], *many))
    )


def test_R_25_a_long_log_lays_out_one_page_at_a_time(long_view: ChildView) -> None:
    model = TimelineModel()
    model.show_case(long_view.case)
    assert model.rowCount() <= PAGE
    assert len(model._said) <= PAGE + 1
    last = long_view.case.entries[0].hash
    assert model.entry(last) is not None
    assert model.row_of(last) == model.rowCount() - 1
    assert len(_entries(model)) == 10_001


def test_what_is_removed_or_of_a_newer_version_is_said_plainly(session: Session, log: str) -> None:
    case = session.case(log)
    note = case.entries[1]
    removed = msgspec.structs.replace(note, hash="1" * 64, body=None, redacted=True)
    newer = msgspec.structs.replace(
        note, hash="2" * 64, kind="hologram", body=None, known_kind=False
    )
    waiting = msgspec.structs.replace(note, hash="3" * 64, provisional=True)
    model = TimelineModel()
    model.show_case(msgspec.structs.replace(case, entries=(*case.entries, removed, newer, waiting)))
    said = {each.hash: model.said(each) for each in _entries(model)}
    assert said["1" * 64].title == "Iagttagelse: indholdet er fjernet eller holdt tilbage"
    assert said["2" * 64].title == "Notat fra en nyere version"
    assert said["3" * 64].marks == ("venter på frigivelsen",)
    assert not said["1" * 64].note


def test_the_whole_entry_is_said_to_a_screen_reader(page: ChildPage) -> None:
    model = page.log_tab.timeline.entries
    texts = [
        model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]
    assert any("Iagttagelse, Mette Holm" in text and "leger alene" in text for text in texts)


def test_a_draft_that_could_not_be_kept_is_said_and_tried_again(
    page: ChildPage,
    session: Session,
    log: str,
    context: Context,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    autosave = page.log_tab.compose.autosave
    with monkeypatch.context() as broken:
        broken.setattr(drafts, "save", _no_room)
        page.log_tab.compose.text.setPlainText("Hun leger")
        page.flush()
        settle()
        assert [kind for kind, _ in context.heard] == ["error"]
        assert drafts.load(session, log, SLOT) is None
        assert autosave.pending
    autosave._longest.timeout.emit()
    settle()
    kept = drafts.load(session, log, SLOT)
    assert kept is not None
    assert read_draft(kept).text == "Hun leger"


def test_what_the_disk_did_not_take_is_still_there_after_a_look_at_another_child(
    page: ChildPage,
    session: Session,
    log: str,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = cases.start(session, Child(name="Bo L.")).log
    compose = page.log_tab.compose
    with monkeypatch.context() as broken:
        broken.setattr(drafts, "save", _no_room)
        compose.text.setPlainText("Kun her")
        page.show_case(other)
        settle()
        assert compose.text.text() == ""
        page.show_case(log)
        settle()
        assert compose.text.text() == "Kun her"
        page.show_case(other)
        settle()
    page.flush()
    settle()
    assert read_draft(drafts.load(session, log, SLOT) or "").text == "Kun her"
    assert drafts.load(session, other, SLOT) is None


def _no_room(*_: object) -> None:
    raise Unavailable("disk.full")


def test_a_note_and_the_end_of_its_draft_are_one(
    page: ChildPage,
    session: Session,
    log: str,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Said to be "not written", a note must not stand in the log: it would be written twice."""
    compose = page.log_tab.compose
    compose.text.setPlainText("Skrevet én gang.")
    page.flush()
    settle()
    before = len(session.case(log).entries)
    with monkeypatch.context() as disk:
        disk.setattr(session.drafts, "delete", _no_room)
        compose.submit.click()
        settle()
        assert compose.said.text() == (
            "Det blev ikke skrevet i loggen. Det, du har skrevet, er gemt her."
        )
        assert len(session.case(log).entries) == before
        assert compose.text.text() == "Skrevet én gang."
    compose.submit.click()
    settle()
    assert len(session.case(log).entries) == before + 1
    assert drafts.load(session, log, SLOT) is None


def test_a_draft_that_comes_late_is_not_shown_at_another_child(
    page: ChildPage,
    session: Session,
    log: str,
    started: Callable[..., str],
    settle: Settle,
) -> None:
    other = started("Bo L.")
    drafts.save(session, log, SLOT, "Om Alma")
    page.show_case(other)
    settle()
    page.log_tab.compose._found("Om Alma", log)
    assert page.log_tab.compose.text.text() == ""


def test_what_should_never_have_stood_there_is_taken_away_with_a_reason(
    page: ChildPage,
    session: Session,
    log: str,
    qtbot: QtBot,
    dialog: Callable[[type], RemoveDialog],
    settle: Settle,
) -> None:
    timeline = page.log_tab.timeline
    note = next(each for each in session.case(log).entries if each.kind == "observation")
    timeline.choose(note.hash)
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    shown = dialog(EntryDialog)
    (button,) = [b for b in shown.findChildren(QPushButton) if b.text() == "Fjern indholdet …"]
    button.click()
    asked = dialog(RemoveDialog)
    asked.yes.click()
    assert asked.why_row.error.text() and session.case(log).entries[-1].kind != "redact"
    asked.why.setPlainText("Det handler om et andet barn.")
    asked.yes.click()
    settle()
    entries = timeline.entries
    said = entries.index(entries.row_of(note.hash)).data(SAID)
    assert said.text == "" and "fjernet" in said.title
    assert session.case(log).entries[-1].kind == "redact"


def test_what_moves_the_relay_cannot_be_taken_away(
    page: ChildPage,
    session: Session,
    log: str,
    qtbot: QtBot,
    dialog: Callable[[type], EntryDialog],
) -> None:
    timeline = page.log_tab.timeline
    timeline.choose(session.case(log).entries[0].hash)
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    buttons = [b.text() for b in dialog(EntryDialog).findChildren(QPushButton)]
    assert "Fjern indholdet …" not in buttons

"""*I dag* on a real store: what is late, what waits, and the quick note."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import drafts, journal
from app.session import Session
from app.today import today
from models.case import entry_text
from models.meeting import AgreementDraft
from tests.views.accessibility import accessible_walk
from tests.views.front import to_front
from views.context import Context
from views.today.page import TodayPage
from views.today.quick_note import LONGEST_UNSAVED_MS, QuickDraft, load_quick, read_draft

Settle = Callable[[], None]
Start = Callable[..., str]


@pytest.fixture
def page(qtbot: QtBot, context: Context, settle: Settle) -> TodayPage:
    made = TodayPage(context)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    to_front(made)
    return made


def agree(session: Session, log: str, what: str, due: str) -> None:
    draft = AgreementDraft(id=session.new_id(), what=what, who="Jonas Friis", due=due)
    journal.decide(session, log, draft)


def show(page: TodayPage, settle: Settle) -> TodayPage:
    page.refresh()
    settle()
    return page


def test_an_empty_start_has_one_way_to_begin_and_one_to_practise(
    page: TodayPage, context: Context, settle: Settle, qtbot: QtBot
) -> None:
    show(page, settle)
    assert page.start.isVisible() and not page.quick.isVisible()
    with qtbot.waitSignal(context.new_case_wanted):
        page.start.begin.click()
    with qtbot.waitSignal(page.practice_wanted):
        page.start.practice.click()


def test_what_is_late_comes_first_with_words_and_icon_and_leads_to_its_place(
    page: TodayPage, session: Session, started: Start, settle: Settle, context: Context
) -> None:
    log = started("Alma K.")
    agree(session, log, "Ringe til PPR", "2026-03-09")
    agree(session, log, "Billedkort hjem", "2026-03-11")
    agree(session, log, "Tale med mor", "2026-03-14")
    agree(session, log, "Langt ude", "2026-09-14")
    show(page, settle)
    late, soon = page.late.rows, page.soon.rows
    assert page.focusWidget() is late[0]
    assert [row.text() for row in late] == ["Ringe til PPR", "Billedkort hjem"]
    assert [row.text() for row in soon] == ["Tale med mor"]
    assert "3" in late[0].accessibleName() and "Alma K." in late[0].accessibleName()
    asked: list[tuple[str, str]] = []
    context.case_wanted.connect(lambda *place: asked.append(place))
    QTest.keyClick(late[0], Qt.Key.Key_Return)
    QTest.mouseClick(soon[0], Qt.MouseButton.LeftButton)
    assert asked == [(log, "agreements"), (log, "agreements")]


def test_when_nothing_is_late_it_says_so(page: TodayPage, started: Start, settle: Settle) -> None:
    started()
    show(page, settle)
    assert page.late.isHidden() and page.calm.isVisible()


def test_those_I_hold_are_there_and_open(
    page: TodayPage, started: Start, settle: Settle, context: Context
) -> None:
    logs = [started("Alma K."), started("Bertil S.", practice=True)]
    show(page, settle)
    assert {row.text() for row in page.held.rows} == {"Alma K.", "Bertil S."}
    asked: list[tuple[str, str]] = []
    context.case_wanted.connect(lambda *place: asked.append(place))
    for row in page.held.rows:
        row.click()
    assert {log for log, _ in asked} == set(logs)


def test_R_01_a_relay_both_have_a_hand_on_is_not_called_none(
    page: TodayPage, session: Session, started: Start, settle: Settle
) -> None:
    started("Alma K.")
    show(page, settle)
    seen = today(session)
    accepted = tuple(msgspec.structs.replace(card, state="P") for card in seen.cards)
    page.show_today(msgspec.structs.replace(seen, cards=accepted, holds=0))
    assert page.subtitle.text().endswith("I har begge en hånd på stafetten for 1 barn.")
    page.show_today(msgspec.structs.replace(seen, cards=accepted * 2, holds=0))
    assert page.subtitle.text().endswith("I har begge en hånd på stafetten for 2 børn.")
    page.show_today(msgspec.structs.replace(seen, cards=(), holds=0))
    assert page.subtitle.text().endswith("Du holder ingen stafet lige nu.")


def test_drafts_lead_to_where_one_goes_on(
    page: TodayPage, session: Session, started: Start, settle: Settle, context: Context
) -> None:
    log = started()
    drafts.save(session, log, "note", "halvt skrevet")
    drafts.save(session, log, "meeting:" + "a" * 32, "{}")
    drafts.save(session, "", "new_case", '{"name": "C"}')
    show(page, settle)
    asked: list[object] = []
    context.case_wanted.connect(lambda *place: asked.append(place))
    context.new_case_wanted.connect(lambda: asked.append("new"))
    for row in page.drafts.rows:
        row.click()
        assert "halvt" not in row.accessibleName()
    assert sorted(asked, key=str) == [(log, "log"), (log, "meetings"), "new"]


def test_R_21_a_quick_note_becomes_an_observation_and_an_initiative(
    page: TodayPage,
    session: Session,
    started: Start,
    settle: Settle,
    context: Context,
    qtbot: QtBot,
) -> None:
    log = started("Alma K.")
    show(page, settle)
    quick = page.quick
    assert quick.log() == log
    to_front(page)
    QTest.keyClicks(quick.saw, "Alma smilede til Bo.")
    quick.tries.setFocus()
    QTest.keyClicks(quick.tries, "Vi leger ved siden af.")
    QTest.keyClick(quick.tries, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    kinds = [(entry.kind, entry_text(entry)) for entry in session.case(log).entries[-2:]]
    assert kinds == [
        ("observation", "Alma smilede til Bo."),
        ("initiative", "Vi leger ved siden af."),
    ]
    assert quick.draft().empty and drafts.all_drafts(session) == ()
    assert context.heard[-1][0] == "success"


def test_typing_is_kept_without_a_pause_and_read_back(
    page: TodayPage, session: Session, started: Start, settle: Settle, qtbot: QtBot
) -> None:
    """At most five seconds of typing may be lost, also by one who never stops."""
    assert LONGEST_UNSAVED_MS <= 5000
    log = started("Alma K.")
    show(page, settle)
    page.quick._longest.setInterval(1)
    for area in (page.quick.saw, page.quick.tries):
        area._pause.setInterval(60_000)
    with qtbot.waitSignal(page.quick.draft_changed):
        page.quick.saw.insertPlainText("halvt skre")
    assert load_quick(session) == QuickDraft(log=log, saw="halvt skre")
    other = TodayPage(page._context)
    qtbot.addWidget(other)
    show(other, settle)
    assert other.quick.draft() == QuickDraft(log=log, saw="halvt skre")


def test_a_note_without_a_child_stays_a_draft(
    page: TodayPage, session: Session, started: Start, settle: Settle
) -> None:
    logs = [started("Alma K."), started("Bo L.")]
    show(page, settle)
    before = [len(session.case(log).entries) for log in logs]
    page.quick.saw.setPlainText("Så noget")
    page.quick.write.click()
    settle()
    assert page.quick.child_row.error.text() != ""
    page.quick.flush()
    settle()
    assert [len(session.case(log).entries) for log in logs] == before
    assert load_quick(session).saw == "Så noget"
    page.quick.child.setEditText("bo l.")
    assert page.quick.log() == logs[1] and page.quick.child_row.error.text() == ""
    page.quick.write.click()
    settle()
    assert entry_text(session.case(logs[1]).entries[-1]) == "Så noget"


def test_a_child_whose_relay_is_passed_on_cannot_be_written_about(
    page: TodayPage, session: Session, started: Start, settle: Settle
) -> None:
    import msgspec

    from app import today

    started("Alma K.")
    card = today.today(session).cards[0]
    page.quick.set_cards([msgspec.structs.replace(card, state="R")])
    assert page.quick.child.count() == 0


def test_when_the_second_half_fails_nothing_is_written_and_all_stays_on_the_screen(
    page: TodayPage,
    session: Session,
    started: Start,
    settle: Settle,
    context: Context,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from models.errors import Unavailable

    log = started("Alma K.")
    show(page, settle)
    page.quick.saw.setPlainText("Så noget")
    page.quick.tries.setPlainText("Prøver noget")
    page.quick.flush()
    settle()
    before = len(session.case(log).entries)

    def broken(*_: object) -> None:
        raise Unavailable("disk.full")

    with monkeypatch.context() as disk:
        disk.setattr(session.drafts, "delete", broken)
        page.quick.write.click()
        settle()
        assert context.heard[-1][0] == "error"
        assert len(session.case(log).entries) == before
        assert page.quick.draft() == load_quick(session)
        assert page.quick.draft() == QuickDraft(log=log, saw="Så noget", tries="Prøver noget")
    page.quick.write.click()
    settle()
    texts = [entry_text(entry) for entry in session.case(log).entries]
    assert texts.count("Så noget") == 1 and texts.count("Prøver noget") == 1
    assert load_quick(session).empty and page.quick.draft().empty


def test_what_a_full_disk_does_not_take_stays_on_screen_and_is_tried_again(
    page: TodayPage,
    session: Session,
    started: Start,
    settle: Settle,
    context: Context,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from models.errors import Unavailable

    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    log = started("Alma K.")
    show(page, settle)
    with monkeypatch.context() as disk:
        disk.setattr(drafts, "save", full)
        disk.setattr(journal, "write_quick", full)
        page.quick.saw.setPlainText("Kun på skærmen")
        page.quick.flush()
        settle()
        assert context.heard[-1][0] == "error"
        assert page.quick.unsaved and page.quick.kept.text() == ""
        page.quick.write.click()
        settle()
        show(page, settle)
        assert page.quick.saw.text() == "Kun på skærmen"
        assert page.quick.unsaved and page.quick._longest.isActive()
    page.quick.flush()
    settle()
    assert not page.quick.unsaved and page.quick.kept.text() != ""
    assert load_quick(session) == QuickDraft(log=log, saw="Kun på skærmen")


def test_a_very_long_name_does_not_make_the_page_wider_than_the_window(
    page: TodayPage, started: Start, settle: Settle, qtbot: QtBot
) -> None:
    started("Karl-Emil " + "Ølstrup-Vestergaard " * 14)
    show(page, settle)
    sideways = page.scroll_area.horizontalScrollBar()
    qtbot.waitUntil(lambda: sideways.maximum() == 0)


def test_states_stand_below_the_words_when_there_is_little_room(qtbot: QtBot) -> None:
    from views.kit import Chip
    from views.rows import ActionRow

    chip = Chip("Om 7 dage", "warning", icon="clock")
    row = ActionRow("agreement", "Ringer til tale-høre-lærer og aftaler besøg", "Alma", [chip])
    qtbot.addWidget(row)
    for width, below in ((700, False), (300, True), (700, False)):
        row.resize(width, row.heightForWidth(width))
        row.show()
        QTest.qWaitForWindowExposed(row)
        row.layout().activate()
        assert (chip.geometry().top() > row.title.geometry().bottom()) is below, width
        assert row.rect().contains(chip.geometry())
        assert row.title.height() >= row.title.heightForWidth(row.title.width())


def test_an_unreadable_draft_is_text_and_never_nothing() -> None:
    assert read_draft("ikke json") == QuickDraft(saw="ikke json")
    assert read_draft(None) == QuickDraft()


def test_today_can_be_used_by_keyboard_and_screen_reader(
    page: TodayPage, session: Session, started: Start, settle: Settle
) -> None:
    agree(session, started(), "Ringe til PPR", "2026-03-09")
    show(page, settle)
    assert accessible_walk(page) == []

"""The meeting page, typed and clicked the way a holder does it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.reference import agenda_templates
from models.meeting import (
    AgendaPoint,
    AgreementDraft,
    Attendee,
    Decision,
    Meeting,
    concluded,
    notes_of,
)
from tests.views.accessibility import accessible_walk
from tests.views.front import to_front
from views.kit import Caption, Strong, Toast
from views.kit.fields import DateField
from views.meeting.page import (
    CONCLUDE,
    HOLD,
    PREPARE,
    ActorItem,
    MeetingPage,
    OpenAgreement,
)

ACTORS = (
    ActorItem("a1", "Pia Berg", "Pædagog"),
    ActorItem("a2", "Lene Holm", "Leder"),
    ActorItem("a3", "Karen Skov", "Sundhedsplejerske"),
)
OBSERVE = OpenAgreement("o1", "Iagttage i tre uger", "Pia Berg", "2026-11-20", overdue=True)


@pytest.fixture
def page(qtbot: QtBot) -> MeetingPage:
    numbers = count(1)
    made = MeetingPage(lambda: f"id-{next(numbers)}")
    qtbot.addWidget(made)
    made.resize(1200, 900)
    to_front(made)
    return made


def _click(qtbot: QtBot, button: QAbstractButton) -> None:
    # A row that was just built gets its place when Qt is back in its loop.
    qtbot.waitUntil(button.isVisible)
    QApplication.processEvents()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _type(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Type into a field as it stands; QTest types Latin letters and beyond alike."""
    field.setFocus()
    qtbot.keyClicks(field, text)


def _seen(page: MeetingPage, widget: QWidget) -> bool:
    QApplication.processEvents()
    return widget.isVisibleTo(page)


def _heard(page: MeetingPage, signal: str) -> list[tuple[object, ...]]:
    got: list[tuple[object, ...]] = []
    getattr(page, signal).connect(lambda *values: got.append(values))
    return got


def _notes(page: MeetingPage, key: str) -> QPlainTextEdit:
    index = [point.key for point in page.meeting().agenda].index(key)
    box = page.hold.notes[index]
    assert isinstance(box, QPlainTextEdit)
    return box


def _headings(page: MeetingPage) -> list[str]:
    """Headings of the stops from the top of the page down."""
    QApplication.processEvents()
    found = [each for each in page.hold.findChildren(Strong) if each.isVisibleTo(page)]
    return [each.text() for each in sorted(found, key=lambda e: e.mapTo(page, QPoint()).y())]


def test_H1_prepared_held_and_concluded(page: MeetingPage, qtbot: QtBot) -> None:
    """Saad (H1): mother, pedagogue, leader and health visitor meet, decide and agree."""
    done = _heard(page, "conclude_requested")
    page.load(Meeting(id="m1"), open_agreements=[OBSERVE], actors=ACTORS)
    _type(qtbot, page.prepare.title, "Første møde")
    _type(qtbot, page.prepare.purpose, "Sprog og motorik")
    _type(qtbot, page.prepare.date.input, "26.11.2026")
    _type(qtbot, page.prepare.start, "14")
    _type(qtbot, page.prepare.end, "1530")
    _type(qtbot, page.prepare.leader, "Lene Holm")
    for actor in ACTORS:
        page.prepare.people.call(actor)
    _click(qtbot, page.prepare.people.guest)
    _type(qtbot, page.prepare.people.names[-1], "Saads mor")
    page.go_to(HOLD)
    for row in page.hold.attendance.rows:
        _click(qtbot, row.choices["present"])
    _type(qtbot, page.hold.child, "Vil gynge")
    _type(qtbot, page.hold.child_by, "Pia")
    _type(qtbot, page.hold.parents, "Vil gerne have hjælp")
    _type(qtbot, _notes(page, "observations"), "Taler ikke endnu")
    _click(qtbot, page.hold.decisions.more)
    qtbot.waitUntil(page.hold.decisions.rows[0].text.hasFocus)
    _type(qtbot, page.hold.decisions.rows[0].text, "Talepædagog og fysioterapeut inddrages")
    _click(qtbot, page.hold.agreements.more)
    row = page.hold.agreements.rows[0]
    qtbot.waitUntil(row.what.hasFocus)
    _type(qtbot, row.what, "Kontakte talepædagogen")
    _type(qtbot, row.who, "Pia Berg")
    _type(qtbot, row.due.input, "3.12.2026")
    page.go_to(CONCLUDE)
    _type(qtbot, page.conclude.eyes, "Pia, hver dag")
    _type(qtbot, page.conclude.next_date.input, "17.12.26")
    _click(qtbot, page.conclude.into_log)
    ((meeting,),) = done
    assert isinstance(meeting, Meeting)
    assert meeting.held
    assert meeting.title == "Første møde"
    assert (meeting.date, meeting.start, meeting.end) == ("2026-11-26", "14:00", "15:30")
    assert [(one.name, one.actor) for one in meeting.present] == [
        ("Pia Berg", "a1"),
        ("Lene Holm", "a2"),
        ("Karen Skov", "a3"),
        ("Saads mor", ""),
    ]
    assert (meeting.childs_view, meeting.childs_view_by) == ("Vil gynge", "Pia")
    assert meeting.parents_view == "Vil gerne have hjælp"
    assert notes_of(meeting.agenda, "observations") == "Taler ikke endnu"
    assert notes_of(meeting.agenda, "eyes_on_child") == "Pia, hver dag"
    assert [each.text for each in meeting.decisions] == ["Talepædagog og fysioterapeut inddrages"]
    (agreement,) = meeting.agreements
    assert (agreement.what, agreement.who, agreement.due) == (
        "Kontakte talepædagogen",
        "Pia Berg",
        "2026-12-03",
    )
    assert meeting.next_meeting == "2026-12-17"


def test_R_22_agreement_without_who_or_when_cannot_be_concluded(
    page: MeetingPage, qtbot: QtBot
) -> None:
    """R-22: marked while it is written, refused at the field, passed when it is whole."""
    done = _heard(page, "conclude_requested")
    page.load(Meeting(id="m1", date="2026-11-26"))
    page.go_to(HOLD)
    _click(qtbot, page.hold.agreements.more)
    row = page.hold.agreements.rows[0]
    assert not _seen(page, row.mark)
    _type(qtbot, row.what, "Ringe hjem")
    assert _seen(page, row.mark)
    both = row.mark.text()
    _type(qtbot, row.who, "Pia")
    assert row.mark.text() != both
    page.go_to(CONCLUDE)
    assert _seen(page, page.conclude.drafts)
    _click(qtbot, page.conclude.into_log)
    assert done == []
    assert page.steps.currentIndex() == HOLD
    row = page.hold.agreements.rows[0]
    assert _seen(page, row.refusal)
    assert row.refusal.text()
    assert row.due.input.property("state") == "error"
    qtbot.waitUntil(lambda: row.due.input.hasFocus())
    _type(qtbot, row.due.input, "3.12.2026")
    assert not _seen(page, row.refusal)
    assert not _seen(page, row.mark)
    page.go_to(CONCLUDE)
    _click(qtbot, page.conclude.into_log)
    assert len(done) == 1


def test_refused_without_date_or_with_an_empty_decision_at_the_field(
    page: MeetingPage, qtbot: QtBot
) -> None:
    done = _heard(page, "conclude_requested")
    page.load(Meeting(id="m1"))
    page.go_to(CONCLUDE)
    _click(qtbot, page.conclude.into_log)
    assert page.steps.currentIndex() == PREPARE
    assert page.prepare.date_row.error.text()
    _type(qtbot, page.prepare.date.input, "26.11.2026")
    assert not page.prepare.date_row.error.text()
    page.go_to(HOLD)
    _click(qtbot, page.hold.decisions.more)
    page.go_to(CONCLUDE)
    _click(qtbot, page.conclude.into_log)
    assert page.steps.currentIndex() == HOLD
    assert page.hold.decisions.rows[0].text_row.error.text()
    assert done == []


def test_acceptance_14_decision_without_authority_warns_but_does_not_block(
    page: MeetingPage, qtbot: QtBot
) -> None:
    """D2, K19: the warning is there exactly while nobody with authority was at the meeting."""
    done = _heard(page, "conclude_requested")
    meeting = Meeting(
        id="m1",
        date="2026-11-26",
        attendance=(Attendee("Mor", presence="present"), Attendee("Tove", authority=True)),
        decisions=(Decision("d1", "PPR inddrages"),),
    )
    page.load(meeting)
    page.go_to(CONCLUDE)
    assert _seen(page, page.conclude.authority)
    _click(qtbot, page.conclude.into_log)
    assert len(done) == 1
    page.go_to(HOLD)
    _click(qtbot, page.hold.attendance.rows[1].choices["present"])
    page.go_to(CONCLUDE)
    assert not _seen(page, page.conclude.authority)


def test_family_is_heard_before_the_professionals(page: MeetingPage) -> None:
    """Old agreements, the child and the parents first, with and without a template."""
    page.load(Meeting(id="m1"), open_agreements=[OBSERVE])
    page.go_to(HOLD)
    titles = _headings(page)
    family = [titles.index(each) for each in ("Barnets stemme", "Forældrenes stemme")]
    assert titles.index("Aftaler fra sidst") < family[0] < family[1]
    assert family[1] < titles.index("Det har vi set")
    page.load(
        Meeting(
            id="m2", kind="dialogue", agenda_template="open", agenda=(AgendaPoint("", "Sprog"),)
        )
    )
    page.go_to(HOLD)
    QApplication.processEvents()
    assert page.hold.child.mapTo(page, QPoint()).y() < page.hold.notes[0].mapTo(page, QPoint()).y()
    assert (
        page.hold.parents.mapTo(page, QPoint()).y() < page.hold.notes[0].mapTo(page, QPoint()).y()
    )


def test_empty_voices_are_seen_to_be_empty(page: MeetingPage, qtbot: QtBot) -> None:
    page.load(Meeting(id="m1"))
    page.go_to(HOLD)
    assert _seen(page, page.hold._child_mark)
    _type(qtbot, page.hold.child, "H")
    assert not _seen(page, page.hold._child_mark)
    assert _seen(page, page.hold._parents_mark)


def test_acceptance_13_agenda_shows_the_phases_of_the_data_file(page: MeetingPage) -> None:
    """VED, KAN, VIL, GØR in order, each with its points, in the plan and at the meeting."""
    template = next(each for each in agenda_templates() if each.id == "ved_kan_vil_goer")
    wanted = [point.title for phase in template.phases for point in phase.points]
    page.load(Meeting(id="m1"))
    assert [row.title.text() for row in page.prepare.agenda.rows] == wanted
    page.go_to(HOLD)
    shown = [title for title in _headings(page) if title in wanted]
    assert shown == wanted


def test_reordering_with_keys_keeps_notes_with_their_point(page: MeetingPage, qtbot: QtBot) -> None:
    page.load(Meeting(id="m1"))
    page.go_to(HOLD)
    _type(qtbot, _notes(page, "strengths"), "Ler meget")
    page.go_to(PREPARE)
    index = [point.key for point in page.meeting().agenda].index("strengths")
    row = page.prepare.agenda.rows[index]
    row.title.setFocus()
    qtbot.keyClick(row.title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.meeting().agenda[index - 1].key == "strengths"
    moved = page.prepare.agenda.rows[index - 1]
    qtbot.waitUntil(lambda: moved.title.hasFocus())
    _click(qtbot, moved.down)
    assert page.meeting().agenda[index].key == "strengths"
    page.go_to(HOLD)
    assert _notes(page, "strengths").toPlainText() == "Ler meget"


def test_dragging_with_the_mouse_moves_a_point_into_another_phase(
    page: MeetingPage, qtbot: QtBot
) -> None:
    page.load(Meeting(id="m1"))
    rows = page.prepare.agenda.rows
    keys = [point.key for point in page.meeting().agenda]
    start, end = rows[keys.index("tried")], rows[keys.index("wishes")]
    handle = start.handle
    QApplication.processEvents()
    drop = handle.mapFromGlobal(end.mapToGlobal(end.rect().bottomLeft())) + QPoint(4, 2)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    qtbot.mouseMove(handle, drop)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=drop)
    after = page.meeting().agenda
    place = [point.key for point in after].index("tried")
    assert (after[place - 1].key, after[place].phase) == ("wishes", "kan")
    assert sorted(point.key for point in after) == sorted(keys)


def test_flush_gives_the_last_typed_character(page: MeetingPage, qtbot: QtBot) -> None:
    drafts = _heard(page, "changed")
    page.load(Meeting(id="m1"))
    assert drafts == []
    page.go_to(HOLD)
    _type(qtbot, page.hold.parents, "Vi er trætte af at vente.")
    page.flush()
    (last,) = drafts[-1]
    assert isinstance(last, Meeting)
    assert last.parents_view == "Vi er trætte af at vente."
    page.flush()
    assert [each for each in drafts if each == (last,)] == [(last,)]


def test_leaving_the_page_and_pausing_both_store_the_draft(page: MeetingPage, qtbot: QtBot) -> None:
    drafts = _heard(page, "changed")
    page.load(Meeting(id="m1"))
    with qtbot.waitSignal(page.changed, timeout=4000):
        _type(qtbot, page.prepare.place, "Børnehaven")
    _type(qtbot, page.prepare.place, "!")
    page.hide()
    (last,) = drafts[-1]
    assert isinstance(last, Meeting)
    assert last.place == "Børnehaven!"


def test_escape_never_discards_typed_text(page: MeetingPage, qtbot: QtBot) -> None:
    page.load(Meeting(id="m1"), open_agreements=[OBSERVE])
    page.go_to(HOLD)
    _click(qtbot, page.hold.old.rows[0].choices["done"])
    fields: list[tuple[QWidget, Callable[[], str]]] = [
        (page.hold.parents, lambda: page.meeting().parents_view),
        (page.hold.child_by, lambda: page.meeting().childs_view_by),
        (page.hold.old.rows[0].note, lambda: page.meeting().reviews[0].note),
    ]
    for field, stored in fields:
        _type(qtbot, field, "Skrevet")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        shown = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert (shown, stored()) == ("Skrevet", "Skrevet")


def test_old_agreements_are_handed_on_and_a_moved_one_needs_a_new_day(
    page: MeetingPage, qtbot: QtBot
) -> None:
    outcomes = _heard(page, "agreement_outcome_requested")
    page.load(Meeting(id="m1"), open_agreements=[OBSERVE])
    page.go_to(HOLD)
    row = page.hold.old.rows[0]
    _click(qtbot, row.choices["moved"])
    _type(qtbot, row.note, "Sygdom")
    page.go_to(PREPARE)
    page.go_to(HOLD)
    row = page.hold.old.rows[0]
    assert row.note.toPlainText() == "Sygdom"
    assert outcomes == []
    _click(qtbot, row.save)
    assert outcomes == [("o1", "moved", "Sygdom")]
    carried = page.meeting().agreements[0]
    assert (carried.what, carried.who, carried.due) == ("Iagttage i tre uger", "Pia Berg", "")
    assert _seen(page, page.hold.agreements.rows[0].mark)


def test_chosen_outcome_is_handed_on_when_the_meeting_is_concluded(
    page: MeetingPage, qtbot: QtBot
) -> None:
    outcomes = _heard(page, "agreement_outcome_requested")
    done = _heard(page, "conclude_requested")
    page.load(Meeting(id="m1", date="2026-11-26"), open_agreements=[OBSERVE])
    page.go_to(HOLD)
    _click(qtbot, page.hold.old.rows[0].choices["done"])
    page.go_to(CONCLUDE)
    _click(qtbot, page.conclude.into_log)
    assert outcomes == [("o1", "done", "")]
    ((meeting,),) = done
    assert isinstance(meeting, Meeting)
    assert meeting.reviews[0].registered


def test_R_22_moved_agreement_is_asked_for_a_day_before_the_end(
    page: MeetingPage, qtbot: QtBot
) -> None:
    done = _heard(page, "conclude_requested")
    page.load(Meeting(id="m1", date="2026-11-26"), open_agreements=[OBSERVE])
    page.go_to(HOLD)
    _click(qtbot, page.hold.old.rows[0].choices["moved"])
    page.go_to(CONCLUDE)
    _click(qtbot, page.conclude.into_log)
    assert done == []
    assert page.steps.currentIndex() == HOLD
    assert page.hold.agreements.rows[0].due.input.property("state") == "error"
    _type(qtbot, page.hold.agreements.rows[0].due.input, "10.12.2026")
    page.load(page.meeting(), open_agreements=[])
    assert page.steps.currentIndex() == HOLD
    page.go_to(CONCLUDE)
    _click(qtbot, page.conclude.into_log)
    ((meeting,),) = done
    assert isinstance(meeting, Meeting)
    assert meeting.agreements[0].due == "2026-12-10"


def test_removed_row_can_be_brought_back(page: MeetingPage, qtbot: QtBot) -> None:
    agreement = AgreementDraft("g1", "Ringe", "Pia", "2026-12-03")
    page.load(Meeting(id="m1", agreements=(agreement,)))
    page.go_to(HOLD)
    page.hold.agreements.remove(0)
    assert page.meeting().agreements == ()
    toast = page.findChild(Toast)
    assert toast is not None
    undo = next(b for b in toast.findChildren(QAbstractButton) if b.text())
    _click(qtbot, undo)
    assert page.meeting().agreements == (agreement,)
    assert page.hold.agreements.rows[0].what.toPlainText() == "Ringe"


def test_other_kind_replaces_only_an_untouched_agenda(page: MeetingPage, qtbot: QtBot) -> None:
    page.load(Meeting(id="m1"))
    kinds = page.prepare.findChild(QComboBox)
    assert kinds is not None
    kinds.setCurrentIndex(kinds.findData("dialogue"))
    assert page.meeting().agenda == ()
    kinds.setCurrentIndex(kinds.findData("coordination"))
    agenda = page.meeting().agenda
    assert len(agenda) > 10
    row = page.prepare.agenda.rows[0]
    _type(qtbot, row.title, "!")
    kinds.setCurrentIndex(kinds.findData("dialogue"))
    assert page.meeting().kind == "dialogue"
    assert len(page.meeting().agenda) == len(agenda)


def test_held_meeting_is_only_read(page: MeetingPage, qtbot: QtBot) -> None:
    drafts = _heard(page, "changed")
    minutes = _heard(page, "minutes_pdf_requested")
    meeting = concluded(
        Meeting(
            id="m1",
            date="2026-11-26",
            agenda_template="ved_kan_vil_goer",
            parents_view="Det går bedre",
            decisions=(Decision("d1", "PPR inddrages", "Sprog", "Pia"),),
        )
    )
    page.load(meeting)
    assert not page.steps.isVisible()
    fields = [
        *page.findChildren(QLineEdit),
        *page.findChildren(QPlainTextEdit),
        *page.findChildren(DateField),
    ]
    assert not any(field.isVisible() for field in fields)
    assert any("Pia" in each.text() for each in page.findChildren(Caption) if each.isVisible())
    _click(qtbot, page.pdf)
    assert minutes == [(meeting,)]
    assert drafts == []


def test_steps_and_agenda_by_keyboard(page: MeetingPage, qtbot: QtBot) -> None:
    page.load(Meeting(id="m1"))
    to_front(page)
    page.prepare.place.setFocus()
    qtbot.waitUntil(lambda: page.prepare.place.hasFocus())
    qtbot.keyClick(page.prepare.place, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.steps.currentIndex() == HOLD
    rail = page.hold.rail
    rail.setFocus()
    for _ in range(4):
        qtbot.keyClick(rail, Qt.Key.Key_Down)
    qtbot.keyClick(rail, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.hold.child.hasFocus())


def test_every_field_and_button_has_a_name(page: MeetingPage) -> None:
    meeting = Meeting(
        id="m1",
        date="2026-11-26",
        attendance=(Attendee("Mor"), Attendee("")),
        decisions=(Decision("d1", "x"),),
        agreements=(AgreementDraft("g1", "x"),),
    )
    page.load(meeting, open_agreements=[OBSERVE], actors=ACTORS)
    for step in (PREPARE, HOLD, CONCLUDE):
        page.go_to(step)
        QApplication.processEvents()
        assert accessible_walk(page) == []


def test_meeting_is_never_changed_by_looking_at_it(page: MeetingPage) -> None:
    """Going through all steps is no edit: nothing is sent and the value stays."""
    drafts = _heard(page, "changed")
    page.load(Meeting(id="m1", date="2026-11-26", next_meeting="2026-12-17"), actors=ACTORS)
    before = page.meeting()
    for step in (HOLD, CONCLUDE, PREPARE):
        page.go_to(step)
    page.flush()
    assert drafts == []
    assert msgspec.structs.asdict(page.meeting()) == msgspec.structs.asdict(before)

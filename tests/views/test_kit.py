"""The kit: every widget says its name, keeps its promise to the keyboard, and hides nothing."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.entry import MAX_BODY_BYTES
from tests.views.accessibility import accessible_walk, spoken_name
from tests.views.front import to_front
from tests.views.gallery import page_of_parts
from views import kit
from views.kit.feedback import Question
from views.kit.fields import largest_text, parse_date
from views.palettes import PALETTES
from views.theme import Mode, apply_theme, theme


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    apply_theme(qapp, Mode.LIGHT)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(700, 500)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    to_front(window)
    return window


def _put(host: QWidget, widget: QWidget) -> None:
    layout = host.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()
    QApplication.processEvents()


# ------------------------------------------------------------------ names and keyboard


def test_a_page_of_every_part_has_names_and_tab_reaches_all(qtbot: QtBot) -> None:
    page = page_of_parts()
    qtbot.addWidget(page)
    problems = [str(p) for p in accessible_walk(page) if _ours(str(p))]
    assert problems == []


def _ours(problem: str) -> bool:
    # The gallery's bare Qt widgets beside the kit are named by nobody; the kit's own must be.
    return not problem.startswith(
        tuple(f"Page > {kind}" for kind in ("QComboBox", "QSpinBox"))
    ) and not any(part in problem for part in (" > QComboBox:", " > QSpinBox:"))


def test_the_walk_finds_what_is_wrong(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    nameless, mouse_only, click_only = QLineEdit(), QToolButton(), QLineEdit()
    mouse_only.setText("Zoom")
    mouse_only.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    click_only.setAccessibleName("Note")
    click_only.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    for widget in (nameless, mouse_only, click_only, kit.PrimaryButton("Fine")):
        layout.addWidget(widget)
    found = {(p.where.rsplit(" > ", 1)[1], p.what) for p in accessible_walk(window)}
    assert found == {
        ("QLineEdit", "has no accessible name"),
        ("QToolButton", "cannot be reached by keyboard"),
        ("QLineEdit", "takes the focus but not by Tab"),
    }


def test_a_label_beside_a_field_names_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    label, field = QLabel("&Name"), QLineEdit()
    label.setBuddy(field)
    layout.addWidget(label)
    layout.addWidget(field)
    assert spoken_name(field) == "Name"
    assert accessible_walk(window) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda: kit.PrimaryButton("&Save", icon="save"),
        lambda: kit.SecondaryButton("Save"),
        lambda: kit.QuietButton("Save"),
        lambda: kit.DangerButton("Save"),
        lambda: kit.IconButton("save", "Save"),
    ],
)
def test_buttons_are_large_enough_named_and_pressed_by_key(
    make: Callable[[], QAbstractButton], host: QWidget, qtbot: QtBot
) -> None:
    button = make()
    _put(host, button)
    assert button.accessibleName() == "Save"
    assert button.sizeHint().height() >= 32
    assert button.sizeHint().width() >= 32
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_focus_changes_the_picture_of_every_button(host: QWidget, qtbot: QtBot) -> None:
    for button in (
        kit.PrimaryButton("A"),
        kit.SecondaryButton("A"),
        kit.QuietButton("A"),
        kit.DangerButton("A"),
        kit.IconButton("save", "A"),
    ):
        _put(host, button)
        to_front(host)
        button.clearFocus()
        before = button.grab().toImage()
        size = button.size()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(button.hasFocus, timeout=1000)
        after = button.grab().toImage()
        assert before != after
        assert button.size() == size
        button.hide()


# ------------------------------------------------------------------ text


def test_text_is_shown_as_written_never_as_markup() -> None:
    for label in (kit.BodyText("<b>x</b>"), kit.Title("<i>"), kit.text_label("<u>", "muted")):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_long_line_is_cut_and_told_in_the_tooltip(host: QWidget) -> None:
    label = kit.ElidedLabel("A very long line about a meeting that was moved twice " * 5)
    _put(host, label)
    assert label.toolTip() == label.text()
    label.setText("Short")
    _put(host, label)
    assert label.toolTip() == ""
    assert label.accessibleName() == "Short"


# ------------------------------------------------------------------ chips, banners, steps


def test_a_chip_never_speaks_by_colour_alone() -> None:
    icons = {kind: entry[0] for kind, entry in kit.Chip.KINDS.items()}
    assert len({icons[f"level_{n}"] for n in (1, 2, 3)}) == 3
    holders = {icons[f"holder_{w}"] for w in ("mine", "other", "waiting")}
    assert len(holders) == 3
    assert len({icons[k] for k in ("info", "success", "warning", "danger")}) == 4
    chip = kit.Chip("Level 2", "level_2")
    assert chip.accessibleName() == "Level 2"
    chip.set("Level 3", "level_3")
    assert (chip.text(), chip.kind, chip.accessibleName()) == ("Level 3", "level_3", "Level 3")
    with pytest.raises(KeyError):
        chip.set("x", "no such kind")


def test_a_chip_has_room_for_its_words_at_twice_the_size(host: QWidget) -> None:
    chip = kit.Chip("Consent is about to lapse", "warning")
    _put(host, chip)
    small = chip.sizeHint()
    theme().set_text_scale(2.0)
    assert chip.sizeHint().width() > 1.7 * small.width()
    assert chip.sizeHint().height() > small.height()
    theme().set_text_scale(1.0)


def test_a_banner_says_its_kind_and_can_be_put_away(host: QWidget, qtbot: QtBot) -> None:
    banner = kit.Banner("warning", "The disk is nearly full.", dismissable=True)
    _put(host, banner)
    assert "The disk is nearly full." in banner.accessibleName()
    assert banner.accessibleName() != "The disk is nearly full."
    with qtbot.waitSignal(banner.dismissed):
        banner.dismiss()
    assert not banner.isVisible()
    banner.set("error", "It could not be saved.")
    assert banner.kind == "error"
    assert banner.text() == "It could not be saved."


def test_steps_say_where_one_is() -> None:
    bar = kit.StepBar(["Choose", "Consent", "Send"], 1)
    assert "Consent" in bar.accessibleName() and "2" in bar.accessibleName()
    bar.set_current(3)
    assert "3" in bar.accessibleName()
    assert bar.heightForWidth(120) >= bar.heightForWidth(900)


def test_facts_are_spoken_with_their_key() -> None:
    facts = kit.KeyValueList([("Holder", "Mette"), ("State", kit.Chip("Mine", "holder_mine"))])
    names = [w.accessibleName() for w in facts.findChildren(QLabel) if w.accessibleName()]
    assert names == ["Holder: Mette"]
    facts.set_rows([("Holder", "Jonas")])
    shown = [w.text() for w in facts.findChildren(QLabel) if not w.isHidden()]
    assert shown == ["Holder", "Jonas"]


def test_cards_and_pages_can_be_filled_and_emptied(qtbot: QtBot) -> None:
    page = kit.Page("Today", "Thursday")
    qtbot.addWidget(page)
    card = kit.Card()
    card.add(kit.BodyText("x"))
    page.add(card)
    assert page.body_layout.count() == 1
    assert page.accessibleName() == "Today"
    page.set_title("Children")
    assert page.accessibleName() == "Children"
    assert page.subtitle.isHidden()
    card.clear()
    assert card.body_layout.count() == 0
    page.clear()
    assert page.body_layout.count() == 0


def test_a_row_of_chips_breaks_into_lines_and_nothing_is_pushed_out(host: QWidget) -> None:
    chips = [kit.Chip(f"State number {n}", "info") for n in range(6)]
    flow = kit.Flow(chips)
    _put(host, flow)
    flow.resize(260, flow.heightForWidth(260))
    QApplication.processEvents()
    assert len({chip.y() for chip in chips}) > 2
    assert all(flow.rect().contains(chip.geometry()) for chip in chips)
    flow.resize(2000, flow.heightForWidth(2000))
    QApplication.processEvents()
    assert len({chip.y() for chip in chips}) == 1
    flow.clear()
    assert flow.sizeHint().width() == 0


def test_a_narrow_banner_puts_its_button_below_the_text(qtbot: QtBot) -> None:
    button = kit.SecondaryButton("Open")
    banner = kit.Banner("info", "A message of some length", [button])
    qtbot.addWidget(banner)
    banner.show()
    banner.resize(900, 80)
    QApplication.processEvents()
    beside = button.x()
    banner.resize(260, 160)
    QApplication.processEvents()
    assert button.x() < beside
    assert button.y() > 30


def test_no_words_are_cut_when_a_card_gets_narrow(qtbot: QtBot) -> None:
    page = kit.Page("Page")
    qtbot.addWidget(page)
    card = kit.Card("A card with quite a long title for its width")
    facts = kit.KeyValueList([("Who holds the relay", "Mette Holm, pedagogue at the red room")])
    event = kit.TimelineRow("12 March 2026", "The relay was received by the school", "Text " * 30)
    field = kit.FieldRow("Name of the contact", QLineEdit(), "As it stands on the card " * 4)
    for part in (facts, event, field):
        card.add(part)
    page.add(card)
    page.add(kit.Banner("info", "A message of some length " * 5))
    page.resize(330, 1600)
    page.show()
    qtbot.waitExposed(page)
    labels = [w for w in page.findChildren(QLabel) if w.isVisible() and w.text()]
    assert len(labels) > 8
    cut = [w.text() for w in labels if w.height() < w.heightForWidth(w.width())]
    assert cut == []
    # What is left over below belongs to nobody.
    assert card.height() < 1000


def test_rows_of_a_list_do_not_overlap_after_it_is_made_navigation(host: QWidget) -> None:
    listing = QListWidget()
    listing.addItems(["Today", "Children", "Contacts"])
    listing.setCurrentRow(1)
    kit.tidy_list(listing, "Places", navigation=True)
    _put(host, listing)
    rows = [listing.visualItemRect(listing.item(n)) for n in range(3)]
    assert all(row.height() >= 32 for row in rows)
    assert rows[0].bottom() < rows[1].top() and rows[1].bottom() < rows[2].top()


# ------------------------------------------------------------------ passing messages, questions


def test_a_toast_goes_away_by_itself_without_taking_the_focus(host: QWidget, qtbot: QtBot) -> None:
    field = QLineEdit()
    _put(host, field)
    to_front(host)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=1000)
    toast = kit.Toast.show_in(host, "Saved", stays_ms=30)
    assert toast.isVisible()
    assert field.hasFocus()
    assert host.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.destroyed, timeout=2000):
        pass


def test_esc_puts_a_toast_away_and_a_new_one_replaces_it(host: QWidget, qtbot: QtBot) -> None:
    first = kit.Toast.show_in(host, "First")
    second = kit.Toast.show_in(host, "Second")
    assert not first.isVisible()
    assert second.text() == "Second"
    qtbot.keyClick(host, Qt.Key.Key_Escape)
    assert not second.isVisible()


def _answer(press: Callable[[Question], None]) -> None:
    def now() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, Question) and window.isVisible():
                press(window)

    QTimer.singleShot(0, now)


def test_a_question_is_answered_by_its_buttons(host: QWidget) -> None:
    _answer(lambda q: q.yes.click())
    assert kit.confirm(host, "Delete?", "The draft is gone then.", "Delete", "Keep", danger=True)
    _answer(lambda q: q.no.click())
    assert not kit.confirm(host, "Delete?", "The draft is gone then.", "Delete", "Keep")


def test_esc_and_enter_never_do_the_dangerous_thing(host: QWidget, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        _answer(lambda q, key=key: qtbot.keyClick(q, key))
        assert not kit.confirm(host, "Delete?", "Gone then.", "Delete", "Keep", danger=True)


# ------------------------------------------------------------------ fields


def test_a_field_row_names_its_field_and_tells_the_error(qtbot: QtBot) -> None:
    edit = QLineEdit()
    row = kit.FieldRow("&Name", edit, hint="As on the card")
    qtbot.addWidget(row)
    assert edit.accessibleName() == "Name"
    assert row.label.buddy() is edit
    assert edit.accessibleDescription() == "As on the card"
    row.set_error("Write a name.")
    assert "Write a name." in edit.accessibleDescription()
    assert not row.error.isHidden()
    assert edit.property("state") == "error"
    row.set_error("")
    assert row.error.isHidden()
    assert edit.property("state") == ""


@pytest.mark.parametrize(
    "text, expected",
    [
        ("12.3.2026", date(2026, 3, 12)),
        ("12. 3. 2026", date(2026, 3, 12)),
        ("12/3-26", date(2026, 3, 12)),
        ("120326", date(2026, 3, 12)),
        ("12032026", date(2026, 3, 12)),
        ("1-1-85", date(1985, 1, 1)),
        ("31.2.2026", None),
        ("12.3", None),
        ("", None),
        ("in a week", None),
    ],
)
def test_days_are_read_as_danes_write_them(text: str, expected: date | None) -> None:
    assert parse_date(text) == expected


def test_a_date_field_tells_changes_tidies_and_may_be_empty(host: QWidget, qtbot: QtBot) -> None:
    field = kit.DateField(accessible_name="Born")
    _put(host, field)
    told: list[date | None] = []
    field.changed.connect(told.append)
    assert field.value() is None and field.is_valid()
    qtbot.keyClicks(field.input, "1/4-26")
    assert field.value() == date(2026, 4, 1)
    field.input.editingFinished.emit()
    assert field.input.text() == "1.4.2026"
    qtbot.keyClick(field.input, Qt.Key.Key_Down)
    assert field.value() == date(2026, 3, 31)
    qtbot.keyClick(field.input, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == date(2026, 4, 30)
    field.input.selectAll()
    qtbot.keyClicks(field.input, "99")
    assert field.value() is None and not field.is_valid()
    assert told[-1] is None


def test_the_calendar_opens_by_key_chooses_and_leaves_by_esc(host: QWidget, qtbot: QtBot) -> None:
    field = kit.DateField(date(2026, 3, 12))
    _put(host, field)
    qtbot.keyClick(field.input, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.popup()
    assert popup is not None and popup.isVisible()
    assert accessible_walk(popup) == []
    with qtbot.waitSignal(popup.destroyed):
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert field.value() == date(2026, 3, 12)
    field.open_calendar()
    popup = field.popup()
    assert popup is not None
    popup.calendar.activated.emit(popup.calendar.selectedDate().addDays(3))
    assert field.value() == date(2026, 3, 15)


def test_a_passphrase_is_hidden_until_asked_and_caps_lock_is_told(
    host: QWidget, qtbot: QtBot
) -> None:
    field = kit.PassphraseField()
    _put(host, field)
    assert field.input.echoMode() == QLineEdit.EchoMode.Password
    name = field.eye.accessibleName()
    field.eye.click()
    assert field.input.echoMode() == QLineEdit.EchoMode.Normal
    assert field.eye.accessibleName() != name
    press = QKeyEvent.Type.KeyPress
    loud = QKeyEvent(press, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    QApplication.sendEvent(field.input, loud)
    assert field.caps.isVisible()
    quiet = QKeyEvent(press, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, "A")
    QApplication.sendEvent(field.input, quiet)
    assert not field.caps.isVisible()
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert field.text() == "AA"
    field.clear()
    assert field.text() == ""
    assert field.input.echoMode() == QLineEdit.EchoMode.Password


def test_a_text_area_saves_after_a_pause_and_at_once_when_asked(
    host: QWidget, qtbot: QtBot
) -> None:
    area = kit.TextArea("What did you see?")
    _put(host, area)
    assert area.accessibleName() == "What did you see?"
    told: list[str] = []
    area.changed_after_pause.connect(told.append)
    area.set_text("From the store")
    assert not area.pending
    qtbot.keyClicks(area, "ab")
    assert area.pending and told == []
    area.flush()
    assert told == ["abFrom the store"]
    area.flush()
    assert len(told) == 1
    qtbot.keyClicks(area, "c")
    with qtbot.waitSignal(area.changed_after_pause, timeout=3000):
        pass
    assert len(told) == 2
    assert area.text().startswith("abc")


def test_a_text_area_grows_with_its_text_up_to_a_limit(host: QWidget) -> None:
    area = kit.TextArea("x", lines=2, most_lines=5)
    _put(host, area)
    start = area.sizeHint().height()
    area.set_text("one\ntwo\nthree\nfour")
    grown = area.sizeHint().height()
    assert grown > start
    area.set_text("line\n" * 40)
    assert grown < area.sizeHint().height() < 2 * grown
    assert area.tabChangesFocus()


def _paste(area: kit.TextArea, text: str) -> None:
    held = QMimeData()
    held.setText(text)
    area.insertFromMimeData(held)


def test_a_run_without_spaces_breaks_anywhere_before_it_is_laid_out(
    host: QWidget, qtbot: QtBot
) -> None:
    """Looking for a word to break at makes a long run take minutes: 1 MB hung the window."""
    area = kit.TextArea("x")
    _put(host, area)
    modes: list[QTextOption.WrapMode] = []
    area.document().contentsChange.connect(lambda *_: modes.append(area.wordWrapMode()))
    _paste(area, "two words")
    _paste(area, "x" * 200_000)
    assert modes == [
        QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere,
        QTextOption.WrapMode.WrapAnywhere,
    ]
    area.undo()
    area.redo()
    assert set(modes[1:]) == {QTextOption.WrapMode.WrapAnywhere}
    area.set_text("word " * 1000)
    assert area.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    area.set_text("x" * 2000)
    assert area.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    area.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(area, "xx")
    assert area.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere


def test_a_paste_too_large_for_an_entry_is_held_back_and_nothing_is_lost(
    host: QWidget, qtbot: QtBot
) -> None:
    area = kit.TextArea("x")
    _put(host, area)
    host.show()
    area.set_text("What stood here")
    changes: list[str] = []
    area.textChanged.connect(lambda: changes.append(area.text()))
    low = area.sizeHint().height()
    _paste(area, "x" * MAX_BODY_BYTES)
    _paste(area, '"' * (MAX_BODY_BYTES // 2))  # written as two bytes each
    assert (area.text(), changes) == ("What stood here", [])
    assert area.refused and area.sizeHint().height() > low
    qtbot.keyClicks(area, "a")
    assert area.refused == "" and area.sizeHint().height() == low
    area.selectAll()
    _paste(area, "x" * (largest_text() - 2))  # in place of what was chosen
    assert len(area.text()) == largest_text() - 2 and area.refused == ""
    _paste(area, "one more")
    assert len(area.text()) == largest_text() - 2 and area.refused


def test_lists_and_tables_take_the_calm_form(qtbot: QtBot) -> None:
    table, listing = QTableWidget(2, 2), QListWidget()
    qtbot.addWidget(table)
    qtbot.addWidget(listing)
    kit.tidy_table(table, "Agreements")
    kit.tidy_list(listing, "Places", navigation=True)
    assert (table.accessibleName(), listing.accessibleName()) == ("Agreements", "Places")
    assert not table.tabKeyNavigation()
    small = table.verticalHeader().defaultSectionSize()
    assert small >= 32
    theme().set_text_scale(2.0)
    assert table.verticalHeader().defaultSectionSize() > small
    theme().set_text_scale(1.0)


# ------------------------------------------------------------------ every look


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
def test_the_whole_page_is_painted_in_every_look(look, qtbot: QtBot) -> None:
    theme().show_tokens(look)
    page = page_of_parts()
    qtbot.addWidget(page)
    page.resize(900, 700)
    picture = page.grab().toImage()
    corner = picture.pixelColor(QPoint(2, 2)).name()
    assert corner == look.surface
    theme().set_mode(Mode.LIGHT)


def test_error_text_is_trimmed() -> None:
    assert kit.error_text("  It is full. \n") == "It is full."

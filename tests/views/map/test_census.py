"""*Afdæk*: pair by pair with real keys, and the page that leaves the canvas its room."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from models.network_map import CENTRE, TieLevel
from tests.views.map.saad import saad_map
from views.map.large import LargeWindow
from views.map.modes import Mode

CTRL = Qt.KeyboardModifier.ControlModifier


def begin(hands):
    """Go to the pairs by keys, as a person does."""
    hands.key(Qt.Key.Key_2, CTRL)
    QApplication.processEvents()
    return hands.page.sides.census


def test_every_pair_is_judged_with_one_key_each_and_the_next_comes_by_itself(hands) -> None:
    census = begin(hands)
    assert hands.page.mode is Mode.CENSUS
    assert census.hasFocus()
    asked = []
    for key in (Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_1):
        asked.append(census.pair)
        QTest.keyClick(census, key)
    assert [hands.map.level(*each) for each in asked] == [
        TieLevel.FORUM,
        TieLevel.NONE,
        TieLevel.KNOWN,
    ]
    assert census.pair is None
    assert census.progress.text() == "3 of 3 pairs discussed"
    assert census.read_button.isVisible()


def test_back_skip_and_not_discussed(hands) -> None:
    census = begin(hands)
    first = census.pair
    QTest.keyClick(census, Qt.Key.Key_Right)
    second = census.pair
    assert second != first
    assert hands.map.ties == ()
    QTest.keyClick(census, Qt.Key.Key_2)
    QTest.keyClick(census, Qt.Key.Key_Left)
    assert census.pair == second
    QTest.keyClick(census, Qt.Key.Key_U)
    assert hands.map.level(*second) is None


def test_both_cards_stand_out_and_a_key_on_the_canvas_answers_too(hands) -> None:
    census = begin(hands)
    asked = census.pair
    shown = {node for node, item in hands.page.scene.nodes.items() if item.opacity() == 1.0}
    assert shown == {*asked, CENTRE}
    assert hands.page.scene.selection.pair == asked
    hands.key(Qt.Key.Key_1)
    assert hands.map.level(*asked) is TieLevel.KNOWN
    assert census.pair != asked
    hands.key(Qt.Key.Key_1, CTRL)
    assert all(item.opacity() == 1.0 for item in hands.page.scene.nodes.values())


def test_a_note_is_kept_in_one_step_with_the_answer_and_never_lost_on_the_way(hands) -> None:
    census = begin(hands)
    asked = census.pair
    QTest.keyClicks(census.note, "ses til sommerfesten")
    QTest.keyClick(census, Qt.Key.Key_Right)
    assert census.note.text() == ""
    QTest.keyClick(census, Qt.Key.Key_Left)
    assert census.note.text() == "ses til sommerfesten"
    census.setFocus()
    QTest.keyClick(census, Qt.Key.Key_2)
    assert hands.map.tie(*asked).note == "ses til sommerfesten"
    assert hands.page.editor.stack.count() == 1


def test_the_filter_takes_pairs_of_one_workplace_and_the_count_follows(hands) -> None:
    hands.page.load(saad_map(), read_only=False)
    census = begin(hands)
    assert census.progress.text() == "15 of 15 pairs discussed"
    row = census.filter.findText("PPR")
    census.filter.setCurrentIndex(row)
    census.filter.activated.emit(row)
    assert census.progress.text() == "5 of 5 pairs discussed"
    assert "speech" in census.pair
    census.open_only.setChecked(True)
    assert census.pair is None
    assert census.names.text() == "No pairs here"


def test_who_has_left_is_not_asked_about(hands) -> None:
    census = begin(hands)
    hands.page.editor.leave("carl", "2026-11-01")
    assert census.pair == ("anna", "bo")
    assert census.progress.text() == "0 of 1 pairs discussed"


def test_a_map_for_reading_takes_no_answers(hands) -> None:
    hands.page.load(hands.map, read_only=True)
    census = begin(hands)
    QTest.keyClick(census, Qt.Key.Key_3)
    assert hands.map.ties == ()
    assert not census.buttons[TieLevel.FORUM].isEnabled()


def test_the_page_asks_for_no_more_than_the_canvas_leaves(hands, qtbot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(hands.page)
    area.resize(1060, 600)
    with qtbot.waitExposed(area):
        area.show()
    assert area.verticalScrollBar().maximum() == 0
    canvas, legend = hands.canvas, hands.page.legend
    assert canvas.height() > 350
    foot = legend.mapTo(hands.page, legend.rect().bottomLeft())
    assert QRect(hands.page.rect()).contains(foot)
    area.takeWidget()


def test_f11_gives_the_map_the_screen_and_puts_it_back(hands, qtbot) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    column = QVBoxLayout(home)
    column.addWidget(hands.page)
    home.show()
    hands.page.show_large()
    window = hands.page.window()
    assert isinstance(window, LargeWindow)
    assert "Saad" not in window.windowTitle()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert column.indexOf(hands.page) == 0
    hands.page.setParent(None)

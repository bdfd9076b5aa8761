"""The second view: professional x family member, efforts with dates, by keyboard."""

from datetime import date
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.bodies import Effort
from tests.views.front import to_front
from views.map.efforts import CHILD, EffortDialog, EffortMatrix, Someone

ACTORS = [Someone("v", "Lone"), Someone("p", "Palle")]
FAMILY = [Someone(CHILD, "Saad"), Someone("m", "Amira")]


@pytest.fixture
def matrix(qtbot) -> EffortMatrix:
    numbers = count(1)
    shown = EffortMatrix(lambda: f"e{next(numbers)}")
    qtbot.addWidget(shown)
    shown.resize(600, 300)
    show(shown, ())
    to_front(shown)
    return shown


def show(matrix: EffortMatrix, efforts, *, may_write: bool = True) -> None:
    matrix.show_efforts(ACTORS, FAMILY, efforts, today="2026-11-22", may_write=may_write)


def test_an_effort_is_written_from_its_cell_with_the_keyboard(matrix) -> None:
    written = []
    matrix.written.connect(written.append)
    matrix.table.setFocus()
    matrix.table.setCurrentCell(1, 1)
    QTest.keyClick(matrix.table, Qt.Key.Key_Return)
    dialog = matrix.findChild(EffortDialog)
    assert (dialog.actor.currentText(), dialog.member.currentText()) == ("Palle", "Amira")
    dialog.accept()
    assert written == []
    QTest.keyClicks(dialog.what, "Samtale hver mandag")
    QTest.keyClick(dialog.what, Qt.Key.Key_Return)
    assert written == [Effort("e1", "p", "Samtale hver mandag", "2026-11-22", member="m")]
    show(matrix, written)
    assert "Samtale hver mandag" in matrix.table.item(1, 1).text()
    assert matrix.table.item(0, 0).text() == ""
    said = matrix.table.item(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Palle, Amira: Samtale")


def test_ending_an_effort_is_a_date_and_not_before_it_began(matrix) -> None:
    written = []
    matrix.written.connect(written.append)
    effort = Effort("e9", "v", "Besøg", "2026-10-01")
    show(matrix, [effort])
    matrix.open_cell(0, 0)
    dialog = matrix.findChild(EffortDialog)
    assert not dialog.actor.isEnabled()
    dialog.until.set_value(date(2026, 9, 1))
    dialog.accept()
    assert written == []
    dialog.until.set_value(date(2026, 12, 1))
    dialog.accept()
    assert written == [Effort("e9", "v", "Besøg", "2026-10-01", until="2026-12-01")]


def test_who_may_not_write_only_reads(matrix) -> None:
    show(matrix, (), may_write=False)
    matrix.open_cell(0, 0)
    assert matrix.findChild(EffortDialog) is None
    assert not matrix.add_button.isEnabled()

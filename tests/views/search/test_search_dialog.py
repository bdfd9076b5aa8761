"""*Søg*: a few letters find the child or the entry, Enter opens it, and the access log knows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import access, journal
from models.bodies import Note
from tests.views.conftest import done_with
from views.frame import Frame
from views.search.dialog import SearchDialog


def note(session, log: str, text: str, kind: str = "observation") -> str:
    """One more entry; its hash."""
    case = journal.write_note(session, log, kind, Note(text=text, date=session.today()))
    return case.entries[-1].hash


@pytest.fixture
def filled(session, started) -> tuple[str, str, str]:
    """Two children, and the hash of the entry about the sandpit."""
    alma, saad = started("Alma Kjær"), started("Saad Hassan", observation="Saad tegner en båd.")
    wanted = note(session, alma, "Alma sad længe ved sandkassen med Céline.")
    note(session, saad, "Saad gik hen til sandkassen i dag.")
    note(session, alma, "Mor ringede om søvnen.", "conversation")
    return alma, saad, wanted


@pytest.fixture
def dialog(context, filled, qtbot) -> SearchDialog:
    made = SearchDialog(context)
    made.opens = []
    made.opened.connect(lambda *given: made.opens.append(given))
    made.open()
    qtbot.waitExposed(made)
    return made


def lines(dialog: SearchDialog) -> list[str]:
    model = dialog.hits.rows
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_words_find_entries_of_every_child_while_one_types(dialog, settle) -> None:
    QTest.keyClicks(dialog.field, "sandk")
    settle()
    found = lines(dialog)
    assert [line.split(".")[0] for line in found] == ["Saad Hassan", "Alma Kjær"]
    assert "sandkassen med Céline" in found[1]
    QTest.keyClicks(dialog.field, " celine")
    settle()
    assert len(lines(dialog)) == 1 and dialog.count.text() == "1 notat"


def test_a_name_finds_the_child_first(dialog, settle, filled) -> None:
    QTest.keyClicks(dialog.field, "kjær")
    settle()
    assert lines(dialog)[0] == "Alma Kjær. Barnets side"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.opens == [(filled[0], "")]


def test_arrows_choose_and_enter_opens_the_entry(dialog, settle, filled) -> None:
    QTest.keyClicks(dialog.field, "sandkasse")
    settle()
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.opens == [(filled[0], filled[2])]


def test_nothing_found_is_said_in_words(dialog, settle) -> None:
    QTest.keyClicks(dialog.field, "zzz")
    settle()
    assert lines(dialog) == [] and "ikke fundet noget" in dialog.nothing.text()


def test_R_23_searching_stands_in_the_log_of_each_child_it_found_and_only_once(
    dialog, settle, filled, session
) -> None:
    alma, saad, _ = filled
    QTest.keyClicks(dialog.field, "søvn")
    settle()
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    settle()
    events = [[line.event for line in access.lines(session, log)] for log in (alma, saad)]
    assert events == [["search"], []]
    assert all("søvn" not in str(line) for line in access.lines(session, alma))


def test_a_found_entry_comes_into_sight_in_the_log_also_behind_a_filter(
    context, filled, settle, qtbot
) -> None:
    alma, _, wanted = filled
    frame = Frame(context)
    qtbot.addWidget(frame)
    frame.open_case(alma)
    settle()
    page = frame.page("case")
    page.log_tab.words.setText("søvnen")
    page.log_tab._filter()
    frame.search()
    (dialog,) = frame.findChildren(SearchDialog)
    dialog.field.setText("sandk alma")
    settle()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    settle()
    chosen = page.log_tab.timeline.chosen()
    assert chosen is not None and chosen.hash == wanted
    done_with(frame)


def test_what_is_looked_for_is_not_kept_over_a_lock(dialog) -> None:
    from views.lock.place import editors

    assert list(editors(dialog)) == []

"""Starting a log: little is asked, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import drafts
from app.session import Session
from models.case import Case, entry_text
from tests.views.accessibility import accessible_walk
from tests.views.front import to_front
from views.children.list_page import ChildrenPage
from views.children.new_case import NewCasePage
from views.context import Context

Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> NewCasePage:
    made = NewCasePage(context)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    to_front(made)
    return made


@pytest.fixture
def logs(page: NewCasePage) -> list[str]:
    """The logs that were started."""
    known: list[str] = []
    page.started.connect(known.append)
    return known


def only(session: Session, logs: list[str]) -> Case:
    [log] = logs
    return session.case(log)


def test_R_05_R_06_R_07_a_name_and_an_observation_start_a_level_1_log_that_I_hold(
    page: NewCasePage, session: Session, logs: list[str], settle: Settle
) -> None:
    QTest.keyClicks(page.name, "Alma")
    QTest.keyClicks(page.observation, "Alma leger alene.")
    page.told_yes.click()
    page.begin.click()
    settle()
    case = only(session, logs)
    assert (case.child.name, case.child.birth_date, case.level) == ("Alma", "", 1)
    assert case.holder.key == session.key
    assert case.parents_told and case.why_not_told == ""
    assert [entry.kind for entry in case.entries] == ["create", "observation"]
    assert entry_text(case.entries[1]) == "Alma leger alene."
    assert case.entries[1].body.date == session.today()


def test_R_05_even_the_observation_may_wait(
    page: NewCasePage, session: Session, logs: list[str], settle: Settle
) -> None:
    page.name.setText("Alma")
    page.told_yes.click()
    page.begin.click()
    settle()
    assert [entry.kind for entry in only(session, logs).entries] == ["create"]


def test_K6_the_log_may_begin_before_the_parents_know_and_says_why(
    page: NewCasePage, session: Session, logs: list[str], settle: Settle
) -> None:
    page.name.setText("Alma")
    assert not page.why_row.isVisible()
    page.begin.click()
    assert page.told_error.isVisible()
    page.told_no.click()
    assert page.why_row.isVisible() and not page.told_error.isVisible()
    page.begin.click()
    settle()
    assert logs == [] and page.why_row.error.text() != ""
    page.why_not.setPlainText("Jeg vil se en uge mere først.")
    page.begin.click()
    settle()
    case = only(session, logs)
    assert not case.parents_told and case.why_not_told == "Jeg vil se en uge mere først."


def test_an_unborn_child_has_no_birth_date(
    page: NewCasePage, session: Session, logs: list[str], settle: Settle
) -> None:
    page.is_pregnant.click()
    assert not page.birth_row.isVisible()
    page.name.setText("Lillebror")
    page.told_yes.click()
    page.begin.click()
    settle()
    child = only(session, logs).child
    assert (child.kind, child.birth_date) == ("pregnant", "")


@pytest.mark.parametrize("field", ["birth", "seen"])
def test_a_day_that_does_not_exist_is_said_before_anything_is_written(
    page: NewCasePage, logs: list[str], settle: Settle, field: str
) -> None:
    page.name.setText("Alma")
    page.told_yes.click()
    edit = getattr(page, field).input
    edit.clear()
    QTest.keyClicks(edit, "31.2.2022")
    page.begin.click()
    settle()
    assert logs == [] and getattr(page, f"{field}_row").error.text() != ""


def test_what_was_typed_waits_until_next_time(
    page: NewCasePage, context: Context, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    page.name.setText("Alma")
    page.birth.input.clear()
    QTest.keyClicks(page.birth.input, "28.2.2022")
    page.observation.setPlainText("Alma leger")
    page.told_no.click()
    page.why_not.setPlainText("Ferie")
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    settle()
    other = NewCasePage(context)
    qtbot.addWidget(other)
    other.refresh()
    settle()
    assert other.draft() == page.draft()
    other.begin.click()
    settle()
    assert drafts.all_drafts(session) == ()


def test_a_name_of_spaces_is_no_name(page: NewCasePage, logs: list[str], settle: Settle) -> None:
    page.name.setText("   ")
    page.told_yes.click()
    page.begin.click()
    settle()
    assert logs == [] and page.name_row.error.text() != ""


def test_U_03_U_05_what_to_do_at_suspected_violence_stands_before_every_question(
    page: NewCasePage,
) -> None:
    assert page.acute.isVisible() and "112" in page.acute.text()
    assert (
        page.acute.mapTo(page, page.acute.rect().bottomLeft()).y()
        < page.name.mapTo(page, page.name.rect().topLeft()).y()
    )


def test_the_form_can_be_used_by_keyboard_and_screen_reader(page: NewCasePage) -> None:
    page.told_no.click()
    assert accessible_walk(page) == []


# ---------------------------------------------------------------- all children


@pytest.fixture
def children(qtbot: QtBot, context: Context) -> ChildrenPage:
    made = ChildrenPage(context)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    to_front(made)
    return made


def names(page: ChildrenPage) -> list[str]:
    return [page.model.card(row).child for row in range(page.model.rowCount())]


def test_children_are_found_while_one_types(
    children: ChildrenPage, started: Callable[..., str], settle: Settle, context: Context
) -> None:
    logs = {name: started(name) for name in ("Alma Øst", "Bertil S.", "Carla M.")}
    children.refresh()
    settle()
    assert sorted(names(children)) == sorted(logs)
    QTest.keyClicks(children.search, "øst al")
    assert names(children) == ["Alma Øst"]
    asked: list[str] = []
    context.case_wanted.connect(lambda log, _: asked.append(log))
    QTest.keyClick(children.search, Qt.Key.Key_Return)
    assert asked == [logs["Alma Øst"]]
    QTest.keyClick(children.search, Qt.Key.Key_Escape)
    assert len(names(children)) == 3
    QTest.keyClick(children.search, Qt.Key.Key_Down)
    QTest.keyClick(children.table, Qt.Key.Key_Return)
    assert len(asked) == 2
    children.search.setText("ingen")
    assert children.none_found.isVisible()


def test_the_columns_sort_and_the_name_always_has_room(
    children: ChildrenPage, started: Callable[..., str], settle: Settle
) -> None:
    for name in ("Carla", "alma", "Bertil"):
        started(name)
    children.refresh()
    settle()
    children.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(children) == ["alma", "Bertil", "Carla"]
    children.resize(420, 600)
    QApplication.processEvents()
    assert not children.table.isColumnHidden(0) and children.table.isColumnHidden(5)
    children.resize(1400, 600)
    QApplication.processEvents()
    assert not children.table.isColumnHidden(5)


def test_all_children_can_be_used_by_keyboard_and_screen_reader(children: ChildrenPage) -> None:
    assert accessible_walk(children) == []

"""The role matrix through the screen: the published table typed in, a file, what is hidden."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import sheets
from models.role_matrix import MERGED, Scores
from tests.views.accessibility import accessible_walk
from tests.views.front import to_front
from views.context import Context
from views.forum.page import ForumPage
from views.forum.roles_dialogs import CutOffDialog, ImportScoresDialog, ScoreDialog
from views.forum.roles_page import RolesPage
from views.forum.title_dialog import TitleDialog

TABLE = json.loads(
    (Path(__file__).resolve().parents[2] / "models/golden/role_table_2006.json").read_text("utf-8")
)
NAMES = {"S": "Studerende", "N": "Sygeplejerske", "R": "Reservelæge", "A": "Overlæge"}
# Nadolski 2006: the printed parts of this cell do not give the printed whole; see the model's test.
THE_KNOWN_MISS = ("S", "R")


@pytest.fixture
def forum(context: Context, qtbot: QtBot, settle: Callable[[], None]) -> Iterator[ForumPage]:
    page = ForumPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.refresh()
    to_front(page)
    settle()
    yield page
    page.close()


def opened(forum: ForumPage, kind: type):
    QApplication.processEvents()
    (found,) = (each for each in forum.findChildren(kind) if each.isVisible())
    return found


@pytest.fixture
def roles(forum: ForumPage, settle: Callable[[], None]) -> RolesPage:
    """A new matrix, begun as a person begins one."""
    forum.roles.button.click()
    dialog = opened(forum, TitleDialog)
    QTest.keyClicks(dialog.title, "Måling i maj")
    dialog.yes.click()
    settle()
    settle()
    assert isinstance(forum.sheet, RolesPage)
    return forum.sheet


def danish(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")


def type_in(roles: RolesPage, forum: ForumPage, cells: list[dict], raters: dict[str, int]) -> None:
    """One dialog for them all, by keyboard."""
    roles.write.click()
    dialog = opened(forum, ScoreDialog)
    for cell in cells:
        for box, role in ((dialog.rater, cell["rater"]), (dialog.rated, cell["rated"])):
            box.lineEdit().selectAll()
            QTest.keyClicks(box.lineEdit(), NAMES[role])
        dialog.raters.setValue(raters[cell["rater"]])
        QTest.keyClicks(dialog.communication, danish(cell["communication"]))
        QTest.keyClicks(dialog.relationship, danish(cell["relationship"]))
        dialog.again.click()
    dialog.reject()


def test_the_published_table_typed_in_gives_its_composites_but_for_the_known_miss(
    roles: RolesPage, forum: ForumPage, context: Context, settle: Callable[[], None]
) -> None:
    type_in(roles, forum, TABLE["cells"], TABLE["n"])
    table = roles.table
    heads = [table.horizontalHeaderItem(c).text() for c in range(table.columnCount())]
    assert heads == [*NAMES.values(), "Rækkens gennemsnit"]
    rows = [table.verticalHeaderItem(r).text() for r in range(table.rowCount())]
    assert rows == [NAMES["S"], NAMES["N"]]
    missed = []
    for cell in TABLE["cells"]:
        item = table.item(rows.index(NAMES[cell["rater"]]), heads.index(NAMES[cell["rated"]]))
        shown, _, category = item.text().partition("\n")
        said = {"weak": "svag", "moderate": "moderat", "strong": "stærk"}
        within = cell["rater"] == cell["rated"]
        assert category == ("" if within else said[cell["category_between"]])
        off = abs(Fraction(shown.replace(",", ".")) - Fraction(str(cell["composite"])))
        if off > Fraction(1, 100):
            missed.append((cell["rater"], cell["rated"]))
    # 4.1486 is shown as 4,15 and the article has 4.16: on the screen the miss is one hundredth.
    assert missed == [] and table.item(0, 2).text().startswith("4,15")
    exact = roles.matrix.cell(NAMES["S"], NAMES["R"])
    assert exact is not None and exact.composite is not None
    assert Fraction("4.16") - exact.composite > Fraction(1, 100)
    assert "Studerende og Sygeplejerske: 2,83" in roles.mutual.text()
    settle()
    title, kept = sheets.roles(context.session, roles._id)
    assert title == "Måling i maj" and len(kept.scores) == 8


def test_few_answers_are_hidden_everywhere_or_merged(
    roles: RolesPage, forum: ForumPage, tmp_path: Path, settle: Callable[[], None]
) -> None:
    cells = [dict(each) for each in TABLE["cells"][:5]]
    type_in(roles, forum, cells, {"S": 4, "N": 99})
    assert roles.table.item(0, 1).text() == "skjult"
    assert "4 felter er skjult" in roles.notes.text()
    roles.open_cell(0, 1)
    dialog = opened(forum, ScoreDialog)
    assert (dialog.communication.text(), dialog.raters.value()) == ("", 5)
    dialog.reject()
    roles.export(tmp_path / "ud.csv")
    settle()
    lines = (tmp_path / "ud.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 2 and lines[1].startswith("Sygeplejerske;Studerende;99;2,74")
    roles.borders.click()
    how = opened(forum, CutOffDialog)
    how.fewest.setValue(2)
    assert how.fewest.value() == 5  # nobody can be made recognisable by a setting
    how.merge_small.setChecked(True)
    how.fewest.setValue(99)
    how.yes.click()
    # One small role alone has nobody to be merged with; two have.
    assert roles.matrix.merged == ()
    roles.borders.click()
    how = opened(forum, CutOffDialog)
    how.fewest.setValue(99)
    how.yes.click()
    type_in(roles, forum, [{**cells[0], "rater": "A"}], {"A": 3})
    assert roles.matrix.merged == (NAMES["S"], NAMES["A"])
    assert roles.matrix.cell(MERGED, MERGED) is not None


def test_the_borders_are_the_persons_own(roles: RolesPage, forum: ForumPage) -> None:
    type_in(roles, forum, [TABLE["cells"][1], TABLE["cells"][5]], TABLE["n"])
    assert roles.table.item(0, 0).text().endswith("svag")
    roles.borders.click()
    how = opened(forum, CutOffDialog)
    how.between.weak.setValue(2.5)
    how.between.strong.setValue(2.0)
    how.yes.click()
    assert "Stærk kan ikke" in how.between._strong_row.error.text()
    how.between.strong.setValue(2.9)
    how.within.on.setChecked(True)
    how.yes.click()
    assert roles.table.item(0, 0).text().endswith("stærk")
    own = roles.table.item(1, 0)
    assert own.text() == "4,36\nmoderat" and "inden for rollen" in own.toolTip()
    roles.stack.undo()
    assert roles.table.item(0, 0).text().endswith("svag")


def test_answers_from_a_file_are_read_by_the_coding_that_is_chosen(
    roles: RolesPage, forum: ForumPage, context: Context, tmp_path: Path, settle, qtbot: QtBot
) -> None:
    heads = "rater,rater_role,rated_role,Hyppig,Rettidig,Præcis,Problemløsende"
    heads += ",Fælles mål,Fælles viden,Gensidig respekt"
    rows = [f"{n},Pædagog,Lærer,5,4,4,4,4,4,4" for n in range(5)] + ["9,Pædagog,Lærer,1,,,,,,"]
    path = tmp_path / "svar.csv"
    path.write_text("\n".join([heads, *rows]), "utf-8")
    context.choose_file = lambda *_: path
    roles.bring_in.click()
    settle()
    dialog = opened(forum, ImportScoresDialog)
    assert "1 svar mangler" in dialog.left_out.text() and "Pædagog" in dialog.summary.text()
    dialog.codings["frequent_as_shown"].setChecked(True)
    dialog.yes.click()
    assert roles.kept.scores == (Scores("Pædagog", "Lærer", 5, Fraction(14, 4), Fraction(4)),)
    forum.activateWindow()
    roles.table.setFocus()
    qtbot.waitUntil(roles.table.hasFocus)
    QTest.keyClick(roles.table, Qt.Key.Key_Delete)
    assert roles.kept.scores == () and roles.nothing.isVisible()
    QTest.keyClick(roles, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(roles.kept.scores) == 1


def test_a_file_that_is_no_table_changes_nothing_and_says_so(
    roles: RolesPage, context: Context, tmp_path: Path, settle: Callable[[], None]
) -> None:
    path = tmp_path / "andet.csv"
    path.write_bytes(b"a,b\n1,2\n")
    roles.ask_file(path)
    settle()
    ((kind, text),) = context.heard
    assert kind == "error" and "overskrifter" in text.casefold()
    assert roles.kept.scores == ()


def test_back_to_the_list_another_title_and_away(
    roles: RolesPage, forum: ForumPage, context: Context, settle, monkeypatch
) -> None:
    QTest.keyClick(roles, Qt.Key.Key_Escape)
    settle()
    assert forum.currentWidget() is forum.list and forum.sheet is None
    assert [row.text() for row in forum.roles.rows] == ["Måling i maj"]
    (item,) = sheets.all_sheets(context.session)
    forum.rename(item)
    dialog = opened(forum, TitleDialog)
    dialog.title.setText(" ")
    dialog.yes.click()
    assert dialog.isVisible()
    dialog.title.setText("Målingen")
    dialog.yes.click()
    settle()
    settle()
    assert [row.text() for row in forum.roles.rows] == ["Målingen"]
    monkeypatch.setattr("views.forum.page.confirm", lambda *_, **__: True)
    forum.throw_away(sheets.all_sheets(context.session)[0])
    settle()
    settle()
    assert forum.roles.rows == [] and forum.roles.none.isVisible()


def test_all_has_a_name_and_can_be_reached(roles: RolesPage, forum: ForumPage) -> None:
    type_in(roles, forum, TABLE["cells"], TABLE["n"])
    assert accessible_walk(forum) == []

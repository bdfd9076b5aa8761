"""The map of an organisation through the real page: no middle, sectors by unit, kept as drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import map_files, sheets
from models.network_map import CENTRE, Centre, MapActor, NetworkMap, TieLevel, add_actor, set_tie
from tests.views.accessibility import accessible_walk
from tests.views.front import to_front
from views.context import Context
from views.forum.organisation_page import OrganisationPage
from views.forum.page import ForumPage
from views.map.census import CensusPanel
from views.map.dialogs import ActorDialog, UnitsDialog, VersionDialog
from views.map.exchange import Export
from views.map.geometry import card_rect, sector_at, units_of
from views.map.modes import Mode


@pytest.fixture
def forum(context: Context, qtbot: QtBot, settle: Callable[[], None]) -> Iterator[ForumPage]:
    page = ForumPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 850)
    to_front(page)
    page.refresh()
    settle()
    yield page
    page.flush()


@pytest.fixture
def team(forum: ForumPage, context: Context, settle: Callable[[], None]) -> OrganisationPage:
    forum.open("organisation", sheets.new_organisation(context.session, "Team Nord"))
    settle()
    assert isinstance(forum.sheet, OrganisationPage)
    return forum.sheet


def opened(page, kind: type):
    QApplication.processEvents()
    (found,) = (each for each in page.findChildren(kind) if each.isVisible())
    return found


def add(team: OrganisationPage, name: str, unit: str) -> str:
    """Add somebody as a person does: the key, the fields, Enter."""
    team.page.canvas.setFocus()
    team.page.deeds.ask_actor(None)
    dialog = opened(team.page, ActorDialog)
    QTest.keyClicks(dialog.name, name)
    dialog.group.lineEdit().selectAll()
    QTest.keyClicks(dialog.group.lineEdit(), unit)
    dialog.accept()
    QApplication.processEvents()
    return next(actor.id for actor in team.page.network().actors if actor.name == name)


def everybody_stands_in_their_unit(network: NetworkMap) -> bool:
    places = [(actor, sector_at(actor.x, actor.y, units_of(network))) for actor in network.actors]
    apart = all(
        not card_rect(a.x, a.y).intersects(card_rect(b.x, b.y))
        for at, a in enumerate(network.actors)
        for b in network.actors[at + 1 :]
    )
    return apart and all(each and each.group.key == actor.group for actor, each in places)


def test_N_02_there_is_nobody_in_the_middle(team: OrganisationPage) -> None:
    page = team.page
    assert CENTRE not in page.scene.nodes and not page.scene._centre.isVisible()
    anna = add(team, "Anna", "PPR")
    bo = add(team, "Bo", "Skolen")
    page.editor.judge(anna, bo, TieLevel.ACCESS)
    page.sides.centre_box.setChecked(True)
    assert page.sides.pairs.rowCount() == 1
    page.set_mode(Mode.CENSUS)
    census = page.findChild(CensusPanel)
    assert all(census.filter.itemData(r)[0] != "centre" for r in range(census.filter.count()))
    assert census.question.text() == "Hvordan arbejder Anna og Bo sammen i det daglige?"
    page.set_mode(Mode.READ)
    assert page.sides.reading.density.text() == "1 af 1 par har kontakt (100 %)."
    assert "Barnet" not in page.sides.reading.hubs.text()
    page.set_mode(Mode.DRAW)


def test_a_new_unit_becomes_a_sector_and_everybody_follows_theirs(team: OrganisationPage) -> None:
    for number, unit in enumerate(("PPR", "Skolen", "PPR", "Dagtilbud", "Skolen", "PPR")):
        add(team, f"Nr. {number}", unit)
        assert everybody_stands_in_their_unit(team.page.network())
    network = team.page.network()
    assert network.units == ("PPR", "Skolen", "Dagtilbud")
    # Somebody more in a unit that is there moves nobody.
    before = {actor.id: (actor.x, actor.y) for actor in network.actors}
    add(team, "Nr. 7", "Skolen")
    after = {actor.id: (actor.x, actor.y) for actor in team.page.network().actors}
    assert before.items() <= after.items()


def test_units_are_named_and_ordered_in_a_list_and_undone(
    team: OrganisationPage, settle: Callable[[], None]
) -> None:
    for name, unit in (("Anna", "PPR"), ("Bo", "Skolen")):
        add(team, name, unit)
    before = team.page.network()
    team.page.tools.units_action.trigger()
    dialog = opened(team.page, UnitsDialog)
    dialog.remove()
    assert dialog.list.count() == 2 and "Flyt dem først" in dialog.trouble.text()
    dialog.shift(1)
    dialog.list.item(0).setText("Byskolen")
    dialog.add()
    dialog.accept()
    after = team.page.network()
    assert after.units == ("Byskolen", "PPR", "Ny enhed")
    assert [actor.group for actor in after.actors] == ["PPR", "Byskolen"]
    assert everybody_stands_in_their_unit(after)
    team.page.editor.undo()
    assert team.page.network() == before


def test_C5_it_is_kept_as_drawn_saved_by_day_and_compared(
    team: OrganisationPage, forum: ForumPage, context: Context, settle: Callable[[], None]
) -> None:
    anna, bo = add(team, "Anna", "PPR"), add(team, "Bo", "Skolen")
    team.page.versions.ask_title()
    dialog = opened(team.page, VersionDialog)
    assert dialog.windowTitle() == "Gem dagens kort"
    dialog.title.setText("Foråret")
    dialog.accept()
    team.page.editor.judge(anna, bo, TieLevel.FORUM)
    QTest.keyClick(team.page, Qt.Key.Key_Escape)
    sheet = team._id
    forum.close_sheet()
    settle()
    kept = sheets.organisation(context.session, sheet)[1]
    assert [each.title for each in kept.saved] == ["Foråret"] and len(kept.network.ties) == 1
    forum.open("organisation", sheet)
    settle()
    page = forum.sheet.page
    page.set_mode(Mode.COMPARE)
    assert [choice.network.ties for choice in page.versions.comparable()][1] == ()


def test_files_without_a_child_come_back_whole(
    team: OrganisationPage, tmp_path: Path, settle: Callable[[], None]
) -> None:
    anna, bo = add(team, "Anna", "PPR"), add(team, "Bo", "Skolen")
    team.page.editor.judge(anna, bo, TieLevel.KNOWN)
    team.page.editor.name_units([("PPR", "PPR"), ("Skolen", "Skolen"), ("", "Tom enhed")])
    drawn = team.page.network()
    for kind, names in (
        ("graphml", ["ud.graphml"]),
        ("gexf", ["ud.gexf"]),
        ("cyjs", ["ud.cyjs"]),
        ("csv", ["ud-nodes.csv", "ud-edges.csv"]),
    ):
        team.page.files.choose_path = lambda *_, kind=kind: tmp_path / f"ud.{kind}"
        team.page.files.export(Export(kind, anonymous=False, semicolons=True))
        settle()
        data = {name: (tmp_path / name).read_bytes() for name in names}
        assert all(b"barn" not in each.lower() for each in data.values())
        found = map_files.read(data)
        assert found.ours and found.network == drawn
    for kind in ("svg", "pdf", "png", "words"):
        ending = "pdf" if kind == "words" else kind
        team.page.files.choose_path = lambda *_, e=ending: tmp_path / f"b.{e}"
        team.page.files.export(Export(kind, anonymous=True, semicolons=False))
        settle()
        assert (tmp_path / f"b.{ending}").stat().st_size > 2000
    svg = map_files.anonymous.without_names(drawn)
    assert svg.units == ("Enhed 1", "Enhed 2", "Enhed 3")


def test_a_childs_map_read_in_leaves_the_child_outside(team: OrganisationPage) -> None:
    child = NetworkMap(centre=Centre(label="Alma"))
    child = add_actor(child, MapActor(id="a", name="Anna", workplace="PPR"))
    child = set_tie(child, "a", CENTRE, TieLevel.FORUM)
    team.page.bring_in(child)
    team.page.proposals.keep()
    network = team.page.network()
    assert "Alma" not in repr(network) and network.units == ("PPR",)
    assert everybody_stands_in_their_unit(network)


def test_places_are_proposed_without_a_middle(team: OrganisationPage, qtbot: QtBot) -> None:
    for number in range(8):
        add(team, f"Nr. {number}", ("PPR", "Skolen", "Dagtilbud")[number % 3])
    for way in ("rings", "free"):
        team.page.arrange(way)
        qtbot.waitUntil(lambda: not team.page.message.text().endswith("…"), timeout=10_000)
        team.page.proposals.drop()


def test_all_has_a_name_and_can_be_reached(team: OrganisationPage, forum: ForumPage) -> None:
    add(team, "Anna", "PPR")
    assert accessible_walk(forum) == []

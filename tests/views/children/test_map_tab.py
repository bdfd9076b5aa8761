"""The map on a real store: one truth about an actor, on the card and in the case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from app import access, cases, drafts, maps
from app.session import Session
from models.errors import Unavailable
from models.network_map import Centre
from tests.views.children.conftest import MOTHER, PSYCHOLOGIST
from views.children.actor_dialog import ActorDialog
from views.children.child_page import ChildPage
from views.children.map_tab import MapTab
from views.map.efforts import EffortDialog
from views.map.exchange import Export
from views.map.modes import Mode


def open_map(page: ChildPage, session: Session, log: str, settle: Callable[[], None]) -> MapTab:
    """The map of a case with one actor."""
    cases.save_actor(session, log, PSYCHOLOGIST)
    page.context.case_changed.emit(log)
    page.context.open_case(log, "map")
    page.show_case(log, "map")
    settle()
    settle()
    return page.findChild(MapTab)


def test_what_the_case_says_of_an_actor_comes_on_to_the_map_and_is_not_turned_back(
    page: ChildPage, session: Session, log: str, settle: Callable[[], None]
) -> None:
    tab = open_map(page, session, log, settle)
    tab.page.set_mode(Mode.COMPARE)
    renamed = msgspec.structs.replace(PSYCHOLOGIST, workplace="Familiehuset", left="2026-03-01")
    cases.save_actor(session, log, renamed)
    page.context.case_changed.emit(log)
    settle()
    drawn = tab.page.network().actor(PSYCHOLOGIST.id)
    assert (drawn.workplace, drawn.left) == ("Familiehuset", "2026-03-01")
    tab.flush()
    settle()
    assert session.case(log).actors[-1] == renamed


def test_a_map_the_disk_did_not_take_stands_there_when_one_comes_back(
    page: ChildPage,
    session: Session,
    log: str,
    started: Callable[..., str],
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = started("Bo L.")
    tab = open_map(page, session, log, settle)
    page.flush()
    settle()
    drawn = msgspec.structs.replace(tab.page.network(), centre=Centre(label="Kun her"))

    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    with monkeypatch.context() as disk:
        disk.setattr(drafts, "save", full)
        tab.page.load(drawn, read_only=False, versions=[])
        tab.autosave.touched()
        page.show_case(other, "map")
        settle()
        assert tab.page.network().centre.label != "Kun her"
        page.show_case(log, "map")
        settle()
        assert tab.page.network().centre.label == "Kun her"
    page.flush()
    settle()
    assert maps.current(session, log).centre.label == "Kun her"


def test_the_profession_card_opens_from_the_card_on_the_map(
    page: ChildPage,
    session: Session,
    log: str,
    settle: Callable[[], None],
    dialog: Callable[[type], ActorDialog],
) -> None:
    tab = open_map(page, session, log, settle)
    tab.page.card_wanted.emit(PSYCHOLOGIST.id)
    card = dialog(ActorDialog)
    assert card.name.text() == PSYCHOLOGIST.name
    card.farewell.setChecked(True)
    card.yes.click()
    settle()
    assert session.case(log).actors[-1].farewell


def test_an_effort_is_written_in_the_log_from_the_matrix(
    page: ChildPage, session: Session, log: str, settle: Callable[[], None]
) -> None:
    tab = open_map(page, session, log, settle)
    names = [tab.efforts.table.horizontalHeaderItem(at).text() for at in range(3)]
    assert names[0] == "Alma K."
    assert names[1] == MOTHER.name
    tab.efforts.open_cell(0, 1)
    opened = tab.efforts.findChild(EffortDialog)
    opened.what.setText("Samtale med mor")
    opened.accept()
    settle()
    (effort,) = session.case(log).efforts
    assert (effort.actor, effort.member) == (PSYCHOLOGIST.id, MOTHER.id)
    assert "Samtale med mor" in tab.efforts.table.item(0, 1).text()


@pytest.mark.parametrize("kind", ["pdf", "words", "png", "svg", "graphml", "gexf", "cyjs", "csv"])
def test_R_23_a_map_that_leaves_as_a_file_stands_in_the_childs_access_log(
    kind: str,
    page: ChildPage,
    session: Session,
    log: str,
    settle: Callable[[], None],
    tmp_path: Path,
) -> None:
    tab = open_map(page, session, log, settle)
    tab.page.choose_path = lambda *_: tmp_path / "kort.x"
    before = access.lines(session, log)
    tab.page.export(Export(kind, anonymous=False, semicolons=True))
    settle()
    assert list(tmp_path.glob("kort*"))
    new = access.lines(session, log)[: -len(before) or None]
    assert [(line.event, line.about) for line in new] == [("print", "map")]
    tab.page.choose_path = lambda *_: tmp_path / "nowhere" / "kort.x"
    tab.page.export(Export(kind, anonymous=False, semicolons=True))
    settle()
    assert len(access.lines(session, log)) == len(before) + 1

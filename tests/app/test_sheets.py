"""Sheets without a child: kept in the store, whole, and never a way out for a child's map."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import msgspec
import pytest

from app import cases, maps, sheets
from app.role_scores import default_rules, read_scores, score_of, with_scores, write_scores
from app.session import Session
from app.sheets import OrganisationMap, RoleSheet, SavedMap
from models.errors import Refused, Unavailable
from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    TieLevel,
    add_actor,
    pairs,
    set_tie,
)
from models.people import Child
from models.role_matrix import Scores, role_matrix


@pytest.fixture
def session(someone: Callable[..., Session]) -> Session:
    return someone("Jonas Bech")


def team() -> NetworkMap:
    network = NetworkMap(centre=Centre(kind="organisation", label="Nord"), units=("PPR", "Skole"))
    for actor, unit in (("a", "PPR"), ("b", "Skole")):
        network = add_actor(network, MapActor(id=actor, name=actor.upper(), group=unit))
    return set_tie(network, "a", "b", TieLevel.ACCESS)


def test_a_map_of_an_organisation_is_kept_with_its_earlier_days(session: Session) -> None:
    sheet = sheets.new_organisation(session, " Team Nord ")
    assert sheets.organisation(session, sheet)[1].network.units == ()
    kept = OrganisationMap(team(), (SavedMap("1", "Foråret", "2026-03-01", team()),))
    sheets.save_organisation(session, sheet, kept)
    assert sheets.organisation(session, sheet) == ("Team Nord", kept)
    assert [(each.kind, each.title) for each in sheets.all_sheets(session)] == [
        ("organisation", "Team Nord")
    ]


def test_R_16_a_map_with_a_child_cannot_be_shared_as_one_without(session: Session) -> None:
    sheet = sheets.new_organisation(session, "Team Nord")
    with_child = NetworkMap(centre=Centre(label="Alma"))
    for found in (
        OrganisationMap(with_child),
        OrganisationMap(team(), (SavedMap("1", "Før", "2026-03-01", with_child),)),
    ):
        with pytest.raises(Refused) as refused:
            sheets.save_organisation(session, sheet, found)
        assert refused.value.code == "sheet.child"
    assert sheets.organisation(session, sheet)[1].network.actors == ()


def test_N_02_a_childs_log_takes_no_map_without_the_child(session: Session) -> None:
    log = cases.start(session, Child(name="Alma"), parents_told=True).log
    for network in (team(), msgspec.structs.replace(team(), centre=Centre())):
        with pytest.raises(Refused) as refused:
            maps.save_version(session, log, network, "Kort")
        assert refused.value.code == "map.no_middle"


def test_an_organisation_has_no_middle_to_tie_to() -> None:
    network = team()
    assert not network.has(CENTRE) and pairs(network, with_centre=True) == (("a", "b"),)
    with pytest.raises(KeyError):
        set_tie(network, "a", CENTRE, TieLevel.KNOWN)


def test_scores_are_kept_exactly_with_how_they_are_read(session: Session) -> None:
    sheet = sheets.new_roles(session, "Måling 2026")
    third = Scores("A", "B", 6, Fraction(10, 3), Fraction(7, 2), published=Fraction("3.41"))
    rules = msgspec.structs.replace(default_rules(), fewest_raters=7)
    sheets.save_roles(session, sheet, RoleSheet((third,), rules, "2026-05-01"))
    title, kept = sheets.roles(session, sheet)
    assert title == "Måling 2026" and kept == RoleSheet((third,), rules, "2026-05-01")


def test_a_sheet_is_renamed_and_thrown_away(session: Session) -> None:
    sheet = sheets.new_roles(session, "Måling")
    (item,) = sheets.all_sheets(session)
    sheets.rename(session, item, "Målingen i maj")
    assert sheets.roles(session, sheet)[0] == "Målingen i maj"
    with pytest.raises(Refused):
        sheets.rename(session, item, "  ")
    sheets.delete(session, sheet)
    assert sheets.all_sheets(session) == ()
    for ask in (
        lambda: sheets.roles(session, sheet),
        lambda: sheets.save_roles(session, sheet, RoleSheet((), default_rules())),
        lambda: sheets.rename(session, item, "Igen"),
    ):
        with pytest.raises(Unavailable):
            ask()


def test_what_is_hidden_on_screen_is_not_in_the_table_either() -> None:
    scores = (
        Scores("A", "B", 6, Fraction(4), Fraction(3)),
        Scores("B", "A", 4, Fraction(1), Fraction(2)),
        Scores("=C", "A", 5, Fraction(3), Fraction(3)),
    )
    data = write_scores(role_matrix(scores, default_rules()), merged="Andre", delimiter=";")
    lines = data.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("rater_role;rated_role;raters")
    assert lines[1:] == ["A;B;6;4,00;3,00;3,57", "'=C;A;5;3,00;3,00;3,00"]
    again = read_scores(data, coding="as_scored")
    assert [each.rater_role for each in again.scores] == ["A", "=C"]


def test_typed_scores() -> None:
    assert score_of(" 3,65 ") == Fraction(73, 20)
    for wrong in ("0,99", "5.01", "", "tre"):
        with pytest.raises(ValueError):
            score_of(wrong)
    first = Scores("A", "B", 6, Fraction(4), Fraction(3))
    other = Scores("B", "A", 6, Fraction(4), Fraction(3))
    better = msgspec.structs.replace(first, raters=7)
    assert with_scores(with_scores((first,), other), better) == (better, other)

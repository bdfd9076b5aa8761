"""Must show 4: any run of edits, taken back completely, gives the first map; made again, the last.

Every command there is, as the page gives it: cards, lines, notes, dimensions, the middle, pins,
moves alone and together, lines of cards, cells of both tables, the census, proposed places and a
map brought in from a file; with undo and redo in between.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from app.reference import actor_groups
from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    TieDimension,
    TieLevel,
    validated,
)
from models.units import without_middle
from tests.models.maps import networks
from tests.views.map.conftest import Hands, three_actors
from views.map.editor import MapEditor
from views.map.geometry import free_place, placed, units_of
from views.map.interactions import CarryNode
from views.map.modes import Mode
from views.map.page import MapPage
from views.map.tables import ActorTable, PairTable

GROUPS = [group.key for group in actor_groups()]
WORDS = ("", "Åse", "ses om fredagen", "<&>'\"", "PPR")
Do = Callable[[MapPage, int, int, int], object]


def _node(page: MapPage, number: int) -> str:
    nodes = _nodes(page.editor.network)
    return nodes[number % len(nodes)] if nodes else CENTRE


def _nodes(network: NetworkMap) -> list[str]:
    middle = [CENTRE] if network.has_middle else []
    return middle + [actor.id for actor in network.actors]


def _groups(page: MapPage) -> list[str]:
    network = page.editor.network
    return GROUPS if network.has_middle else list(network.units)


def _actor(page: MapPage, number: int) -> MapActor | None:
    actors = page.editor.network.actors
    return actors[number % len(actors)] if actors else None


def _add(page: MapPage, one: int, two: int, three: int) -> None:
    if not page.editor.network.has(f"x{one}"):
        group = _groups(page)[two % len(_groups(page))]
        x, y = free_place(page.editor.network.actors, group, None, units_of(page.editor.network))
        page.deeds.add(MapActor(id=f"x{one}", name=f"X{one}", group=group, x=x, y=y))


def _replace(page: MapPage, one: int, two: int, three: int) -> None:
    if actor := _actor(page, one):
        issues = ("skolestart",) if three % 2 else ()
        changed = msgspec.structs.replace(
            actor, name=WORDS[two % 5] or "N", authority=three % 3 == 0, issues=issues
        )
        page.editor.replace(changed)


def _carry(page: MapPage, one: int, two: int, three: int) -> None:
    """A drag: of one card, or of all that are marked."""
    node = _node(page, one)
    if node == CENTRE or page.editor.network.actor(node).pinned:
        page.editor.move(node, two, three)
        return
    doing = CarryNode(page.scene, page.editor, node, page.scene.nodes[node].pos())
    doing.move(QPointF(two * 9, three * 9))
    if two % 7:
        doing.commit()
    else:
        doing.cancel()


def _mark(page: MapPage, one: int, two: int, three: int) -> None:
    page.scene.mark(frozenset((_node(page, one), _node(page, two))))


def _line_up(page: MapPage, one: int, two: int, three: int) -> None:
    page.deeds.line_up(("row", "column", "even")[one % 3])


def _judge(page: MapPage, one: int, two: int, three: int) -> None:
    a, b = _node(page, one), _node(page, two)
    if a != b:
        page.editor.judge(a, b, None if three % 5 == 4 else TieLevel(three % 5))


def _annotate(page: MapPage, one: int, two: int, three: int) -> None:
    if page.editor.network.ties:
        tie = page.editor.network.ties[one % len(page.editor.network.ties)]
        page.editor.annotate(tie.a, tie.b, WORDS[two % 5])


def _assess(page: MapPage, one: int, two: int, three: int) -> None:
    if page.editor.network.ties:
        tie = page.editor.network.ties[one % len(page.editor.network.ties)]
        said = (TieDimension("timely", two % 5 + 1), TieDimension("shared_goals", three % 5 + 1))
        page.editor.assess(tie.a, tie.b, said[: two % 3])


def _cell(page: MapPage, one: int, two: int, three: int) -> None:
    """A cell of the actors, or of the pairs, written in."""
    if two % 2:
        rows, column = page.sides.actors, (ActorTable.NAME, ActorTable.WORKPLACE)[three % 2]
        value: object = WORDS[three % 5]
        if three % 3 == 0:
            column, value = ActorTable.GROUP, _groups(page)[three % len(_groups(page))]
    else:
        page.sides.centre_box.setChecked(three % 2 == 0)
        rows, column = page.sides.pairs, (PairTable.LEVEL, PairTable.NOTE)[three % 2]
        value = TieLevel(three % 4) if column == PairTable.LEVEL else WORDS[three % 5]
    if rows.rowCount():
        rows.setData(rows.index(one % rows.rowCount(), column), value)


def _census(page: MapPage, one: int, two: int, three: int) -> None:
    """Two answers to the questions about pairs."""
    page.set_mode(Mode.CENSUS)
    for level in (one % 4, two % 4):
        page.canvas.judging(TieLevel(level))
    page.set_mode(Mode.DRAW)


def _bring_in(page: MapPage, one: int, two: int, three: int) -> None:
    """Another map looked at; kept, or put away."""
    network = page.editor.current
    if len(network.actors) > 1:
        fewer = network.actors[1:]
        ids = {CENTRE, *(actor.id for actor in fewer)}
        ties = tuple(tie for tie in network.ties if {tie.a, tie.b} <= ids)
        page.bring_in(msgspec.structs.replace(network, actors=fewer, ties=ties))
        if one % 3:
            page.proposals.keep()
        else:
            page.proposals.drop()


def _centre(page: MapPage, one: int, two: int, three: int) -> None:
    kind = ("child", "family")[one % 2] if page.editor.network.has_middle else "organisation"
    page.deeds.change_centre(Centre(kind=kind, label=WORDS[two % 5]))


def _name_units(page: MapPage, one: int, two: int, three: int) -> None:
    """A unit under another name, in another order, and one more."""
    units = page.editor.network.units
    if not page.editor.network.has_middle:
        named = [(each, each) for each in units[one % len(units) :] + units[: one % len(units)]]
        if f"Enhed {two}" not in units:
            named[0] = (named[0][0], f"Enhed {two}")
        if f"Ny {three}" not in units:
            named.append(("", f"Ny {three}"))
        page.editor.name_units(named)


def _look(page: MapPage, one: int, two: int, three: int) -> None:
    """What is only looked at is no edit, and keeps the way back."""
    page.set_mode((Mode.READ, Mode.COMPARE, Mode.DRAW)[one % 3])
    page.set_mode(Mode.DRAW)


EDITS: dict[str, Do] = {
    "add": _add,
    "replace": _replace,
    "move": _carry,
    "mark": _mark,
    "place": _line_up,
    "judge": _judge,
    "annotate": _annotate,
    "assess": _assess,
    "cell": _cell,
    "census": _census,
    "apply": _bring_in,
    "centre": _centre,
    "name_units": _name_units,
    "look": _look,
    "remove": lambda page, one, *_: page.editor.remove(_node(page, one)),
    "leave": lambda page, one, two, _: page.editor.leave(
        _node(page, one), "2026-11-22" if two % 2 else None
    ),
    "pin": lambda page, one, *_: page.editor.pin(_node(page, one)),
    "undo": lambda page, *_: page.editor.undo(),
    "redo": lambda page, *_: page.editor.redo(),
}
NUMBERS = st.integers(0, 59)
RUNS = st.lists(st.tuples(st.sampled_from(sorted(EDITS)), NUMBERS, NUMBERS, NUMBERS), max_size=20)


def test_no_edit_is_left_out() -> None:
    """Every way the editor has to change a map is among the edits above."""
    tells = {"bool"}
    methods = {
        name
        for name, each in vars(MapEditor).items()
        if getattr(each, "__annotations__", {}).get("return") in tells
    }
    assert methods - set(EDITS) == {"refuse_fixed"}


def _undone_and_redone(page: MapPage, start: NetworkMap, run: list[tuple[str, int, int, int]]):
    page.load(start, read_only=False)
    first, stack = page.network(), page.editor.stack
    seen = {0: first}
    for kind, *numbers in run:
        EDITS[kind](page, *numbers)
        network = validated(page.network())
        if kind in ("undo", "redo"):
            assert seen.get(stack.index(), network) == network
        else:
            seen = {step: each for step, each in seen.items() if step < stack.index()}
        seen[stack.index()] = network
        drawn = {node for node, item in page.scene.nodes.items() if item.isVisible()}
        assert drawn == set(_nodes(network))
        assert [drawing.tie for drawing in page.scene.ties.values()] == list(network.ties)
        assert page.sides.actors.rowCount() == len(network.actors)
    last, steps = page.network(), stack.index()
    for step in reversed(range(steps)):
        page.editor.undo()
        # An edit may be two steps; between them nothing was noted.
        assert seen.get(step, page.network()) == page.network()
    assert page.network() == first
    for step in range(1, steps + 1):
        page.editor.redo()
        assert seen.get(step, page.network()) == page.network()
    assert page.network() == last


@settings(max_examples=60)
@given(RUNS)
def test_everything_undone_is_the_first_map_and_redone_the_last(hands: Hands, run) -> None:
    _undone_and_redone(hands.page, three_actors(), run)


@settings(max_examples=30)
@given(RUNS)
def test_so_it_is_on_the_map_of_an_organisation(hands: Hands, run) -> None:
    _undone_and_redone(hands.page, placed(without_middle(three_actors(), "Området")), run)


@pytest.mark.long
@settings(max_examples=150)
@given(networks(), RUNS)
def test_from_any_map_everything_is_undone_and_redone(hands: Hands, start, run) -> None:
    _undone_and_redone(hands.page, placed(start), run)


def test_proposed_places_are_one_step_like_any_other(hands: Hands, qtbot) -> None:
    page = hands.page
    page.editor.judge("anna", "bo", TieLevel.FORUM)
    before = page.network()
    page.arrange("free")
    qtbot.waitUntil(page.proposals.bar.isVisible, timeout=10_000)
    page.proposals.keep()
    after = page.network()
    assert after != before
    page.editor.undo()
    assert page.network() == before
    page.editor.redo()
    assert page.network() == after

"""Must show 5: what *Sammenlign* shows of any two versions is exactly the difference of the data.

What is expected is worked out here from the two maps alone, line by line, and compared with the
lines of the real panel and with what the real canvas draws.
"""

from __future__ import annotations

from itertools import combinations

import msgspec
from hypothesis import given, settings
from PySide6.QtWidgets import QTreeWidget

from app.reference import tie_levels
from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    TieLevel,
    add_actor,
    replace_actor,
    set_centre,
    set_tie,
)
from tests.models.maps import networks
from tests.views.map.conftest import Hands
from views.map.geometry import placed
from views.map.modes import Mode
from views.map.node import centre_name
from views.map.versions import MapVersionItem

FEW = ("a1", "b2", "c3", "d4")
Lines = dict[str, list[str]]


def compare(hands: Hands, first: NetworkMap, second: NetworkMap) -> None:
    """The newest saved version against the map being drawn."""
    hands.page.load(
        second, read_only=False, versions=[MapVersionItem("v", "Før", "2026-05-02", first)]
    )
    hands.page.set_mode(Mode.COMPARE)


def shown(tree: QTreeWidget) -> Lines:
    """The headings of the panel, without their counts, and the lines under each."""
    found: Lines = {}
    for top in range(tree.topLevelItemCount()):
        section = tree.topLevelItem(top)
        lines = [section.child(row).text(0) for row in range(section.childCount())]
        found[section.text(0).rpartition(" (")[0] or section.text(0)] = sorted(lines)
    return found


def name_of(node: str, first: NetworkMap, second: NetworkMap) -> str:
    if node == CENTRE:
        return centre_name(second.centre)
    return (second if second.has(node) else first).actor(node).name


def expected(first: NetworkMap, second: NetworkMap) -> Lines:
    """What there is to say of two maps, from their data alone."""
    found: Lines = {}

    def say(section: str, line: str) -> None:
        found.setdefault(section, []).append(line)

    old, new = ({a.id: a for a in network.actors} for network in (first, second))
    for each in new.keys() | old.keys():
        before, after = old.get(each), new.get(each)
        name = name_of(each, first, second)
        if before is None:
            say("New on the map", name)
        elif after is None:
            say("No longer on the map", name)
        else:
            if (before.left is None) != (after.left is None):
                say("Have left" if after.left else "Are back", name)
                before = msgspec.structs.replace(before, left=after.left)
            still = msgspec.structs.replace(before, x=after.x, y=after.y, pinned=after.pinned)
            if still != after:
                say("Other facts about the actor", name)
    if first.centre != second.centre:
        say("Other facts about the actor", centre_name(second.centre))
    # Named in the order of the later map, those who are gone after them.
    order = [*new, *(each for each in old if each not in new), CENTRE]
    for a, b in combinations(order, 2):
        before, after = first.tie(a, b), second.tie(a, b)
        if before == after:
            continue
        was, now = (None if tie is None else int(tie.level) for tie in (before, after))
        words = [tie_levels().text(level).label for level in (was, now)]
        text = f"{name_of(a, first, second)} – {name_of(b, first, second)}: "
        come = len({a, b} & (old.keys() ^ new.keys())) > 0
        if was == now:
            say("Other note, same line", text + words[1])
            continue
        text += f"from “{words[0]}” to “{words[1]}”"
        if was is None:
            say("New contact" if come and now else "Discussed since", text)
        elif now is None:
            say("Contact has ended" if come and was else "No longer judged", text)
        elif was == 0:
            say("New contact", text)
        elif now == 0:
            say("Contact has ended", text)
        else:
            say("Stronger" if now > was else "Weaker", text)
    return {section: sorted(lines) for section, lines in found.items()}


def assert_exact(hands: Hands, first: NetworkMap, second: NetworkMap) -> None:
    compare(hands, first, second)
    panel, scene = hands.page.sides.comparing, hands.page.scene
    first, second = placed(first), placed(second)
    wanted = expected(first, second)
    assert shown(panel.tree) == wanted
    count = sum(map(len, wanted.values()))
    assert panel.sum.text().startswith(f"{count} change" if count else "Nothing has changed")
    # On the canvas: everybody of either map, on the later map's places; each change, and no other.
    places = {
        actor.id: (actor.x, actor.y) for network in (first, second) for actor in network.actors
    }
    drawn = {node: item.pos().toTuple() for node, item in scene.nodes.items() if node != CENTRE}
    assert drawn == places
    come = {node: item.state.change for node, item in scene.nodes.items() if item.state.change}
    assert come == {each: "added" for each in places if not first.has(each)} | {
        each: "removed" for each in places if not second.has(each)
    }
    ties = {(tie.a, tie.b) for network in (first, second) for tie in network.ties}
    assert set(scene.ties) == ties
    assert set(scene._changes) == {each for each in ties if first.tie(*each) != second.tie(*each)}
    assert hands.page.network() == second


@settings(max_examples=40)
@given(networks(FEW), networks(FEW))
def test_the_panel_and_the_canvas_show_exactly_the_difference(
    hands: Hands, first: NetworkMap, second: NetworkMap
) -> None:
    assert_exact(hands, first, second)


def test_who_leaves_and_is_renamed_stands_under_both(hands: Hands) -> None:
    first = add_actor(NetworkMap(), MapActor(id="a", name="Anna", x=200, y=200))
    second = replace_actor(first, MapActor(id="a", name="Anna B.", x=200, y=200, left="2026-02-01"))
    assert_exact(hands, first, second)
    assert set(shown(hands.page.sides.comparing.tree)) == {
        "Have left",
        "Other facts about the actor",
    }


def test_another_middle_is_a_change(hands: Hands) -> None:
    first = add_actor(NetworkMap(), MapActor(id="a", name="Anna", x=200, y=200))
    first = set_tie(first, CENTRE, "a", TieLevel.FORUM)
    second = set_centre(first, Centre(kind="family", label="Familien"))
    assert_exact(hands, first, second)
    assert shown(hands.page.sides.comparing.tree) == {"Other facts about the actor": ["Familien"]}
